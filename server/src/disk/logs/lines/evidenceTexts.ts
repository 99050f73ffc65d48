import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { evidence, type SampleLine, type ScanReport } from '../../../core/logs';
import { wideEncodingOf } from '../../read/textEncoding';
import { openFlags } from '../../read/textFile';
import { packingNamed } from '../bytes/packing';
import { textOf } from './lineText';

/** Maximum number of bytes that are read of a line. */
const maxRead = 16 * 1024;

/** Maximum number of lines that are read for one report. */
const maxLines = 1000;

/**
 * Returns a report whose evidence has the text of its lines. A tally keeps only the places of lines that may turn out to begin a
 * burst, so their texts are read from the disk. What cannot be found there stays a place: packed files, and changed ones.
 */
export function withEvidenceTexts(report: ScanReport): ScanReport {
  let left = maxLines;
  const filled = (line: SampleLine, code: number, kind: 'code' | 'message'): SampleLine =>
    line.text !== '' || left-- <= 0 ? line : { ...line, text: lineAt(line, kind === 'code' ? String(code) : '') };
  return {
    ...report,
    bursts: report.bursts.map((burst) => ({
      ...burst,
      evidence: burst.evidence.map((line) => filled(line, burst.code, burst.kind)),
    })),
    chains: report.chains.map((chain) => ({
      ...chain,
      evidence: chain.evidence.map((line, at) => filled(line, at === 0 ? chain.first : chain.next, 'code')),
    })),
  };
}

/** The line, cut around the digits; empty if no line with them begins there. */
function lineAt({ file, offset }: SampleLine, digits: string): string {
  if (packingNamed(file) !== undefined) return '';
  // One byte more shows whether a line begins here.
  const before = offset > 0 ? 1 : 0;
  const read = bytesAt(file, offset - before, maxRead);
  // Offsets of UTF-16 and UTF-32 are those of the same text in UTF-8.
  if (read === undefined || (before === 1 ? read[0] !== lineFeed : wideEncodingOf(read) !== undefined)) return '';
  const end = read.indexOf(lineFeed, before);
  const text = textOf(read, before, end < 0 ? read.length : end, undefined).replace(/\r$/, '');
  const at = text.indexOf(digits);
  return at < 0 ? '' : evidence(text, at);
}

/** Undefined if the file cannot be read. */
function bytesAt(file: string, offset: number, length: number): Uint8Array | undefined {
  try {
    const opened = openSync(file, openFlags);
    try {
      if (!fstatSync(opened).isFile()) return undefined;
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(opened, bytes, 0, length, offset));
    } finally {
      closeSync(opened);
    }
  } catch {
    // It was removed after the scan, for instance.
    return undefined;
  }
}

const lineFeed = 0x0a;
