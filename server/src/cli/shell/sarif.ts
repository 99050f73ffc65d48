import path from 'node:path';
import { version } from '../../../../package.json';
import type { LintPlace } from '../../core/checks/definitions';
import { type Language, printableJson } from '../../core/text';
import { type ReportedFinding, relativePath } from './finding';

const levels: Readonly<Record<ReportedFinding['level'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/**
 * The findings as a log of SARIF 2.1.0, for code review and CI. Columns are in UTF-16 units from 1. `rules`: the description
 * of each rule by its id.
 */
export function sarif(
  findings: readonly ReportedFinding[],
  rules: Readonly<Record<string, string>>,
  language: Language,
): string {
  const ids = Object.keys(rules);
  return printableJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bk-job-errors',
            version,
            rules: ids.map((id) => ({ id, shortDescription: { text: rules[id] } })),
          },
        },
        language: language === 'en' ? 'en-US' : language,
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
      },
    ],
  });
}

function resultOf(finding: ReportedFinding, ruleIndex: number): object {
  const { rule, level, message, related = [], column, length = 0, properties } = finding;
  const columns = column === undefined ? {} : { startColumn: column, endColumn: column + length };
  const others = related.map((place, index) => ({ id: index + 1, ...locationOf(place) }));
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[level],
    message: { text: message },
    locations: [locationOf(finding, columns)],
    ...(others.length > 0 ? { relatedLocations: others } : {}),
    ...(properties === undefined ? {} : { properties }),
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
