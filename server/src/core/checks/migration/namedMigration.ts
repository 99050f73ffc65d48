import type { Catalog } from '../../catalog/catalog';
import type { NameMention, NumberMention } from '../../mentions/codeMention';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import type { Migration, MigrationStep } from './migration';

/** Maximum distance between a name and the number it is given, in UTF-16 code units. */
const definitionReach = 120;

/** The reference to a legacy code by a name. */
export function namedMigration(mention: NameMention, step: MigrationStep, catalog: Catalog): Migration {
  const replacement = successorName(step, mention, catalog);
  return {
    step,
    text: mention.name,
    offset: mention.offset,
    confidence: 'strong',
    ...(replacement === undefined ? {} : { replacement }),
    obstacle: step.successor === undefined ? 'noSuccessor' : 'name',
  };
}

/** True if the name gets the number here. The reference is then the number. */
export function isGivenNumber(document: CodeDocument, { offset, length }: NameMention, number: NumberMention): boolean {
  const between = document.slice(offset + length, Math.min(number.offset, offset + length + definitionReach + 1));
  return between.length <= definitionReach && !/[\r\n]/.test(between);
}

/** What the successor is called by the class or module that gives the legacy code this name. */
function successorName(
  { successor }: MigrationStep,
  { code, name }: NameMention,
  catalog: Catalog,
): string | undefined {
  if (successor === undefined) return undefined;
  const namesOf = (of: number) => catalog.meanings(of).flatMap(({ names }) => names ?? []);
  const owners = namesOf(code).filter((known) => known.name === name);
  return namesOf(successor.code).find((known) =>
    owners.some(({ owner, origin }) => owner === known.owner && origin.file === known.origin.file),
  )?.name;
}
