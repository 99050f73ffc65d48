import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { FrameGate } from './frameGate';
import { FrameWriter } from './frameWriter';

/** Over the IPC channel of a parent that asks for it, over stdio for everyone else. */
export function connect(): Connection {
  if (process.argv.includes('--node-ipc')) {
    process.on('disconnect', () => process.exit(1));
    return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  // Frames alone may go to stdout: one stray line there ends the session in every client.
  for (const method of ['log', 'info', 'debug', 'dir', 'table'] as const) console[method] = console.error;
  const gate = new FrameGate();
  gate.on('error', ({ message }) => {
    process.stderr.write(`bk-job-errors: stdin is not the language server protocol: ${message}\n`, () =>
      process.exit(1),
    );
  });
  // Beside a stream the library takes a writer as well, which its types do not tell.
  const writer = new FrameWriter(process.stdout) as unknown as NodeJS.WritableStream;
  return createConnection(process.stdin.pipe(gate), writer);
}
