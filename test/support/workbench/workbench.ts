import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openWatchedPage, type WatchedPage } from '../browser/watchedPage';
import { connectProbe, type Probe } from '../probe';
import { patience, until } from '../until';
import type { RunningServer } from '../vscode/server';
import { CodePage } from './codePage';
import { Completions } from './completions';
import { Editor } from './editor';
import { LogReportPage } from './logReport';
import { Notifications } from './notifications';
import { QuickInput } from './quickInput';
import { StatusBar } from './statusBar';
import { Tree } from './tree';

interface WorkbenchOptions {
  readonly browser: Browser;
  readonly server: RunningServer;
  /** The folder to open, a copy that the test may change. */
  readonly workspace: string;
  /** The folder where the probes of this server write their ports. */
  readonly probes: string;
  /** Device pixels per CSS pixel. */
  readonly scale: number;
}

/** One window of VS Code in a browser, used as a person uses it. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly completions: Completions;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly statusBar: StatusBar;
  readonly tree: Tree;
  readonly codePage: CodePage;
  readonly logReport: LogReportPage;

  private constructor(
    readonly watched: WatchedPage,
    readonly workspace: string,
    readonly probe: Probe,
  ) {
    this.page = watched.page;
    this.quickInput = new QuickInput(this.page);
    this.editor = new Editor(this.page, probe);
    this.completions = new Completions(this.page);
    this.notifications = new Notifications(this.page);
    this.statusBar = new StatusBar(this.page);
    this.tree = new Tree(this.page);
    this.codePage = new CodePage(this.page);
    this.logReport = new LogReportPage(this.page);
  }

  /** Opens `workspace` and settles when the window can be used and its extension host runs. */
  static async open(options: WorkbenchOptions): Promise<Workbench> {
    rmSync(join(options.probes, basename(options.workspace)), { force: true });
    const watched = await openWatchedPage(options.browser, options.scale);
    await watched.page.goto(options.server.addressOf(options.workspace));
    await watched.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    const probe = await connectProbe(options.probes, options.workspace);
    return new Workbench(watched, options.workspace, probe);
  }

  /** Runs a command by its title in the command palette. */
  async run(title: string): Promise<void> {
    // The box may lose the focus before its row is there: what closed it cannot close it again.
    await until(`the command "${title}"`, async () => {
      await this.quickInput.openWith('F1', `>${title}`);
      return this.quickInput
        .row(title)
        .click({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
    });
  }

  /**
   * Runs a command by its title and settles when the box that it opens says `text`. Once more if the box is gone before: a web page
   * that was just shown takes the focus late, which closes the box.
   */
  async ask(title: string, text: string): Promise<void> {
    await until(`the box of "${title}"`, async () => {
      await this.run(title);
      await this.quickInput.expect(text, patience / 5);
      return true;
    });
  }

  /** Changes settings, by default of the workspace; undefined removes one. Settles when the extension host has them. */
  async configure(settings: Record<string, unknown>, of: 'Workspace' | 'Global' = 'Workspace'): Promise<void> {
    await this.probe.evaluate(
      async (vscode, { values, of }) => {
        for (const [name, value] of Object.entries(values)) {
          await vscode.workspace.getConfiguration().update(name, value ?? undefined, vscode.ConfigurationTarget[of]);
        }
      },
      { values: withNulls(settings), of },
    );
  }

  /** Shows the tree of error codes in the side bar. Clicks the icon only if it is hidden, because a click also hides it. */
  async showTree(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-item', { has: this.page.locator('[aria-label^="JOB "]') });
    if ((await this.page.locator('.activitybar .action-item.checked [aria-label^="JOB "]').count()) === 0)
      await icon.click();
    await until('the tree', async () => (await this.tree.rows()).length > 0);
  }

  async clipboard(): Promise<string> {
    return this.probe.evaluate((vscode) => vscode.env.clipboard.readText(), null);
  }

  async setClipboard(text: string): Promise<void> {
    await this.probe.evaluate((vscode, value) => vscode.env.clipboard.writeText(value), text);
  }

  /** The titles of the open tabs. */
  async tabs(): Promise<string[]> {
    return this.probe.evaluate(
      (vscode) => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label)),
      null,
    );
  }

  /** Settles when the extension under test is active. */
  async extensionActive(): Promise<void> {
    await until('the extension to be active', () =>
      this.probe.evaluate(async (vscode) => {
        const extension = vscode.extensions.getExtension('bk-job-error-codes.bk-job-error-codes');
        if (extension?.isActive) return true;
        // A text of any language activates it. The newest VS Code has one at its start, that of a log; 1.103 has none.
        if (vscode.version.startsWith('1.103.')) {
          const [folder] = vscode.workspace.workspaceFolders ?? [];
          if (folder) await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'README.md'));
        }
        return false;
      }, null),
    );
  }
}

/** JSON has no undefined. */
function withNulls(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value ?? null]));
}
