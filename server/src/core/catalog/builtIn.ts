import type { ShippedCauses, ShippedRest } from './advice';
import { joinedCards } from './adviceFor';
import type { Families } from './catalog';
import type { CatalogEntry, CodeGroup, SectionId } from './catalogEntry';
import type { CatalogLayer, MessageFingerprint } from './layer';

/** What ships with the program: the page, and JOB 3.x. */
export interface BuiltIn {
  /** The page, then JOB 3.x. All other layers win over them. */
  readonly layers: readonly CatalogLayer[];
  readonly families: Families;
}

/** The same as plain data, which is read at every start: what many entries share is written once. */
interface BuiltInJson {
  readonly layers: readonly LayerJson[];
  /** All sections and categories. The others name them by their index. */
  readonly groups: readonly CodeGroup[];
  readonly sections: readonly (readonly [digits: string, group: number])[];
  readonly categories: readonly (readonly [digits: string, group: number])[];
}

interface LayerJson extends Omit<CatalogLayer, 'entries' | 'advice' | 'fingerprints'> {
  /** Where its entries were read. */
  readonly file: string;
  readonly entries: readonly EntryJson[];
}

interface EntryJson extends Omit<CatalogEntry, 'layer' | 'section' | 'category' | 'origin'> {
  readonly section: number;
  readonly category: number;
  readonly origin: number;
}

/** @throws an error if the entries of a layer are from several files. */
export function builtInToJson({ layers, families }: BuiltIn): BuiltInJson {
  const groups = new Map<string, { readonly index: number; readonly group: CodeGroup }>();
  const indexOf = (group: CodeGroup): number => {
    const key = JSON.stringify(group);
    const known = groups.get(key) ?? { index: groups.size, group };
    groups.set(key, known);
    return known.index;
  };
  const layerToJson = ({ advice, fingerprints, entries, ...layer }: CatalogLayer): LayerJson => {
    const file = entries[0]?.origin.file ?? '';
    return {
      ...layer,
      file,
      entries: entries.map(({ layer: _, section, category, origin, ...entry }) => {
        if (origin.file !== file) throw new Error(`${layer.id} has entries of ${file} and of ${origin.file}`);
        return { ...entry, section: indexOf(section), category: indexOf(category), origin: origin.line };
      }),
    };
  };
  const byDigits = (named: ReadonlyMap<string, CodeGroup>) =>
    [...named].map(([digits, group]) => [digits, indexOf(group)] as const);
  const shared = {
    layers: layers.map(layerToJson),
    sections: byDigits(families.sections),
    categories: byDigits(families.categories),
  };
  return { ...shared, groups: [...groups.values()].map(({ group }) => group) };
}

/** What is kept in files of its own. Each is read on the first call, and again only after a failure. */
interface LateFiles {
  /** The messages of JOB 3.x. */
  readonly fingerprints: () => readonly MessageFingerprint[] | Promise<readonly MessageFingerprint[]>;
  readonly causes: () => ShippedCauses;
  readonly advice: () => ShippedRest;
}

/** Reads what `builtInToJson` has written. */
export function builtInFromJson({ layers, groups, sections, categories }: BuiltInJson, late: LateFiles): BuiltIn {
  const fingerprints = once(late.fingerprints);
  const causes = once(late.causes);
  const advice = { causes, cards: once(() => joinedCards(causes(), late.advice())) };
  const group = <Id extends string = string>(index: number) => groups[index] as CodeGroup<Id>;
  const byDigits = <Id extends string>(named: BuiltInJson['sections']) =>
    new Map(named.map(([digits, index]) => [digits, group<Id>(index)]));
  return {
    layers: layers.map(({ file, entries, ...rest }) => {
      const layer: CatalogLayer = {
        ...rest,
        // Changed in place: copies of all would be half of what the start leaves to the garbage collector.
        entries: entries.map((entry) =>
          Object.assign(entry as object as CatalogEntry, {
            layer: rest.id,
            section: group<SectionId>(entry.section),
            category: group(entry.category),
            origin: { file, line: entry.origin },
          }),
        ),
      };
      if (layer.kind === 'page') return { ...layer, advice };
      return layer.kind === 'job-v3' ? { ...layer, fingerprints } : layer;
    }),
    families: { sections: byDigits<SectionId>(sections), categories: byDigits(categories), problems: [] },
  };
}

function once<T>(read: () => T): () => T {
  let kept: T | undefined;
  const drop = (): void => {
    kept = undefined;
  };
  return () => {
    if (kept !== undefined) return kept;
    const made = read();
    kept = made;
    if (made instanceof Promise) made.catch(drop);
    return made;
  };
}
