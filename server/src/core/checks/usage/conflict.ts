import { originText } from '../../answers/card/sourceFacts';
import type { Catalog } from '../../catalog/catalog';
import type { CatalogEntry, ConstantName } from '../../catalog/catalogEntry';
import type { NameMention } from '../../mentions/codeMention';
import { visibleText } from '../../text/escape';
import { sourceSyntax } from '../../text/languages';
import { baseName, isTestPath } from '../../text/pathNames';
import { diagnosticStrings } from './diagnosticStrings';
import type { Finding } from './finding';

/** More places than these nobody compares. */
const mostPlaces = 4;

interface Definition {
  readonly entry: CatalogEntry;
  readonly constant: ConstantName;
}

/** A constant, where it is defined or used, that two places of the workspace define with different numbers. */
export function conflict(mention: NameMention, catalog: Catalog): Finding | undefined {
  const { entry, name, offset, length } = mention;
  const definitions = definitionsOf(name, catalog);
  const here = definitions.find((definition) => definition.entry.code === entry.code);
  if (here === undefined) return undefined;
  const others = definitions.filter((definition) => contradicts(here, definition)).slice(0, mostPlaces);
  if (others.length === 0) return undefined;
  const all = [here, ...others];
  return {
    rule: 'conflict',
    offset,
    length,
    code: entry.code,
    message(language) {
      const text = diagnosticStrings[language];
      const sides = all.map(({ entry: side, constant }) =>
        text.side(side.code, visibleText(originText(constant.origin, catalog.layerOf(side)))),
      );
      return text.conflict(name, sides.join(language === 'en' ? ', ' : '、'));
    },
    places: all.map(({ entry: side, constant }) => ({
      origin: constant.origin,
      message: (language) => diagnosticStrings[language].definedHere(side.code),
    })),
  };
}

/** Those in source code. What ships with the program defines nothing, and a test may define what it likes. */
function definitionsOf(name: string, catalog: Catalog): Definition[] {
  const found = catalog.named(name);
  if (found.length < 2) return [];
  return found.flatMap(({ entry: { code } }) =>
    catalog
      .meanings(code)
      .flatMap((entry) =>
        catalog.layerOf(entry)?.kind === 'workspace'
          ? (entry.names ?? [])
              .filter((constant) => constant.name === name && !isTestPath(constant.origin.file))
              .map((constant) => ({ entry, constant }))
          : [],
      ),
  );
}

/**
 * Two classes may have members of one name. It is a contradiction where the class is the same, as it is written down in
 * two languages or twice; and of constants that stand in modules, where the name is more than one word.
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
