import * as vscode from 'vscode';
import type { LogLine, LogWindow } from '../../../server/src/protocol';
import { maxDocumentSize } from '../server/documentSelector';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';

const scheme = 'bk-job-log';

/** Logs of these names are unpacked by the server. */
const packed = /\.(?:gz|zst|bz2|xz)$/i;

/** A place of a log. It is the whole state of a window, so it is its URI. */
type Place = Pick<LogLine, 'uri' | 'offset' | 'line'>;

/**
 * Opens lines of logs of any size: small files in the editor, and of others a read-only window on the lines around the place,
 * with "earlier" and "later" above its first and its last line.
 */
export class LogWindows implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider {
  private readonly windows = new Map<string, LogWindow>();

  constructor(
    private readonly server: LanguageServer,
    context: vscode.ExtensionContext,
    commands: CommandRegistry,
  ) {
    context.subscriptions.push(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.languages.registerCodeLensProvider({ scheme }, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.windows.delete(uri.toString())),
    );
    commands.register('bkJobErrorCodes.openLogLine', async (argument) => {
      const place = readPlace(argument);
      if (place) await this.open(place);
    });
  }

  async open(place: Place): Promise<void> {
    const file = vscode.Uri.parse(place.uri, true);
    const isPacked = packed.test(file.path);
    const { size } = await vscode.workspace.fs.stat(file);
    const isWhole = size <= maxDocumentSize && !isPacked;
    const uri = isWhole ? file : windowUri(file, place);
    const document = await vscode.workspace.openTextDocument(uri);
    const first = isWhole ? 1 : (this.windows.get(uri.toString())?.firstLine ?? place.line);
    const inner = isWhole ? await this.innerReturns(place) : 0;
    const line = Math.max(0, Math.min(document.lineCount - 1, place.line - first + inner));
    const selection = new vscode.Range(line, 0, line, 0);
    const editor = await vscode.window.showTextDocument(document, { selection, preview: true });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenter);
    if (isWhole) return;
    // The editor counts from the first line of the window.
    if (first > 1) editor.options = { lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
  }

  /** The editor begins a line also behind a carriage return, with which programs draw their progress. */
  private async innerReturns(place: Place): Promise<number> {
    const lines = await this.server.ask('LogWindowRequest', place);
    return lines?.innerReturns ?? 0;
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const place = placeOf(uri);
    const found = place && (await this.server.ask('LogWindowRequest', place, token));
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    if (found.problem !== '') throw new Error(found.problem);
    this.windows.set(uri.toString(), found);
    return found.text;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const place = placeOf(document.uri);
    const shown = this.windows.get(document.uri.toString());
    if (!place || !shown) return [];
    const { firstLine, firstOffset, endOffset } = shown;
    const lastLine = document.lineCount - (document.lineAt(document.lineCount - 1).isEmptyOrWhitespace ? 2 : 1);
    const lens = (line: number, title: string, to: Omit<Place, 'uri'>): vscode.CodeLens =>
      new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
        title,
        command: 'bkJobErrorCodes.openLogLine',
        arguments: [{ ...to, uri: place.uri }],
      });
    return [
      ...(shown.hasEarlier
        ? [lens(0, vscode.l10n.t('$(arrow-up) Earlier lines'), { line: firstLine, offset: firstOffset })]
        : []),
      ...(shown.hasLater
        ? [
            lens(Math.max(0, lastLine), vscode.l10n.t('$(arrow-down) Later lines'), {
              line: firstLine + Math.max(0, lastLine) + 1,
              offset: endOffset,
            }),
          ]
        : []),
    ];
  }
}

function windowUri(file: vscode.Uri, { line, offset }: Place): vscode.Uri {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(packed, '');
  // The ending makes it a log for the editor.
  const ending = name.endsWith('.log') ? '' : '.log';
  return vscode.Uri.from({
    scheme,
    path: `/${vscode.l10n.t('line {0}', line)} · ${name}${ending}`,
    query: JSON.stringify({ uri: file.toString(), line, offset } satisfies Place),
  });
}

function placeOf({ query }: vscode.Uri): Place | undefined {
  try {
    return readPlace(JSON.parse(query));
  } catch {
    // Any extension can open a URI of the scheme.
    return undefined;
  }
}

/** Reads a place; undefined for anything else. */
function readPlace(value: unknown): Place | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, line, offset } = value as { readonly [Key in keyof Place]?: unknown };
  const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isSafeInteger(one) && one >= 0;
  return typeof uri === 'string' && uri.startsWith('file:') && isCount(line) && isCount(offset)
    ? { uri, line, offset }
    : undefined;
}
