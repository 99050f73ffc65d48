import type { LintFinding } from '../../core/checks/definitions';
import { type Language, printableJson, visibleText } from '../../core/text';
import { leadingPath, type ReportedFinding, shownPath } from '../shell/finding';
import { sarif } from '../shell/sarif';
import { lintCliStrings } from './lintStrings';

/** `src/ErrorCode.java:12: constant-without-message: …`, a line for each finding. */
export function lintAsText(findings: readonly LintFinding[], language: Language): string {
  return findings
    .map(
      ({ file, line, rule, message }) =>
        `${leadingPath(shownPath(file))}${visibleText(`:${line}: ${rule}: ${message[language]}`)}\n`,
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

/** The findings as a log of SARIF 2.1.0. */
export function lintAsSarif(findings: readonly LintFinding[], language: Language): string {
  const reported = findings.map((finding) => lintReported(finding, language));
  return sarif(reported, lintCliStrings[language].rules, language);
}

export function lintReported(finding: LintFinding, language: Language): ReportedFinding {
  const { code, constant, message } = finding;
  const properties =
    code === undefined ? {} : { properties: { code, ...(constant === undefined ? {} : { constant }) } };
  return { ...finding, message: message[language], ...properties };
}
