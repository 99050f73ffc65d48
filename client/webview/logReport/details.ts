import type { LogFact, LogLine, LogRow } from '../../../server/src/protocol';
import type { ChosenLine, ReportDeed, ReportTexts } from '../../src/logReport/reportMessages';
import { button, element } from '../dom';

type Send = (deed: ReportDeed) => void;

/** What the report says about one code: its facts and sample lines. `index`: that of the row in the report. */
export function detailsOf(
  row: LogRow,
  index: number,
  facts: readonly LogFact[],
  texts: ReportTexts,
  send: Send,
): HTMLElement[] {
  const rows = facts.map(({ label, parts }) => {
    const value = parts.map(({ text, isCode }) => (isCode ? element('code', {}, text) : text));
    return element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, ...value));
  });
  return [
    element('h3', {}, `${row.code} ${row.message || texts.notListed}`),
    element(
      'div',
      { class: 'buttons' },
      button(texts.showPage, 'button', () => send({ kind: 'code', code: row.code })),
    ),
    element('table', { 'aria-label': texts.details }, element('tbody', {}, ...rows)),
    element('h4', {}, texts.samples),
    ...linesOf(row.samples, { of: 'row', index }, send),
  ];
}

/** Lines of a log, each with a link that opens it. */
export function linesOf(lines: readonly LogLine[], place: Pick<ChosenLine, 'of' | 'index'>, send: Send): HTMLElement[] {
  return lines.map(({ label, text }, line) =>
    element(
      'div',
      { class: 'line' },
      button(label, 'link', () => send({ kind: 'line', line: { ...place, line } })),
      // Of some evidence only the place is kept.
      ...(text === '' ? [] : [' ', element('code', {}, text)]),
    ),
  );
}
