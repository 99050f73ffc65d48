/** What is wrong with the codes and messages that a workspace defines. */

export { isService, NameUses } from './constantRules';
export { customMessageCodes, onItsLine } from './lintDocument';
export { compareFindings, type LintFinding, type LintPlace, type LintRule } from './lintModel';
export { lintWorkspace, lintWorkspaceOf, unreadable } from './lintWorkspace';
export { callFactsOf, throwSiteFindings } from './throwSiteRule';
