import type { Catalog } from '../catalog';
import { CodeFinder } from '../mentions';
import { codeDocuments } from '../mentions/document';
import type { MessageIndex } from '../messages';
import type { CodeReport, FileResult, SampleLine, ScanReport } from './report';

/** What is counted, and how times are read. */
export interface TallyOptions {
  readonly catalog: Catalog;
  /** Messages without a code are looked for in it; without it they are not. */
  readonly messages?: MessageIndex;
  /** `codes`: listed numbers, and unlisted ones that the text calls codes. `allNumbers`: 12xxxxx between ASCII word boundaries. */
  readonly counted?: 'codes' | 'allNumbers';
  /** Leaves out less likely codes; by default `plain`. */
  readonly minConfidence?: 'plain' | 'strong';
  /** Only these codes. */
  readonly codes?: ReadonlySet<number>;
  /** Only codes of these families, by the id of their category: `redis`. */
  readonly families?: ReadonlySet<string>;
  /** Only lines from this time on, in ms since 1970. Lines without a time are left out then. */
  readonly since?: number;
  /** Only lines before this time, in ms since 1970. */
  readonly until?: number;
  /** Of times without a zone: an IANA name, `UTC` or `+08:00`; by default `UTC`. */
  readonly timeZone?: string;
  /** The time of the scan in ms since 1970, for times without a year; by default the clock's. */
  readonly now?: number;
}

/** What a tally has counted, as plain data for JSON. */
export interface LogPartial {
  readonly version: 1;
  readonly codes: readonly (readonly [code: number, count: number, files: readonly string[]])[];
}

/** Takes the lines of one file, or of a part of it. */
export interface FileTally {
  /**
   * @param text the decoded line without its end
   * @param lineNumber counted from 1
   * @param byteOffset where the line begins
   * @param textBefore returns up to `length` units of the text directly before the line, complete lines at its end
   */
  addLine(text: string, lineNumber: number, byteOffset: number, textBefore?: (length: number) => string): void;
}

/** Counts the codes of any number of files. Two tallies with the same options can be merged, in any order. */
export class LogTally {
  private readonly codes = new Map<number, { count: number; files: Set<string>; samples: SampleLine[] }>();

  constructor(private readonly options: TallyOptions) {}

  beginFile(path: string): FileTally {
    const documents = codeDocuments();
    return {
      addLine: (text, line, offset) => {
        const document = documents.create('', 'log', 1, text);
        const finder = new CodeFinder(document, this.options.catalog, false);
        for (const mention of finder.between()) {
          if (finder.isSomethingElse(mention)) continue;
          this.add(mention.code, 1, [path]).samples.push({ file: path, line, offset, time: null, text });
        }
      },
    };
  }

  /** @param linesBefore is added to the line numbers of `other`, whose first line may be in the midst of a file */
  merge(other: LogPartial, _linesBefore = 0): void {
    for (const [code, count, files] of other.codes) this.add(code, count, files);
  }

  toPartial(): LogPartial {
    return { version: 1, codes: [...this.codes].map(([code, { count, files }]) => [code, count, [...files]]) };
  }

  report(files: readonly FileResult[]): ScanReport {
    return {
      codes: [...this.codes].map(([code]) => this.codeReport(code)),
      messages: [],
      files: files.map((file) => ({ ...file, reason: file.reason ?? null, service: null })),
      from: null,
      to: null,
      bursts: [],
      chains: [],
      complete: files.every(({ status }) => status === 'complete'),
      timeZone: this.options.timeZone ?? 'UTC',
      bucketSeconds: 60,
      repeated: { lines: 0, files: [] },
      withoutTime: 0,
      limits: [],
    };
  }

  private add(code: number, count: number, files: Iterable<string>) {
    const stats = this.codes.get(code) ?? { count: 0, files: new Set(), samples: [] };
    this.codes.set(code, stats);
    stats.count += count;
    for (const file of files) stats.files.add(file);
    return stats;
  }

  private codeReport(code: number): CodeReport {
    const { count = 0, files = [], samples = [] } = this.codes.get(code) ?? {};
    const entry = this.options.catalog.get(code);
    const none = { top: [], distinct: 0, exact: true };
    return {
      code,
      count,
      first: null,
      last: null,
      files: [...files].sort(),
      listed: entry !== undefined,
      message: entry?.message ?? null,
      constant: entry?.constant ?? null,
      family: entry?.category ?? null,
      source: entry?.source ?? 'JOB',
      target: null,
      sameText: [],
      timeline: [],
      fileCounts: none,
      arguments: [],
      requests: { count: 0, exact: true, samples: [] },
      jobInstances: none,
      appCodes: none,
      apis: none,
      services: none,
      nextStep: null,
      samples: samples.slice(0, 5),
    };
  }
}
