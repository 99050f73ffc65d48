import type { Catalog } from '../core/catalog';
import { type CatalogEntry, isLegacy } from '../core/catalogEntry';
import { visibleText } from '../core/escape';
import { decode } from '../core/families';
import { type Language, otherLanguage } from '../core/language';
import { comparedTwins } from '../core/twinsCompared';
import { cliStrings } from './strings';

/** The card of one listed code, for people. Ends with a line break. */
export function explainText(entry: CatalogEntry, catalog: Catalog, language: Language): string {
  const strings = cliStrings(language);
  const lines = [
    `${entry.code} ${entry.constant}`,
    entry.message[language],
    entry.message[otherLanguage(language)],
    belongsTo(entry.source, entry.target, entry.section.name[language], entry.category.name[language]),
  ];
  const add = (label: string, values: readonly string[]) => {
    if (values.length > 0) {
      lines.push(`${label}${strings.colon}${values.join(strings.comma)}`);
    }
  };
  const twins = comparedTwins(entry, catalog);
  add(
    strings.placeholders,
    entry.placeholders.map((index) => `{${index}}`),
  );
  add(
    isLegacy(entry) ? strings.successor : strings.predecessors,
    twins.map((twin) => `${twin.entry.code}${twin.wordingChanged ? ` (${strings.wordingChanged})` : ''}`),
  );
  const renames = twins.flatMap((twin) => twin.renames.map((rename) => `${rename.legacy} -> ${rename.current}`));
  add(strings.renames, [...new Set(renames)]);
  add(strings.correction, entry.correction === undefined ? [] : [entry.correction]);
  add(strings.origin, [`${entry.origin.file}:${entry.origin.line}`]);
  return lines.map((line, index) => `${index === 0 ? '' : '  '}${visibleText(line)}\n`).join('');
}

/** What the digits of an unlisted code tell, as one line. */
export function explainUnlisted(code: number, catalog: Catalog, language: Language): string {
  const strings = cliStrings(language);
  const { source, target, section, category } = decode(code, catalog.families);
  if (section === undefined && category === undefined) {
    return `${strings.unknownFamily(code)}\n`;
  }
  const meaning = belongsTo(source, target?.[language], section?.name[language], category?.name[language]);
  return `${visibleText(strings.unlisted(code, meaning))}\n`;
}

function belongsTo(source: string, target?: string, section?: string, category?: string): string {
  const systems = target === undefined ? source : `${source} -> ${target}`;
  return [systems, section, category].filter((part) => part !== undefined).join(' · ');
}
