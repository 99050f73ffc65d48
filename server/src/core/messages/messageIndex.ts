import type { Catalog } from '../catalog/catalog';
import { type CatalogEntry, isLegacy } from '../catalog/catalogEntry';
import { holdsIn } from '../catalog/jobVersion';
import { messageStyleOf } from '../catalog/renderEntry';
import { type Language, languageOfText, languages } from '../text/language';
import { inSlices, type Pause } from '../text/slices';
import { Anchors } from './anchors';
import { type Groups, grouped } from './groups';
import { templateForms } from './templateForm';

/** What one entry says in one language. */
export interface Meaning {
  readonly entry: CatalogEntry;
  readonly language: Language;
  /** Its place among all meanings; lower is likelier. */
  readonly place: number;
}

const indexes = new WeakMap<Catalog, Promise<MessageIndex>>();

/**
 * The index of a catalog, made at the first call and kept as long as the catalog is. Every text that a layer has of its
 * own is in it, in each language, also of meanings that do not lead.
 *
 * @param pause taken while it is made, which takes a second where there are 100,000 codes
 */
export function messageIndex(catalog: Catalog, pause?: Pause): Promise<MessageIndex> {
  let index = indexes.get(catalog);
  if (index === undefined) {
    index = makeIndex(catalog, pause);
    indexes.set(catalog, index);
  }
  return index;
}

/** All templates of a catalog, made ready for finding them in texts. */
export class MessageIndex {
  constructor(
    /** The forms of all templates, each once, see `TemplateForm`. */
    readonly forms: readonly string[],
    readonly anchors: Anchors,
    /** The forms whose messages go over several lines. */
    private readonly long: ReadonlySet<number>,
    private readonly entries: readonly CatalogEntry[],
    /** The meanings that have each form: the place of the entry, and the language in the last bit. */
    private readonly byForm: Groups,
  ) {}

  /** How many forms there are. */
  get size(): number {
    return this.forms.length;
  }

  isLong(form: number): boolean {
    return this.long.has(form);
  }

  /** What has the form, likeliest first; of each code what leads. At most `most` codes. */
  meaningsOf(form: number, most: number): Meaning[] {
    const { starts, members } = this.byForm;
    const meanings = new Map<number, Meaning>();
    const end = starts[form + 1] ?? 0;
    for (let at = starts[form] ?? 0; at < end && meanings.size < most; at++) {
      const place = members[at] ?? 0;
      const entry = this.entries[place >> 1];
      const language = languages[place & 1];
      if (entry && language && !meanings.has(entry.code)) meanings.set(entry.code, { entry, language, place });
    }
    return [...meanings.values()];
  }
}

async function makeIndex(catalog: Catalog, pause: Pause | undefined): Promise<MessageIndex> {
  const entries = await likeliestFirst(catalog, pause);
  const ids = new Map<string, number>();
  const long = new Set<number>();
  const having: number[] = [];
  const meant: number[] = [];
  const add = (entry: CatalogEntry, place: number): void => {
    for (const language of ownLanguages(entry)) {
      for (const { form, isLong } of templateForms(entry.message[language], messageStyleOf(entry))) {
        const id = ids.get(form) ?? ids.size;
        ids.set(form, id);
        if (isLong) long.add(id);
        having.push(id);
        meant.push(place * 2 + languages.indexOf(language));
      }
    }
  };
  await inSlices(entries, add, pause);
  const forms = [...ids.keys()];
  const anchors = await Anchors.of(forms, pause);
  return new MessageIndex(forms, anchors, long, entries, grouped(having, meant, forms.length));
}

/** The languages an entry has a text of its own in; one where it says the same in both. */
function ownLanguages({ languages: own = languages, message }: CatalogEntry): readonly Language[] {
  return own.length > 1 && message.en === message['zh-CN'] ? [languageOfText(message.en)] : own;
}

/**
 * All that has a text of its own: what holds in the catalog's version before what does not, what leads for its code before
 * what does not, the new API before the legacy one; then in the order of the layers.
 */
async function likeliestFirst(catalog: Catalog, pause: Pause | undefined): Promise<readonly CatalogEntry[]> {
  const { version } = catalog;
  const ranks: CatalogEntry[][] = Array.from({ length: 8 }, () => []);
  for (const { entries } of catalog.layers) {
    const look = (told: CatalogEntry): void => {
      if (told.withoutMessage) return;
      const meanings = catalog.meanings(told.code);
      const entry = meanings.find((other) => isOf(other, told)) ?? told;
      const holds = version === undefined || holdsIn(entry.versions, version);
      const rank = (holds ? 0 : 4) + (meanings[0] === entry ? 0 : 2) + (isLegacy(entry) ? 1 : 0);
      ranks[rank]?.push(entry);
    };
    await inSlices(entries, look, pause);
  }
  return ranks.flat();
}

/** Whether an entry of the merged catalog is what a layer says, though something may have been added to it. */
function isOf(merged: CatalogEntry, told: CatalogEntry): boolean {
  return merged === told || (merged.message === told.message && merged.origin === told.origin);
}
