import { excerptAround, type Language } from '../../text';
import { type CodeReport, isRead, type SampleLine, type ScanReport } from '../report';
import { burstText, chainText, distinctText, fileStatusText, limitTexts, valueTexts } from './sentences';

/** Maximum number of values of one kind of a code, and of each other list in the answer. */
const maxValues = 3;
const maxRows = 10;

/** Maximum length of a line, in UTF-16 units. */
const maxLine = 300;

interface Wanted {
  readonly language: Language;
  /** Maximum number of codes, and of messages without a code. */
  readonly top: number;
  /** What the catalog says about a code. */
  readonly describe: (code: number) => object;
  /** How the agent names a file of the report. */
  readonly nameOf: (path: string) => string;
}

/** The answer of the tool `scan` of agents: what a report says, the most frequent codes first. Values that are unknown are left out. */
export function scanAnswer(report: ScanReport, wanted: Wanted) {
  const { language, top, nameOf } = wanted;
  const { codes, messages, bursts, chains, files, complete, from, to, repeated, withoutTime } = report;
  const unread = files.filter((file) => !isRead(file));
  const limits = [
    ...leftCodes('codes', codes, top),
    ...leftCodes('messages without a code', messages, top),
    ...left('bursts', bursts, maxRows),
    ...left('chains', chains, maxRows),
    ...left('files that were not read to their end', unread, maxRows),
    ...limitTexts(report, language),
  ];
  return {
    complete,
    filesRead: files.filter(({ status }) => status === 'complete').length,
    mentions: sum(codes),
    ...(from !== null && { from, to }),
    codes: codes.slice(0, top).map((code) => codeAnswer(code, wanted)),
    ...(messages.length > 0 && {
      messagesWithoutCode: messages.slice(0, top).map((code) => codeAnswer(code, wanted)),
    }),
    ...(bursts.length > 0 && { bursts: bursts.slice(0, maxRows).map((one) => burstText(one, report, language)) }),
    ...(chains.length > 0 && { chains: chains.slice(0, maxRows).map((one) => chainText(one, language)) }),
    ...(unread.length > 0 && {
      notRead: unread.slice(0, maxRows).map((file) => `${nameOf(file.path)}: ${fileStatusText(file, language)}`),
    }),
    ...(repeated.lines > 0 && { repeatedLinesCountedOnce: repeated.lines }),
    ...(withoutTime > 0 && { mentionsWithoutTime: withoutTime }),
    ...(limits.length > 0 && { limits }),
  };
}

function codeAnswer(code: CodeReport, { language, describe, nameOf }: Wanted) {
  const { first, last, fileCounts, requests, nextStep, sameText } = code;
  const namedFiles = { ...fileCounts, top: fileCounts.top.map((one) => ({ ...one, value: nameOf(one.value) })) };
  const lists = {
    files: valueTexts(namedFiles, maxValues),
    apis: valueTexts(code.apis, maxValues),
    appCodes: valueTexts(code.appCodes, maxValues),
    jobInstances: valueTexts(code.jobInstances, maxValues),
    sameText,
  };
  const values = code.arguments.map(({ index, name, values: seen }) => ({
    name: name?.[language] ?? `{${index}}`,
    values: valueTexts(seen, maxValues),
  }));
  const sample = code.samples.find(({ text }) => text !== '');
  return {
    ...describe(code.code),
    count: code.count,
    ...(first !== null && { first, last }),
    ...(requests.count > 0 && { requests: distinctText(requests, language) }),
    ...(values.length > 0 && { arguments: values }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    ...(nextStep !== null && { nextStep: nextStep[language] }),
    ...(sample && { sample: lineOf(sample, code.code, nameOf) }),
  };
}

function lineOf({ file, line, text }: SampleLine, code: number, nameOf: Wanted['nameOf']): string {
  return `${nameOf(file)}:${line}: ${excerptAround(text, String(code), maxLine)}`;
}

function left(what: string, all: readonly unknown[], most: number): string[] {
  return all.length > most ? [`${most} of ${all.length} ${what}.`] : [];
}

function leftCodes(what: string, all: readonly CodeReport[], most: number): string[] {
  return left(what, all, most).map((text) => `${text} The others have a count of ${sum(all.slice(most))}.`);
}

function sum(codes: readonly CodeReport[]): number {
  return codes.reduce((total, { count }) => total + count, 0);
}
