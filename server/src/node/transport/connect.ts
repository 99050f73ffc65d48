import type { Connection, DataCallback, Disposable } from 'vscode-languageserver/node';
import { FrameGate } from './frameGate';
import { FrameWriter } from './frameWriter';

// `require` instead of `import`, as in `contract/lsp.ts`.
const library: typeof import('vscode-languageserver/node') = require('vscode-languageserver/node');
const { createConnection, IPCMessageReader, IPCMessageWriter, Message, StreamMessageReader } = library;

/** Connects over the IPC channel of a parent process with `--node-ipc`, over stdio without it. */
export function connect(): Connection {
  if (process.argv.includes('--node-ipc')) {
    process.on('disconnect', () => process.exit(1));
    return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  // Only frames may go to stdout: one other line there ends the session in every client.
  for (const method of ['log', 'info', 'debug', 'dir', 'table'] as const) console[method] = console.error;
  const gate = new FrameGate();
  gate.on('error', ({ message }) => {
    process.stderr.write(`bk-job-errors: stdin is not the language server protocol: ${message}\n`, () =>
      process.exit(1),
    );
  });
  const reader = new StdinReader(process.stdin.pipe(gate));
  // The library does this only for streams, not for readers.
  gate.on('end', () => process.exit(reader.hasShutDown ? 0 : 1));
  return createConnection(reader, new FrameWriter(process.stdout));
}

/** Records the `shutdown` request: after it, the end of stdin is not an error. */
class StdinReader extends StreamMessageReader {
  hasShutDown = false;

  override listen(callback: DataCallback): Disposable {
    return super.listen((message) => {
      if (Message.isRequest(message) && message.method === 'shutdown') this.hasShutDown = true;
      callback(message);
    });
  }
}
