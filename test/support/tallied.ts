import { builtinCatalog } from '../../server/src/builtin';
import type { TallyOptions } from '../../server/src/core/logs/options';
import type { FileResult, ScanReport } from '../../server/src/core/logs/report';
import { LogTally } from '../../server/src/core/logs/tally';

/** A tally of files, given by their texts. */
export function tallied(files: Readonly<Record<string, string>>, options: Partial<TallyOptions> = {}): LogTally {
  const tally = new LogTally({ catalog: builtinCatalog(), ...options });
  for (const [path, text] of Object.entries(files)) {
    const file = tally.beginFile(path);
    let [at, offset] = [0, 0];
    for (const [index, line] of text.split('\n').entries()) {
      const here = at;
      file.addLine(line, index + 1, offset, (length) => text.slice(Math.max(0, here - length), here));
      at += line.length + 1;
      offset += Buffer.byteLength(line) + 1;
    }
  }
  return tally;
}

/** The files as read to their ends. */
export function resultsOf(files: Readonly<Record<string, string>>): FileResult[] {
  return Object.entries(files).map(([path, text]) => ({ path, status: 'complete', bytes: Buffer.byteLength(text) }));
}

export function reportOf(files: Readonly<Record<string, string>>, options: Partial<TallyOptions> = {}): ScanReport {
  return tallied(files, options).report(resultsOf(files));
}
