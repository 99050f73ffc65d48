/** Comments that silence a finding. */

export { Suppressions } from './suppression';
export type { Insertion, SuppressionScope } from './suppressionComment';
