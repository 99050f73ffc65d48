import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtinCatalog } from '../builtinCatalog';
import { startServer } from '../server';

/** The server in a web worker; messages travel by postMessage. */
const port = globalThis as unknown as Worker;

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  loadCatalog: builtinCatalog,
});
