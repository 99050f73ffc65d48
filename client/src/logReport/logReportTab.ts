import * as vscode from 'vscode';
import { saveFile } from '../ui/saveFile';
import { showCodePage } from '../ui/showCodePage';
import { inform } from '../ui/text';
import { WebTab } from '../ui/webTab';
import type { LogScanner } from './logScan';
import type { LogWindows } from './logWindow';
import { type ReportDeed, type ReportShown, readDeed } from './reportMessages';
import { reportTexts } from './reportTexts';

interface ReportTabParts {
  readonly extension: vscode.Uri;
  readonly windows: LogWindows;
  readonly run: () => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/** The tab with the report of one scan. */
export class LogReportTab implements vscode.Disposable {
  private readonly tab: WebTab<ReportShown, ReportDeed>;
  readonly onDidDispose: vscode.Event<void>;

  constructor(
    private readonly parts: ReportTabParts,
    private readonly scanner: LogScanner,
  ) {
    const { extension, fail } = parts;
    this.tab = new WebTab<ReportShown, ReportDeed>(
      extension,
      {
        viewType: 'bkJobErrorCodes.logReport',
        script: 'logReport',
        read: readDeed,
        hear: (deed) => this.do(deed),
        fail,
      },
      { viewColumn: vscode.ViewColumn.Active, preserveFocus: false },
    );
    this.tab.title = vscode.l10n.t('Codes in {0}', scanner.name);
    const listening = scanner.onDidChange((what) => (what === 'report' ? this.show() : this.showProgress()));
    this.onDidDispose = this.tab.onDidDispose;
    this.onDidDispose(() => listening.dispose());
  }

  reveal(): void {
    this.tab.reveal(false);
  }

  dispose(): void {
    this.tab.dispose();
  }

  private show(): void {
    this.tab.tell({
      kind: 'report',
      lang: vscode.env.language,
      texts: reportTexts(this.scanner.isWatch),
      state: this.scanner.targets,
      ...this.scanner.state,
    });
  }

  private showProgress(): void {
    this.tab.tell({ kind: 'progress', progress: this.scanner.state.progress });
  }

  private async do(deed: ReportDeed): Promise<void> {
    const { scanner } = this;
    const report = scanner.places;
    switch (deed.kind) {
      case 'ready':
        return this.show();
      case 'cancel':
        return scanner.stop();
      case 'again':
        return this.parts.run();
      case 'anonymize':
        return scanner.anonymize(deed.on);
      case 'export':
        return this.export(deed.format);
      case 'code':
        return showCodePage(deed.code);
      case 'file': {
        const file = report?.files[deed.index];
        return file && this.parts.windows.open({ uri: file.uri, line: 1, offset: 0 });
      }
      case 'line': {
        const { of, index, line } = deed.line;
        const place = of === 'row' ? report?.rows[index]?.samples[line] : report?.findings[index]?.evidence[line];
        return place && this.parts.windows.open(place);
      }
    }
  }

  /** Markdown opens as an untitled document, for a ticket. Other formats are files. */
  private async export(format: 'markdown' | 'csv' | 'json' | 'html'): Promise<void> {
    if (format === 'markdown') {
      const content = await this.scanner.export(format);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
      return;
    }
    const [first] = this.scanner.targets;
    const folder =
      first === undefined ? undefined : vscode.Uri.joinPath(vscode.Uri.parse(first), `../job-error-codes.${format}`);
    const file = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: folder } : {}),
      filters: { [format.toUpperCase()]: [format] },
    });
    if (!file) return;
    await saveFile(file, await this.scanner.export(format));
    const open = vscode.l10n.t('Open');
    const saved = vscode.l10n.t('The report is saved in {0}.', vscode.workspace.asRelativePath(file));
    if ((await inform(saved, open)) === open) await vscode.env.openExternal(file);
  }
}
