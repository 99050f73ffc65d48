import type { CatalogEntry } from '../../catalog/catalogEntry';

/** How a language of code writes constants. */
export interface NameStyle {
  /** The name for one in SCREAMING_SNAKE_CASE. */
  write(screaming: string): string;
  /** What the language keeps for itself. */
  readonly reserved: ReadonlySet<string>;
}

export const screamingStyle: NameStyle = { write: (name) => name, reserved: new Set() };

/** `class` is the one word PHP allows no constant of a class to be called, in any case. */
export const phpStyle: NameStyle = { write: (name) => name, reserved: new Set(['CLASS']) };

/** Go writes `LegacyAPIMissingHostID`: exported, in mixed caps, short forms in capitals throughout. */
export const goStyle: NameStyle = {
  write: (name) => name.split('_').map(goWord).join(''),
  reserved: new Set(),
};

const shortForms: ReadonlySet<string> = new Set(
  'API CMDB CMSI CPU DB ESB GSE HTTP HTTPS IAM ID IO IP JSON JWT MQ NFS SQL SSH UI URI URL UUID XML'.split(' '),
);

function goWord(word: string): string {
  return shortForms.has(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
}

/** A longer name is data. */
const longestName = 100;

/**
 * The name in SCREAMING_SNAKE_CASE, ASCII alone: `errJobTimeout` as `ERR_JOB_TIMEOUT`, `job.not-found` as
 * `JOB_NOT_FOUND`, `404_ERROR` as `CODE_404_ERROR`. Undefined where nothing of the name can stand in code.
 */
export function screamingName(name: string): string | undefined {
  const words = name
    .slice(0, longestName)
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.join('_').toUpperCase();
  if (joined === '') return undefined;
  return /^\d/.test(joined) ? `CODE_${joined}` : joined;
}

/**
 * A name for each entry that is valid and is no other's. Of several entries with one name the first keeps it, the others
 * get their number appended. To be asked about the whole catalog, so that a name does not depend on what is left out.
 */
export function constantNames(entries: readonly CatalogEntry[], style: NameStyle): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const taken = new Set(style.reserved);
  const late: { code: number; plain: string }[] = [];
  for (const { code, constant } of entries) {
    const plain = screamingName(constant) ?? `CODE_${code}`;
    const name = style.write(plain);
    if (taken.has(name)) {
      late.push({ code, plain });
    } else {
      taken.add(name);
      names.set(code, name);
    }
  }
  // Only now, because the name with the number may be what another entry is called anyway.
  for (const { code, plain } of late) {
    let longer = `${plain}_${code}`;
    while (taken.has(style.write(longer))) longer += `_${code}`;
    taken.add(style.write(longer));
    names.set(code, style.write(longer));
  }
  return names;
}
