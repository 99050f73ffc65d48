/** Comments that silence a finding. */

export { Suppressions } from './suppression';
export { type Insertion, type SuppressionScope, suppressionComment } from './suppressionComment';
