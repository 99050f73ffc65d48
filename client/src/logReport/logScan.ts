import * as vscode from 'vscode';
import type { LogReport, LogScan, LogWatch } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import { cannotRead, codeCount } from '../ui/text';
import type { ReportProgress } from './reportMessages';

/** What a report shows: the last answer of the server, and how far it is. */
interface ScanState {
  readonly report: LogReport | null;
  readonly anonymized: boolean;
  /** Null if nothing is running. */
  readonly progress: ReportProgress | null;
}

/** One set of logs and what the server says about it. A new scan ends the one before. */
export class LogScanner implements vscode.Disposable {
  private request = new vscode.CancellationTokenSource();
  private scan: LogScan | undefined;
  /** What is shown: `anonymous` is the report without names, accounts and addresses, if that is wanted. */
  private shown: { readonly scan: LogScan; readonly anonymous?: LogReport } | undefined;
  private isAnonymous = false;
  private progress: ReportProgress | null = null;
  private readonly changed = new vscode.EventEmitter<'report' | 'progress'>();
  readonly onDidChange = this.changed.event;

  /** `targets`: files and folders, as URIs. `alerts`: to watch them, and what to ring for; undefined to read what is there. */
  constructor(
    private readonly server: LanguageServer,
    readonly targets: readonly string[],
    private readonly alerts?: () => readonly string[],
  ) {}

  /** The name of the first file or folder. */
  get name(): string {
    const [first = ''] = this.targets;
    const { path } = vscode.Uri.parse(first);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return this.targets.length > 1 ? vscode.l10n.t('{0} and others', name) : name;
  }

  get isWatch(): boolean {
    return this.alerts !== undefined;
  }

  get isRunning(): boolean {
    return this.progress !== null;
  }

  /** What has come; undefined before the watch has begun, and after its end. */
  get watch(): LogWatch | undefined {
    return this.scan?.watch;
  }

  get state(): ScanState {
    return {
      report: this.shown?.anonymous ?? this.shown?.scan.report ?? null,
      anonymized: this.shown?.anonymous !== undefined,
      progress: this.progress,
    };
  }

  /** The report with its places, which an anonymized one does not have. Its rows and lines have the same order. */
  get places(): LogReport | undefined {
    return this.shown?.scan.report;
  }

  /** Reads the logs again. Rejects with the error of the server. */
  async run(): Promise<void> {
    this.request.cancel();
    const request = new vscode.CancellationTokenSource();
    this.request = request;
    this.scan = undefined;
    this.shown = undefined;
    this.isAnonymous = false;
    this.tell({ text: vscode.l10n.t('Reading the logs…'), percent: null });
    this.changed.fire('report');
    const isCurrent = (): boolean => this.request === request;
    let failure: { readonly error: unknown } | undefined;
    const showPart = (part: LogScan): void => {
      if (part.watch) this.progress = watchProgress(part.watch);
      this.show(part).catch((error: unknown) => {
        failure = { error };
        request.cancel();
      });
    };
    try {
      const scan = await this.server.follow(
        'ScanLogsRequest',
        { targets: this.targets, ...(this.alerts && { watch: { alerts: this.alerts() } }) },
        {
          report: (text, percent) => isCurrent() && this.tell({ text, percent: percent ?? null }),
          found: (part) => isCurrent() && part !== null && showPart(part),
        },
        request.token,
      );
      if (!isCurrent()) return;
      if (failure) throw failure.error;
      if (scan === null) throw new Error(cannotRead());
      this.progress = null;
      await this.show(scan);
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
    const { scan, request } = this;
    if (scan === undefined) return;
    this.isAnonymous = on;
    const report = on ? await this.server.ask('ViewLogsRequest', { data: scan.data, anonymized: true }) : null;
    // Another scan may have begun meanwhile.
    if (this.request !== request || this.isAnonymous !== on) return;
    if (on && report === null)
      throw new Error(vscode.l10n.t('The report could not be anonymized. See the log for the reason.'));
    this.shown = { scan, ...(report && { anonymous: report }) };
    this.changed.fire('report');
  }

  /** The text of a file with the report. */
  async export(format: 'markdown' | 'csv' | 'json' | 'html'): Promise<string> {
    const { shown } = this;
    const anonymized = shown?.anonymous !== undefined;
    const params = shown && { data: shown.scan.data, anonymized, format };
    const file = params && (await this.server.ask('ExportLogsRequest', params));
    if (!file) throw new Error(vscode.l10n.t('The report could not be written. See the log for the reason.'));
    return file.text;
  }

  dispose(): void {
    this.request.cancel();
    this.changed.dispose();
  }

  private show(scan: LogScan): Promise<void> {
    this.scan = scan;
    // Until it has no names either, the report before it stays.
    return this.anonymize(this.isAnonymous);
  }

  private tell(progress: ReportProgress): void {
    this.progress = progress;
    this.changed.fire('progress');
  }
}

function watchProgress({ since, count }: LogWatch): ReportProgress {
  const time = new Date(since).toLocaleTimeString(vscode.env.language);
  return { text: vscode.l10n.t('Watching since {0}: {1}', time, codeCount(count)), percent: null, watching: true };
}
