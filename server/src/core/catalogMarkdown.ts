import type { Catalog } from './catalog';
import type { CatalogEntry, CodeGroup } from './catalogEntry';
import { codeSpan, escapeMarkdown } from './escape';
import { type Language, otherLanguage } from './language';
import { strings } from './strings';

/** The whole catalog as Markdown: a heading a section, under it a table a category, in the order of the page. */
export function catalogMarkdown(catalog: Catalog, language: Language): string {
  const blocks = [
    `# ${escapeMarkdown(catalog.layers[0]?.name[language] ?? '')}`,
    strings[language].catalogSummary(catalog.entries.length),
  ];
  for (const [section, members] of grouped(catalog.entries, (entry) => entry.section)) {
    blocks.push(`## ${escapeMarkdown(section.name[language])}`);
    for (const [category, entries] of grouped(members, (entry) => entry.category)) {
      blocks.push(`### ${escapeMarkdown(category.name[language])}`, table(entries, language));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function table(entries: readonly CatalogEntry[], language: Language): string {
  const text = strings[language];
  const rows = [
    [text.code, text.message, text.otherMessage, text.constant, text.parties, text.twin],
    ['---', '---', '---', '---', '---', '---'],
    ...entries.map((entry) => [
      String(entry.code),
      escapeMarkdown(entry.message[language]) + correctionOf(entry, language),
      escapeMarkdown(entry.message[otherLanguage(language)]),
      codeSpan(entry.constant),
      escapeMarkdown(`${entry.source} → ${entry.target}`),
      entry.twins.join(' '),
    ]),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function correctionOf({ correction }: CatalogEntry, language: Language): string {
  const { correction: label, colon } = strings[language];
  return correction === undefined ? '' : ` *(${label}${colon}${escapeMarkdown(correction)})*`;
}

function grouped<Group extends CodeGroup>(
  entries: readonly CatalogEntry[],
  groupOf: (entry: CatalogEntry) => Group,
): Map<Group, CatalogEntry[]> {
  const groups = new Map<Group, CatalogEntry[]>();
  for (const entry of entries) {
    const group = groupOf(entry);
    const members = groups.get(group);
    if (members) members.push(entry);
    else groups.set(group, [entry]);
  }
  return groups;
}
