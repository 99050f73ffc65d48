/** What is wrong with the codes and messages that a workspace defines. */

export { isService, NameUses } from './constantRules';
export { customMessageCodes, onItsLine } from './lintDocument';
export {
  compareFindings,
  type LintFinding,
  type LintLevel,
  type LintPlace,
  type LintRule,
  lintRules,
} from './lintModel';
export { lintWorkspace, lintWorkspaceOf, unreadable } from './lintWorkspace';
export { callFactsOf, throwSiteFindings } from './throwSiteRule';
