import { fingerprintParts, type Hash, maxPrefix } from '../template';
import { parsePattern } from '../template/javaFormat';
import { type HashFilter, hashFilter, Letters } from './letters';
import { type ComparedText, type Literal, WrittenLiteral } from './literal';
import { normalText } from './normalForm';
import type { Gap } from './templateForm';

/** A literal known by its length and hashes only. */
export class Fingerprint implements Literal {
  readonly isLoose = true;

  constructor(
    readonly length: number,
    readonly prefix: Hash,
    readonly whole: Hash,
  ) {}

  get prefixLength(): number {
    return Math.min(maxPrefix, this.length);
  }

  startingAt({ letters }: ComparedText, from: number): number | undefined {
    const letter = letters.before(from);
    return this.isAt(letters, letter) ? letters.placeOf(letter) : undefined;
  }

  endingAt({ letters }: ComparedText, to: number): number | undefined {
    const letter = letters.before(to) - this.length;
    return this.isAt(letters, letter) ? letters.placeOf(letter) : undefined;
  }

  firstIn({ letters }: ComparedText, from: number, to: number): number | undefined {
    const last = letters.before(to) - this.length;
    for (let letter = letters.before(from); letter <= last; letter++) {
      if (this.isAt(letters, letter)) return letters.placeOf(letter);
    }
    return undefined;
  }

  lastIn({ letters }: ComparedText, from: number, to: number): number | undefined {
    const first = letters.before(from);
    for (let letter = letters.before(to) - this.length; letter >= first; letter--) {
      if (this.isAt(letters, letter)) return letters.placeOf(letter);
    }
    return undefined;
  }

  endOf({ letters }: ComparedText, place: number): number {
    return letters.placeOf(letters.before(place) + this.length - 1) + 1;
  }

  private isAt(letters: Letters, letter: number): boolean {
    return letters.has(letter, this.length, this.whole);
  }
}

/** The beginnings of fingerprints that have one length. Nearly all places of a text are no such beginning. */
export interface Prefixes {
  readonly length: number;
  readonly filter: HashFilter;
}

/** Groups the beginnings of fingerprints by their length. */
export function prefixesOf(fingerprints: readonly Fingerprint[]): Prefixes[] {
  const lengths = [...new Set(fingerprints.map(({ prefixLength }) => prefixLength))];
  return lengths.map((length) => {
    const those = fingerprints.filter(({ prefixLength }) => prefixLength === length);
    return { length, filter: hashFilter(those.map(({ prefix }) => prefix[0])) };
  });
}

/** A message of which only fingerprints are known. There is one literal more than there are gaps. */
interface FingerprintForm {
  readonly literals: readonly Literal[];
  readonly gaps: readonly Gap[];
}

const emptyLiteral = new WrittenLiteral('');

/** Returns the form of a message from its parts, see `fingerprintParts`. Undefined if they are ill-formed. */
export function fingerprintForm(text: string): FingerprintForm | undefined {
  const parts = fingerprintParts(text);
  if (parts === undefined) return undefined;
  const literals: Literal[] = [];
  const gaps: Gap[number][][] = [];
  for (const part of parts) {
    if (part.kind === 'piece') {
      literals.push(new Fingerprint(part.length, part.prefix, part.whole));
      continue;
    }
    if (literals.length === 0) literals.push(emptyLiteral);
    const argument = { ...part, isNumber: false };
    if (literals.length > gaps.length) gaps.push([argument]);
    else gaps.at(-1)?.push({ kind: 'blank' }, argument);
  }
  return { literals: literals.length > gaps.length ? literals : [...literals, emptyLiteral], gaps };
}

/**
 * Returns the parts by which a message of a Java bundle is recognised, see `fingerprintParts`; empty if it has no letters and
 * digits of its own.
 */
export function fingerprintOf(pattern: string): string {
  const parts: string[] = [];
  let text = '';
  const endPiece = (): void => {
    const piece = pieceOf(text);
    if (piece !== '') parts.push(piece);
    text = '';
  };
  for (const part of parsePattern(pattern).parts) {
    if (part.kind !== 'argument') {
      text += part.kind === 'text' ? part.text : part.source;
      continue;
    }
    endPiece();
    parts.push(`{${part.index}}`);
  }
  endPiece();
  const read = parts.join(' ');
  return fingerprintParts(read) ? read : '';
}

/** The part for a piece of fixed text; empty for a text without letters and digits. */
function pieceOf(text: string): string {
  const letters = new Letters(normalText(text));
  const { length } = letters;
  return length === 0 ? '' : `${length}:${letters.hashText(Math.min(maxPrefix, length))}:${letters.hashText(length)}`;
}
