import { createServer } from 'node:net';
import { Failure } from './failure';

/**
 * Checks a port of 127.0.0.1 by listening on it; 0 is any free port. VS Code itself waits forever on a port in use.
 * @throws Failure that names the port if it is in use or not allowed.
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
