import type { DocumentContext } from '../../contract';
import type { Card } from '../../core/answers/card';
import { type DiagnosticRule, diagnosticRules, namesInComments } from '../../core/checks/rules';
import { Suppressions } from '../../core/checks/suppression';
import { type Finding, findingsIn } from '../../core/checks/usage';
import type { CodeDocument } from '../../core/mentions/document';
import { isLog } from '../../core/text';

/** Rules whose result is unknown until the workspace has been read. */
const workspaceRules: readonly DiagnosticRule[] = ['unlisted', 'conflict'];

/** The rules that apply to a document. */
export function rulesFor({
  document,
  report,
  preferences,
}: Pick<DocumentContext<CodeDocument>, 'document' | 'report' | 'preferences'>): ReadonlySet<DiagnosticRule> {
  const { diagnostics } = preferences.settings;
  if (!diagnostics.enabled || (isLog(document) && !diagnostics.inLogs)) return new Set();
  const rules = new Set(diagnosticRules.filter((rule) => diagnostics[rule] !== 'off'));
  // The workspace may define what seems to be missing. Without trust it is never read.
  const isUnread = ({ state }: { readonly state: string }) => /^(?:waiting|reading|untrusted)$/.test(state);
  if (workspaceRules.some((rule) => rules.has(rule)) && report().layers.some(isUnread)) {
    for (const rule of workspaceRules) rules.delete(rule);
  }
  return rules;
}

/** Returns whether the comments of a document let a finding through. */
export function shownIn(document: CodeDocument): (finding: Finding) => boolean {
  const suppressions = new Suppressions(document, namesInComments);
  return ({ rule, code, offset }) =>
    !suppressions.silence(document.lineAt(offset), { rule, ...(code === undefined ? {} : { code }) });
}

/** Returns the card of the code at an offset without what the findings about it say: an editor shows both in one hover. */
export function besideFindings(card: Card, offset: number, context: DocumentContext<CodeDocument>): Card {
  const { saidByRule } = card;
  if (saidByRule === undefined) return card;
  const active = rulesFor(context);
  const shownRules = (['legacy', 'changedMeaning'] as const).filter((rule) => active.has(rule));
  const { document, catalog, preferences } = context;
  const options = { rules: new Set<DiagnosticRule>(shownRules), names: preferences.settings.names.enabled };
  const found = findingsIn(document, catalog, options, offset, offset + 1).filter(shownIn(document));
  const said = shownRules
    .filter((rule) => found.some((finding) => finding.rule === rule))
    .flatMap((rule) => saidByRule[rule]);
  if (said.length === 0) return card;
  const left = new Map(said.map(({ fact, rest }) => [fact, rest]));
  return {
    ...card,
    facts: card.facts
      .flatMap((fact) => (left.has(fact) ? [left.get(fact) ?? []] : [fact]))
      .filter(({ length }) => length > 0),
  };
}
