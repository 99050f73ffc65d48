import { type Catalog, type CatalogEntry, holdsIn, isLegacy, messageStyleOf } from '../catalog';
import { inSlices, type Language, languageOfText, languages, type Pause } from '../text';
import { marks, type TemplateForm, templateForms } from './templateForm';

/** The text of one entry in one language. */
export interface Meaning {
  readonly entry: CatalogEntry;
  readonly language: Language;
  readonly template: TemplateForm;
  /** Its place among all meanings; lower is likelier. */
  readonly place: number;
}

/** A form of the catalog and the texts that read like this, likeliest first. */
export interface IndexedForm {
  /** Its place in the index. */
  readonly id: number;
  /** See `TemplateForm`. */
  readonly form: string;
  readonly literals: readonly string[];
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
 * Returns the index of a catalog, which is made at the first call and kept as long as the catalog. It holds every text
 * that a layer has itself, in each language, and also the meanings that do not lead.
 */
export function messageIndex(catalog: Catalog, pause?: Pause): Promise<MessageIndex> {
  let index = indexes.get(catalog);
  if (index === undefined) {
    index = makeIndex(catalog, pause);
    indexes.set(catalog, index);
  }
  return index;
}

/** All templates of a catalog, found by the rarest gram that each of them has. */
export class MessageIndex {
  private readonly lengths: readonly number[];

  constructor(
    readonly forms: readonly IndexedForm[],
    private readonly byGram: ReadonlyMap<string, readonly Anchor[]>,
  ) {
    this.lengths = [...new Set([...byGram.keys()].map((gram) => gram.length))].sort((a, b) => a - b);
  }

  /** Calls `visit` for the forms whose gram is at `at` of a normal form. False if some are left out because of the limit. */
  visitAt(text: string, at: number, visit: (anchor: Anchor, at: number) => void): boolean {
    let isComplete = true;
    for (const length of this.lengths) {
      const anchors = this.byGram.get(text.slice(at, at + length)) ?? [];
      if (anchors.length > maxAnchors) isComplete = false;
      for (const anchor of anchors.slice(0, maxAnchors)) visit(anchor, at);
    }
    return isComplete;
  }
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
  const add = (entry: CatalogEntry, rank: number): void => {
    for (const language of ownLanguages(entry)) {
      for (const template of templateForms(entry.message[language], messageStyleOf(entry))) {
        const { form, isLong } = template;
        const indexed = byForm.get(form) ?? {
          id: byForm.size,
          form,
          literals: form.split(marks),
          isLong,
          meanings: [],
        };
        byForm.set(form, indexed);
        indexed.isLong ||= isLong;
        indexed.meanings.push({ entry, language, template, place: rank * 2 + languages.indexOf(language) });
      }
    }
  };
  await inSlices(await likeliestFirst(catalog, pause), add, pause);
  const forms = [...byForm.values()];
  return new MessageIndex(forms, await anchorsOf(forms, pause));
}

/** The forms by the rarest gram of each. */
async function anchorsOf(forms: readonly IndexedForm[], pause: Pause | undefined): Promise<Map<string, Anchor[]>> {
  const counts = new Map<string, number>();
  const count = (indexed: IndexedForm): void => {
    eachGram(indexed, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
  };
  await inSlices(forms, count, pause);
  const byGram = new Map<string, Anchor[]>();
  const choose = (indexed: IndexedForm): void => {
    let [rarest, minCount, anchor] = ['', Number.POSITIVE_INFINITY, { indexed, literal: 0, offset: 0 }];
    eachGram(indexed, (gram, literal, offset) => {
      const count = counts.get(gram) ?? 0;
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
function eachGram({ literals }: IndexedForm, visit: (gram: string, literal: number, offset: number) => void): void {
  const length = Math.min(maxGram, Math.max(...literals.map((literal) => literal.length)));
  for (const [index, literal] of literals.entries()) {
    for (let offset = 0; offset + length <= literal.length; offset++) {
      visit(literal.slice(offset, offset + length), index, offset);
    }
  }
}

/** The languages in which an entry has a text itself; one where both texts are the same. */
function ownLanguages({ languages: own = languages, message }: CatalogEntry): readonly Language[] {
  return own.length > 1 && message.en === message['zh-CN'] ? [languageOfText(message.en)] : own;
}

/**
 * All entries that have a text: first what holds in the catalog's version, then what leads for its code, then the new API,
 * then the order of the layers.
 */
async function likeliestFirst(catalog: Catalog, pause: Pause | undefined): Promise<readonly CatalogEntry[]> {
  const { version } = catalog;
  const ranks: CatalogEntry[][] = Array.from({ length: 8 }, () => []);
  for (const { entries } of catalog.layers) {
    const rankEntry = (written: CatalogEntry): void => {
      if (written.withoutMessage) return;
      const meanings = catalog.meanings(written.code);
      const entry = meanings.find((merged) => isOf(merged, written)) ?? written;
      const holds = version === undefined || holdsIn(entry.versions, version);
      const rank = (holds ? 0 : 4) + (meanings[0] === entry ? 0 : 2) + (isLegacy(entry) ? 1 : 0);
      ranks[rank]?.push(entry);
    };
    await inSlices(entries, rankEntry, pause);
  }
  return ranks.flat();
}

/** True if an entry of the merged catalog is what a layer has, though something may have been added to it. */
function isOf(merged: CatalogEntry, written: CatalogEntry): boolean {
  return merged === written || (merged.message === written.message && merged.origin === written.origin);
}
