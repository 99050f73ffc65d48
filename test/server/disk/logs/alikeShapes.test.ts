import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin';
import { messageWords } from '../../../../server/src/core/logs';
import { LogTally } from '../../../../server/src/core/logs/tally';
import { type MessageIndex, messageIndex } from '../../../../server/src/core/messages';
import { addBytes } from '../../../../server/src/disk/logs/bytes/textTarget';
import { LineScan } from '../../../../server/src/disk/logs/lines/lineScan';
import { random } from '../../../support/random';

const catalog = builtinCatalog();
const { seed, below, of } = random();

/** Times, and what may be in a line, with `#` for a digit, `C` for a number like a code and `H` for a hexadecimal digit. */
const times = [
  '2024-07-1# 0#:#0:1#.### ',
  '[2024-07-1# 0#:#0:1#.###] ',
  '2024-07-1#T0#:#0:1#,##+0#:00 ',
  '2024-0#-3# 0#:#0:1#.# UTC ',
  '10.0.0.# - - [1#/Jul/2024:0#:#0:1# +0800] "GET /# HTTP/1.1" ',
  'Jul 1# 0#:#0:1# host ',
  '\u001b[2m2024-07-1# 0#:#0:1#.###\u001b[0;3#m ',
  '1721####00 ',
  '{"time":"2024-07-1#T0#:#0:1#Z","level":"error",',
  '{"n":#,"ts":1721####00,"level":"warn",',
  '',
  '\tat ',
];
const texts = [
  'ERROR [job-execute,HHHHHHHHHHHHHHHHHHHHHHHHHHHHHHHH,HHHHHHHHHHHHHHHH] # --- [task-#] ',
  'WARN [HHHHHHHHHHHHHHHH|HHHHHHHHHHHHHHHH] ',
  '"request_id":"HHHHHHHH-HHHH-HHHH-HHHH-HHHHHHHHHHHH",',
  'request-id: a#-##|',
  'code=C, ',
  '"code":C,"x":##.#,"pid":C',
  '错误码C表示没有权限 ## ',
  '\\u6###C \\xa#C %A#%8#C %20C ',
  '#.C C.# C.0# C,#### #,C s ',
  '0#5-C phone 0##-C +8#-C ',
  '" ### C ',
  'task_C xC 0xC # C_i## C_a ',
  'C, ####### C ##C code C|C ',
  '1_23#_80# C 1_#39_80# ',
  'codes >= C [C, #, C] errcode in (C,C)',
  '\u001b[#mC\u001b[0m ',
  'job instance id ####### not found ERROR ',
  'ERROR illegal ip #.#.#.# ',
  'HTTP ### ERROR ####### ',
  'Redis error WARN ',
  'java.lang.Exception: status ### 用户## 没有权限 ',
  ' bk_app_code=bk_a# job_instance_id=### /api/v3/get_job_list/ ',
];
const codes = [1239801, 1238001, 1250001, 1241008, 1299999, 1234567, 1277777, 9900403, 1210001];

const filled = (shape: string): string =>
  shape.replace(/[#CH]/g, (sign) =>
    sign === 'C' ? String(of(codes)) : sign === '#' ? String(below(10)) : below(16).toString(16),
  );

const gb18030: readonly (readonly [text: string, bytes: string])[] = [
  ['错误码', '\xb4\xed\xce\xf3\xc2\xeb'],
  ['表示没有权限', '\xb1\xed\xca\xbe\xc3\xbb\xd3\xd0\xc8\xa8\xcf\xde'],
];

/** A line of a time and texts; the time is not always before them. */
function shape(): string {
  const parts = Array.from({ length: 1 + below(4) }, () => of(texts));
  parts.splice(below(4) === 0 ? below(parts.length + 1) : 0, 0, of(times));
  return parts.join('');
}

/** Bytes of lines of a few shapes, some of them in GB18030. */
function log(): Uint8Array {
  const shapes = Array.from({ length: 1 + below(6) }, () => ({
    text: shape(),
    isGb: below(8) === 0,
  }));
  const parts: Uint8Array[] = [];
  for (let line = 0; line < 60; line++) {
    if (parts.length > 0 && below(4) === 0) {
      parts.push(of(parts));
      continue;
    }
    const { text, isGb } = of(shapes);
    let bytes = new Uint8Array(Buffer.from(`${filled(text)}${of(['\n', '\n', '\r\n'])}`));
    if (isGb) {
      let latin = filled(text).replace(/用户|\u001b/g, '');
      for (const [chinese, written] of gb18030) latin = latin.replaceAll(chinese, `${written}\x952\x82${below(8)}`);
      bytes = new Uint8Array(Buffer.from(`${latin}\n`, 'latin1'));
    }
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The numbers that may take the place of each other. */
function listed(options: { readonly counted?: string; readonly minConfidence?: string }): number[] {
  if (options.minConfidence !== undefined) return [];
  if (options.counted !== undefined) return codes.filter((code) => code < 1_300_000);
  return codes.filter((code) => catalog.get(code) !== undefined && code < 1_300_000);
}

/** What is counted of logs in one folder, as a report and as a partial. */
function counted(
  messages: MessageIndex,
  bytes: Uint8Array,
  asText: boolean,
  options: object,
  { chunk, parts = 3 }: { readonly chunk?: number | undefined; readonly parts?: number } = {},
) {
  const tally = new LogTally({ catalog, messages, now: Date.UTC(2024, 8), ...options });
  const begin = (path: string) => {
    const file = tally.beginFile(path);
    return asText ? { addLine: file.addLine } : file;
  };
  const rules = { words: messageWords, alike: listed(options), everyLine: false, chunk, countFrom: 0 };
  const scan = new LineScan(begin, rules);
  for (const path of ['/data/logs/execute/execute.log', '/data/logs/execute/error.log', '/data/logs/a.log']) {
    const { target, setEncoding } = scan.begin(path);
    setEncoding(undefined);
    const part = Math.ceil(bytes.length / parts);
    for (let at = 0; at < bytes.length; at += part) {
      addBytes(target, bytes.subarray(at, at + part));
      // As for the answer so far.
      scan.settle();
    }
    target.finish();
  }
  return { report: tally.report([]), partial: tally.toPartial() };
}

/** More seconds, requests and different lines than the kernel has room for, some of them twice and in any order. */
function longLog(): Uint8Array {
  const lines: string[] = [];
  for (let line = 0; line < 6000; line++) {
    if (line > 0 && below(3) === 0) {
      lines.push(of(lines));
      continue;
    }
    const time = new Date(Date.UTC(2024, 6, 10 + below(4)) + line * 7001).toISOString();
    const zone = of(['Z', '+08:00', '-0330', '']);
    const service = of([
      'execute',
      'manage',
      'gateway',
      'crontab',
      'analysis',
      'backup',
      'logsvr',
      'file-gateway',
      'x',
    ]);
    const id = filled('HHHHHHHHHHHHHHHH');
    const code = of(codes.filter((one) => one !== 9900403));
    lines.push(
      `${time.slice(0, -1)}${zone} ERROR [job-${service},${id},${id}] 6 --- [t-${below(9)}] : code=${code} no ${below(1e9)}\n`,
    );
    if (below(9) === 0) lines.push(`\tat a.b.C(D.java:${below(999)}) Caused by: error code ${code}\n`);
  }
  return new TextEncoder().encode(lines.join(''));
}

describe('lines of one shape', () => {
  it('are counted as if each were read as text, also where there are many', async function () {
    this.timeout(120_000);
    const messages = await messageIndex(catalog);
    for (const options of [{}, { timeZone: 'America/New_York', counted: 'allNumbers' }]) {
      const bytes = longLog();
      assert.deepEqual(
        counted(messages, bytes, false, options),
        counted(messages, bytes, true, options),
        `seed ${seed}`,
      );
    }
  });

  it('are counted as if each were read as text', async () => {
    const messages = await messageIndex(catalog);
    for (let round = 0; round < 25; round++) {
      const bytes = log();
      const options = of([
        {},
        {},
        { minConfidence: 'plain' },
        { minConfidence: 'strong' },
        { counted: 'allNumbers' },
        { since: Date.UTC(2024, 6, 15), until: Date.UTC(2024, 6, 18) },
      ]);
      const chunk = below(3) === 0 ? 512 + below(4096) : undefined;
      const context = `seed ${seed}, round ${round}`;
      assert.deepEqual(
        counted(messages, bytes, false, options, { chunk }),
        counted(messages, bytes, true, options),
        context,
      );
    }
  });

  it('are counted in buckets of the width that the timeline has then', async () => {
    const messages = await messageIndex(catalog);
    const start = Date.UTC(2024, 6, 19, 12, 0, 55);
    const lineAt = (seconds: number) =>
      `${new Date(start + seconds * 1000).toISOString()} ERROR [job-execute,0123456789abcdef,0123456789abcdef] code=1239801\n`;
    // The timeline gets coarser by lines that come before all others, while the kernel counts in the bucket of the first line.
    const earlier = Array.from({ length: 1600 }, (_, at) => lineAt(-1 - at));
    const text = [lineAt(0).repeat(400), ...earlier, lineAt(7).repeat(400)].join('');
    const bytes = new TextEncoder().encode(text);
    const inKernel = counted(messages, bytes, false, {}, { parts: 1 });
    assert.deepEqual(inKernel, counted(messages, bytes, true, {}, { parts: 1 }));
    assert.notEqual(inKernel.report.bucketSeconds, 1);
  });

  it('are learned although they were read before in an error.log, which is read as text', () => {
    const line = '2024-07-19 19:00:00.001 ERROR [job-execute,0123456789abcdef,0123456789abcdef] code=1239801';
    const asText: string[] = [];
    const tally = new LogTally({ catalog });
    const scan = new LineScan(
      (path) => {
        const file = tally.beginFile(path);
        const addLine: typeof file.addLine = (text, ...rest) => {
          asText.push(path);
          file.addLine(text, ...rest);
        };
        return { ...file, addLine };
      },
      { words: [], everyLine: false },
    );
    for (const path of ['logs/error.log', 'logs/execute.log']) {
      const { target } = scan.begin(path);
      addBytes(target, new TextEncoder().encode(`${line}\n${line}\n${line}\n`));
      target.finish();
    }
    // The first and the last line of a file are handed over in any case.
    assert.deepEqual(asText, ['logs/error.log', 'logs/error.log', 'logs/error.log', 'logs/execute.log']);
    const [code] = tally.report([{ path: 'logs/execute.log', status: 'complete', bytes: 0 }]).codes;
    assert.equal(code?.count, 3);
  });
});
