import type {
  Message as AnyMessage,
  MessageReader,
  MessageWriter,
  RequestMessage,
  ResponseMessage,
} from 'vscode-languageserver';
import { ErrorCodes, Message } from '../contract';
import { isRecord } from '../core/text';

/** Why a message is not handled, in the words of JSON-RPC. */
export interface RefusedMessage {
  /** Null where the message has none. */
  readonly id: string | number | null;
  readonly code: number;
  readonly message: string;
}

/** A list of messages, which JSON-RPC allows. */
export const batch: RefusedMessage = {
  id: null,
  code: ErrorCodes.InvalidRequest,
  message: 'This is a batch, which the Language Server Protocol does not have.',
};
const noMessage: RefusedMessage = { id: null, code: ErrorCodes.InvalidRequest, message: 'This is no message.' };

/** Longer names are not repeated in answers and logs. */
const maxMethodLength = 200;
/** In UTF-16 units: of what the client says about a message of ours that it could not read. */
const maxErrorLength = 500;

/**
 * Lets in what the protocol allows at each time of a session, and answers everything else: the library would handle a second
 * `initialize` and what comes too early or too late, and copy the whole of an invalid message into the client's log.
 */
export class MessageGate {
  private phase: 'new' | 'running' | 'shutDown' = 'new';

  constructor(private readonly writer: MessageWriter) {}

  /** True after the request `shutdown`: the end of the input is no error then. */
  get hasShutDown(): boolean {
    return this.phase === 'shutDown';
  }

  /** Answers a message that is not handled. */
  refuse({ id, code, message }: RefusedMessage): void {
    const answer: ResponseMessage = { jsonrpc: '2.0', id, error: { code, message } };
    // A client that has gone receives nothing.
    this.writer.write(answer).catch(() => undefined);
  }

  /** Returns the message as the library gets it; undefined if it does not. */
  admit(message: unknown): AnyMessage | undefined {
    if (!isRecord(message)) {
      this.refuse(Array.isArray(message) ? batch : noMessage);
      return undefined;
    }
    const { method, id } = message;
    if (method === undefined) return this.phase === 'new' ? undefined : responseOf(message);
    const isRequest = id !== undefined;
    if (typeof method !== 'string' || method.length > maxMethodLength || (isRequest && !isId(id))) {
      const complaint = 'A message needs a method and an id that is a text or a number, or no id.';
      this.refuse({ id: isId(id) ? id : null, code: ErrorCodes.InvalidRequest, message: complaint });
      return undefined;
    }
    const known = message as unknown as AnyMessage;
    if (Message.isRequest(known)) return this.admitRequest(known);
    return this.takesNotification(method, message.params) ? known : undefined;
  }

  private admitRequest(request: RequestMessage): AnyMessage | undefined {
    const { id, method } = request;
    const refuse = (code: number, message: string) => {
      this.refuse({ id, code, message });
      return undefined;
    };
    if (this.phase === 'shutDown') return refuse(ErrorCodes.InvalidRequest, `${method} came after shutdown.`);
    if (this.phase === 'new' && method !== 'initialize')
      return refuse(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`);
    if (this.phase === 'running' && method === 'initialize')
      return refuse(ErrorCodes.InvalidRequest, 'initialize came a second time.');
    if (method === 'initialize') this.phase = 'running';
    if (method === 'shutdown') this.phase = 'shutDown';
    return method === 'initialize' ? withCapabilities(request) : request;
  }

  private takesNotification(method: string, params: unknown): boolean {
    if (method === 'exit') return true;
    // The library reads its id unseen.
    if (method === '$/cancelRequest' && !(isRecord(params) && isId(params.id))) return false;
    return this.phase === 'running';
  }
}

/** A reader whose messages pass the gate. */
export function gatedReader(reader: MessageReader, gate: MessageGate): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen: (take) =>
      reader.listen((message) => {
        const admitted = gate.admit(message);
        if (admitted !== undefined) take(admitted);
      }),
    dispose: () => reader.dispose(),
  };
}

/** The library copies what it cannot read of a response into the log. Undefined for a response to nothing. */
function responseOf(message: Record<string, unknown>): AnyMessage | undefined {
  const { id, result, error } = message;
  const answers = id === null || isId(id);
  if (!answers) return undefined;
  if (error === undefined && result !== undefined) return id === null ? undefined : (message as unknown as AnyMessage);
  const { code, message: said } = isRecord(error) ? error : {};
  const text =
    typeof said === 'string' ? said.slice(0, maxErrorLength) : 'The response has neither a result nor an error.';
  const response: ResponseMessage = {
    jsonrpc: '2.0',
    id,
    error: { code: typeof code === 'number' ? code : ErrorCodes.InvalidRequest, message: text },
  };
  return response;
}

/** The library takes for granted that a client has capabilities. */
function withCapabilities(request: RequestMessage): RequestMessage {
  const params: Record<string, unknown> = isRecord(request.params) ? request.params : {};
  return isRecord(params.capabilities) ? request : { ...request, params: { ...params, capabilities: {} } };
}

function isId(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
