import type { CatalogEntry } from '../../catalog';
import { type Steps, stepped } from '../../text';

/** How a programming language writes constants. */
export interface NameStyle {
  /** Returns the name for one in SCREAMING_SNAKE_CASE. */
  write(screaming: string): string;
  /** Names that the language reserves. */
  readonly reserved: ReadonlySet<string>;
}

export const screamingStyle: NameStyle = { write: (name) => name, reserved: new Set() };

/** PHP reserves `class` among the constants of a class, in any case. */
export const phpStyle: NameStyle = { write: (name) => name, reserved: new Set(['CLASS']) };

/** Go writes `LegacyAPIMissingHostID`: exported, in mixed caps, abbreviations in capitals. */
export const goStyle: NameStyle = {
  write: (name) => name.split('_').map(goWord).join(''),
  reserved: new Set(),
};

const abbreviations: ReadonlySet<string> = new Set(
  'API CMDB CMSI CPU DB ESB GSE HTTP HTTPS IAM ID IO IP JSON JWT MQ NFS SQL SSH UI URI URL UUID XML'.split(' '),
);

function goWord(word: string): string {
  return abbreviations.has(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
}

/** Maximum length of a name; longer ones are data. */
const maxName = 100;

/**
 * Returns a name in SCREAMING_SNAKE_CASE with ASCII characters only: `ERR_JOB_TIMEOUT` for `errJobTimeout`,
 * `JOB_NOT_FOUND` for `job.not-found`, `CODE_404_ERROR` for `404_ERROR`. Undefined if no character can be part of a
 * name.
 */
export function screamingName(name: string): string | undefined {
  const words = name
    .slice(0, maxName)
    .normalize('NFKC')
    // A single small letter among capitals begins no word: `RUlE`.
    .replace(/((?<![A-Z]{2})[a-z]|[0-9])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.join('_').toUpperCase();
  if (joined === '') return undefined;
  return /^\d/.test(joined) ? `CODE_${joined}` : joined;
}

/**
 * Returns a valid and unique name for each entry. The first entry with a name keeps it; others get their number
 * appended. Pass the whole catalog, so that names do not depend on the families chosen.
 */
export function* constantNames(entries: readonly CatalogEntry[], style: NameStyle): Steps<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  const taken = new Set(style.reserved);
  const duplicates: { code: number; plain: string }[] = [];
  const choose = ({ code, constant }: CatalogEntry): void => {
    const plain = screamingName(constant) ?? `CODE_${code}`;
    const name = style.write(plain);
    if (taken.has(name)) {
      duplicates.push({ code, plain });
    } else {
      taken.add(name);
      names.set(code, name);
    }
  };
  yield* stepped(entries, choose);
  // After all other names: the name with a number may be the plain name of another entry.
  yield* stepped(duplicates, ({ code, plain }) => {
    let longer = `${plain}_${code}`;
    while (taken.has(style.write(longer))) longer += `_${code}`;
    taken.add(style.write(longer));
    names.set(code, style.write(longer));
  });
  return names;
}
