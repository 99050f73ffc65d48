import { excerptAround, type Language } from '../../text';
import type { CodeReport, SampleLine, ScanReport } from '../report';
import { numberText, timeText } from './amounts';
import { escapeHtml } from './escapeHtml';
import { defaultTop, maxShown, messageOf, type ShownOptions } from './markdown';
import {
  burstText,
  chainText,
  codeFacts,
  distinctText,
  factPieces,
  fileStatusText,
  reportSentences,
  systemsText,
} from './sentences';
import { reportStrings } from './strings';
import { timelineSvg } from './timelineSvg';

interface HtmlOptions extends ShownOptions {
  /** Random letters and digits, new for each file: what the style sheet is recognised by. */
  readonly nonce: string;
}

/** Maximum length of a line, in UTF-16 units. */
const maxLine = 400;

/**
 * A report as one HTML file without scripts, pictures and links: what a browser may load is nothing but the style sheet in it.
 * Every text of a log or a catalog is escaped.
 */
export function reportHtml(report: ScanReport, options: HtmlOptions): string {
  const { language, top = defaultTop, nonce, anonymized = false } = options;
  const strings = reportStrings[language];
  const shown = report.codes.slice(0, top);
  const policy = `default-src 'none'; style-src 'nonce-${escapeHtml(nonce)}'; base-uri 'none'; form-action 'none'`;
  const section = (heading: string, parts: readonly string[]): string =>
    parts.length === 0 ? '' : `<section>\n<h2>${escapeHtml(heading)}</h2>\n${parts.join('\n')}\n</section>\n`;
  const more = (count: number) => (count > 0 ? [`<p>${escapeHtml(strings.more(numberText(count)))}</p>`] : []);
  const finding = (text: string, evidence: readonly SampleLine[], codes: readonly [number, number]) =>
    `<li>${escapeHtml(text)}${linesOf(evidence.slice(0, 2), codes)}</li>`;
  const list = (items: readonly string[]) => (items.length === 0 ? [] : [`<ul>\n${items.join('\n')}\n</ul>`]);
  const files = report.files.slice(0, maxShown.files);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(strings.title)}</title>
<style nonce="${escapeHtml(nonce)}">${style}</style>
</head>
<body>
<h1>${escapeHtml(strings.title)}</h1>
${reportSentences(report, language)
  .map((sentence) => `<p>${escapeHtml(sentence)}</p>`)
  .join('\n')}
${section(strings.timeline, timelineSvg(report, language))}${section(strings.codes, [
  ...tableOf(shown, report, language),
  ...more(report.codes.length - shown.length),
])}${section(strings.messages, [
  ...tableOf(report.messages.slice(0, top), report, language),
  ...more(report.messages.length - top),
])}${section(
  strings.bursts,
  list(
    report.bursts
      .slice(0, maxShown.findings)
      .map((one) => finding(burstText(one, report, language), one.evidence, [one.code, one.code])),
  ),
)}${section(
  strings.chains,
  list(
    report.chains
      .slice(0, maxShown.findings)
      .map((one) => finding(chainText(one, language), one.evidence, [one.first, one.next])),
  ),
)}${section(strings.filesRead, [
  ...list(
    files.map(
      (file) =>
        `<li><code>${escapeHtml(file.path)}</code>${escapeHtml(strings.colon + fileStatusText(file, language))}</li>`,
    ),
  ),
  ...more(report.files.length - files.length),
])}${anonymized ? `<p>${escapeHtml(strings.anonymized)}</p>\n` : ''}</body>
</html>
`;
}

/** A row for each code; what is known about it unfolds below. */
function tableOf(codes: readonly CodeReport[], report: ScanReport, language: Language): string[] {
  return codes.map((code) => {
    const { labels } = reportStrings[language];
    const facts = codeFacts(code, report, language, maxShown.values).map((fact) => {
      const pieces = factPieces(fact).map((piece) => {
        return typeof piece === 'string' ? escapeHtml(piece) : `<code>${escapeHtml(piece.code)}</code>`;
      });
      return `<dt>${escapeHtml(fact[0])}</dt><dd>${pieces.join('')}</dd>`;
    });
    const times = [code.first, code.last].map((time) => (time === null ? '' : timeText(time, report)));
    const period = code.first === null ? '' : `${times[0]} – ${times[1]}`;
    const requests = code.requests.count === 0 ? '' : `${labels.requests} ${distinctText(code.requests, language)}`;
    const side = [systemsText(code, language), requests, period].filter((text) => text !== '').join(' · ');
    return `<details><summary><b>${code.code}</b> <span class="count">${numberText(code.count)}</span> ${escapeHtml(
      messageOf(code, language),
    )} <small>${escapeHtml(side)}</small></summary><dl>${facts.join('')}</dl>${linesOf(
      code.samples,
      code.samples.map(() => code.code),
    )}</details>`;
  });
}

/** @param codes what each line is about */
function linesOf(lines: readonly SampleLine[], codes: readonly number[]): string {
  if (lines.length === 0) return '';
  const items = lines.map(
    ({ file, line, text }, at) =>
      `<li><small>${escapeHtml(`${file}:${line}`)}</small><br><code>${escapeHtml(excerptAround(text, String(codes[at]), maxLine))}</code></li>`,
  );
  return `<ol class="lines">${items.join('')}</ol>`;
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
details { border-bottom: 1px solid #8884; padding: .4rem 0; } summary { cursor: pointer; }
.count { display: inline-block; min-width: 4rem; text-align: right; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .5rem 1.2rem; } dt { opacity: .75; } dd { margin: 0; overflow-wrap: anywhere; }
code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; } small { opacity: .75; }
.lines { padding-left: 2.5rem; } body > section > svg { width: 100%; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; padding: 0; }
svg text { fill: currentColor; font-size: 11px; } svg line { stroke: currentColor; opacity: .3; }
`;
