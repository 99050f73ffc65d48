import type { CancellationToken, Position, ServerCapabilities } from 'vscode-languageserver';
import type { CodeDocument } from '../core/mentions/document';
import { inTurns, type Steps } from '../core/text';
import { pause } from './pause';
import type { RequestContext } from './requestContext';

/** One thing the server can do: its capabilities in the answer to `initialize`, and the requests that it answers. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  /** By method. A handler is loaded when its first request arrives. */
  readonly requests: Readonly<Record<string, () => Handler | Promise<Handler>>>;
}

/** How a feature answers one request. */
export interface Handler<P = unknown, R = unknown> {
  /** True for a request about an open document; an unknown one, or a position outside it, gets the empty answer. */
  readonly needsDocument: boolean;
  /** The answer where the request fails. */
  empty(params: P): R;
  answer(context: RequestContext, params: P, token: CancellationToken): R | Promise<R>;
  /** True if a cancelled request is answered with what was found until then, and says so. Others are answered by an error. */
  readonly answersCancelled?: boolean;
}

/** The parameters of a request about a document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
}

type Answer<D, P, R> = (context: RequestContext<D>, params: P, token: CancellationToken) => R | Promise<R>;

/** For a request that may name a document, open or not. */
export function handler<P, R>(empty: R, answer: Answer<CodeDocument | undefined, P, R>): Handler<P, R> {
  return { needsDocument: false, empty: () => empty, answer };
}

/** For a search, of which a person keeps what was found when it was stopped. */
export function stoppableHandler<P, R>(empty: R, answer: Answer<CodeDocument | undefined, P, R>): Handler<P, R> {
  return { ...handler(empty, answer), answersCancelled: true };
}

/** For a request about an open document. */
export function documentHandler<P extends DocumentParams, R>(
  empty: R,
  answer: Answer<CodeDocument, P, R>,
): Handler<P, R> {
  return { needsDocument: true, empty: () => empty, answer };
}

/** For a request that completes an item the server sent earlier; the empty answer is the item as it came. */
export function resolveHandler<T>(answer: Answer<CodeDocument | undefined, T, T>): Handler<T, T> {
  return { needsDocument: false, empty: (item) => item, answer };
}

/** Answers a request by long work, with other requests beside it. The answer to a cancelled one is `empty`. */
export function answerInTurns<R>(steps: Steps<R>, token: CancellationToken, empty: R): Promise<R> {
  return inTurns(steps, pause, { isStopped: () => token.isCancellationRequested, stopped: empty });
}
