/**
 * One bundle for Node and for web workers: what they share, nearly all of it, is packaged once. What the host does not
 * need is never evaluated.
 */
const onNode = typeof process === 'object' && process.versions?.node !== undefined;

// A failed import is a broken package: it ends the process, or reaches the worker's `onerror`.
void (onNode ? import('./node/main') : import('./browser/main'));
