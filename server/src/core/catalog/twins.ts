import { camelParted } from '../text';
import type { Catalog } from './catalog';
import { type CatalogEntry, isLegacy, type ParameterRename } from './catalogEntry';
import { numberTwin } from './codeSpace';

/** What changed from a legacy code to its twin on the new API. */
interface TwinComparison {
  /** In the order of the text, each once. */
  readonly renames: readonly ParameterRename[];
  /** True when the texts differ in more than parameter names, punctuation and slips that a correction names. */
  readonly wordingChanged: boolean;
}

/** A twin of an entry, and what changed from the legacy one to the new one. */
export interface ComparedTwin extends TwinComparison {
  readonly entry: CatalogEntry;
}

/** The twins of an entry, best first, each compared with it. */
export function comparedTwins(entry: CatalogEntry, catalog: Catalog): ComparedTwin[] {
  const legacy = isLegacy(entry);
  return entry.twins.flatMap((code) => {
    const twin = catalog.get(code);
    if (twin === undefined) {
      return [];
    }
    // Of a code that somebody else describes too, the page's texts are compared: they name the same parameters.
    const [here, there] = [entry, twin].map((each) => publishedMeaning(each, catalog)) as [CatalogEntry, CatalogEntry];
    return [{ entry: twin, ...(legacy ? compareTwins(here, there) : compareTwins(there, here)) }];
  });
}

/** What the published page says about the code of `entry`, or else `entry` itself. */
export function publishedMeaning(entry: CatalogEntry, catalog: Catalog): CatalogEntry {
  return catalog.meanings(entry.code).find(({ layer }) => layer === 'page') ?? entry;
}

type Comparable = Pick<CatalogEntry, 'message' | 'correction'>;

/** Compares the published texts of two twins. */
export function compareTwins(legacy: Comparable, current: Comparable): TwinComparison {
  const [old, now] = [tokens(legacy.message['zh-CN']), tokens(current.message['zh-CN'])];
  const pairs = skeleton(old) === skeleton(now) ? byPosition(old, now) : byLikeness(old, now);
  const renames = new Map<string, ParameterRename>();
  for (const [oldName, newName] of pairs) {
    if (oldName !== newName) {
      renames.set(oldName, { legacy: oldName, current: newName });
    }
  }
  return { renames: [...renames.values()], wordingChanged: corrected(legacy) !== corrected(current) };
}

function corrected({ message, correction }: Comparable): string {
  return skeleton(tokens(applyCorrection(message['zh-CN'], correction)));
}

function byPosition(old: readonly string[], now: readonly string[]): [string, string][] {
  const newNames = now.filter(isName);
  return old.filter(isName).map((name, index) => [name, newNames[index] ?? name]);
}

/**
 * Pairs names of texts that are worded differently: first those that are the same or only respelled, then what is left
 * in order; several that became one (`file` or `files` -> `files`) all pair with it.
 */
function byLikeness(old: readonly string[], now: readonly string[]): [string, string][] {
  const newNames = now.filter(isName);
  const unpaired = [...newNames];
  const pairs: [string, string][] = [];
  const left = old.filter(isName).filter((name) => {
    const at = unpaired.findIndex((candidate) => candidate === name || candidate === snakeCase(name));
    if (at >= 0) {
      pairs.push([name, ...(unpaired.splice(at, 1) as [string])]);
    }
    return at < 0;
  });
  for (const name of left) {
    const partner = unpaired.shift() ?? (newNames.length === 1 ? newNames[0] : undefined);
    if (partner !== undefined) {
      pairs.push([name, partner]);
    }
  }
  return pairs;
}

/** Returns the code with the same last digits on the other API if it is listed but means something else. */
export function falseTwin(entry: CatalogEntry, catalog: Catalog): number | undefined {
  const { id } = entry.section;
  if (id !== 'legacy-api' && id !== 'new-api') return undefined;
  const code = numberTwin(entry.code, id === 'legacy-api');
  return catalog.get(code) && !entry.twins.includes(code) ? code : undefined;
}

/**
 * How twins compare texts: as tokens (a name, a placeholder, or one other character) without blanks, so that width,
 * punctuation style and spacing make no difference.
 */
const halfWidth: ReadonlyMap<string, string> = new Map([
  ['【', '['],
  ['】', ']'],
  ['、', ','],
  ['。', '.'],
]);

/** The tokens of a text. NFKC turns full-width punctuation into ASCII; the table does what it leaves. */
export function tokens(text: string): string[] {
  const found = text.normalize('NFKC').match(/\{\d{1,3}\}|[A-Za-z_][A-Za-z0-9_]*|\S/gu) ?? [];
  return found.map((token) => halfWidth.get(token) ?? token);
}

/** True for a token that can name a parameter. */
export function isName(token: string): boolean {
  return /^[A-Za-z_]/.test(token);
}

/** `ipList` as the new API spells such names, `ip_list`. A word in capitals (`IP`) is left as it is. */
function snakeCase(name: string): string {
  const parted = camelParted(name, '_');
  return parted === name ? name : parted.toLowerCase();
}

/** Equal for texts that differ in how their names are spelled only. */
export function textKey(text: readonly string[]): string {
  return text.map((token) => (isName(token) ? snakeCase(token) : token)).join(' ');
}

/** Equal for texts that differ in their names only. */
export function skeleton(text: readonly string[]): string {
  return text.map((token) => (isName(token) ? '#' : token)).join(' ');
}

/** One slip in a published text: what it says, and what it should say. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
}

/**
 * Reads a correction as the catalog writes it: `wrong → right`, several separated by `; `. Undefined if it does not have that
 * form or names something that is not in `published`.
 */
export function readCorrection(correction: string, published: string): readonly Slip[] | undefined {
  const slips: Slip[] = [];
  for (const piece of correction.split('; ')) {
    const [wrong, right, ...more] = piece.split('→').map((side) => side.trim());
    if (!wrong || !right || more.length > 0 || !published.includes(wrong)) {
      return undefined;
    }
    slips.push({ wrong, right });
  }
  return slips;
}

/** Returns the published text with its slips corrected. Only for comparing: people see the text as published. */
export function applyCorrection(published: string, correction: string | undefined): string {
  if (correction === undefined) {
    return published;
  }
  let text = published;
  for (const { wrong, right } of readCorrection(correction, published) ?? []) {
    text = text.replaceAll(wrong, right);
  }
  return text;
}
