import type { CancellationToken } from 'vscode-languageserver';

/** What a guarded request reports when it fails. */
export interface Failure {
  /** The method, for example `textDocument/hover`. */
  readonly request: string;
  /** The document it was about, if it named one. */
  readonly uri: string | undefined;
  readonly error: unknown;
}

/**
 * Wraps the handler of one request, so that no input ends the server or leaves a request without an answer: a cancelled
 * request is not begun, an exception is reported, and in both cases the answer is `empty`.
 */
export function guard<P, R>(
  request: string,
  empty: R,
  report: (failure: Failure) => void,
  run: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (token.isCancellationRequested) return empty;
    try {
      return await run(params, token);
    } catch (error) {
      report({ request, uri: uriOf(params), error });
      return empty;
    }
  };
}

/**
 * The document that the parameters of a request name, or that the item of a resolve request carries in its `data`.
 * Nothing is taken for granted: the parameters may be what made a handler throw.
 */
export function uriOf(params: unknown): string | undefined {
  const uri = field(field(params, 'textDocument'), 'uri') ?? field(field(params, 'data'), 'uri');
  return typeof uri === 'string' ? uri : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
