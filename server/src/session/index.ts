/** Runs the server on a connection. */

export { gatedReader, MessageGate, type Refusal } from './messageGate';
export { startServer } from './server';
