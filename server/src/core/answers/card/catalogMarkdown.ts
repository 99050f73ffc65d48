import {
  type Catalog,
  type CatalogEntry,
  type CatalogLayer,
  codeCount,
  inReadingOrder,
  isNamed,
  versionText,
} from '../../catalog';
import {
  append,
  codeSpan,
  escapeMarkdown,
  groupsBy,
  type Language,
  maxOf,
  otherLanguage,
  columnsOf as widthOf,
} from '../../text';
import { cardStrings } from './cardStrings';
import { partiesOf } from './describe';
import { originText } from './sourceFacts';

/** Maximum number of rows for each layer: no preview shows a table of 100,000 rows. The rest is counted. */
const maxRows = 5000;

/**
 * Returns every layer as Markdown, in its own order. The page has a heading for each section; each category is a table.
 */
export function catalogMarkdown(catalog: Catalog, language: Language): string {
  return `${blocksOf(catalog, language)
    .map(({ text }) => text)
    .join(blankLine)}\n`;
}

/**
 * Returns a function from an entry to the line of its row in that Markdown, from 0; undefined for an unlisted entry.
 */
export function catalogLines(catalog: Catalog, language: Language): (entry: CatalogEntry) => number | undefined {
  const lines = new Map<string, number>();
  let line = 0;
  for (const { text, rows = [] } of blocksOf(catalog, language)) {
    for (const [index, entry] of rows.entries()) {
      const at = line + headLines + index;
      // A merged entry is another object than the entry of its layer, but has its layer, number and constant.
      for (const key of [keyOf(entry), looseKeyOf(entry)]) if (!lines.has(key)) lines.set(key, at);
    }
    line += text.split('\n').length - 1 + blankLine.length;
  }
  return (entry) => lines.get(keyOf(entry)) ?? lines.get(looseKeyOf(entry));
}

const blankLine = '\n\n';
/** Number of lines above the first row of a table. */
const headLines = 2;

function keyOf({ layer, code, constant }: CatalogEntry): string {
  return `${code} ${constant} ${layer}`;
}

function looseKeyOf({ layer, code }: CatalogEntry): string {
  return `${code} ${layer}`;
}

/** A block of Markdown, followed by an empty line; `rows` are the rows of a table. */
interface Block {
  readonly text: string;
  readonly rows?: readonly CatalogEntry[];
}

function blocksOf(catalog: Catalog, language: Language): Block[] {
  const text = pageStrings[language];
  const blocks: Block[] = [];
  const add = (...texts: readonly string[]) =>
    append(
      blocks,
      texts.map((one) => ({ text: one })),
    );
  for (const layer of inReadingOrder(catalog.layers)) {
    const { kind, entries } = layer;
    if (kind !== 'page' && entries.length === 0) continue;
    const summaries = { page: text.catalogSummary, 'job-v3': text.jobV3Summary, own: text.codeCount };
    const summary = summaries[kind === 'workspace' ? 'own' : kind](codeCount(layer));
    add(`${kind === 'page' ? '#' : '##'} ${escapeMarkdown(layer.name[language])}`, summary);
    const shown = entries.slice(0, maxRows);
    if (kind !== 'page') append(blocks, tables(shown, columnsOf(layer, catalog, language), language));
    for (const [, members, { section }] of kind === 'page' ? groupsBy(shown, (entry) => entry.section.id) : []) {
      add(`## ${escapeMarkdown(section.name[language])}`);
      append(blocks, tables(members, columnsOf(layer, catalog, language), language));
    }
    if (entries.length > maxRows) add(text.rowsCut(entries.length - maxRows));
  }
  return blocks;
}

interface Column {
  readonly title: string;
  /** Returns the cell as Markdown. */
  cell(entry: CatalogEntry): string;
}

function columnsOf(layer: CatalogLayer, catalog: Catalog, language: Language): Column[] {
  const text = pageStrings[language];
  const labels = cardStrings[language];
  const other = otherLanguage(language);
  const code: Column = { title: text.code, cell: (entry) => String(entry.code) };
  const message: Column = {
    title: text.message,
    cell: (entry) => (entry.withoutMessage ? '' : escapeMarkdown(entry.message[language])) + notesOn(entry, language),
  };
  const otherMessage: Column = {
    title: text.otherMessage,
    cell: ({ message }) => (message[other] === message[language] ? '' : escapeMarkdown(message[other])),
  };
  const constant: Column = {
    title: labels.constant,
    cell: (entry) => (isNamed(entry) ? codeSpan(entry.constant) : ''),
  };
  const parties: Column = {
    title: text.parties,
    cell: (entry) => escapeMarkdown(partiesOf(entry)),
  };
  switch (layer.kind) {
    case 'page': {
      const dated: Column = {
        ...message,
        cell: (entry) => message.cell(entry) + releaseNote(entry, catalog, language),
      };
      const twin: Column = { title: text.twin, cell: ({ twins }) => twins.join(' ') };
      return [code, dated, otherMessage, constant, parties, twin];
    }
    case 'job-v3': {
      const versions: Column = {
        title: labels.releases,
        cell: (entry) => versionText(entry.versions, language) ?? '3.x',
      };
      const service: Column = {
        title: labels.service,
        cell: (entry) => (entry.service ? codeSpan(entry.service) : ''),
      };
      return [code, versions, message, otherMessage, constant, parties, service];
    }
    case 'own':
    case 'workspace':
      return [
        code,
        message,
        otherMessage,
        constant,
        { title: text.place, cell: (entry) => escapeMarkdown(originText(entry.origin, layer)) },
      ];
  }
}

/** Returns ` *(up to 3.4)*` if another release gave the code another meaning. Only the merged catalog knows that. */
function releaseNote(entry: CatalogEntry, catalog: Catalog, language: Language): string {
  const merged = catalog.meanings(entry.code).find(({ layer }) => layer === entry.layer);
  const versions = versionText(merged?.versions, language);
  return versions === undefined ? '' : ` *(${versions})*`;
}

function tables(entries: readonly CatalogEntry[], columns: readonly Column[], language: Language): Block[] {
  return groupsBy(entries, (entry) => entry.category.id).flatMap(([, members, { category }]) => {
    const rows = [
      columns.map(({ title }) => title),
      ...members.map((entry) => columns.map((column) => column.cell(entry))),
    ];
    const widths = columns.map((_, index) =>
      maxOf(
        rows.map((cells) => Math.min(maxWidth, widthOf(cells[index] ?? ''))),
        '---'.length,
      ),
    );
    const [head = '', ...body] = rows.map((cells) => `| ${aligned(cells, widths).join(' | ')} |`);
    const table = [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
    return [{ text: `### ${escapeMarkdown(category.name[language])}` }, { text: table, rows: members }];
  });
}

/** Maximum columns to which the cells of a table are aligned: one long message does not move all others out of the window. */
const maxWidth = 60;

/** Pads cells, so that the text of a table can be read without a preview. */
function aligned(cells: readonly string[], widths: readonly number[]): string[] {
  return cells.map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] as number) - widthOf(cell))));
}

function notesOn({ correction }: CatalogEntry, language: Language): string {
  const { correction: label, colon } = cardStrings[language];
  return correction === undefined ? '' : ` *(${label}${colon}${escapeMarkdown(correction)})*`;
}

/** The words of the page. */
interface PageStrings {
  /** Titles of columns. */
  readonly code: string;
  readonly message: string;
  readonly otherMessage: string;
  readonly parties: string;
  readonly twin: string;
  readonly place: string;
  /** Number of codes in a layer, and whose texts they have. */
  catalogSummary(codes: number): string;
  jobV3Summary(codes: number): string;
  codeCount(codes: number): string;
  rowsCut(more: number): string;
}

const pageStrings: Readonly<Record<Language, PageStrings>> = {
  en: {
    code: 'Code',
    message: 'Message',
    otherMessage: 'Chinese',
    parties: 'Source → target',
    twin: 'Legacy / new',
    place: 'Read from',
    catalogSummary: (codes) => `${codes} codes, as published; the Chinese text is the original.`,
    jobV3Summary: (codes) =>
      `${codes === 1 ? '1 code' : `${codes} codes`}, summarized in our words; the product's own text may differ.`,
    codeCount: (codes) => (codes === 1 ? '1 code.' : `${codes.toLocaleString('en')} codes.`),
    rowsCut: (more) => `${more.toLocaleString('en')} more rows are not shown.`,
  },
  'zh-CN': {
    code: '错误码',
    message: '描述',
    otherMessage: '英文',
    parties: '源 → 目标',
    twin: '旧版 / 新版',
    place: '出处',
    catalogSummary: (codes) => `共 ${codes} 个错误码，中文为官方原文，英文由本项目翻译。`,
    jobV3Summary: (codes) => `共 ${codes} 个错误码，文字为本项目撰写的摘要，产品实际文案可能不同。`,
    codeCount: (codes) => `共 ${codes.toLocaleString('en')} 个错误码。`,
    rowsCut: (more) => `还有 ${more.toLocaleString('en')} 行未显示。`,
  },
};
