import type { Language } from '../../../text/language';
import type { CatalogProblem } from '../../catalogEntry';

/** A definition of a constant with the number of an error code. */
export interface FoundConstant {
  readonly name: string;
  readonly code: number;
  /** The innermost class, enum, object, package or module whose member it is: `ErrorCode`. */
  readonly owner?: string;
  /** Counted from 1, as everywhere here. */
  readonly line: number;
  /** The text among the arguments of the definition: `MISSING_PARAM(1241001, "缺少参数")`, on one line. */
  readonly text?: string;
  /** The comment beside the definition, on one line. */
  readonly description?: string;
}

/** A text that a message bundle has for a code. */
export interface FoundMessage {
  readonly code: number;
  readonly text: string;
  readonly line: number;
}

/** What one file of a workspace says about codes. */
export interface FileFindings {
  readonly uri: string;
  readonly constants: readonly FoundConstant[];
  readonly messages: readonly FoundMessage[];
  /** The language a message bundle is in; undefined for a default bundle and for source code. */
  readonly language?: Language;
  readonly problems: readonly CatalogProblem[];
  /** False for a file that looks half-written: the last good version is kept then. */
  readonly whole: boolean;
  /** True where the last line has no end, as a file cut short has none, and a few that are whole. */
  readonly openEnd?: true;
  /** True where this is the last good version of a file that has been half-written for a while. */
  readonly outdated?: true;
}

/**
 * Whether `next`, just read, looks cut short, so that `previous`, the last good version of the same file, serves better.
 * Half a file is soon followed by all of it; one that stays so is to be taken as it is. Where `previous` looked half-written
 * too it is no better: that may be how the file is meant.
 */
export function looksCut(next: FileFindings, previous: FileFindings): boolean {
  return (!next.whole && previous.whole) || (next.openEnd === true && previous.openEnd !== true);
}
