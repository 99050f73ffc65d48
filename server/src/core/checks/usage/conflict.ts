import { originText } from '../../answers/card';
import { type Catalog, type CatalogEntry, type ConstantName, pathInLayer } from '../../catalog';
import { baseName, isAsidePath, sourceSyntax, visibleText } from '../../text';
import { diagnosticStrings } from './diagnosticStrings';
import type { MentionRule } from './finding';

/** Maximum number of other definitions that are shown. */
const maxPlaces = 4;

interface Definition {
  readonly entry: CatalogEntry;
  readonly constant: ConstantName;
}

/** A name, at its definition or a use, that two places of the workspace define with different numbers. */
export const conflict: MentionRule = ({ kind, code, offset, length, name }, { catalog }) => {
  if (kind === 'number' || name === undefined) return undefined;
  const definitions = definitionsOf(name, catalog);
  const here = definitions.find((definition) => definition.entry.code === code);
  if (here === undefined) return undefined;
  const others = definitions.filter((definition) => contradicts(here, definition)).slice(0, maxPlaces);
  if (others.length === 0) return undefined;
  const all = [here, ...others];
  return {
    offset,
    length,
    code,
    message(language) {
      const text = diagnosticStrings[language];
      const sides = all.map(({ entry, constant }) =>
        text.side(entry.code, visibleText(originText(constant.origin, catalog.layerOf(entry)))),
      );
      return text.conflict(name, sides.join(language === 'en' ? ', ' : '、'));
    },
    places: all.map(({ entry, constant }) => ({
      origin: constant.origin,
      message: (language) => diagnosticStrings[language].definedHere(entry.code),
    })),
  };
};

/** The definitions of a name in source code. Built-in catalogs define no names, tests and copies may define any. */
function definitionsOf(name: string, catalog: Catalog): Definition[] {
  const found = catalog.named(name);
  if (found.length < 2) return [];
  return found.flatMap(({ entry: { code } }) =>
    catalog.meanings(code).flatMap((entry) => {
      const layer = catalog.layerOf(entry);
      if (layer?.kind !== 'workspace') return [];
      return (entry.names ?? [])
        .filter((constant) => constant.name === name && !isAsidePath(pathInLayer(layer, constant.origin.file)))
        .map((constant) => ({ entry, constant }));
    }),
  );
}

/**
 * Two classes may have members of the same name. They contradict each other if the class is the same, in two files or
 * languages, and as constants of modules if the name has several words.
 */
function contradicts(a: Definition, b: Definition): boolean {
  if (a.entry.code === b.entry.code) return false;
  if (a.constant.owner === b.constant.owner) return true;
  return a.constant.name.includes('_') && isModuleLevel(a.constant) && isModuleLevel(b.constant);
}

function isModuleLevel({ owner, origin: { file } }: ConstantName): boolean {
  if (owner === undefined) return true;
  return sourceSyntax(file)?.modules === true && owner === baseName(file).replace(/\.[^.]*$/, '');
}
