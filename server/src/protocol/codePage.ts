import type { CatalogPlace } from './catalogs';
import type { CodeItem } from './catalogTree';
import { RequestType } from './messageTypes';

export interface CodePageParams {
  readonly code: number;
  /** Selects the catalogs of the folder of this document. Without it those of all folders. */
  readonly textDocument?: { readonly uri: string };
}

/** A text in one language. */
export interface PageText {
  readonly language: 'en' | 'zh-CN';
  readonly text: string;
}

/** What the code means in some releases or as one catalog says. */
export interface PageMeaning {
  /** `3.5 and later`, `In this workspace`. */
  readonly label: string;
  /** The person's language first; one text if both are the same. */
  readonly texts: readonly PageText[];
  /** Empty if it has no constant. */
  readonly constant: string;
  /** What it contradicts, that it is a summary; empty if there is nothing to say. */
  readonly note: string;
}

/** What one placeholder of the message holds. */
export interface PageArgument {
  /** `{0}` */
  readonly placeholder: string;
  /** A short noun phrase, and what kind of value it is; empty if no catalog says it. */
  readonly name: string;
  readonly valueKind: string;
}

/** A code of the other API with the same meaning. */
export interface PageTwin {
  readonly code: number;
  /** `New API`, `Legacy API`. */
  readonly label: string;
  readonly message: string;
  /** What changes from the legacy code to the new one, in a few sentences. */
  readonly change: string;
}

/** A listed code whose number is near that of an unlisted one: it may be the one that is meant. */
interface PageNearby {
  readonly code: number;
  readonly message: string;
}

/** A constant of the code in one layer. */
export interface PageConstant {
  readonly layer: string;
  /** With its class if it has one: `ErrorCode.MISSING_PARAM`. */
  readonly name: string;
  /** Its releases, or that this project made it up; empty if there is nothing to say. */
  readonly note: string;
  /** An index of `CodePage.places`; undefined for what ships with the program. */
  readonly place?: number;
}

/** A place in a file of the person that defines the code or a text of it. */
export interface PageSource {
  readonly layer: string;
  /** `ErrorCode.java:12` */
  readonly label: string;
  /** `constant`, `message in English`. */
  readonly what: string;
  /** An index of `CodePage.places`. */
  readonly place: number;
}

/** What to do about the code. In all texts but `run`, backquotes enclose what is typed or printed. */
export interface PageAdvice {
  /** What it was written for: the code as a custom catalog has it, the code, or all codes of its family. */
  readonly scope: 'custom' | 'code' | 'family';
  /** The likeliest first. */
  readonly causes: readonly string[];
  /** `run`: a command, or, if `place` is true, where to look. */
  readonly checks: readonly { readonly run: string; readonly place?: true; readonly look: string }[];
  /** Empty if the advice does not say it. */
  readonly who: string;
  readonly ticket: string;
}

/**
 * Everything that is known about one code. All texts are plain, with visible hidden characters, and in the person's
 * language unless they name another.
 */
export interface CodePage {
  readonly code: number;
  /** Null if no catalog lists the code; `texts` and `about` then say what its digits mean. */
  readonly item: CodeItem | null;
  /** The message, the person's language first; one text if both are the same. */
  readonly texts: readonly PageText[];
  /** Where the message comes from. */
  readonly provenance: string;
  /** Which system answers about which: `JOB → CMDB`; then its section and category. */
  readonly about: readonly string[];
  /** The leading meaning and the others, the newest release first. Empty if there is only one. */
  readonly meanings: readonly PageMeaning[];
  readonly messageArguments: readonly PageArgument[];
  readonly twins: readonly PageTwin[];
  readonly constants: readonly PageConstant[];
  readonly sources: readonly PageSource[];
  /** Further facts, one sentence each: releases, service, a correction, what was left out because of a limit. */
  readonly facts: readonly string[];
  readonly advice?: PageAdvice;
  /** For an unlisted code, the nearest first. */
  readonly nearby?: readonly PageNearby[];
  /** The only places the client opens for this page. */
  readonly places: readonly CatalogPlace[];
}

/** Sent by the page of a code when it is shown and when the catalog has changed. Null if `code` is not an integer. */
export const CodePageRequest = new RequestType<CodePageParams, CodePage | null, void>('bkJobErrorCodes/codePage');
