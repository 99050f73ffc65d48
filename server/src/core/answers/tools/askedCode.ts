import { type Catalog, type CatalogEntry, spaceOf } from '../../catalog';
import { scanCodes } from '../../mentions/document';
import { visibleText } from '../../text';
import { ToolError } from './toolInput';

/**
 * The codes that an argument asks for, each as its digits or its name. A person pastes a code as a text has it: `1239801L`, `1_239_801`,
 * `"1239801"`, `code=1239801`, digits as wide as Chinese characters. The argument itself if it has no code.
 */
export function askedCodes(argument: number | string, catalog: Catalog): string[] {
  const text = String(argument).normalize('NFKC').trim();
  if (isCode(text, catalog) || isName(text)) return [text];
  const codes = new Set<string>();
  scanCodes(text, 0, text.length, (_offset, code) => codes.add(String(code)), spaceOf(catalog));
  return codes.size === 0 ? [text] : [...codes];
}

/** True for a number that the catalog takes for a code, listed or not. */
export function isCode(text: string, catalog: Catalog): boolean {
  return /^[1-9][0-9]{0,9}$/.test(text) && spaceOf(catalog).has(Number(text));
}

/** `MISSING_PARAM`, `ErrorCode.MISSING_PARAM`, `a::b::MISSING_PARAM`: every name of a code has a capital in it. */
export function isName(text: string): boolean {
  return (
    /^[A-Za-z_$][\w$]*(?:(?:\.|::|#|->)[A-Za-z_$][\w$]*)*$/.test(text) && /(?<![\w$])[a-z0-9_$]*[A-Z][\w$]*$/.test(text)
  );
}

/**
 * The entry of a code, or of a name with or without its class, in the case of the catalog or any other. Undefined if the catalog
 * lists neither.
 */
export function entryOf(text: string, catalog: Catalog): CatalogEntry | undefined {
  if (isCode(text, catalog)) return catalog.get(Number(text));
  return (
    namedEntry(text, catalog) ?? (/^\w{1,80}$/.test(text) ? entryInAnyCase(text.toLowerCase(), catalog) : undefined)
  );
}

/** A person may write `missing_param`, or correct the case of `DANGEROUS_RUlE_EXIST`. */
function entryInAnyCase(name: string, catalog: Catalog): CatalogEntry | undefined {
  for (const { code } of catalog.entries) {
    const found = catalog.meanings(code).find(({ constant }) => constant.toLowerCase() === name);
    if (found) return found;
  }
  return undefined;
}

/** The parts of `ErrorCode.MISSING_PARAM`, `Code::X`, `Code#X` and `Code->X`. */
export function nameAndOwner(text: string): readonly [name: string, owner: string | undefined] {
  const [name = '', owner] = text.split(/\.|::|#|->/).reverse();
  return [name, owner];
}

function namedEntry(text: string, catalog: Catalog): CatalogEntry | undefined {
  if (!isName(text)) return undefined;
  const [name, owner] = nameAndOwner(text);
  const found = catalog.named(name);
  // Generated constants carry the name of the product.
  const named = found.length === 0 && name.startsWith('JOB_') ? catalog.named(name.slice('JOB_'.length)) : found;
  return (named.find(({ owners }) => owner !== undefined && owners.includes(owner)) ?? named[0])?.entry;
}

/**
 * The numbers of an argument with numbers and names of codes.
 * @throws ToolError for a text that is neither a number nor a name of the catalog.
 */
export function codeNumbers(codes: unknown, catalog: Catalog): number[] {
  const asked = (codes as readonly (number | string)[]).flatMap((code) => askedCodes(code, catalog));
  return asked.map((text) => {
    const number = isCode(text, catalog) ? Number(text) : entryOf(text, catalog)?.code;
    if (number !== undefined) return number;
    throw new ToolError(`codes: ${visibleText(text)} is neither a code nor the name of one. Find it with search.`);
  });
}
