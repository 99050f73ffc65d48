import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { LogReportTab } from './logReportTab';
import { LogScanner } from './logScan';
import { LogWatches } from './logWatches';
import type { LogWindows } from './logWindow';

/** All reports on logs, and the tabs that show them. */
export class LogReports {
  readonly watches = new LogWatches((scanner) => this.tabOf(scanner));
  private readonly tabs = new Map<LogScanner, LogReportTab>();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly server: LanguageServer,
    private readonly windows: LogWindows,
    private readonly fail: (error: unknown) => void,
  ) {
    context.subscriptions.push(this.watches, { dispose: () => this.dispose() });
  }

  /** Reads logs, and shows the report as it grows. Closing its tab ends the scan. */
  async scan(targets: readonly vscode.Uri[]): Promise<void> {
    const scanner = new LogScanner(this.server, namesOf(targets));
    this.tabOf(scanner);
    await scanner.run();
  }

  /** Shows what is written to logs from now on. It goes on after the tab is closed, until somebody stops it. */
  async watch(targets: readonly vscode.Uri[]): Promise<void> {
    const alerts = () => vscode.workspace.getConfiguration('bkJobErrorCodes').get<string[]>('logs.alerts', []);
    const scanner = new LogScanner(this.server, namesOf(targets), alerts);
    this.tabOf(scanner);
    await this.watches.run(scanner);
  }

  private dispose(): void {
    for (const tab of this.tabs.values()) tab.dispose();
  }

  /** Shows the tab of a report. */
  private tabOf(scanner: LogScanner): LogReportTab {
    const open = this.tabs.get(scanner);
    if (open) {
      open.reveal();
      return open;
    }
    const { context, windows, fail } = this;
    const run = () => (scanner.isWatch ? this.watches.run(scanner) : scanner.run());
    const tab = new LogReportTab({ extension: context.extensionUri, windows, run, fail }, scanner);
    this.tabs.set(scanner, tab);
    tab.onDidDispose(() => {
      this.tabs.delete(scanner);
      if (!(scanner.isWatch && scanner.isRunning)) scanner.dispose();
    });
    return tab;
  }
}

function namesOf(targets: readonly vscode.Uri[]): string[] {
  return targets.map((uri) => uri.toString());
}
