import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtInFromJson } from '../core/catalog';
import type { ShippedFiles } from '../protocol';
import { gatedReader, MessageGate, startServer } from '../session';

/** The server in a web worker; messages travel by postMessage. */
const port = globalThis as unknown as Worker;

// The first message holds the catalog: a worker has no files, and the package holds each file once.
port.onmessage = ({ data }: MessageEvent<ShippedFiles>) => {
  const writer = new BrowserMessageWriter(port);
  const reader = gatedReader(new BrowserMessageReader(port), new MessageGate(writer));
  startServer(createConnection(reader, writer), {
    builtIn: () =>
      builtInFromJson(JSON.parse(data.catalog), {
        fingerprints: () => JSON.parse(data.messages),
        advice: () => JSON.parse(data.advice),
      }),
  });
};
