import { createSocket } from 'node:dgram';

/** A server of names on 127.0.0.1. */
export interface DnsServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Answers that the `known` names are 127.0.0.1 and that all others do not exist. */
export async function startDnsServer(known: readonly string[]): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (message, { port, address }) => {
    const { name, end } = questionOf(message);
    const isKnown = known.includes(name);
    const reply = Buffer.concat([
      new Uint8Array(message.subarray(0, end)),
      new Uint8Array(isKnown ? localAddress : []),
    ]);
    // A response without errors, or one that says that the name does not exist; one question, no or one answer, nothing else.
    reply.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2);
    for (const [at, count] of [1, isKnown ? 1 : 0, 0, 0].entries()) reply.writeUInt16BE(count, 4 + 2 * at);
    socket.send(new Uint8Array(reply), port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    port: socket.address().port,
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}

/** The name of the question, type A, class IN, for 60 seconds, 4 bytes. */
const localAddress = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1];

/** The name that is asked for, and the end of the question. */
function questionOf(message: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.'), end: at + 5 };
}
