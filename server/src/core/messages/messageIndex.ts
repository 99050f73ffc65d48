import {
  type Catalog,
  type CatalogEntry,
  type CatalogLayer,
  holdTogether,
  messageStyleOf,
  type VersionRange,
} from '../catalog';
import { maxPrefix } from '../template';
import { inSlices, type Language, languages, maxOf, type Pause } from '../text';
import { Fingerprint, fingerprintForm, type Prefixes, prefixesOf } from './fingerprint';
import { GramFilter } from './gramFilter';
import { likeliestFirst, ownLanguages } from './likeliestFirst';
import { type ComparedText, type Literal, WrittenLiteral } from './literal';
import { marks, type TemplateForm, templateForms } from './templateForm';

/** The text of one entry in one language. */
export interface Meaning {
  readonly entry: CatalogEntry;
  readonly language: Language;
  readonly template: TemplateForm;
  /** The releases of JOB that ship the text, if it is known by its fingerprint. */
  readonly shipped?: VersionRange;
  /** Its place among all meanings; lower is likelier. */
  readonly place: number;
}

/** A form of the catalog and the texts that read like this, likeliest first. */
export interface IndexedForm {
  /** Its place in the index. */
  readonly id: number;
  /** See `TemplateForm`; for fingerprints their parts. */
  readonly form: string;
  readonly literals: readonly Literal[];
  /** True if messages of this form go over several lines. */
  isLong: boolean;
  readonly meanings: Meaning[];
}

/** A form that a gram belongs to, the index of its literal that has the gram, and where the gram begins in the literal. */
export interface Anchor {
  readonly indexed: IndexedForm;
  readonly literal: number;
  readonly offset: number;
}

/** Grams of four units separate most templates; shorter literals are looked up whole. */
const maxGram = 4;

/** Maximum number of forms that are compared for one gram of the text. */
const maxAnchors = 4096;

const indexes = new WeakMap<Catalog, Promise<MessageIndex>>();

/**
 * Returns the index of a catalog, which is made at the first call and kept as long as the catalog, unless a file cannot be read. It holds every text
 * that a layer has itself, in each language, and also the meanings that do not lead.
 */
export function messageIndex(catalog: Catalog, pause?: Pause): Promise<MessageIndex> {
  let index = indexes.get(catalog);
  if (index === undefined) {
    index = makeIndex(catalog, pause);
    indexes.set(catalog, index);
    index.catch(() => indexes.delete(catalog));
  }
  return index;
}

/** A gram as text, or as the hash of its letters for fingerprints. */
type Gram = string | number;

type Visit = (anchor: Anchor, at: number) => void;

/** All templates of a catalog and the fingerprints of its messages, found by the rarest gram that each of them has. */
export class MessageIndex {
  private readonly filter: GramFilter;
  private readonly prefixes: readonly Prefixes[];
  private byCode: ReadonlyMap<number, Grams> | undefined;

  constructor(
    readonly forms: readonly IndexedForm[],
    private readonly byGram: ReadonlyMap<Gram, readonly Anchor[]>,
    fingerprints: readonly Fingerprint[],
  ) {
    const texts = [...byGram.keys()].filter((gram) => typeof gram === 'string');
    this.filter = new GramFilter(texts);
    this.prefixes = prefixesOf(fingerprints);
  }

  /**
   * Calls `visit` for the forms whose gram is in a normal form, at every place of it, until `isOver`. False if some are left out because
   * of the limit. Nearly all places have no gram: a filter by hashes saves looking them up.
   */
  visitGrams(form: string, visit: Visit, isOver: () => boolean): boolean {
    let isComplete = true;
    let isDone = false;
    this.filter.visit(form, (at, length) => {
      isDone ||= isOver();
      if (!isDone && !this.visitGram(form.slice(at, at + length), at, visit)) isComplete = false;
      return !isDone;
    });
    return isComplete;
  }

  /** The same for fingerprints, at every place of a text. */
  visitFingerprints(text: ComparedText, visit: Visit): boolean {
    let isComplete = true;
    const visitHash = (place: number, hash: number): void => {
      if (!this.visitGram(hash, place, visit)) isComplete = false;
    };
    for (const { length, filter } of this.prefixes) text.letters.eachKnown(length, filter, visitHash);
    return isComplete;
  }

  /** False if the text certainly holds no message of a code: much faster than finding all messages. */
  mayHold(text: ComparedText, code: number): boolean {
    this.byCode ??= gramsByCode(this.byGram);
    const grams = this.byCode.get(code);
    if (grams === undefined) return false;
    for (const gram of grams.texts) if (text.form.includes(gram)) return true;
    for (const [hash, length] of grams.beginnings) if (text.letters.hold(length, hash)) return true;
    return false;
  }

  private visitGram(gram: Gram, at: number, visit: Visit): boolean {
    const anchors = this.byGram.get(gram);
    if (anchors === undefined) return true;
    for (const anchor of anchors.slice(0, maxAnchors)) visit(anchor, at);
    return anchors.length <= maxAnchors;
  }
}

/** The grams by which the messages of a code are found. */
interface Grams {
  readonly texts: Set<string>;
  /** The hashes of beginnings of fingerprints, with their lengths in letters. */
  readonly beginnings: Map<number, number>;
}

function gramsByCode(byGram: ReadonlyMap<Gram, readonly Anchor[]>): Map<number, Grams> {
  const byCode = new Map<number, Grams>();
  for (const [gram, anchors] of byGram) {
    for (const { indexed, literal } of anchors) {
      const found = indexed.literals[literal];
      for (const { entry } of indexed.meanings) {
        const grams = byCode.get(entry.code) ?? { texts: new Set(), beginnings: new Map() };
        byCode.set(entry.code, grams);
        if (typeof gram === 'string') grams.texts.add(gram);
        else if (found instanceof Fingerprint) grams.beginnings.set(gram, found.prefixLength);
      }
    }
  }
  return byCode;
}

/** The meanings of a form, likeliest first, one for each of at most `maxCodes` codes. */
export function meaningsOf({ meanings }: IndexedForm, maxCodes: number): Meaning[] {
  const byCode = new Map<number, Meaning>();
  for (const meaning of meanings) {
    if (byCode.size >= maxCodes) break;
    if (!byCode.has(meaning.entry.code)) byCode.set(meaning.entry.code, meaning);
  }
  return [...byCode.values()];
}

async function makeIndex(catalog: Catalog, pause: Pause | undefined): Promise<MessageIndex> {
  const byForm = new Map<string, IndexedForm>();
  const ranks = new Map<CatalogEntry, number>();
  const add = (entry: CatalogEntry, rank: number): void => {
    ranks.set(entry, rank);
    for (const language of ownLanguages(entry)) {
      for (const template of templateForms(entry.message[language], messageStyleOf(entry))) {
        const { form, isLong } = template;
        const indexed = byForm.get(form) ?? {
          id: byForm.size,
          form,
          literals: form.split(marks).map((literal) => new WrittenLiteral(literal)),
          isLong,
          meanings: [],
        };
        byForm.set(form, indexed);
        indexed.isLong ||= isLong;
        indexed.meanings.push({ entry, language, template, place: placeOf(rank, language) });
      }
    }
  };
  const entries = await likeliestFirst(catalog, pause);
  await inSlices(entries, add, pause);
  await addFingerprints(byForm, catalog, ranks, pause);
  const forms = [...byForm.values()];
  const fingerprints = forms.flatMap(({ literals }) => literals.filter((literal) => literal instanceof Fingerprint));
  return new MessageIndex(forms, await anchorsOf(forms, pause), fingerprints);
}

/** The place of a text among those of all entries. A text that is written out shows its arguments better than a fingerprint. */
function placeOf(rank: number, language: Language, isShipped = false): number {
  return 4 * rank + (isShipped ? 2 : 0) + languages.indexOf(language);
}

/** Adds the messages that are known by their fingerprints, as texts of what their codes mean in the same releases. */
async function addFingerprints(
  byForm: Map<string, IndexedForm>,
  catalog: Catalog,
  ranks: ReadonlyMap<CatalogEntry, number>,
  pause: Pause | undefined,
): Promise<void> {
  const read = await Promise.all(catalog.layers.map(async (layer) => ({ layer, all: await layer.fingerprints?.() })));
  const shipped = read.flatMap(({ layer, all = [] }) => all.map((each) => ({ ...each, layer })));
  if (shipped.length === 0) return;
  const changed = new Set<IndexedForm>();
  const add = ({ code, language, versions, parts, layer }: (typeof shipped)[number]): void => {
    const form = fingerprintForm(parts);
    const meanings = meaningsIn(versions, code, catalog, layer);
    if (form === undefined || meanings.length === 0) return;
    const { literals, gaps } = form;
    const indexed = byForm.get(parts) ?? { id: byForm.size, form: parts, literals, isLong: false, meanings: [] };
    byForm.set(parts, indexed);
    changed.add(indexed);
    // A fixed text may have a blank at its ends.
    const template = {
      form: parts,
      gaps,
      literals: literals.map(({ length }) => ' '.repeat(length && 1)),
      isLong: false,
    };
    for (const entry of meanings) {
      const place = placeOf(ranks.get(entry) ?? ranks.size, language, true);
      indexed.meanings.push({ entry, language, template, shipped: versions, place });
    }
  };
  await inSlices(shipped, add, pause);
  for (const { meanings } of changed) meanings.sort((a, b) => a.place - b.place);
}

/** What a layer says that a code means in some releases, as the catalog has it. */
function meaningsIn(
  range: VersionRange,
  code: number,
  catalog: Catalog,
  { id }: CatalogLayer,
): readonly CatalogEntry[] {
  const meanings = catalog.meanings(code);
  const isThere = (entry: CatalogEntry) => holdTogether(range, entry.versions);
  const own = meanings.filter((entry) => entry.layer === id && isThere(entry));
  // The page's entry takes the place of what a release calls the same.
  return own.length > 0 ? own : meanings.filter((entry) => entry.layer === 'page' && isThere(entry));
}

/** The forms by the rarest gram of each. */
async function anchorsOf(forms: readonly IndexedForm[], pause: Pause | undefined): Promise<Map<Gram, Anchor[]>> {
  const counts = new Map<Gram, number>();
  const count = (indexed: IndexedForm): void => {
    eachGram(indexed, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
  };
  await inSlices(forms, count, pause);
  const byGram = new Map<Gram, Anchor[]>();
  const choose = (indexed: IndexedForm): void => {
    let rarest: Gram = '';
    let [minCount, anchor] = [Number.POSITIVE_INFINITY, { indexed, literal: 0, offset: 0 }];
    eachGram(indexed, (gram, literal, offset) => {
      const count = counts.get(gram) as number;
      if (count < minCount) [rarest, minCount, anchor] = [gram, count, { indexed, literal, offset }];
    });
    const anchors = byGram.get(rarest);
    if (anchors) anchors.push(anchor);
    else byGram.set(rarest, [anchor]);
  };
  await inSlices(forms, choose, pause);
  return byGram;
}

/** Calls `visit` for each gram by which a form can be found: those of the greatest length that its literals have. */
function eachGram({ literals }: IndexedForm, visit: (gram: Gram, literal: number, offset: number) => void): void {
  const most = literals.some(({ isLoose }) => isLoose) ? maxPrefix : maxGram;
  const length = Math.min(
    most,
    maxOf(
      literals.map((literal) => literal.length),
      0,
    ),
  );
  for (const [index, literal] of literals.entries()) {
    // A fingerprint is known by its beginning only.
    if (literal instanceof Fingerprint && literal.length >= length) visit(literal.prefix[0], index, 0);
    if (!(literal instanceof WrittenLiteral)) continue;
    for (let offset = 0; offset + length <= literal.length; offset++) {
      visit(literal.form.slice(offset, offset + length), index, offset);
    }
  }
}
