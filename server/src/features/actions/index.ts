import type { ActionSource } from './actionSource';
import { documentationSource } from './documentation';
import { explainMessage } from './explainMessage';
import { migrateCode } from './migrateCode';
import { migrateFile } from './migrateFile';
import { migrateRenames } from './migrateRenames';
import { nextFreeNumberSource } from './nextFreeNumber';
import { suppressSource } from './suppress';

/** Everything that offers code actions, in the order in which a person sees them. A new source is one file and one line. */
export const actionSources: readonly ActionSource[] = [
  migrateCode,
  migrateRenames,
  migrateFile,
  nextFreeNumberSource,
  documentationSource,
  suppressSource,
  explainMessage,
];
