import type { Catalog } from '../../catalog/catalog';
import type { CatalogReport } from '../../catalog/catalogReport';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { visibleText } from '../../text/escape';
import { lintDiagnostics } from '../definitions/lintDocument';
import type { LintFinding, LintRule } from '../definitions/lintModel';
import { diagnosticStrings } from './diagnosticStrings';
import type { Finding } from './finding';
import type { DiagnosticRule } from './rules';

/** An open document can be read, and what nobody uses is only known once all files were searched. */
const ruleOf: Readonly<Record<Exclude<LintRule, 'unreadable' | 'unused-constant'>, DiagnosticRule>> = {
  'constant-without-message': 'constantWithoutMessage',
  'message-without-constant': 'messageWithoutConstant',
  'language-gap': 'languageGap',
  'argument-count': 'argumentCount',
  'duplicate-number': 'duplicateNumber',
  'duplicate-name': 'duplicateName',
  'ill-formed': 'illFormed',
};

const lintedRules: readonly DiagnosticRule[] = Object.values(ruleOf);

/** What is wrong with the codes that the document's workspace defines, where it shows in the document; in order. */
export function lintFindings(
  document: CodeDocument,
  catalog: Catalog,
  report: () => CatalogReport,
  rules: ReadonlySet<DiagnosticRule>,
): Finding[] {
  if (!lintedRules.some((rule) => rules.has(rule))) return [];
  return lintDiagnostics(document, catalog, report).flatMap((found) => {
    const rule = found.rule === 'unreadable' || found.rule === 'unused-constant' ? undefined : ruleOf[found.rule];
    return rule !== undefined && rules.has(rule) ? [asFinding(rule, found, document)] : [];
  });
}

function asFinding(rule: DiagnosticRule, found: LintFinding, document: CodeDocument): Finding {
  const { code, message, related = [] } = found;
  return {
    rule,
    ...placeOf(found, document),
    ...(code === undefined ? {} : { code }),
    message: (language) => visibleText(message[language]),
    places: related.map((origin) => ({ origin, message: (language) => diagnosticStrings[language].otherPlace })),
  };
}

/** What is about a whole line is shown on its first word. */
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
