import { type AdvicePiece, advicePieces } from '../../catalog';
import { groupsBy, type Language } from '../../text';
import {
  type Burst,
  type Chain,
  type CodeReport,
  type Distinct,
  type FileReport,
  isRead,
  type Limit,
  type ScanReport,
  type Values,
} from '../report';
import { numberText, timeText } from './amounts';
import { highestRate, sparkline } from './rates';
import { reportStrings } from './strings';

/** Maximum number of files that are named as not complete, and of codes that a limit is about. */
const maxNamed = 5;

/** A count, or `about` one if it is an estimate. */
export function distinctText({ count, exact }: Pick<Distinct, 'count' | 'exact'>, language: Language): string {
  return exact ? numberText(count) : reportStrings[language].about(numberText(count));
}

/**
 * What a report says as a whole, in plain text: first what is not complete, then what was found and when, what was counted
 * once, and what a limit cut short.
 */
export function reportSentences(report: ScanReport, language: Language): string[] {
  const strings = reportStrings[language];
  const { codes, messages, files, from, to, timeZone, repeated, withoutTime, complete } = report;
  const mentions = codes.reduce((sum, { count }) => sum + count, 0);
  const recognised = messages.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(complete ? [] : [incompleteText(files, language)]),
    codes.length === 0
      ? strings.nothing()
      : strings.found(codes.length, numberText(mentions), numberText(files.filter(({ bytes }) => bytes > 0).length)),
    ...(recognised > 0 ? [strings.messagesFound(numberText(recognised))] : []),
    ...(from !== null && to !== null ? [strings.period(timeText(from, report), timeText(to, report), timeZone)] : []),
    ...(repeated.lines > 0 ? [strings.repeated(numberText(repeated.lines))] : []),
    ...(withoutTime > 0 ? [strings.withoutTime(numberText(withoutTime))] : []),
    ...limitTexts(report, language),
  ];
}

/** What limits cut short, a sentence for each kind of limit. */
export function limitTexts({ limits }: Pick<ScanReport, 'limits'>, language: Language): string[] {
  return groupsBy(limits, ({ kind }) => kind).map(([, all, first]) => limitText(first, all, language));
}

function incompleteText(files: readonly FileReport[], language: Language): string {
  const strings = reportStrings[language];
  const incomplete = files.filter((file) => !isRead(file));
  if (incomplete.length === 0) return strings.unfinished;
  const named = incomplete.slice(0, maxNamed).map((file) => strings.named(file.path, fileStatusText(file, language)));
  const more = incomplete.length - named.length;
  return strings.incomplete([...named, ...(more > 0 ? [`+${numberText(more)}`] : [])].join(strings.comma));
}

function limitText({ kind, max }: Limit, all: readonly Limit[], language: Language): string {
  const codes = all.flatMap(({ code }) => (code === null ? [] : [String(code)]));
  const named = codes.slice(0, maxNamed).join(reportStrings[language].comma);
  return reportStrings[language].limit(kind, numberText(max), codes.length > maxNamed ? `${named} …` : named);
}

/** `complete`, or what happened to a file, and why. */
export function fileStatusText({ status, reason }: Pick<FileReport, 'status' | 'reason'>, language: Language): string {
  const { statuses, colon } = reportStrings[language];
  return reason === null ? statuses[status] : `${statuses[status]}${colon}${reason}`;
}

/** `1250001 began at 2024-07-19 02:14:00: 120 mentions until 02:22:00, 40 times the rate of the hour before`. */
export function burstText({ code, start, end, count, factor }: Burst, report: ScanReport, language: Language): string {
  const strings = reportStrings[language];
  const rise = factor === null ? strings.quietBefore : strings.factor(numberText(Math.round(factor)));
  const [began, ended] = [timeText(start, report), timeText(end, report)];
  // What came later is not known.
  const isOver = report.to !== null && Date.parse(end) <= Date.parse(report.to);
  const [day, clock] = ended.split(' ');
  const until = isOver ? (began.startsWith(`${day} `) ? (clock ?? ended) : ended) : null;
  return strings.burst(String(code), began, numberText(count), until) + rise;
}

/** `1250001, then 1244006: in 60 requests, 90% of those with 1244006; median 1 s apart`. */
export function chainText({ kind, first, next, requests, share, seconds }: Chain, language: Language): string {
  const strings = reportStrings[language];
  const [from, to, apart] = [String(first), String(next), numberText(seconds)];
  if (kind === 'burst') return strings.chainOfBursts(from, to, apart);
  return strings.chainOfRequests(from, to, numberText(requests), `${Math.round((share ?? 0) * 100)}%`, apart);
}

/** The most frequent values with their counts, and the number of the others: `10.0.0.1 (3)`, `10.0.0.2`, `+7`. */
export function valueTexts({ top, distinct }: Values, maxValues: number): string[] {
  const shown = top
    .slice(0, maxValues)
    .map(({ value, count }) => (count === 1 ? value : `${value} (${numberText(count)})`));
  return distinct > shown.length && shown.length > 0 ? [...shown, `+${numberText(distinct - shown.length)}`] : shown;
}

/** A fact about a code. */
export type CodeFact = readonly [label: string, value: string, isAdvice?: true];

/**
 * The facts about a code, most telling first. Facts that are unknown are left out.
 *
 * @param hasBars for outputs without a picture of the timeline
 */
export function codeFacts(
  code: CodeReport,
  report: ScanReport,
  language: Language,
  maxValues: number,
  hasBars = false,
): CodeFact[] {
  const { labels, comma, argument } = reportStrings[language];
  const facts: CodeFact[] = [];
  const add = (label: string, values: readonly string[]): void => {
    if (values.length > 0) facts.push([label, values.join(comma)]);
  };
  const valuesOf = (values: Values): string[] => valueTexts(values, maxValues);
  if (code.nextStep) facts.push([labels.nextStep, code.nextStep[language], true]);
  add(
    labels.systems,
    [systemsText(code, language)].filter((text) => text !== ''),
  );
  add(labels.requests, code.requests.count > 0 ? [distinctText(code.requests, language)] : []);
  const bars = hasBars ? sparkline(code, report) : undefined;
  add(labels.rateOverTime, bars === undefined ? [] : [bars]);
  const rate = highestRate(code, report, language);
  add(labels.highestRate, rate === undefined ? [] : [rate]);
  for (const { index, name, values } of code.arguments) add(name?.[language] ?? argument(index), valuesOf(values));
  add(labels.apis, valuesOf(code.apis));
  add(labels.appCodes, valuesOf(code.appCodes));
  add(labels.jobInstances, valuesOf(code.jobInstances));
  add(labels.services, valuesOf(code.services));
  add(labels.files, valuesOf(code.fileCounts));
  add(labels.sameText, code.sameText.map(String));
  return facts;
}

/** The parts of a value, in order. Only advice has some that are code. */
export function factPieces([, value, isAdvice]: CodeFact): readonly AdvicePiece[] {
  return isAdvice ? advicePieces(value) : [value];
}

/** `JOB -> Redis`; empty for a code of an own catalog that names no systems. */
export function systemsText({ source, target }: CodeReport, language: Language): string {
  return [source, target?.[language] ?? ''].filter((system) => system !== '').join(' -> ');
}
