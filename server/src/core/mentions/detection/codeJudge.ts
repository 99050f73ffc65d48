import { type Catalog, type CodeSpace, spaceOf } from '../../catalog';
import type { CodeMention } from '../codeMention';
import type { CodeDocument } from '../document/codeDocument';
import { type Confidence, confidenceOf, isNamedAbove } from './confidence';
import { isDefinitionSite, isMessageKey } from './definitionSite';
import { PatchReader } from './patches';
import { type FoundAbove, type Surroundings, surroundingsOf } from './surroundings';

/** Where a number is in the document; UTF-16. */
export type NumberPlace = Pick<CodeMention, 'offset' | 'length'>;

/**
 * Judges the numbers of one document by the text around them. Remembers answers about the lines above, so that a long list
 * of numbers is not searched upwards for each of them: it is valid until the next edit.
 */
export class CodeJudge {
  /** Which numbers are codes. */
  readonly space: CodeSpace;
  private readonly found: FoundAbove = new Map();
  private readonly patches: PatchReader;

  constructor(
    private readonly document: CodeDocument,
    catalog: Catalog,
  ) {
    this.space = spaceOf(catalog);
    this.patches = new PatchReader(document);
  }

  /** Costs some microseconds for a number. A name is always `strong`. */
  confidence(mention: NumberPlace & Pick<CodeMention, 'kind'>): Confidence {
    return mention.kind === 'name' ? 'strong' : confidenceOf(this.around(mention));
  }

  /** True if the text calls the number an error code. */
  isLikelyErrorCode(number: NumberPlace): boolean {
    return confidenceOf(this.around(number)) === 'strong';
  }

  /** True if the text above, but not the line of the number, says that it is something else and no error code. */
  isSomethingElseAbove(number: NumberPlace): boolean {
    const around = this.around(number);
    return isNamedAbove(around) && confidenceOf(around) === 'somethingElse';
  }

  /** True in text that records the change of another text: there is nothing to report or to rewrite in it. */
  isInPatch(offset: number): boolean {
    return this.patches.has(offset);
  }

  /** True if a likely error code gets its name or its message here. */
  isDefinition(number: NumberPlace): boolean {
    return isDefinitionSite(this.around(number));
  }

  /** True if the number is a key of a message file. */
  isMessageKey(number: NumberPlace): boolean {
    return isMessageKey(this.around(number));
  }

  private around({ offset, length }: NumberPlace): Surroundings {
    return surroundingsOf(this.document, offset, offset + length, this.space, this.found);
  }
}
