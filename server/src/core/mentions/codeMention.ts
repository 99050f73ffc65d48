import type { CatalogEntry } from '../catalog';

/** Where a number or a name is in a document, without what the name is a member of. */
interface MentionPlace {
  readonly code: number;
  /** UTF-16. */
  readonly offset: number;
  /** In every position encoding, as all of it is ASCII. */
  readonly length: number;
}

/**
 * A number that a catalog lists or the text calls an error code. One of fewer digits than the codes of JOB have needs both.
 */
export interface NumberMention extends MentionPlace {
  readonly kind: 'number';
  /** The leading meaning of the number; undefined if no catalog lists it. */
  readonly entry?: CatalogEntry;
  readonly name?: undefined;
}

/**
 * What shows that a name is a name of a code. `for`: the workspace or a custom catalog defines it, it is imported from JOB,
 * or its holder is unmistakable. `none`: only its holder is called as holders of codes are. With evidence against it, a
 * name is no mention.
 */
export type Evidence = 'for' | 'none';

/** A name of a code: `MISSING_PARAM` of `ErrorCode.MISSING_PARAM`. */
export interface NameMention extends MentionPlace {
  readonly kind: 'name';
  /** The meaning of the name, which need not be the leading one of the code. */
  readonly entry: CatalogEntry;
  /** As it is written. */
  readonly name: string;
  /** The word that it is a member of: `ErrorCode`. */
  readonly holder?: string;
  /** The class or module that would declare it, by its own name, if nothing shows whose it is. */
  readonly declaredIn?: string;
  /** What shows that it is a name of this code. With `none` it is only explained to a person who asks. */
  readonly evidence: Evidence;
}

/** A code that a text mentions, by its number or by a name of it. */
export type CodeMention = NumberMention | NameMention;
