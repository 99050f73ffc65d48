import type { Catalog, CatalogReport } from '../../catalog';
import type { CodeDocument } from '../../mentions/document';
import { type Steps, visibleText } from '../../text';
import { lintDiagnostics } from '../definitions/lintDocument';
import { type LintFinding, type LintRule, lintRules } from '../definitions/lintModel';
import { type DiagnosticRule, diagnosticRules, ruleName } from '../rules';
import { diagnosticStrings } from './diagnosticStrings';
import type { Finding } from './finding';

/** The lint rules that are diagnostics, by their names. The other lint rules need all files of a workspace. */
const lintDiagnosticRules: ReadonlyMap<LintRule, DiagnosticRule> = new Map(
  lintRules.flatMap((lintRule): [LintRule, DiagnosticRule][] => {
    const rule = diagnosticRules.find((diagnostic) => ruleName(diagnostic) === lintRule);
    return rule === undefined ? [] : [[lintRule, rule]];
  }),
);

/** Returns in steps the findings about the codes that the document's workspace defines, at their places in the document; in order. */
export function* lintFindings(
  document: CodeDocument,
  catalog: Catalog,
  report: () => CatalogReport,
  rules: ReadonlySet<DiagnosticRule>,
): Steps<Finding[]> {
  if (![...lintDiagnosticRules.values()].some((rule) => rules.has(rule))) return [];
  return (yield* lintDiagnostics(document, catalog, report)).flatMap((found) => {
    const rule = lintDiagnosticRules.get(found.rule);
    return rule !== undefined && rules.has(rule) ? [asFinding(rule, found, document)] : [];
  });
}

/** Rules whose related place is where the message is defined that the finding misses or differs from. */
const aboutMessages: ReadonlySet<DiagnosticRule> = new Set(['languageGap', 'argumentCount', 'messageWithoutConstant']);

function asFinding(rule: DiagnosticRule, found: LintFinding, document: CodeDocument): Finding {
  const { code, message, related = [] } = found;
  return {
    rule,
    ...placeOf(found, document),
    ...(code === undefined ? {} : { code }),
    message: (language) => visibleText(message[language]),
    places: related.map((origin) => ({
      origin,
      message: (language) => {
        const { messageHere, otherPlace } = diagnosticStrings[language];
        return aboutMessages.has(rule) ? messageHere : otherPlace;
      },
    })),
  };
}

/** A finding about a whole line is shown on its first word. */
function placeOf({ line, column, length }: LintFinding, document: CodeDocument): Pick<Finding, 'offset' | 'length'> {
  const start = document.lineStart(line - 1);
  const end = document.lineEnd(line - 1);
  if (column !== undefined && length !== undefined) {
    const offset = Math.min(start + column - 1, end);
    return { offset, length: Math.min(length, end - offset) };
  }
  const [blanks = '', word = ''] =
    /^(\s*)([!-~]*)/.exec(document.slice(start, Math.min(end, start + 200)))?.slice(1) ?? [];
  return { offset: start + blanks.length, length: word.length };
}
