import { brief, catalogNote, codeJson, entryOf, ToolError } from '../../core/answers/tools';
import { type Catalog, isNamed } from '../../core/catalog';
import { jsonLine, type Language, printableJson, visibleText } from '../../core/text';

const listUri = 'bk-job-errors://codes';
const codeTemplate = `${listUri}/{code}`;
const mimeType = 'application/json';

/** Maximum number of values of one completion, by the protocol. */
const maxValues = 100;

export const resourceList = [
  {
    uri: listUri,
    name: 'codes',
    title: 'All error codes',
    description:
      'Every error code of the catalog on a line of JSON: number, constant, message, group, code of the same meaning.',
    mimeType,
  },
];

export const templateList = [
  {
    uriTemplate: codeTemplate,
    name: 'code',
    title: 'One error code',
    description: 'All that the catalog says about one code, by its number or its name.',
    mimeType,
  },
];

/** @throws ToolError if there is no such resource. */
export function readResource(uri: string, catalog: Catalog, language: Language) {
  return { contents: [{ uri, mimeType, text: resourceText(uri, catalog, language) }] };
}

function resourceText(uri: string, catalog: Catalog, language: Language): string {
  if (uri === listUri) {
    const rows = catalog.entries.map((entry) => jsonLine(brief(entry, language)));
    return `{"catalog":${jsonLine(catalogNote(catalog, language))},"codes":[\n${rows.join(',\n')}\n]}\n`;
  }
  const requested = uri.startsWith(`${listUri}/`) ? uri.slice(listUri.length + 1) : '';
  const entry = entryOf(requested, catalog);
  if (entry === undefined) throw new ToolError(`There is no resource ${visibleText(uri)}. ${listUri} lists all codes.`);
  return printableJson(codeJson(entry, catalog, language));
}

/** The codes, or else their names, that begin with what was typed, for the template's argument. */
export function completedCodes(typed: string, catalog: Catalog) {
  const name = typed.toUpperCase();
  const all = /^[A-Z]/.test(name)
    ? catalog.entries.flatMap((entry) => (isNamed(entry) && entry.constant.startsWith(name) ? entry.constant : []))
    : catalog.entries.map(({ code }) => String(code)).filter((code) => code.startsWith(typed));
  return { completion: { values: all.slice(0, maxValues), total: all.length, hasMore: all.length > maxValues } };
}
