import type { Range } from 'vscode-languageserver-protocol';
import type { CodeItem } from './codeItem';
import { RequestType } from './messageTypes';

export interface FindMessageParams {
  /** A message as it was rendered, or a line it stands in. */
  readonly text: string;
  /** At most so many messages, 1 to 100. */
  readonly limit: number;
}

export interface MessageItem {
  readonly item: CodeItem;
  /** What the message was filled with, by index; null where the text does not tell. As for `RenderParams`. */
  readonly arguments: readonly (string | null)[];
  /** The same in one line for people: `{0} = 10.0.0.1`; empty where it takes none. */
  readonly argumentsText: string;
  /** Number of items that are as likely as this one, itself included. */
  readonly equallyLikely: number;
}

export interface FindMessageResult {
  /** Best first. */
  readonly items: readonly MessageItem[];
  /** What a limit left out, one sentence each. */
  readonly notes: readonly string[];
}

/** Sent by "find code by message" while a person types or has pasted. */
export const FindMessageRequest = new RequestType<FindMessageParams, FindMessageResult, void>(
  'bkJobErrorCodes/findMessage',
);

/** What our client sends with `textDocument/hover` beside the standard parameters. */
export interface SelectionHoverParams {
  /** The selection, where the mouse rests inside it: that text is looked up first, and a likely answer is enough. */
  readonly range?: Range;
}

export interface FilledCodeParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected, or the cursor. */
  readonly range: Range;
}

export interface FilledCode {
  readonly code: number;
  readonly arguments: readonly (string | null)[];
}

/**
 * Sent by "render message" for the values to begin with: the code at the range with the arguments of the response or the
 * message it stands in. Null where none stands there.
 */
export const FilledCodeRequest = new RequestType<FilledCodeParams, FilledCode | null, void>(
  'bkJobErrorCodes/filledCode',
);

export interface ExplainTextParams {
  /** Whose catalogs explain it: those of the folder this document is in. */
  readonly textDocument?: { readonly uri: string };
  /** A stack trace, a response, a ticket. */
  readonly text: string;
  /** True to leave out addresses, user names and tokens. */
  readonly anonymize: boolean;
}

export interface ExplainTextResult {
  /** Markdown made by us: each code and message once, in the order in which they stand; plain text escaped. */
  readonly markdown: string;
  /** How many codes it explains. */
  readonly count: number;
}

/** Sent by "explain selection" and "explain clipboard". */
export const ExplainTextRequest = new RequestType<ExplainTextParams, ExplainTextResult, void>(
  'bkJobErrorCodes/explainText',
);
