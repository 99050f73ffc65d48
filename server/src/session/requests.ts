import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type DocumentParams, type Feature, LSPErrorCodes, RequestType, ResponseError } from '../contract';
import type { CodeDocument } from '../core/mentions/document';
import type { Contexts } from './contexts';
import type { OpenDocuments } from './openDocuments';

/** What `answerRequests` needs of the session. */
interface RequestsHost {
  readonly documents: Pick<OpenDocuments, 'get'>;
  readonly contexts: Pick<Contexts, 'ofRequest'>;
  /** Called when a handler has answered. */
  answered(): void;
  failed(failure: Failure): void;
}

/** Registers the requests of all features. Each handler is loaded with its first request and runs in the guard. */
export function answerRequests(connection: Connection, features: readonly Feature[], host: RequestsHost): void {
  for (const [method, load] of features.flatMap(({ requests }) => Object.entries(requests))) {
    let loading: ReturnType<typeof load> | undefined;
    connection.onRequest(new RequestType<unknown, unknown, void>(method), async (params, token) => {
      loading ??= load();
      const handler = await loading;
      const empty = handler.empty(params);
      const run = async (): Promise<unknown> => {
        // Throws for parameters without a document, which the guard logs.
        const uri = handler.needsDocument ? (params as DocumentParams).textDocument.uri : uriOf(params);
        const document = uri === undefined ? undefined : host.documents.get(uri);
        // Checked first: a document that is not open causes no request for its settings.
        if (handler.needsDocument && !(document && holds(document, params as DocumentParams))) return empty;
        const context = await host.contexts.ofRequest(uri, document);
        const answer = token.isCancellationRequested ? empty : await handler.answer(context, params, token);
        host.answered();
        return answer;
      };
      const answer = await guard(method, empty, host.failed, run)(params, token);
      return token.isCancellationRequested && !handler.answersCancelled ? cancelled() : answer;
    });
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function holds(document: CodeDocument, { position }: DocumentParams): boolean {
  return !position || document.holds(position);
}

/** A failed request. */
export interface Failure {
  /** The method, for example `textDocument/hover`. */
  readonly request: string;
  /** The document of the request, if it names one. */
  readonly uri: string | undefined;
  readonly error: unknown;
}

/**
 * Guards a handler, so that no input stops the server or leaves a request unanswered: a cancelled request does not start,
 * an exception is reported, and in both cases the answer is `empty`.
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
 * The document that the parameters of a request name, or that the item of a resolve request has in its `data`. The
 * parameters are not trusted: they may be what made a handler throw.
 */
function uriOf(params: unknown): string | undefined {
  const uri = field(field(params, 'textDocument'), 'uri') ?? field(field(params, 'data'), 'uri');
  return typeof uri === 'string' ? uri : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
