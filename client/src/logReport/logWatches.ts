import * as vscode from 'vscode';
import { codeCount, joined, warn } from '../ui/text';
import type { LogReportTab } from './logReportTab';
import type { LogScanner } from './logScan';

/** Minimum time between two notifications of alerts of one watch, in ms. */
const notifyEvery = 60_000;

/** The watches of logs that run: each has a counter in the status bar, which leads to its report. */
export class LogWatches implements vscode.Disposable {
  private readonly running = new Map<LogScanner, WatchItem>();

  /** `openTab`: shows the report of a scan in its tab. */
  constructor(private readonly openTab: (scanner: LogScanner) => LogReportTab) {}

  /** Watches until somebody stops it; then its report is shown. Rejects with the error of the server. */
  async run(scanner: LogScanner): Promise<void> {
    this.running.get(scanner)?.dispose();
    const item = new WatchItem(scanner, () => this.openTab(scanner));
    this.running.set(scanner, item);
    this.tell();
    try {
      await scanner.run();
    } finally {
      item.dispose();
      // It may have been started again meanwhile.
      if (this.running.get(scanner) === item) this.running.delete(scanner);
      this.tell();
    }
  }

  /** Shows the report of a watch. */
  async show(): Promise<void> {
    const scanner = await this.pick(vscode.l10n.t('Show Watched Logs'));
    if (!scanner) return;
    this.running.get(scanner)?.seen();
    this.openTab(scanner);
  }

  /** Ends a watch and shows its report. */
  async stop(): Promise<void> {
    const scanner = await this.pick(vscode.l10n.t('Stop Watching Logs'));
    if (!scanner) return;
    scanner.stop();
    this.openTab(scanner);
  }

  dispose(): void {
    for (const [scanner, item] of this.running) {
      item.dispose();
      scanner.dispose();
    }
  }

  /** Read by the commands that need a watch. */
  private tell(): void {
    void vscode.commands.executeCommand('setContext', 'bkJobErrorCodes.watching', this.running.size > 0);
  }

  private async pick(title: string): Promise<LogScanner | undefined> {
    const scanners = [...this.running.keys()];
    if (scanners.length < 2) return scanners[0];
    const rows = scanners.map((scanner) => ({
      label: scanner.name,
      description: scanner.state.progress?.text ?? '',
      scanner,
    }));
    return (await vscode.window.showQuickPick(rows, { title }))?.scanner;
  }
}

/** The counter of one watch in the status bar, and its alerts. */
class WatchItem implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly listening: vscode.Disposable;
  private alerts = 0;
  private notifiedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly scanner: LogScanner,
    private readonly open: () => void,
  ) {
    this.item = vscode.window.createStatusBarItem('bkJobErrorCodes.watch', vscode.StatusBarAlignment.Left);
    this.item.name = vscode.l10n.t('Watched Logs');
    this.item.command = 'bkJobErrorCodes.showWatchedLogs';
    this.listening = scanner.onDidChange(() => this.update());
    this.update();
    this.item.show();
  }

  dispose(): void {
    this.listening.dispose();
    this.item.dispose();
  }

  /** The person has seen the alerts. */
  seen(): void {
    this.item.backgroundColor = undefined;
  }

  private update(): void {
    const { watch, name, state } = this.scanner;
    const count = watch?.count ?? 0;
    const last = watch?.last ?? null;
    const text = last === null ? codeCount(count) : vscode.l10n.t('{0}, last {1}', codeCount(count), last);
    this.item.text = `$(eye) ${text}`;
    const lines = [name, state.progress?.text ?? '', watch?.alert ?? ''];
    this.item.tooltip = joined(lines, '\n');
    this.item.accessibilityInformation = { label: `${this.item.name}: ${text}` };
    if (watch && watch.alerts > this.alerts) this.notify(watch.alerts, watch.alert);
  }

  private notify(alerts: number, alert: string): void {
    this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    if (Date.now() - this.notifiedAt < notifyEvery) return;
    this.notifiedAt = Date.now();
    const more = alerts - this.alerts;
    this.alerts = alerts;
    const text = more > 1 ? vscode.l10n.t('{0} alerts, the last one: {1}', more, alert) : alert;
    const show = vscode.l10n.t('Show Report');
    void warn(text, show).then((chosen) => chosen === show && this.open());
  }
}
