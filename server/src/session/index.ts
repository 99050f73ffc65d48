/** Runs the server on a connection. */

export { batch, gatedReader, MessageGate, type Refusal } from './messageGate';
export { startServer } from './server';
