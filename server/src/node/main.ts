import { createConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { builtinLayers } from '../builtinLayers';
import { startServer } from '../server';
import { FrameGate } from './frameGate';

/** The server for Node: over the IPC channel of a parent that asks for it, over stdio for everyone else. */
function connect() {
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
  return createConnection(process.stdin.pipe(gate), process.stdout);
}

// What one feature failed to wait for must not end all the others.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`bk-job-errors: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
});

startServer(connect(), {
  builtIn: builtinLayers,
  // A bundle of its own, so that the start does not pay for it.
  files: async (ripgrep) => {
    const { filesOfDisk }: typeof import('./nodeFiles') = require('./nodeFiles.js');
    return filesOfDisk(ripgrep);
  },
});

/** The protocol library as this bundle holds it, for what is loaded late: a second copy would be half of that. */
export const library = (): typeof import('vscode-languageserver') => require('vscode-languageserver');
