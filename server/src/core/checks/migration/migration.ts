import type { MigrationStep } from './migrationStep';
import type { Obstacle } from './obstacle';

/** A use of a legacy code in a document, and what is to become of it. */
export interface Migration {
  /** Where it leads; shared by all uses of the code in a document. */
  readonly step: MigrationStep;
  /** The digits, or the name, as they stand there; ASCII. */
  readonly text: string;
  /** Where `text` begins, a UTF-16 offset. */
  readonly offset: number;
  /** Whether the text around it says that it is a code. A name always does. */
  readonly strength: 'strong' | 'plain';
  /** What is to stand in its place, as long as `text` where it is a number; undefined where that is not known. */
  readonly replacement?: string;
  /** Why nobody but a person may replace it; undefined where the replacement is certain. */
  readonly obstacle?: Obstacle;
}
