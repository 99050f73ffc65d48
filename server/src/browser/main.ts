import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtInFromJson } from '../core/catalog';
import { type ShippedFiles, ShippedMessagesRequest } from '../protocol';
import { gatedReader, MessageGate, startServer } from '../session';
import { handReadings } from './readings';

/** The server in a web worker; messages travel by postMessage. */
const port = globalThis as unknown as Worker;

// The first message holds the catalog: a worker has no files, and the package holds each file once.
port.onmessage = ({ data }: MessageEvent<ShippedFiles>) => {
  handReadings(data.pinyin);
  const writer = new BrowserMessageWriter(port);
  const reader = gatedReader(new BrowserMessageReader(port), new MessageGate(writer));
  const connection = createConnection(reader, writer);
  startServer(connection, {
    builtIn: () =>
      builtInFromJson(JSON.parse(data.catalog), {
        fingerprints: async () => JSON.parse(data.messages ?? (await connection.sendRequest(ShippedMessagesRequest))),
        causes: () => JSON.parse(data.causes),
        advice: () => JSON.parse(data.advice),
      }),
  });
};
