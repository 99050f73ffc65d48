import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { TallyOptions } from '../../../server/src/core/logs/options';
import { reportCsv } from '../../../server/src/core/logs/output/csv';
import { reportHtml } from '../../../server/src/core/logs/output/html';
import { reportJson } from '../../../server/src/core/logs/output/json';
import { reportMarkdown } from '../../../server/src/core/logs/output/markdown';
import { reportText } from '../../../server/src/core/logs/output/plainText';
import { scanAnswer } from '../../../server/src/core/logs/output/scanAnswer';
import type { FileResult, FileStatus, ScanReport } from '../../../server/src/core/logs/report';
import { LogTally } from '../../../server/src/core/logs/tally';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { resultsOf } from '../tallied';

/**
 * `@TIME +SECONDS xCOUNT LINE` is as many lines with their times before them, and `{n}` is the number of each; `{x500}` is 500
 * letters.
 */
function expanded(written: string): string {
  const line = written.replace(/\{x(\d+)\}/g, (_, count: string) => 'x'.repeat(Number(count)));
  const [, start = '', step = '', count = '', rest = ''] = /^@(\S+) \+([\d.]+) x(\d+) (.*)$/.exec(line) ?? [];
  if (start === '') return line;
  return Array.from({ length: Number(count) }, (_, at) => {
    const time = new Date(Date.parse(start) + at * Number(step) * 1000).toISOString();
    return `${time} ${rest.replaceAll('{n}', String(at + 1))}`;
  }).join('\n');
}

/** A tally of files without the lines that begin with `~`: a scan does not look at lines in which nothing can be. */
function talliedOf(files: Readonly<Record<string, string>>, options: TallyOptions): LogTally {
  const tally = new LogTally(options);
  for (const [path, text] of Object.entries(files)) {
    const file = tally.beginFile(path);
    const plain = text.replace(/^~/gm, '');
    let [at, number] = [0, 0];
    for (const line of text.split('\n')) {
      const here = at;
      number++;
      at += line.replace(/^~/, '').length + 1;
      if (line.startsWith('~')) continue;
      file.addLine(line, number, here, (length) => plain.slice(Math.max(0, here - length), here));
    }
  }
  return tally;
}

/**
 * The report about the logs that a text describes, in a form, a language and with so many codes: `markdown zh 2`. A file begins with
 * `=== PATH`, and one that was not read to its end with `=== PATH STATUS REASON`.
 */
export async function logReport(text: string, kind: string): Promise<string> {
  const [form = '', lang = '', most = '20'] = kind.split(' ');
  const read: Record<string, string> = {};
  const unread: FileResult[] = [];
  for (const part of text.split(/^=== /m).slice(1)) {
    const [head = '', ...lines] = part.replace(/\n$/, '').split('\n');
    const [path = '', status, ...reason] = head.split(' ');
    if (status === undefined) read[path] = lines.map(expanded).join('\n');
    else if (status === 'harmless')
      unread.push({ path, status: 'skipped', bytes: 0, reason: 'harmless', harmless: true });
    else unread.push({ path, status: status as FileStatus, bytes: 7, reason: reason.join(' ') });
  }
  const catalog = builtinCatalog();
  const tally = talliedOf(read, { messages: await messageIndex(catalog), catalog });
  const whole = tally.report([...resultsOf(read), ...unread]);
  // What to do next is tested with the advice.
  const report: ScanReport = JSON.parse(JSON.stringify(whole, (key, value) => (key === 'nextStep' ? null : value)));
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  const top = Number(most);
  switch (form) {
    case 'text':
      return reportText(report, language, top);
    case 'markdown':
      return reportMarkdown(report, { language, top });
    case 'html':
      return reportHtml(report, { language, top, nonce: 'n' }).replace(/<style[\s\S]*?<\/style>/, '');
    case 'csv':
      return reportCsv(report, language, top);
    case 'json':
      return reportJson(report, { top });
    default:
      return JSON.stringify(
        scanAnswer(report, { language, top, describe: (code) => ({ code }), nameOf: (path) => path.slice(1) }),
        null,
        1,
      );
  }
}
