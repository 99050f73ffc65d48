import { createServer, type Socket } from 'node:net';

/** Accepts connections on a port of 127.0.0.1 and never answers, like a server that hangs. */
export async function startSilentServer(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    // A client that gives up may reset the connection.
    socket.on('error', () => open.delete(socket));
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
