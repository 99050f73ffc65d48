import { createServer } from 'node:net';
import { Failure } from './failure';

/**
 * Listens on a port of 127.0.0.1 for a moment. VS Code itself waits for ever on a port it cannot have.
 * @throws Failure that names the port when it is taken or not allowed. 0 stands for any free one.
 */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${error.code})`;
      reject(new Failure(`Port ${port} ${why}. Choose another with --port, or leave it out for any free one.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
