import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import type * as vscode from 'vscode';
import type { Probe } from '../probe';
import { settled, until } from '../until';
import { type Box, textBox } from './textBox';

const visibleHover = '.monaco-editor .monaco-hover:not(.hidden)';

/** The text editor that has the focus. */
export class Editor {
  constructor(
    private readonly page: Page,
    private readonly probe: Probe,
  ) {}

  /** Opens a file of the workspace and settles when its text can be edited. */
  async open(path: string): Promise<void> {
    await this.probe.evaluate(async (vscode, wanted) => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      if (!folder) throw new Error('No folder is open.');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, wanted));
      await vscode.window.showTextDocument(document, { preview: false });
    }, path);
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${basename(path)}"]`)
      .waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /**
   * Puts the cursor `offset` characters into the `occurrence`-th `text` (from 0), shows it in the middle, and settles when the
   * window has it there and takes keys.
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
        (vscode, wanted) => {
          const active = vscode.window.activeTextEditor?.selection.active;
          return active?.line === wanted.line && active.character === wanted.character;
        },
        { line, character },
      ),
    );
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Adds a line before the one that holds `text`, and puts the cursor at its end. */
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

  async text(): Promise<string> {
    return this.probe.evaluate((vscode) => vscode.window.activeTextEditor?.document.getText() ?? '', null);
  }

  /** Settles when the document's text holds `wanted`. */
  async holds(wanted: string): Promise<void> {
    await until(`the document to hold "${wanted}"`, async () => (await this.text()).includes(wanted));
  }

  /** Takes back every edit, so that the next test meets the file as it is on disk. */
  async revert(): Promise<void> {
    await this.probe.evaluate((vscode) => vscode.commands.executeCommand('workbench.action.files.revert'), null);
  }

  /** Closes every editor, unsaved text included. */
  async closeAll(): Promise<void> {
    await this.probe.evaluate(async (vscode) => {
      while (vscode.window.activeTextEditor?.document.isDirty) {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    }, null);
  }

  /** Where the visible `text` stands on the screen, once it no longer moves. */
  async boxOf(text: string, occurrence = 0): Promise<Box> {
    return settled(`the place of "${text}"`, () => textBox(this.page, text, occurrence));
  }

  /** Moves the mouse over the visible `text` and returns what the hover says, once it is there and complete. */
  async hover(text: string, occurrence = 0): Promise<string> {
    await this.unhover();
    const hover = this.page.locator(`${visibleHover} .hover-contents`);
    return until(`a hover over "${text}"`, async () => {
      // Measured anew in each attempt: a lens that arrives above moves the line.
      const box = await this.boxOf(text, occurrence);
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      await this.page.mouse.move(x - 2, y, { steps: 2 });
      await this.page.mouse.move(x, y);
      await hover.first().waitFor({ timeout: 2000 });
      const said = (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ').trim();
      return said !== '' && !/^(Loading|正在加载)\.\.\.$/.test(said) && said;
    });
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

  /** Takes the mouse and every hover off the text. */
  async unhover(): Promise<void> {
    await this.page.mouse.move(640, 2);
    await until('hovers to go', async () => {
      if ((await this.page.locator(visibleHover).count()) === 0) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** The texts of the lenses in sight, one entry a line, in the order of the lines. */
  async lenses(): Promise<string[]> {
    const found = await this.page.locator('.editor-group-container.active .codelens-decoration').evaluateAll((nodes) =>
      nodes
        .map((node) => ({ top: node.getBoundingClientRect().top, text: node.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map((lens) => lens.text),
    );
    return found.map((text) => text.replaceAll('\u00a0', ' ').trim()).filter((text) => text !== '');
  }

  async clickLens(text: string): Promise<void> {
    await this.unhover();
    await this.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: text }).first().click();
  }
}
