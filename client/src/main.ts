import type { ExtensionContext } from 'vscode';

/**
 * One bundle for both kinds of extension host, so that the language client library, by far the largest part, is packaged
 * once. A host evaluates only its own part.
 */
const onNode = typeof process === 'object' && process.versions?.node !== undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const host = onNode ? await import('./node/main') : await import('./browser/main');
  host.activate(context);
}

export { deactivate } from './client';
