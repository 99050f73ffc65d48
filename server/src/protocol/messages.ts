import type { Range } from 'vscode-languageserver-protocol';
import type { CodeItem } from './catalogTree';
import { RequestType } from './messageTypes';

export interface FindMessageParams {
  /** A rendered message, or a line that contains one. */
  readonly text: string;
  /** Maximum number of messages, 1 to 100. */
  readonly limit: number;
}

export interface MessageItem {
  readonly item: CodeItem;
  /** The arguments of the message by index, as for `RenderParams`; null if unknown. */
  readonly arguments: readonly (string | null)[];
  /** The arguments in one line: `{0} IP = 10.0.0.1`; empty without arguments. */
  readonly argumentsText: string;
  /** Number of items that are as likely as this one, itself included. */
  readonly equallyLikely: number;
}

export interface FindMessageResult {
  /** Best first. */
  readonly items: readonly MessageItem[];
  /** If no message fits, the codes whose messages are most like the text, best first. */
  readonly alike: readonly CodeItem[];
  /** What was left out because of a limit, one sentence each. */
  readonly notes: readonly string[];
}

/** Sent by "find code by message" while a person types and after pasting. */
export const FindMessageRequest = new RequestType<FindMessageParams, FindMessageResult, void>(
  'bkJobErrorCodes/findMessage',
);

/** What our client sends with `textDocument/hover` besides the standard parameters. */
export interface SelectionHoverParams {
  /** The selection, if the mouse is inside it: its text is looked up first, and a likely match is enough. */
  readonly range?: Range;
}

export interface FilledCodeParams {
  readonly textDocument: { readonly uri: string };
  /** The selection, the cursor, or the place of a link. */
  readonly range: Range;
  /** The code of a link. Nothing else at the range counts. */
  readonly code?: number;
}

export interface FilledCode {
  readonly code: number;
  readonly arguments: readonly (string | null)[];
  /** Which of the meanings of the code the text has; undefined for the leading one. */
  readonly meaning?: number;
}

/**
 * Sent by "render message" for the initial values: the code at the range with the arguments of its response or message.
 * Null if there is no code, or another one than the link is about.
 */
export const FilledCodeRequest = new RequestType<FilledCodeParams, FilledCode | null, void>(
  'bkJobErrorCodes/filledCode',
);

export interface ExplainTextParams {
  /** Selects the catalogs of the folder of this document. */
  readonly textDocument?: { readonly uri: string };
  /** A stack trace, a response, a ticket. */
  readonly text: string;
  /** True to replace addresses, user names and tokens. */
  readonly anonymize: boolean;
}

export interface ExplainTextResult {
  /** Our Markdown: each code and message once, in the order of the text; plain text is escaped. */
  readonly markdown: string;
  /** The number of explained codes. */
  readonly count: number;
  /** What was left out because of a limit, one sentence each. */
  readonly notes: readonly string[];
}

/** Sent by "explain selection" and "explain clipboard". */
export const ExplainTextRequest = new RequestType<ExplainTextParams, ExplainTextResult, void>(
  'bkJobErrorCodes/explainText',
);
