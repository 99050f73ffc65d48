import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LintFinding } from '../../core/checks/definitions/lintFinding';
import { visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import { printableJson } from '../../core/text/printableJson';

/** `src/ErrorCode.java:12: constant-without-message: …`, a line for each finding. */
export function lintAsText(findings: readonly LintFinding[], language: Language): string {
  return findings
    .map(
      ({ file, line, rule, message }) =>
        `${visibleText(`${shownPath(file)}:${line}: ${rule}: ${message[language]}`)}\n`,
    )
    .join('');
}

/** A list with the same keys in every finding; what a finding has not is null. */
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

/** The path of a file from where the command was run, with `/` on every system; outside of there the whole path. */
export function shownPath(uri: string): string {
  const file = fileURLToPath(uri);
  const relative = path.relative(process.cwd(), file);
  const isOutside = relative === '' || relative.startsWith('..') || path.isAbsolute(relative);
  return (isOutside ? file : relative).replaceAll(path.sep, '/');
}
