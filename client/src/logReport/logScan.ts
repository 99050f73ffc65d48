import * as vscode from 'vscode';
import type { LogReport, LogScan } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { ReportProgress } from './reportMessages';

/** What a report shows: the last answer of the server, and how far it is. */
export interface ScanState {
  readonly report: LogReport | null;
  readonly anonymized: boolean;
  /** Null if nothing is running. */
  readonly progress: ReportProgress | null;
}

/** One set of logs and what the server says about it. A new scan ends the one before. */
export class LogScanner implements vscode.Disposable {
  private request = new vscode.CancellationTokenSource();
  private scan: LogScan | undefined;
  /** The report without names, accounts and addresses; undefined while it is not wanted. */
  private anonymous: LogReport | undefined;
  private progress: ReportProgress | null = null;
  private readonly changed = new vscode.EventEmitter<'report' | 'progress'>();
  readonly onDidChange = this.changed.event;

  /** `targets`: files and folders, as URIs. */
  constructor(
    private readonly server: LanguageServer,
    readonly targets: readonly string[],
  ) {}

  get state(): ScanState {
    return {
      report: this.anonymous ?? this.scan?.report ?? null,
      anonymized: this.anonymous !== undefined,
      progress: this.progress,
    };
  }

  /** The report with its places, which an anonymised one does not have. Its rows and lines have the same order. */
  get places(): LogReport | undefined {
    return this.scan?.report;
  }

  /** Reads the logs again. Rejects with the error of the server. */
  async run(): Promise<void> {
    this.request.cancel();
    const request = new vscode.CancellationTokenSource();
    this.request = request;
    this.scan = undefined;
    this.anonymous = undefined;
    this.tell({ text: vscode.l10n.t('Reading the logs…'), percent: null });
    this.changed.fire('report');
    const isCurrent = (): boolean => this.request === request;
    try {
      const scan = await this.server.follow(
        'ScanLogsRequest',
        { targets: this.targets },
        {
          report: (text, percent) => isCurrent() && this.tell({ text, percent: percent ?? null }),
          found: (part) => isCurrent() && this.show(part),
        },
        request.token,
      );
      if (!isCurrent()) return;
      if (scan === null)
        throw new Error(vscode.l10n.t('Files cannot be read here. The command line reads logs: bk-job-errors scan'));
      this.progress = null;
      this.show(scan);
    } finally {
      if (isCurrent() && this.progress !== null) {
        this.progress = null;
        this.changed.fire('report');
      }
    }
  }

  /** What was read until now stays. */
  stop(): void {
    this.request.cancel();
  }

  async anonymize(on: boolean): Promise<void> {
    const { scan } = this;
    if (scan === undefined) return;
    const report = on ? await this.server.ask('ViewLogsRequest', { data: scan.data, anonymized: true }) : null;
    // Another scan may have begun meanwhile.
    if (this.scan !== scan) return;
    if (on && report === null)
      throw new Error(vscode.l10n.t('The report could not be anonymised. See the log for the reason.'));
    this.anonymous = report ?? undefined;
    this.changed.fire('report');
  }

  /** The text of a file with the report. */
  async export(format: 'markdown' | 'csv' | 'json' | 'html'): Promise<string> {
    const { scan } = this;
    const anonymized = this.anonymous !== undefined;
    const file = scan && (await this.server.ask('ExportLogsRequest', { data: scan.data, anonymized, format }));
    if (!file) throw new Error(vscode.l10n.t('The report could not be written. See the log for the reason.'));
    return file.text;
  }

  dispose(): void {
    this.request.cancel();
    this.changed.dispose();
  }

  private show(scan: LogScan | null): void {
    if (scan === null) return;
    this.scan = scan;
    this.anonymous = undefined;
    this.changed.fire('report');
  }

  private tell(progress: ReportProgress): void {
    this.progress = progress;
    this.changed.fire('progress');
  }
}
