import * as vscode from 'vscode';
import type { CodePage } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { showFailure } from '../ui/commands';
import { copy, insert } from '../ui/text';
import type { WebTabPlace } from '../ui/webTab';
import { WebPage } from '../ui/webview';
import { codePageContent, type PageDeeds } from './codePageView';
import { CodeUses } from './codeUses';

interface CodePageParts {
  readonly extension: vscode.Uri;
  readonly viewType: string;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
}

/** The tab with the page of a code: one code at a time, followed as the catalog and the files of the workspace change. */
export class CodePageTab {
  private readonly page: WebPage;
  private readonly uses: CodeUses;
  private code = 0;
  private answer: CodePage | undefined;
  /** Where the person was before the page: text is inserted there. */
  private editor = vscode.window.activeTextEditor;

  constructor(
    private readonly parts: CodePageParts,
    place: WebTabPlace,
    onClose: () => void,
  ) {
    const { extension, viewType, server } = parts;
    const fail = (error: unknown): void => this.fail(error);
    this.page = new WebPage(extension, { viewType, script: 'codePage', fail }, place);
    this.uses = new CodeUses(server, { isVisible: () => this.page.visible, changed: () => this.draw(), fail });
    const following = vscode.Disposable.from(
      this.uses,
      server.onDidChangeCatalog(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor) this.editor = editor;
      }),
      this.page.onDidChangeVisibility(() => this.uses.refresh()),
    );
    this.page.onDidDispose(() => {
      following.dispose();
      onClose();
    });
  }

  /** True if a person sees the page of this code. */
  isShowing(code: number): boolean {
    return this.page.visible && this.code === code;
  }

  reveal(preserveFocus: boolean): void {
    this.page.reveal(preserveFocus);
  }

  dispose(): void {
    this.page.dispose();
  }

  /** Shows a code, then its uses as they are found. */
  async show(code: number): Promise<void> {
    this.code = code;
    this.answer = undefined;
    await this.uses.clear();
    await this.ask();
    if (this.code === code) await this.uses.search(code);
  }

  private async refresh(): Promise<void> {
    try {
      await this.ask();
    } catch (error) {
      this.fail(error);
    }
    this.uses.refresh('all');
  }

  private async ask(): Promise<void> {
    const { code } = this;
    const document = this.editor?.document;
    const about = document ? { textDocument: { uri: document.uri.toString() } } : {};
    const answer = await this.parts.server.ask('CodePageRequest', { ...about, code });
    if (this.code !== code) return;
    if (!answer) throw new Error(vscode.l10n.t('The page could not be shown. See the log for the reason.'));
    this.answer = answer;
    this.draw();
  }

  private draw(): void {
    if (!this.answer) return;
    const title = vscode.l10n.t('Error Code {0}', this.code);
    this.page.show(title, codePageContent(this.answer, this.uses.shown, this.deeds(this.code)), { code: this.code });
  }

  private deeds(code: number): PageDeeds {
    const run = (command: string) => () => vscode.commands.executeCommand(command, { code });
    return {
      show: (other) => this.show(other),
      copy,
      insert: (text) => this.insert(text),
      render: run('bkJobErrorCodes.renderMessage'),
      find: run('bkJobErrorCodes.findInWorkspace'),
      add: run('bkJobErrorCodes.addToCatalog'),
      showInTree: run('bkJobErrorCodes.goToCode'),
      getStarted: () => vscode.commands.executeCommand('bkJobErrorCodes.openWalkthrough'),
      open: (uri, line, character) => {
        const start = new vscode.Position(line, character);
        const selection = new vscode.Range(start, start);
        return vscode.window.showTextDocument(vscode.Uri.parse(uri, true), { preview: true, selection });
      },
    };
  }

  /** A page has no cursor: the text goes where the cursor was before. */
  private async insert(text: string): Promise<void> {
    const { editor } = this;
    if (editor && !editor.document.isClosed) {
      const viewColumn = editor.viewColumn ?? vscode.ViewColumn.Active;
      await vscode.window.showTextDocument(editor.document, { viewColumn });
    }
    await insert(text);
  }

  private fail(error: unknown): void {
    showFailure(this.parts.log, 'The page of a code', error);
  }
}
