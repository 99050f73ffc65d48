import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../../../package.json';
import { type LintFinding, type LintLevel, type LintPlace, lintRules } from '../../core/checks/definitions/lintFinding';
import type { Language } from '../../core/text/language';
import { printableJson } from '../../core/text/printableJson';
import { lintCliStrings } from './lintStrings';

const levels: Readonly<Record<LintLevel, string>> = { error: 'error', warning: 'warning', information: 'note' };

/** The findings as a log of SARIF 2.1.0, which code review and CI read. Columns are in UTF-16 units from 1. */
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

/** Relative to where the command was run, as whoever reads the log has the files elsewhere; outside of there absolute. */
function relativeUri(uri: string): string {
  const relative = path.relative(process.cwd(), fileURLToPath(uri));
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return uri;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
