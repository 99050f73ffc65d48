import type { OrderedFile } from '../../catalog/sources/workspace/fileDefinitions';
import type { Template } from './templates';

/** What the rules know of a workspace. */
export interface LintWorkspace {
  /** By path, those that serve tests last. */
  readonly files: readonly OrderedFile[];
  readonly templates: ReadonlyMap<number, Template>;
  /** Codes whose messages are given elsewhere, such as in a catalog that a person names. */
  readonly toldElsewhere: ReadonlySet<number>;
}
