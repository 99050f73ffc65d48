import type { Catalog } from '../../catalog/catalog';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { type NamedCode, namedCodes } from '../../mentions/names/namedCodes';
import { countUpTo } from '../../text/lineStarts';
import { type Migration, type MigrationStep, migrationStep } from './migration';

/** A name and the number it is given stand this near to each other, in UTF-16 code units. */
const definitionReach = 120;

/**
 * The uses of legacy codes by name that begin in [from, to), save where the name is given one of `numbers`, whose use that
 * is.
 */
export function namedMigrations(
  document: CodeDocument,
  catalog: Catalog,
  numbers: readonly Migration[],
  { from, to }: { from: number; to: number },
): Migration[] {
  const steps = new Map<number, MigrationStep | undefined>();
  const starts = numbers.map(({ offset }) => offset);
  return namedCodes(document, catalog, from, to).flatMap((named) => {
    const { code } = named;
    if (!steps.has(code)) steps.set(code, migrationStep(code, catalog));
    const step = steps.get(code);
    if (step === undefined) return [];
    const next = numbers[countUpTo(starts, named.offset)];
    if (next?.step.code === code && isGiven(document, named, next.offset)) return [];
    const replacement = successorName(step, named, catalog);
    return [
      {
        step,
        text: named.name,
        offset: named.offset,
        strength: 'strong',
        ...(replacement === undefined ? {} : { replacement }),
        obstacle: step.successor === undefined ? 'noSuccessor' : 'name',
      } satisfies Migration,
    ];
  });
}

/** Whether a number stands where the name gets its own. */
function isGiven(document: CodeDocument, { offset, length }: NamedCode, number: number): boolean {
  const between = document.slice(offset + length, Math.min(number, offset + length + definitionReach + 1));
  return between.length <= definitionReach && !/[\r\n]/.test(between);
}

/** What the successor is called by the class or module that gives the legacy code this name. */
function successorName({ successor }: MigrationStep, { code, name }: NamedCode, catalog: Catalog): string | undefined {
  if (successor === undefined) return undefined;
  const namesOf = (of: number) => catalog.meanings(of).flatMap(({ names }) => names ?? []);
  const owners = namesOf(code).filter((known) => known.name === name);
  return namesOf(successor.code).find((known) =>
    owners.some(({ owner, origin }) => owner === known.owner && origin.file === known.origin.file),
  )?.name;
}
