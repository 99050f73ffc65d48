import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../../../package.json';
import { type LintFinding, type LintLevel, type LintPlace, lintRules } from '../../core/checks/definitions';
import { type Language, printableJson, visibleText } from '../../core/text';
import { lintCliStrings } from './lintStrings';

/** `src/ErrorCode.java:12: constant-without-message: …`, a line for each finding. */
export function lintAsText(findings: readonly LintFinding[], language: Language): string {
  return findings
    .map(
      ({ file, line, rule, message }) =>
        `${visibleText(`${shownPath(file)}:${line}: ${rule}: ${message[language]}`)}\n`,
    )
    .join('');
}

/** A list in which every finding has the same keys; values it does not have are null. */
export function lintAsJson(findings: readonly LintFinding[], language: Language): string {
  return printableJson(
    findings.map(({ rule, level, code, constant, file, line, column, length, message, related = [] }) => ({
      rule,
      level,
      code: code ?? null,
      constant: constant ?? null,
      file: shownPath(file),
      line,
      column: column ?? null,
      length: length ?? null,
      message: message[language],
      related: related.map((place) => ({ file: shownPath(place.file), line: place.line })),
    })),
  );
}

/** The path of a file from the working directory, with `/` on every system; outside of it the whole path. */
function shownPath(uri: string): string {
  return (relativePath(uri) ?? fileURLToPath(uri)).replaceAll(path.sep, '/');
}

/** The path of a file from the working directory; undefined if it is outside of it. */
function relativePath(uri: string): string | undefined {
  const relative = path.relative(process.cwd(), fileURLToPath(uri));
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? undefined : relative;
}

const levels: Readonly<Record<LintLevel, string>> = { error: 'error', warning: 'warning', information: 'note' };

/** The findings as a log of SARIF 2.1.0, for code review and CI. Columns are in UTF-16 units from 1. */
export function lintAsSarif(findings: readonly LintFinding[], language: Language): string {
  const strings = lintCliStrings[language];
  const rules = lintRules.map((id) => ({ id, shortDescription: { text: strings.rules[id] } }));
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'bk-job-errors', version, rules } },
        language: language === 'en' ? 'en-US' : language,
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, language)),
      },
    ],
  });
}

function resultOf(finding: LintFinding, language: Language): object {
  const { rule, level, code, constant, message, related = [], column, length = 0 } = finding;
  const columns = column === undefined ? {} : { startColumn: column, endColumn: column + length };
  const others = related.map((place, index) => ({ id: index + 1, ...locationOf(place) }));
  const about = code === undefined ? {} : { properties: { code, ...(constant === undefined ? {} : { constant }) } };
  return {
    ruleId: rule,
    ruleIndex: lintRules.indexOf(rule),
    level: levels[level],
    message: { text: message[language] },
    locations: [locationOf(finding, columns)],
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    ...about,
  };
}

function locationOf({ file, line }: LintPlace, columns: object = {}): object {
  return {
    physicalLocation: { artifactLocation: { uri: relativeUri(file) }, region: { startLine: line, ...columns } },
  };
}

/** Relative to the working directory, since readers of the log have the files elsewhere; outside of it absolute. */
function relativeUri(uri: string): string {
  const relative = relativePath(uri);
  return relative === undefined ? uri : relative.split(path.sep).map(encodeURIComponent).join('/');
}
