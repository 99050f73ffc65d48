import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtinLayers } from '../builtin';
import { startServer } from '../session';

/** The server in a web worker; messages travel by postMessage. */
const port = globalThis as unknown as Worker;

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  builtIn: builtinLayers,
});
