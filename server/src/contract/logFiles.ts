import type { Catalog } from '../core/catalog';
import type { Alert, LogFilters, ScanReport, Watched } from '../core/logs';
import type { Language } from '../core/text';

/** What is read of logs. */
interface LogScanRequest {
  /** Files and folders, as URIs. */
  readonly targets: readonly string[];
  readonly catalog: Catalog;
  readonly filters?: LogFilters | undefined;
  /** URIs of folders without links. Links to files outside of them are skipped; undefined to follow all. */
  readonly within?: readonly string[] | undefined;
  /** To wait for what is written from now on, until the scan is stopped; undefined to read what is there. */
  readonly watch?: { readonly alerts: readonly Alert[] } | undefined;
  /** Of the reasons why a file was not read. */
  readonly language: Language;
}

/** How far a scan has come, in bytes of the disk. */
export interface LogScanProgress {
  readonly bytes: number;
  readonly totalBytes: number;
}

interface LogScanHooks {
  readonly stop: AbortSignal;
  progressed(progress: LogScanProgress): void;
  /** A report of all that was read so far, at most once a second. `watched`: if the request says to watch. */
  found(part: ScanReport, watched?: Watched): void;
}

/** A place of a log. */
interface LogPlace {
  readonly uri: string;
  /** Where a line begins, in bytes of the unpacked stream. */
  readonly offset: number;
  /** Its number, from 1. */
  readonly line: number;
}

/** The lines around a place. */
interface LogLines {
  readonly text: string;
  /** The number of the first line, from 1. */
  readonly firstLine: number;
  /** Where the text begins and ends, in bytes of the unpacked stream. */
  readonly firstOffset: number;
  readonly endOffset: number;
  readonly innerReturns: number;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** Logs on the disk, of any size. */
export interface LogFiles {
  /** The URI of a path that a report names. */
  uriOf(path: string): string;
  /** Resolves links. Undefined if the file or folder does not exist. */
  realUri(uri: string): string | undefined;
  /** Reads logs on another thread. Never rejects because of what is on the disk. */
  scan(request: LogScanRequest, hooks: LogScanHooks): Promise<ScanReport>;
  /** Returns a sentence where the lines cannot be read. */
  linesAround(place: LogPlace, language: Language): Promise<LogLines | string>;
}
