/** Runs the server on a connection. */

export { batch, gatedReader, MessageGate, type RefusedMessage } from './messageGate';
export { startServer } from './server';
