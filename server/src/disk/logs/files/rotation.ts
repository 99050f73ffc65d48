/** The place of a file among the files of a rotated log. */
interface Rotated {
  /** The name without what rotation adds: `app.log` of `app.log.2.gz`. */
  readonly stem: string;
  /** Its date and number if it is named by its date; these files come before others, in this order. */
  readonly date: string | undefined;
  /** Its number otherwise, of which a higher one is older; 0 for the file that is being written. */
  readonly age: number;
}

/** A file, and the one of the same rotated log that ends where it begins. */
type InRotation<T> = T & { readonly previous?: string };

/** Sorts files so that those of a rotated log follow each other, the oldest first. Other files keep their order. */
export function inOrderOfRotation<T extends { readonly path: string }>(files: readonly T[]): InRotation<T>[] {
  const groups = new Map<string, { readonly file: T; readonly rotated: Rotated }[]>();
  for (const file of files) {
    const [, folder = '', name = ''] = /^(.*[\\/])?([^\\/]*)$/s.exec(file.path) ?? [];
    const rotated = rotatedName(name);
    const key = folder + rotated.stem;
    const group = groups.get(key);
    if (group) group.push({ file, rotated });
    else groups.set(key, [{ file, rotated }]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length === 1
      ? group.map(({ file }) => file)
      : group
          .sort((a, b) => compare(a.rotated, b.rotated))
          .map(({ file, rotated }, at, sorted) => {
            const before = sorted[at - 1];
            return before && follows(before.rotated, rotated) ? { ...file, previous: before.file.path } : file;
          }),
  );
}

/** False if a file between them is missing, or if they are the same one, packed and unpacked. */
function follows(before: Rotated, rotated: Rotated): boolean {
  return before.date === undefined ? before.age === rotated.age + 1 : before.date !== rotated.date;
}

function compare(a: Rotated, b: Rotated): number {
  if (a.date !== undefined && b.date !== undefined) return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
  if (a.date !== undefined || b.date !== undefined) return a.date === undefined ? 1 : -1;
  return b.age - a.age;
}

/** `app.log.1`, `app.log-20240506.gz`, `app.2024-05-06.3.log`. */
function rotatedName(name: string): Rotated {
  const bare = name.replace(/\.(?:gz|zst|bz2|xz)$/i, '');
  const dated =
    /^(.*?)[-._](\d{4}([-._]?)\d{2}\3\d{2}(?:[-_T.:]?\d{2,6}|[-_T.]\d{2}(?:[-_.:]\d{2}){1,2})?)Z?(?:[-._](\d{1,4}))?(\.[a-z]+)?$/i.exec(
      bare,
    );
  if (dated) {
    const [, stem = '', date = '', , index = '0', ending = ''] = dated;
    return {
      stem: stem + ending,
      date: `${date.replace(/\D/g, '').padEnd(14, '0')} ${index.padStart(4, '0')}`,
      age: 0,
    };
  }
  const [, stem, number] = /^(.+)\.(\d{1,4})$/.exec(bare) ?? [];
  return stem === undefined ? { stem: bare, date: undefined, age: 0 } : { stem, date: undefined, age: Number(number) };
}
