import type { LogFact, LogFile, LogReport, LogRow } from '../../../server/src/protocol';
import {
  columns,
  fileColumns,
  type ReportDeed,
  type ReportProgress,
  type ReportShown,
  type ReportTexts,
} from '../../src/logReport/reportMessages';
import { button, element, refill } from '../dom';
import { detailsOf, linesOf } from './details';
import { Format, nameFirst } from './format';
import { type Order, type ShownRow, shownRows, type TimeSpan } from './rows';
import { Timeline } from './timeline';
import { VirtualTable } from './virtualTable';

interface VsCode {
  postMessage(deed: ReportDeed): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

type Shown = Extract<ReportShown, { kind: 'report' }>;

/** Draws the report that the extension sends, and sends back what a person chooses. */
export function startReport(): void {
  const vscode = acquireVsCodeApi();
  const main = document.querySelector('main');
  if (!main) return;
  let page: ReportPage | undefined;
  window.addEventListener('message', ({ data }: MessageEvent<ReportShown>) => {
    if (data.kind === 'progress') {
      page?.progress(data.progress);
      return;
    }
    vscode.setState(data.state);
    document.documentElement.lang = data.lang;
    if (page === undefined) {
      page = new ReportPage(data, (deed) => vscode.postMessage(deed));
      main.replaceChildren(page.element);
    }
    page.show(data);
  });
  vscode.postMessage({ kind: 'ready' });
}

const exportFormats = [
  ['markdown', 'Markdown'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['html', 'HTML'],
] as const;

class ReportPage {
  readonly element: HTMLElement;
  private readonly summary = element('div', { class: 'summary' });
  private readonly bar = element('progress', { max: '100' });
  private readonly rate = element('span', { role: 'status' });
  private readonly working: HTMLElement;
  private readonly again: HTMLButtonElement;
  private readonly anonymize = element('input', { type: 'checkbox', id: 'anonymize' });
  private readonly tools: HTMLElement;
  private readonly timeline: Timeline;
  private readonly noTimes: HTMLElement;
  private readonly findings = element('section');
  private readonly search: HTMLInputElement;
  private readonly matches = element('span', { class: 'muted', role: 'status' });
  private readonly table: VirtualTable<ShownRow>;
  private readonly details = element('div', { class: 'details' });
  private readonly codes: HTMLElement;
  private readonly fileTable: VirtualTable<LogFile>;
  private readonly fileSection: HTMLDetailsElement;
  private readonly shownFiles = element('p', { class: 'muted' });
  private report: LogReport | undefined;
  private order: Order = { column: 'count', descending: true };
  private span: TimeSpan | undefined;
  private chosen: string | undefined;

  constructor(
    { texts, lang }: Shown,
    private readonly send: (deed: ReportDeed) => void,
  ) {
    this.texts = texts;
    this.format = new Format(lang, 'UTC');
    this.working = element(
      'div',
      { class: 'working' },
      this.bar,
      this.rate,
      button(texts.cancel, 'button', () => send({ kind: 'cancel' })),
    );
    this.bar.setAttribute('aria-label', texts.scanning);
    this.anonymize.addEventListener('change', () => send({ kind: 'anonymize', on: this.anonymize.checked }));
    const exports = exportFormats.map(([format, name]) =>
      button(name, 'button', () => send({ kind: 'export', format })),
    );
    this.again = button(texts.scanAgain, 'button', () => send({ kind: 'again' }));
    this.tools = element(
      'div',
      { class: 'buttons' },
      this.again,
      element('span', { role: 'group', 'aria-label': texts.exportAs }, `${texts.exportAs} `, ...exports),
      element('label', { for: 'anonymize' }, this.anonymize, texts.anonymize),
    );
    this.timeline = new Timeline({
      texts,
      changed: (span) => {
        this.span = span;
        this.fill();
      },
    });
    this.noTimes = element('p', { class: 'muted' }, texts.noTimes);
    this.search = element('input', { type: 'search', 'aria-label': texts.search, placeholder: texts.search });
    this.search.addEventListener('input', () => this.fill());
    this.table = new VirtualTable<ShownRow>({
      label: texts.codes,
      columns: columns.map((id) => ({
        id,
        title: texts.columns[id],
        text: (row) => this.cell(id, row),
        isWide: id === 'message',
      })),
      choose: ({ row }) => {
        this.chosen = row.id;
        this.showDetails();
      },
      sort: (column) => this.sortBy(column as Order['column']),
    });
    this.codes = element(
      'section',
      { 'aria-label': texts.codes },
      element('h2', {}, texts.codes),
      element('div', { class: 'buttons' }, this.search, this.matches),
      this.table.element,
      this.details,
    );
    this.fileTable = new VirtualTable<LogFile>({
      label: texts.files,
      columns: fileColumns.map((id) => ({
        id,
        title: texts.fileColumns[id],
        text: ({ label, note, bytes }) =>
          ({ file: nameFirst(label), status: note, size: this.format.number(bytes) })[id],
        isWide: id !== 'size',
      })),
      choose: (file) => {
        const index = this.report?.files.indexOf(file) ?? -1;
        if (index >= 0) send({ kind: 'file', index });
      },
    });
    this.fileSection = element(
      'details',
      {},
      element('summary', {}, texts.files),
      this.shownFiles,
      this.fileTable.element,
    );
    this.fileSection.addEventListener('toggle', () => this.fillFiles());
    this.element = element(
      'div',
      {},
      element('h1', {}, texts.heading),
      this.working,
      this.summary,
      this.tools,
      this.timeline.element,
      this.noTimes,
      this.findings,
      this.codes,
      this.fileSection,
    );
  }

  private texts: ReportTexts;
  private format: Format;

  show({ report, anonymized, progress, texts, lang }: Shown): void {
    this.texts = texts;
    this.anonymize.checked = anonymized;
    this.progress(progress);
    this.tools.hidden = report === null || (progress !== null && !progress.watching);
    this.again.hidden = progress !== null;
    for (const part of [this.codes, this.fileSection, this.findings]) part.hidden = report === null;
    this.noTimes.hidden = true;
    this.timeline.element.hidden = true;
    if (report === null) return;
    this.report = report;
    this.format = new Format(lang, report.timeZone);
    this.summary.replaceChildren(
      ...report.summary.map((sentence, at) =>
        element('p', { class: at === 0 && !report.complete ? 'warning' : '' }, sentence),
      ),
    );
    this.timeline.show(report, this.format);
    this.noTimes.hidden = !this.timeline.element.hidden || report.rows.length === 0;
    this.showFindings(report);
    this.fill();
    this.fillFiles();
  }

  progress(progress: ReportProgress | null): void {
    this.working.hidden = progress === null;
    if (progress === null) return;
    // What comes once a second would not let a screen reader say anything else.
    this.rate.ariaLive = progress.watching ? 'off' : 'polite';
    this.rate.textContent = progress.text;
    this.bar.hidden = progress.watching === true;
    if (progress.percent === null) this.bar.removeAttribute('value');
    else this.bar.value = progress.percent;
  }

  private showFindings({ findings }: LogReport): void {
    this.findings.hidden = findings.length === 0;
    const items = findings.map(({ text, evidence }, index) =>
      element('li', {}, text, ...linesOf(evidence, { of: 'finding', index }, this.send)),
    );
    refill(this.findings, element('h2', {}, this.texts.findings), element('ul', {}, ...items));
  }

  private sortBy(column: Order['column']): void {
    const { order } = this;
    // Numbers begin with the largest, words with the first.
    const descending = order.column === column ? !order.descending : ['count', 'files', 'last'].includes(column);
    this.order = { column, descending };
    this.fill();
  }

  private fill(): void {
    const { report, order, span, texts } = this;
    if (!report) return;
    const rows = shownRows(report, { query: this.search.value, span, order });
    const isAll = rows.length === report.rows.length;
    this.matches.textContent =
      report.rows.length === 0 ? texts.nothingFound : isAll ? '' : this.shownOf(rows.length, report.rows.length);
    this.table.show(
      rows,
      rows.find(({ row }) => row.id === this.chosen),
      order,
    );
    this.showDetails();
  }

  private shownOf(shown: number, all: number): string {
    const { texts, format } = this;
    return texts.shownRows.replace('{0}', format.number(shown)).replace('{1}', format.number(all));
  }

  private fillFiles(): void {
    const { report } = this;
    if (!report || !this.fileSection.open) return;
    const { files, fileCount } = report;
    this.shownFiles.textContent = files.length < fileCount ? this.shownOf(files.length, fileCount) : '';
    this.fileTable.show(files, undefined);
  }

  private cell(id: (typeof columns)[number], { row, count }: ShownRow): string {
    switch (id) {
      case 'count':
        return this.format.number(count);
      case 'code':
        return row.kind === 'message' ? this.texts.messageOnly.replace('{0}', String(row.code)) : String(row.code);
      case 'message':
        return row.message || this.texts.notListed;
      case 'family':
        return this.report?.families[row.family] ?? '';
      case 'files':
        return this.format.number(row.files);
      default:
        return this.format.time(row[id]);
    }
  }

  /** What the table says of a row where there is room for it, and what the report says. */
  private factsOf(row: LogRow): LogFact[] {
    const { columns: titles } = this.texts;
    const { first, last, family } = row;
    const facts = [
      [titles.family, this.report?.families[family] ?? ''],
      [titles.first, first === null ? '' : this.format.time(first)],
      [titles.last, last === null ? '' : this.format.time(last)],
    ] as const;
    const known = facts.filter(([, text]) => text !== '');
    return [...known.map(([label, text]) => ({ label, parts: [{ text, isCode: false }] })), ...row.facts];
  }

  private showDetails(): void {
    const index = this.report?.rows.findIndex(({ id }) => id === this.chosen) ?? -1;
    const row = this.report?.rows[index];
    this.details.hidden = this.report?.rows.length === 0;
    refill(
      this.details,
      ...(row
        ? detailsOf(row, index, this.factsOf(row), this.texts, this.send)
        : [element('p', { class: 'muted' }, this.texts.chooseRow)]),
    );
  }
}
