import type { ExportLogsParams, LogReport } from '../../../server/src/protocol';

/** The texts of the page that are not part of a report. `{0}` and `{1}` are filled in by the page. */
export interface ReportTexts {
  readonly heading: string;
  readonly scanning: string;
  readonly cancel: string;
  readonly scanAgain: string;
  readonly anonymize: string;
  readonly exportAs: string;
  readonly timeline: string;
  readonly timelineHelp: string;
  readonly noTimes: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly earlier: string;
  readonly later: string;
  readonly wholeTime: string;
  /** `{0} to {1}` */
  readonly shownTime: string;
  readonly otherFamilies: string;
  readonly findings: string;
  readonly codes: string;
  readonly search: string;
  /** `{0} of {1}` */
  readonly shownRows: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly messageOnly: string;
  /** In place of the message of a code that the catalog does not list. */
  readonly notListed: string;
  readonly nothingFound: string;
  readonly details: string;
  readonly showPage: string;
  readonly samples: string;
  readonly chooseRow: string;
  readonly files: string;
  readonly fileColumns: Readonly<Record<FileColumn, string>>;
}

/** The columns of the table of codes. */
export const columns = ['count', 'code', 'message', 'family', 'first', 'last', 'files'] as const;
export type Column = (typeof columns)[number];

/** The columns of the table of files. */
export const fileColumns = ['file', 'status', 'size'] as const;
type FileColumn = (typeof fileColumns)[number];

/** How far a scan is. */
export interface ReportProgress {
  readonly text: string;
  /** 0 to 100; null if the size is not known. */
  readonly percent: number | null;
  /** True while logs are watched: it has no end, and what is there can be exported. */
  readonly watching?: boolean;
}

/** From the extension to the page. */
export type ReportShown =
  | {
      readonly kind: 'report';
      /** The language of the page: `en`, `zh-cn`. */
      readonly lang: string;
      readonly texts: ReportTexts;
      readonly report: LogReport | null;
      readonly anonymized: boolean;
      readonly progress: ReportProgress | null;
      /** Kept by VS Code for the page when the window is reloaded. */
      readonly state: unknown;
    }
  | { readonly kind: 'progress'; readonly progress: ReportProgress | null };

/** A line of the report that was chosen: a sample of a row, or the evidence of a finding. */
export interface ChosenLine {
  readonly of: 'row' | 'finding';
  /** The index of the row or the finding in the report, and of the line in it. */
  readonly index: number;
  readonly line: number;
}

/** From the page to the extension. It names places of the report only by their index. See `readDeed`. */
export type ReportDeed =
  | { readonly kind: 'ready' | 'cancel' | 'again' }
  | { readonly kind: 'anonymize'; readonly on: boolean }
  | { readonly kind: 'export'; readonly format: ExportLogsParams['format'] }
  | { readonly kind: 'line'; readonly line: ChosenLine }
  | { readonly kind: 'file'; readonly index: number }
  | { readonly kind: 'code'; readonly code: number };

const formats: ReadonlySet<unknown> = new Set<ExportLogsParams['format']>(['markdown', 'csv', 'json', 'html']);

/** Reads a message of the page; undefined for anything else. */
export function readDeed(message: unknown): ReportDeed | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const deed = message as ReportDeed;
  switch (deed.kind) {
    case 'ready':
    case 'cancel':
    case 'again':
      return deed;
    case 'anonymize':
      return typeof deed.on === 'boolean' ? deed : undefined;
    case 'export':
      return formats.has(deed.format) ? deed : undefined;
    case 'file':
      return isIndex(deed.index) ? deed : undefined;
    case 'code':
      return isIndex(deed.code) ? deed : undefined;
    case 'line': {
      const { of, index, line } = (deed.line as Partial<ChosenLine> | null) ?? {};
      return (of === 'row' || of === 'finding') && isIndex(index) && isIndex(line) ? deed : undefined;
    }
    default:
      return undefined;
  }
}

function isIndex(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
