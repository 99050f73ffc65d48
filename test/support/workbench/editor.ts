import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import type * as vscode from 'vscode';
import type { Probe } from '../probe';
import { until } from '../until';
import { EditorView } from './editorView';

/** The focused text editor, with what only the extension host knows about it. */
export class Editor extends EditorView {
  constructor(
    page: Page,
    private readonly probe: Probe,
  ) {
    super(page);
  }

  /** Opens a file of the workspace and settles when its text can be edited. */
  async open(path: string): Promise<void> {
    await this.probe.evaluate(async (vscode, path) => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      if (!folder) throw new Error('No folder is open.');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path));
      await vscode.window.showTextDocument(document, { preview: false });
    }, path);
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${basename(path)}"]`)
      .waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /**
   * Puts the cursor `offset` characters into the `occurrence`-th `text` (from 0), scrolls it to the middle, and settles when the
   * window shows it there and accepts keys.
   */
  async goTo(text: string, occurrence = 0, offset = 0): Promise<void> {
    const { line, character } = await this.probe.evaluate(
      (vscode, at) => {
        const editor = vscode.window.activeTextEditor;
        if (!editor) throw new Error('No editor is open.');
        const whole = editor.document.getText();
        let index = whole.indexOf(at.text);
        for (let count = 0; count < at.occurrence && index >= 0; count++) index = whole.indexOf(at.text, index + 1);
        if (index < 0) throw new Error(`"${at.text}" does not stand in the document.`);
        const position = editor.document.positionAt(index + at.offset);
        editor.selection = new vscode.Selection(position, position);
        editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
        return position;
      },
      { text, occurrence, offset },
    );
    await this.page.locator('.part.statusbar', { hasText: `Ln ${line + 1}, Col ` }).waitFor();
    await until(`the cursor to be in line ${line + 1} and column ${character + 1}`, () =>
      this.probe.evaluate(
        (vscode, position) => {
          const active = vscode.window.activeTextEditor?.selection.active;
          return active?.line === position.line && active.character === position.character;
        },
        { line, character },
      ),
    );
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Adds a line before the one with `text`, and puts the cursor at its end. */
  async addLineBefore(text: string, added: string): Promise<void> {
    await this.probe.evaluate(
      async (vscode, at) => {
        const editor = vscode.window.activeTextEditor;
        if (!editor) throw new Error('No editor is open.');
        const index = editor.document.getText().indexOf(at.text);
        if (index < 0) throw new Error(`"${at.text}" does not stand in the document.`);
        const start = new vscode.Position(editor.document.positionAt(index).line, 0);
        await editor.edit((edit) => edit.insert(start, `${at.added}\n`));
      },
      { text, added },
    );
    await this.goTo(`${added}\n`, 0, added.length);
  }

  /** Replaces the first `text` of the document, as typing would, and saves it. */
  async replaceAndSave(text: string, replacement: string): Promise<void> {
    await this.probe.evaluate(
      async (vscode, change) => {
        const editor = vscode.window.activeTextEditor;
        const index = editor?.document.getText().indexOf(change.text) ?? -1;
        if (!editor || index < 0) throw new Error(`"${change.text}" does not stand in an open document.`);
        const start = editor.document.positionAt(index);
        const range = new vscode.Range(start, editor.document.positionAt(index + change.text.length));
        await editor.edit((edit) => edit.replace(range, change.replacement));
        await editor.document.save();
      },
      { text, replacement },
    );
  }

  async text(): Promise<string> {
    return this.probe.evaluate((vscode) => vscode.window.activeTextEditor?.document.getText() ?? '', null);
  }

  /** Settles when the document's text contains `expected`. */
  async holds(expected: string): Promise<void> {
    await until(`the document to hold "${expected}"`, async () => (await this.text()).includes(expected));
  }

  /** Reverts every edit, so that the next test starts with the file as it is on disk. */
  async revert(): Promise<void> {
    await this.probe.evaluate((vscode) => vscode.commands.executeCommand('workbench.action.files.revert'), null);
  }

  /** Closes every editor and discards unsaved text. */
  async closeAll(): Promise<void> {
    await this.probe.evaluate(async (vscode) => {
      for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }, null);
  }

  /** What all hover providers answer at the first `text` of the document, without the mouse. */
  async hoverAnswers(text: string): Promise<string[]> {
    return this.probe.evaluate(async (vscode, token) => {
      const document = vscode.window.activeTextEditor?.document;
      const index = document?.getText().indexOf(token) ?? -1;
      if (!document || index < 0) throw new Error(`"${token}" does not stand in an open document.`);
      const position = document.positionAt(index + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)));
    }, text);
  }
}
