/** Runs the server on a connection. */

export { startServer } from './server';
