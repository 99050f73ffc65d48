import { codeSpan, escapeMarkdown, excerptAround, type Language, shorten } from '../../text';
import { type CodeReport, isRead, type SampleLine, type ScanReport } from '../report';
import { numberText, timeText } from './amounts';
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

export interface ShownOptions {
  readonly language: Language;
  /** Maximum number of codes, and of messages; by default 20. */
  readonly top?: number;
  /** True if `anonymizeReport` made the report. */
  readonly anonymized?: boolean;
}

export const defaultTop = 20;

/** Maximum number of values of one fact, of bursts and chains, and of files. */
export const maxShown = { values: 5, findings: 20, files: 50 } as const;

/** Maximum length of a message, in code points. */
const maxMessage = 120;
/** Maximum length of a line, in UTF-16 units. */
const maxLine = 300;

/** A report as Markdown, for a ticket: without HTML and links; texts are escaped or in code spans. */
export function reportMarkdown(report: ScanReport, options: ShownOptions): string {
  const { language, top = defaultTop, anonymized = false } = options;
  const strings = reportStrings[language];
  const blocks = [`# ${strings.title}`, ...reportSentences(report, language).map(escapeMarkdown)];
  const add = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) blocks.push(`## ${heading}`, lines.join('\n'));
  };
  for (const [heading, codes] of [
    [strings.codes, report.codes],
    [strings.messages, report.messages],
  ] as const) {
    add(heading, table(codes.slice(0, top), report, language));
    if (codes.length > top) blocks.push(strings.more(numberText(codes.length - top)));
  }
  const evidence = (lines: readonly SampleLine[], codes: readonly [number, number]) =>
    codes.flatMap((code, at) => lines.slice(at, at + 1).map((line) => `  - ${lineText(line, code)}`));
  const { bursts, chains, files } = report;
  add(
    strings.bursts,
    bursts
      .slice(0, maxShown.findings)
      .flatMap((burst) => [
        `- ${escapeMarkdown(burstText(burst, report, language))}`,
        ...evidence(burst.evidence, [burst.code, burst.code]),
      ]),
  );
  add(
    strings.chains,
    chains
      .slice(0, maxShown.findings)
      .flatMap((chain) => [
        `- ${escapeMarkdown(chainText(chain, language))}`,
        ...evidence(chain.evidence, [chain.first, chain.next]),
      ]),
  );
  const shown = [...report.codes.slice(0, top), ...report.messages.slice(0, top)];
  if (shown.length > 0) blocks.push(`## ${strings.details}`);
  for (const code of shown) {
    blocks.push(`### ${headingOf(code, language)}`, details(code, report, language).join('\n'));
  }
  const incomplete = files.filter((file) => !isRead(file));
  add(
    strings.filesUnread,
    incomplete
      .slice(0, maxShown.files)
      .map((file) => `- ${codeSpan(file.path)}${strings.colon}${escapeMarkdown(fileStatusText(file, language))}`),
  );
  if (anonymized) blocks.push('---', strings.anonymized);
  return `${blocks.join('\n\n')}\n`;
}

function table(codes: readonly CodeReport[], report: ScanReport, language: Language): string[] {
  if (codes.length === 0) return [];
  const { code, message, labels } = reportStrings[language];
  const header = [code, message, labels.systems, labels.count, labels.requests, labels.first, labels.last];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(header),
    '| ---: | --- | --- | ---: | ---: | --- | --- |',
    ...codes.map((one) =>
      row([
        String(one.code),
        escapeMarkdown(messageOf(one, language)),
        escapeMarkdown(systemsText(one, language)),
        numberText(one.count),
        one.requests.count === 0 ? '' : distinctText(one.requests, language),
        one.first === null ? '' : timeText(one.first, report),
        one.last === null ? '' : timeText(one.last, report),
      ]),
    ),
  ];
}

/** The message of the catalog as a short line. */
export function messageOf({ message }: CodeReport, language: Language): string {
  return message === null ? reportStrings[language].unlisted : shorten(message[language], maxMessage);
}

function headingOf(code: CodeReport, language: Language): string {
  return `${code.code} ${escapeMarkdown(messageOf(code, language))}`;
}

function details(code: CodeReport, report: ScanReport, language: Language): string[] {
  const { colon, labels } = reportStrings[language];
  const facts = codeFacts(code, report, language, maxShown.values, true).map((fact) => {
    const pieces = factPieces(fact).map((piece) => {
      return typeof piece === 'string' ? escapeMarkdown(piece) : codeSpan(piece.code);
    });
    return `- ${escapeMarkdown(fact[0])}${colon}${pieces.join('')}`;
  });
  const lines = code.samples.map((line) => `  - ${lineText(line, code.code)}`);
  return lines.length === 0 ? facts : [...facts, `- ${labels.samples}`, ...lines];
}

function lineText({ file, line, text }: SampleLine, code: number): string {
  const place = codeSpan(`${file}:${line}`);
  return text === '' ? place : `${place} ${codeSpan(excerptAround(text, String(code), maxLine))}`;
}
