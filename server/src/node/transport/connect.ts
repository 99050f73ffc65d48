import type { Connection } from 'vscode-languageserver/node';
import { gatedReader, MessageGate } from '../../session';
import { FrameReader } from './frameReader';
import { FrameWriter } from './frameWriter';

// `require` instead of `import`, as in `contract/lsp.ts`.
const library: typeof import('vscode-languageserver/node') = require('vscode-languageserver/node');
const { createConnection, IPCMessageReader, IPCMessageWriter } = library;

/** Connects over the IPC channel of a parent process with `--node-ipc`, over stdio without it. */
export function connect(): Connection {
  if (process.argv.includes('--node-ipc')) {
    process.on('disconnect', () => process.exit(1));
    const writer = new IPCMessageWriter(process);
    return createConnection(gatedReader(new IPCMessageReader(process), new MessageGate(writer)), writer);
  }
  // Only frames may go to stdout: one other line there ends the session in every client.
  for (const method of ['log', 'info', 'debug', 'dir', 'table'] as const) console[method] = console.error;
  const fail = (sentence: string): void => {
    process.stderr.write(`bk-job-errors: ${sentence}\n`, () => process.exit(1));
  };
  const writer = new FrameWriter(process.stdout);
  const gate = new MessageGate(writer);
  const reader = new FrameReader(process.stdin, {
    refuse: (refusal) => gate.refuse(refusal),
    broken: (reason) => fail(`stdin is not the language server protocol: ${reason}`),
    // The library does this only for streams, not for readers.
    ended: () => process.exit(gate.hasShutDown ? 0 : 1),
  });
  let isGone = false;
  process.stdout.on('error', ({ message }) => {
    if (isGone) return;
    isGone = true;
    // The client has what it wants.
    if (gate.hasShutDown) process.exit(0);
    fail(`stdout cannot be written, the client has gone: ${message}`);
  });
  return createConnection(gatedReader(reader, gate), writer);
}
