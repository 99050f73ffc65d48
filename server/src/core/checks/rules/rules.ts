/** The severities of a finding; `off` switches its rule off. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

export type RuleSeverity = (typeof severities)[number];

/**
 * Every rule with its default severity. Hints are not in the list of problems: a caller of JOB cannot fix them at once.
 *
 * - `unlisted`: the text calls a number an error code, and no catalog lists it.
 * - `legacy`: a code of the legacy API.
 * - `changedMeaning`: a code whose meaning depends on the release of JOB, if the release is unknown. Most uses do not depend
 *   on the difference, so it is a hint.
 * - `conflict`: a constant that two places of the workspace define with different numbers.
 *
 * The other rules check a workspace that defines codes. They are lint rules of the same names, see `lintLevels`.
 */
export const defaultSeverities = {
  unlisted: 'information',
  legacy: 'hint',
  changedMeaning: 'hint',
  conflict: 'warning',
  constantWithoutMessage: 'warning',
  messageWithoutConstant: 'information',
  languageGap: 'information',
  argumentCount: 'warning',
  brokenPattern: 'warning',
  duplicateNumber: 'warning',
  duplicateName: 'warning',
  illFormed: 'information',
} as const satisfies Record<string, RuleSeverity>;

export type DiagnosticRule = keyof typeof defaultSeverities;

export const diagnosticRules = Object.keys(defaultSeverities) as readonly DiagnosticRule[];

/** The name of a rule beside a finding and in comments: `changed-meaning`. */
export function ruleName(rule: DiagnosticRule): string {
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The names of rules that a comment may restrict itself to: those of the editor, and one that only the command line has. */
export const namesInComments: readonly string[] = [...diagnosticRules.map(ruleName), 'unused-constant'];

/** The source of each diagnostic, by which the editor's ones are recognised as ours. */
export const diagnosticSource = 'bk-job-error-codes';
