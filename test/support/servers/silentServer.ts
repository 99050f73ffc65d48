import { createServer, type Socket } from 'node:net';

/** A server on a port of 127.0.0.1. */
interface Listening {
  readonly port: number;
  stop(): Promise<void>;
}

/** Accepts connections and never answers, like a server that hangs. */
export function startSilentServer(): Promise<Listening> {
  return listen(() => undefined);
}

/** Sends each client this text and closes the connection, like a server of another protocol, or a proxy without one behind it. */
export function startPlainServer(text = ''): Promise<Listening> {
  return listen((socket) => socket.end(text));
}

async function listen(answer: (socket: Socket) => void): Promise<Listening> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    // A client that gives up may reset the connection.
    socket.on('error', () => open.delete(socket));
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return {
    port: address.port,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
