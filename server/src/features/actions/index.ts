import type { ActionSource } from './actionSource';

/** Everything that offers code actions, in the order in which a person sees them. A new source is one file and one line. */
export const actionSources: readonly ActionSource[] = [];
