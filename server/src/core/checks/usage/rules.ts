/** How much a finding weighs, from nothing at all to an error. */
export const severities = ['off', 'hint', 'information', 'warning', 'error'] as const;

export type RuleSeverity = (typeof severities)[number];

/**
 * Every rule with the severity it has by default. What a caller of JOB cannot act upon at once stays out of the list of
 * problems, which holds no hints.
 *
 * - `unlisted`: the text calls a number an error code, and no catalog lists it.
 * - `legacy`: a code of the legacy API.
 * - `changedMeaning`: a code that has meant different things in the releases of JOB, where nobody tells the release. There
 *   are few, most of which are used by what they have in common, so it is no more than a hint.
 * - `conflict`: a constant that two places of the workspace define with different numbers.
 *
 * The others hold a workspace that defines codes against itself, by the rules of the same names in `core/lint`; they say
 * nothing anywhere else.
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
  duplicateNumber: 'warning',
  duplicateName: 'warning',
  illFormed: 'information',
} as const satisfies Record<string, RuleSeverity>;

export type DiagnosticRule = keyof typeof defaultSeverities;

export const diagnosticRules = Object.keys(defaultSeverities) as readonly DiagnosticRule[];

/** The name of a rule as it stands beside a finding and in comments: `changed-meaning`. */
export function ruleName(rule: DiagnosticRule): string {
  return rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The source of each diagnostic, by which the editor's ones are recognised as ours. */
export const diagnosticSource = 'bk-job-error-codes';
