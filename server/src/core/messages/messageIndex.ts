import type { Catalog } from '../catalog';
import { type CatalogEntry, isLegacy } from '../catalogEntry';
import { holdsIn } from '../jobVersion';
import { type Language, languageOfText, languages } from '../language';
import { messageStyleOf } from '../messageStyle';
import { inSlices, type Pause } from '../slices';
import { Anchors } from './anchors';
import { grouped } from './groups';
import { templateForms } from './templateForm';

/** What one entry says in one language. */
export interface Meaning {
  readonly entry: CatalogEntry;
  readonly language: Language;
}

/** All templates of a catalog, made ready for finding them in texts. */
export interface MessageIndex {
  readonly catalog: Catalog;
  /** The forms of all templates, each once, see `TemplateForm`. */
  readonly forms: readonly string[];
  readonly anchors: Anchors;
  /** True for forms whose messages go over several lines. */
  isLong(form: number): boolean;
  /** What has the form, likeliest first: of each code what leads. */
  meaningsOf(form: number): readonly Meaning[];
  /** The place of the first of them among all; lower is likelier. */
  placeOf(form: number): number;
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

async function makeIndex(catalog: Catalog, pause: Pause | undefined): Promise<MessageIndex> {
  const entries = await likeliestFirst(catalog, pause);
  const ids = new Map<string, number>();
  const forms: string[] = [];
  const long = new Set<number>();
  // Which meanings have which forms; of meanings their place, and the language in the last bit.
  const having: number[] = [];
  const meant: number[] = [];
  const add = (entry: CatalogEntry, place: number): void => {
    const style = messageStyleOf(entry);
    for (const [language, each] of ownLanguages(entry)) {
      for (const { form, isLong } of templateForms(entry.message[each], style)) {
        let id = ids.get(form);
        if (id === undefined) {
          id = forms.push(form) - 1;
          ids.set(form, id);
          if (isLong) long.add(id);
        }
        having.push(id);
        meant.push(place * 2 + languages.indexOf(language));
      }
    }
  };
  await inSlices(entries, add, pause);
  const { starts, members } = grouped(having, meant, forms.length);
  const anchors = await Anchors.of(forms, pause);
  return {
    catalog,
    forms,
    anchors,
    isLong: (form) => long.has(form),
    placeOf: (form) => members[starts[form] ?? 0] ?? 0,
    meaningsOf(form) {
      const meanings = new Map<number, Meaning>();
      for (let at = starts[form] ?? 0; at < (starts[form + 1] ?? 0); at++) {
        const member = members[at] ?? 0;
        const entry = entries[member >> 1];
        const language = languages[member & 1];
        if (entry && language && !meanings.has(entry.code)) meanings.set(entry.code, { entry, language });
      }
      return [...meanings.values()];
    },
  };
}

/** The languages an entry has a text of its own in; one where it says the same in both. */
function ownLanguages(entry: CatalogEntry): (readonly [told: Language, text: Language])[] {
  const own = languages.filter((language) => entry.languages?.includes(language) ?? true);
  const isSame = own.length > 1 && entry.message.en === entry.message['zh-CN'];
  return isSame ? [[languageOfText(entry.message.en), 'en']] : own.map((language) => [language, language]);
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
      const entry = meanings.find((other) => isSame(other, told)) ?? told;
      const holds = version === undefined || holdsIn(entry.versions, version);
      const rank = (holds ? 0 : 4) + (meanings[0] === entry ? 0 : 2) + (isLegacy(entry) ? 1 : 0);
      ranks[rank]?.push(entry);
    };
    await inSlices(entries, look, pause);
  }
  return ranks.flat();
}

/** Whether an entry of the merged catalog is what a layer says, though something may have been added to it. */
function isSame(merged: CatalogEntry, told: CatalogEntry): boolean {
  return (
    merged === told || (merged.layer === told.layer && merged.message === told.message && merged.origin === told.origin)
  );
}
