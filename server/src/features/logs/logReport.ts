import type { CodeReport, SampleLine, ScanReport } from '../../core/logs';
import { burstText, chainText, codeFacts, factPieces, fileStatusText, isRead, reportSentences } from '../../core/logs';
import { type Language, visibleText } from '../../core/text';
import type { LogLine, LogReport, LogRow } from '../../protocol';
import { fileName } from '../shared/filePlace';

/** Maximum number of values of one fact. */
const maxValues = 20;
/** Maximum number of files that are sent; most of more have nothing to say. */
const maxFiles = 10_000;

/** Returns a report as the page shows it, in the person's language. `uriOf`: the URI of a path in the report. */
export function logReport(report: ScanReport, language: Language, uriOf: (path: string) => string): LogReport {
  const families: string[] = [];
  const familyAt = (name: string): number => {
    const known = families.indexOf(name);
    return known < 0 ? families.push(name) - 1 : known;
  };
  const lineOf = ({ file, line, offset, text }: SampleLine): LogLine => {
    const uri = uriOf(file);
    return { uri, label: `${fileName(uri)}:${line}`, line, offset, text: visibleText(text) };
  };
  const rowOf =
    (kind: LogRow['kind']) =>
    (code: CodeReport): LogRow => ({
      id: `${kind}/${code.code}`,
      code: code.code,
      kind,
      count: code.count,
      message: visibleText(code.message?.[language] ?? ''),
      constant: visibleText(code.constant ?? ''),
      family: familyAt(code.family === null ? '' : visibleText(code.family.name[language])),
      first: secondsOf(code.first),
      last: secondsOf(code.last),
      files: code.files.length,
      timeline: code.timeline,
      facts: codeFacts(code, report, language, maxValues).map((fact) => ({
        label: fact[0],
        parts: factPieces(fact).map((piece) =>
          typeof piece === 'string'
            ? { text: visibleText(piece), isCode: false }
            : { text: visibleText(piece.code), isCode: true },
        ),
      })),
      samples: code.samples.map(lineOf),
    });
  const rows = [...report.codes.map(rowOf('code')), ...report.messages.map(rowOf('message'))];
  const findings = [
    ...report.bursts.map((burst) => ({
      text: burstText(burst, report, language),
      evidence: burst.evidence.map(lineOf),
    })),
    ...report.chains.map((chain) => ({
      text: chainText(chain, language),
      evidence: chain.evidence.map(lineOf),
    })),
  ];
  // What was not read comes first, and is never left out.
  const files = [...report.files].sort((a, b) => Number(isRead(a)) - Number(isRead(b)));
  return {
    summary: reportSentences(report, language).map(visibleText),
    complete: report.complete,
    families,
    rows: rows.sort((a, b) => b.count - a.count),
    findings,
    files: files.slice(0, maxFiles).map((file) => {
      const uri = uriOf(file.path);
      const note = visibleText(fileStatusText(file, language));
      return { uri, label: visibleText(file.path), note, bytes: file.bytes };
    }),
    fileCount: files.length,
    bucketSeconds: report.bucketSeconds,
    timeZone: report.timeZone,
  };
}

function secondsOf(time: string | null): number | null {
  return time === null ? null : Date.parse(time) / 1000;
}
