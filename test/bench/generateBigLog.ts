import { closeSync, openSync, writeSync } from 'node:fs';
import { sequence } from './generateLog';

/** How often each number is found. */
export type Counts = ReadonlyMap<number, number>;

/** A log of any size: one block of lines again and again. */
interface BigLog {
  readonly block: Uint8Array;
  /** What one block holds: codes by the rules of detection, and numbers as ripgrep's pattern finds them in decoded text. */
  readonly codes: Counts;
  readonly allNumbers: Counts;
}

const listed = [1239801, 1238001, 1208146, 1237101, 1210001, 1250001, 1239101, 1231000, 1203001, 1259001];
const unlisted = [1299999, 1234567, 1277777];

/** A line with a number, as bytes of Latin-1, and how often it counts: by the rules of detection if listed, else, and at all. */
type Shape = readonly [write: (code: number, n: number) => string, listed: number, unlisted: number, all: number];

const utf8 = (text: string) => Buffer.from(text).toString('latin1');

const shapes: readonly Shape[] = [
  [(code) => `ERROR JobApi - call failed, code=${code}, message="no permission to execute the job"`, 1, 1, 1],
  [(code) => `ERROR EsbClient - resp: {"code":${code},"result":false,"data":null}`, 1, 1, 1],
  [(code) => utf8(`WARN  Gateway - 调用作业平台失败，错误码${code}表示没有权限`), 1, 1, 1],
  [(code) => `INFO  Http - took ${code} of something`, 1, 0, 1],
  [(code) => `ERROR Retry - body="{\\"line\\":\\"first\\n${code} second\\"}"`, 1, 0, 0],
  [(code) => `ERROR Pretty - \u001b[31m${code}\u001b[0m while talking to GSE`, 1, 0, 0],
  // Traps: an identifier, a fraction, hexadecimal, longer numbers, an address.
  [(code, n) => `WARN  Cron - task_${code} x${code} 0x${code}, trace ${n}${code}, ${code}${n}, ${code}_a`, 0, 0, 0],
  [(code) => `WARN  Cron - took 1.${code} s, or ${code}.5 s`, 0, 0, 2],
  [(code) => `WARN  Mail - to ${code}@qq.com`, 0, 0, 1],
  [(code) => `WARN  Source - _${code}_ and ${grouped(code)}`, 2, 0, 0],
  // GB18030: two words; a character that ends in a digit before a code, and one that only seems to begin a code.
  [(code) => `WARN  \xb4\xed\xce\xf3\xc2\xeb${code} \x95\x32\x82\x37${code}`, 2, 1, 2],
  [(code) => `WARN  \xb4\xed\xce\xf3 \x95\x32\x82\x31${String(code).slice(1)}`, 0, 0, 0],
];

const grouped = (code: number) => String(code).replace(/^(\d)(\d{3})/, '$1_$2_');

/** Every fourth line has a number, and codes lie across the borders of all usual chunks. */
export function bigLog(blockSize = 8 * 1024 * 1024, border = 64 * 1024): BigLog {
  const random = sequence(20241106);
  const codes = new Map<number, number>();
  const allNumbers = new Map<number, number>();
  const add = (counts: Map<number, number>, code: number, count: number) => {
    if (count > 0) counts.set(code, count + (counts.get(code) ?? 0));
  };
  const pick = <T>(list: readonly T[]): T => list[random() % list.length] as T;
  let [text, length, lines] = [[] as string[], 0, 0];
  const write = (line: string): void => {
    text.push(line);
    length += line.length;
    lines++;
  };
  for (let next = border; next <= blockSize; next += border) {
    while (length < next - 400) {
      const n = 10_000 + (random() % 89_999);
      const time = `2024-05-06 12:${String(lines % 60).padStart(2, '0')}:00.${n % 1000} [pool-3-thread-${n % 16}] `;
      if (random() % 4 > 0) {
        write(`${time}INFO  Worker - step instance 20000${n} finished, cost=${n} ms, targets=[10.0.${n % 256}.1]\n`);
        continue;
      }
      const isListed = random() % 8 > 0;
      const code = pick(isListed ? listed : unlisted);
      const [line, whenListed, whenUnlisted, all] = pick(shapes);
      write(`${time}${line(code, n)}\n`);
      add(codes, code, isListed ? whenListed : whenUnlisted);
      add(allNumbers, code, all);
    }
    // A code that begins before the border, at it, or ends there.
    const code = pick(listed);
    const before = next - length - ((next / border) % 9);
    write(`${'.'.repeat(before - 1)} ${code}\n`);
    add(codes, code, 1);
    add(allNumbers, code, 1);
  }
  return { block: Uint8Array.from(Buffer.from(text.join(''), 'latin1')), codes, allNumbers };
}

/** Writes so many blocks of a log to a file. */
export function writeBigLog(path: string, { block }: BigLog, blocks: number): void {
  const file = openSync(path, 'w');
  for (let index = 0; index < blocks; index++) writeSync(file, block);
  closeSync(file);
}

/** The counts of so many blocks, by code. */
export function times(counts: Counts, blocks: number): [code: number, count: number][] {
  return [...counts].map(([code, count]): [number, number] => [code, count * blocks]).sort(([a], [b]) => a - b);
}
