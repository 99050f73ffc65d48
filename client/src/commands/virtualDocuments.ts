import * as vscode from 'vscode';
import type { RenderParams } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { type CommandRegistry, codeArgument, documentArgument, filledArgument } from '../ui/commands';
import { codeAtCursor } from '../ui/pickCode';

const scheme = 'bk-job-error-codes';
/**
 * The document with the catalog: `catalogDocumentUri` of the protocol. The manifest knows its path: the lines are not wrapped, because
 * the columns are aligned.
 */
export const catalogAddress = { scheme, path: '/bk-job-error-codes/job-error-codes.md' } as const;

/** Our read-only documents: the whole catalog, and rendered messages. The URI determines the content. */
export function registerVirtualDocuments(
  context: vscode.ExtensionContext,
  server: LanguageServer,
  commands: CommandRegistry,
): void {
  const provideTextDocumentContent = async (uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> => {
    if (uri.path === catalogAddress.path) {
      return (await server.ask('CatalogDocumentRequest', {}, token)).markdown;
    }
    const params = readRenderQuery(uri.query);
    const rendered = params && (await server.ask('RenderRequest', params, token));
    if (!rendered) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    const { releases } = rendered;
    return `${params.code}${releases === undefined ? '' : ` · ${releases}`}\n\n${rendered.message}\n${rendered.otherMessage}\n`;
  };
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const onDidChange = changed.event;
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, { onDidChange, provideTextDocumentContent }),
    // VS Code reads the open documents again.
    server.onDidChangeCatalog(() => changed.fire(catalogUri())),
  );
  commands.register('bkJobErrorCodes.openCatalog', (argument) => openCatalog(server, argument));
}

/** Opens both languages of a rendered message. */
export async function showRendered(params: RenderParams): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${params.code}.txt`, query: renderQuery(params) });
  await vscode.window.showTextDocument(uri, { preview: true });
}

/**
 * Opens the catalog: at the row of the code of the argument or at the cursor, else from its beginning, which the built-in
 * Markdown extension renders. A preview cannot be opened at a row.
 */
async function openCatalog(server: LanguageServer, argument: unknown): Promise<void> {
  const uri = catalogUri();
  const code = codeArgument(argument) ?? (await codeAtCursor(server));
  const line = code === undefined ? null : (await server.ask('CatalogDocumentRequest', { code })).line;
  if (line !== null) {
    const row = new vscode.Range(line, 0, line, 0);
    const editor = await vscode.window.showTextDocument(uri, { preview: true, selection: row });
    editor.revealRange(row, vscode.TextEditorRevealType.InCenter);
    return;
  }
  if (vscode.extensions.getExtension('vscode.markdown-language-features')) {
    // Locked, so that it stays the catalog when another Markdown file is opened.
    await vscode.commands.executeCommand('markdown.showPreview', uri, undefined, { locked: true });
  } else {
    await vscode.window.showTextDocument(uri, { preview: true });
  }
}

function catalogUri(): vscode.Uri {
  return vscode.Uri.from(catalogAddress);
}

/** The query of the URI of a rendered message. */
export function renderQuery(params: RenderParams): string {
  return JSON.stringify(params);
}

/** Reads a query back. Undefined for a query that `renderQuery` did not write, as any extension can open a URI. */
export function readRenderQuery(query: string): RenderParams | undefined {
  try {
    const params: unknown = JSON.parse(query);
    const filled = filledArgument(params);
    const textDocument = documentArgument(params);
    return filled && { ...filled, ...(textDocument ? { textDocument } : {}) };
  } catch {
    // Neither JSON nor a code.
    return undefined;
  }
}
