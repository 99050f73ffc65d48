import type { CancellationToken, Position, ServerCapabilities } from 'vscode-languageserver';
import type { CodeDocument } from '../core/mentions/document';
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
  /** The answer where the request is cancelled or fails. */
  empty(params: P): R;
  answer(context: RequestContext, params: P, token: CancellationToken): R | Promise<R>;
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
