import type { ShippedCards, ShippedCauses } from './advice';
import type { Families } from './catalog';
import type { CatalogLayer, MessageFingerprint } from './layer';

/** What ships with the program: the page, and JOB 3.x. */
export interface BuiltIn {
  /** The page, then JOB 3.x. All other layers win over them. */
  readonly layers: readonly CatalogLayer[];
  readonly families: Families;
}

/** The same as plain data. Only the maps of the families need another form. */
export interface BuiltInJson {
  readonly layers: readonly CatalogLayer[];
  readonly sections: readonly (readonly [string, GroupIn<'sections'>])[];
  readonly categories: readonly (readonly [string, GroupIn<'categories'>])[];
}

type GroupIn<Key extends 'sections' | 'categories'> = Families[Key] extends ReadonlyMap<string, infer G> ? G : never;

export function builtInToJson({ layers, families }: BuiltIn): BuiltInJson {
  return { layers, sections: [...families.sections], categories: [...families.categories] };
}

/** What is kept in files of its own. Read on the first call. */
export interface LateFiles {
  /** The messages of JOB 3.x. */
  readonly fingerprints: () => readonly MessageFingerprint[] | Promise<readonly MessageFingerprint[]>;
  readonly causes: () => ShippedCauses;
  readonly advice: () => ShippedCards;
}

export function builtInFromJson(
  { layers, sections, categories }: BuiltInJson,
  { fingerprints, causes, advice }: LateFiles,
): BuiltIn {
  return {
    layers: layers.map((layer) => {
      if (layer.kind === 'page') return { ...layer, advice: { causes, cards: advice } };
      return layer.kind === 'job-v3' ? { ...layer, fingerprints } : layer;
    }),
    families: { sections: new Map(sections), categories: new Map(categories), problems: [] },
  };
}
