import type { Language } from '../../text';
import type { CodeReport, ScanReport, Values } from '../report';
import { csvLine } from './csvLine';
import { maxShown } from './markdown';
import { valueTexts } from './sentences';

const columns = [
  'kind',
  'code',
  'count',
  'first',
  'last',
  'requests',
  'family',
  'source',
  'target',
  'constant',
  'message',
  'files',
  'arguments',
  'apis',
  'app_codes',
  'job_instances',
  'services',
  'next_step',
] as const;

/**
 * A report as CSV: a line for each code and message, with a header. Cells that a spreadsheet would take for a formula begin with
 * an apostrophe. Lines end with CR LF, as RFC 4180 says.
 */
export function reportCsv({ codes, messages }: ScanReport, language: Language, top = Number.POSITIVE_INFINITY): string {
  const rows = [
    ...codes.slice(0, top).map((code) => rowOf('code', code, language)),
    ...messages.slice(0, top).map((code) => rowOf('message', code, language)),
  ];
  return [columns, ...rows].map(csvLine).join('');
}

function rowOf(kind: 'code' | 'message', report: CodeReport, language: Language): string[] {
  const { code, count, first, last, requests, family, source, target, constant, message, files } = report;
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    kind,
    code: String(code),
    count: String(count),
    first: first ?? '',
    last: last ?? '',
    requests: String(requests.count),
    family: family?.name[language] ?? '',
    source,
    target: target?.[language] ?? '',
    constant: constant ?? '',
    message: message?.[language] ?? '',
    files: files.join('; '),
    arguments: report.arguments
      .map(({ index, name, values }) => `${name?.[language] ?? `{${index}}`}: ${listed(values)}`)
      .join('; '),
    apis: listed(report.apis),
    app_codes: listed(report.appCodes),
    job_instances: listed(report.jobInstances),
    services: listed(report.services),
    next_step: report.nextStep?.[language] ?? '',
  };
  return columns.map((column) => cells[column]);
}

function listed(values: Values): string {
  return valueTexts(values, maxShown.values).join(', ');
}
