import { append, excerptAround, type Language, visibleText } from '../../text';
import { type CodeReport, isRead, type SampleLine, type ScanReport } from '../report';
import { numberText, timeText } from './amounts';
import { defaultTop, maxShown, messageOf } from './markdown';
import {
  burstText,
  chainText,
  codeFacts,
  distinctText,
  fileStatusText,
  reportSentences,
  systemsText,
} from './sentences';
import { reportStrings } from './strings';

/** Maximum length of a line, in UTF-16 units. */
const maxLine = 200;

/** A report for a terminal. Every text of a log or a catalog is made visible, so that no terminal obeys it. */
export function reportText(report: ScanReport, language: Language, top = defaultTop): string {
  const strings = reportStrings[language];
  const lines = [...reportSentences(report, language)];
  const add = (heading: string, more: readonly string[]): void => {
    if (more.length > 0) append(lines, ['', heading], more);
  };
  for (const [heading, codes] of [
    [strings.codes, report.codes],
    [strings.messages, report.messages],
  ] as const) {
    const left = codes.length - top;
    add(heading, [
      ...codes.slice(0, top).flatMap((code) => linesOf(code, report, language)),
      ...(left > 0 ? [strings.more(numberText(left))] : []),
    ]);
  }
  const { bursts, chains, files } = report;
  const found = (text: string, evidence: readonly SampleLine[], codes: readonly [number, number]) => [
    `  ${text}`,
    ...codes.flatMap((code, at) => evidence.slice(at, at + 1).map((line) => lineText(line, code))),
  ];
  add(
    strings.bursts,
    bursts
      .slice(0, maxShown.findings)
      .flatMap((one) => found(burstText(one, report, language), one.evidence, [one.code, one.code])),
  );
  add(
    strings.chains,
    chains
      .slice(0, maxShown.findings)
      .flatMap((one) => found(chainText(one, language), one.evidence, [one.first, one.next])),
  );
  const incomplete = files.filter((file) => !isRead(file)).slice(0, maxShown.files);
  add(
    strings.filesUnread,
    incomplete.map((file) => `  ${file.path}${strings.colon}${fileStatusText(file, language)}`),
  );
  return lines.map((line) => `${indented(line)}\n`).join('');
}

function linesOf(code: CodeReport, report: ScanReport, language: Language): string[] {
  const { colon, labels } = reportStrings[language];
  const side = [
    systemsText(code, language),
    ...(code.requests.count > 0 ? [`${labels.requests}${colon}${distinctText(code.requests, language)}`] : []),
    ...(code.first && code.last ? [`${timeText(code.first, report)} – ${timeText(code.last, report)}`] : []),
  ].filter((text) => text !== '');
  const [sample] = code.samples;
  return [
    `  ${code.code}  ${numberText(code.count).padStart(9)}  ${messageOf(code, language)}`,
    ...(side.length > 0 ? [`    ${side.join(' · ')}`] : []),
    ...codeFacts(code, report, language, maxShown.values, true)
      .filter(([label]) => label !== labels.requests && label !== labels.systems)
      .map(([label, value]) => `    ${label}${colon}${value}`),
    ...(sample ? [lineText(sample, code.code)] : []),
  ];
}

function lineText({ file, line, text }: SampleLine, code: number): string {
  return `    ${file}:${line}${text === '' ? '' : `: ${excerptAround(text, String(code), maxLine)}`}`;
}

/** Keeps the blanks at the beginning of a line. */
function indented(line: string): string {
  const [blanks = ''] = /^ */.exec(line) ?? [];
  return blanks + visibleText(line.slice(blanks.length));
}
