/** A log made by a fixed sequence of random numbers, and what it contains. */
interface GeneratedLog {
  readonly text: string;
  readonly lines: number;
  /** How often it contains each number that the scanner must find. */
  readonly codes: ReadonlyMap<number, number>;
  readonly total: number;
  /** The matches of `plainExpression`, which includes fractions and misses codes after an escape. */
  readonly plainTotal: number;
}

/** A simple expression that ignores our rules; the rival of the `document` bench. */
export const plainExpression = /(?<![0-9A-Za-z_])12[0-9]{5}(?![0-9A-Za-z_])/g;

const listed = [1239801, 1238001, 1208146, 1237101, 1210001, 1250001, 1239101, 1231000, 1203001, 1259001];
export const unlisted = [1299999, 1234567, 1277777];

/** The forms of a line: the text, the number of its codes, and how many matches the plain expression has. */
const shapes: readonly (readonly [write: (code: number, n: number) => string, codes: number, plain: number])[] = [
  [(code) => `ERROR JobApi - call failed, code=${code}, message="no permission to execute the job"`, 1, 1],
  [(code) => `ERROR EsbClient - resp: {"code":${code},"result":false,"data":null,"message":"参数错误"}`, 1, 1],
  [(code) => `WARN  Gateway - 调用作业平台失败，错误码${code}表示没有权限，请联系业务负责人`, 1, 1],
  [(code) => `ERROR Retry - body="{\\"line\\":\\"first\\n${code} second\\"}"`, 1, 0],
  [(code) => `ERROR Pretty - \u001b[31m${code}\u001b[0m while talking to GSE`, 1, 0],
  [(code, n) => `WARN  Cron - task_${code} took 1.${code} s, trace ${n}${code}, fingerprint 0x${code}`, 0, 1],
];
const quiet: readonly ((n: number) => string)[] = [
  (n) =>
    `INFO  Worker - step instance 20000${n} finished, cost=${n} ms, targets=[10.0.${n % 256}.1, 10.0.${n % 256}.2]`,
  (n) => `INFO  Http - GET /api/v3/get_job_instance_status?bk_biz_id=2&job_instance_id=1000${n} 200`,
  (n) => `DEBUG Scheduler - heartbeat ${n}, queue is empty, nothing to do until the next tick of the clock`,
];

/** Lines of about 110 characters until the text is `size` long; one line in four says something about a code. */
export function generateLog(size: number): GeneratedLog {
  const random = sequence(20240506);
  const codes = new Map<number, number>();
  const parts: string[] = [];
  let [length, total, plainTotal] = [0, 0, 0];
  const pick = <T>(list: readonly T[]): T => list[random() % list.length] as T;
  while (length < size) {
    const n = 10_000 + (random() % 89_999);
    const seconds = String(parts.length % 60).padStart(2, '0');
    let body: string;
    if (random() % 4 === 0) {
      const code = pick(random() % 8 === 0 ? unlisted : listed);
      const [write, found, plain] = pick(shapes);
      body = write(code, n);
      if (found > 0) codes.set(code, (codes.get(code) ?? 0) + found);
      total += found;
      plainTotal += plain;
    } else {
      body = pick(quiet)(n);
    }
    const line = `2024-05-06 12:00:${seconds}.${n} [pool-3-thread-${n % 16}] ${body}\n`;
    parts.push(line);
    length += line.length;
  }
  // Joined as bytes into one flat string, like a message that was read from a stream.
  const text = Buffer.from(parts.join('')).toString();
  return { text, lines: parts.length, codes, total, plainTotal };
}

/** Whole numbers from 0 below 2^31, the same on every run and machine (a linear congruential generator). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
