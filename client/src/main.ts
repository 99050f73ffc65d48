import type { ExtensionContext } from 'vscode';

/**
 * One bundle for both kinds of extension host: the language client library, by far the largest part, is packaged once.
 * What a host does not need is never evaluated.
 */
const onNode = typeof process === 'object' && process.versions?.node !== undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const host = onNode ? await import('./node/main') : await import('./browser/main');
  host.activate(context);
}

export { deactivate } from './client';
