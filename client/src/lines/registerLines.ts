import * as vscode from 'vscode';
import type { LineCode } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { codePageCommandId, showCodePage } from '../ui/showCodePage';

/** A code in a terminal: a click shows its page. */
interface CodeLink extends vscode.TerminalLink {
  readonly code: number;
}

/**
 * Codes in lines that are no document of the server: links in terminals, hovers in output channels. The Debug Console lets
 * no extension do either.
 */
export function registerLines(context: vscode.ExtensionContext, server: LanguageServer): void {
  context.subscriptions.push(
    vscode.window.registerTerminalLinkProvider(terminalLinks(server)),
    vscode.languages.registerHoverProvider(
      { scheme: 'output' },
      {
        provideHover: async (document, { line, character }, token) => {
          const found = (await codesIn(server, document.lineAt(line).text, token)).find(
            ({ start, length }) => start <= character && character <= start + length,
          );
          if (!found) return null;
          const range = new vscode.Range(line, found.start, line, found.start + found.length);
          const card = await server.ask('CodeCardRequest', { code: found.code }, token);
          return new vscode.Hover(cardWithLink(card?.card.value, found), range);
        },
      },
    ),
  );
}

function terminalLinks(server: LanguageServer): vscode.TerminalLinkProvider<CodeLink> {
  return {
    async provideTerminalLinks({ line }, token) {
      const found = await codesIn(server, line, token);
      return found.map(({ code, start, length, message }) => ({ code, startIndex: start, length, tooltip: message }));
    },
    handleTerminalLink: ({ code }) => showCodePage(code),
  };
}

/** Nothing while the server starts or after it failed: a terminal asks again for each line under the mouse. */
async function codesIn(
  server: LanguageServer,
  line: string,
  token: vscode.CancellationToken,
): Promise<readonly LineCode[]> {
  return server.state === 'running' ? server.ask('LineCodesRequest', { line }, token) : [];
}

/** The card of a listed code, else the message, with a link to the page. Cards are escaped by the server. */
function cardWithLink(card: string | undefined, { code, message }: LineCode): vscode.MarkdownString {
  const shown = new vscode.MarkdownString(card ?? '');
  if (card === undefined) shown.appendText(`${code} ${message}`);
  const argument = encodeURIComponent(JSON.stringify([{ code }]));
  shown.appendMarkdown(`\n\n[${vscode.l10n.t('Show Code Page')}](command:${codePageCommandId}?${argument})`);
  shown.isTrusted = { enabledCommands: [codePageCommandId] };
  return shown;
}
