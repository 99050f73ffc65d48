import { changeText, isNumber, obstacleText } from '../../core/checks/migration';
import { type Language, printableJson, visibleText } from '../../core/text';
import { counts, type FilePlan, type PlannedUse } from './migratePlan';
import { migrateStrings } from './migrateStrings';

/**
 * The uses of all files for a person, file by file, and their totals. Ends with a line break. `written`: the paths of the
 * files that were written; undefined without `--write`.
 */
export function migrateText(
  plans: readonly FilePlan[],
  written: ReadonlySet<string> | undefined,
  language: Language,
): string {
  const strings = migrateStrings[language];
  const used = plans.filter(({ uses }) => uses.length > 0);
  if (used.length === 0) return `${strings.nothing}\n`;
  const all = used.flatMap(({ uses }) => uses);
  const certain = all.filter(({ obstacle }) => obstacle === undefined).length;
  const uncounted = all.filter((use) => !counts(use)).length;
  return [
    ...used.flatMap(({ path, uses }) => [visibleText(path), ...uses.flatMap((use) => rows(use, language)), '']),
    strings.found(all.length, used.length),
    written === undefined ? strings.certain(certain) : strings.written(replacedIn(plans, written), written.size),
    ...(uncounted === 0 ? [] : [strings.notCounted(uncounted)]),
    '',
  ].join('\n');
}

function replacedIn(plans: readonly FilePlan[], written: ReadonlySet<string>): number {
  return plans.filter(({ path }) => written.has(path)).reduce((sum, { edits }) => sum + edits.length, 0);
}

function rows({ line, column, migration, obstacle, renames }: PlannedUse, language: Language): string[] {
  const strings = migrateStrings[language];
  const { step, text } = migration;
  const name = isNumber(migration) ? '' : ` ${text}`;
  const arrow = step.successor === undefined ? '' : ` → ${step.successor.code}`;
  const places = renames.flatMap(({ from, to, places: all }) =>
    all.map((place) => `    ${strings.rename(`${place.line}:${place.column}`, from, to)}`),
  );
  const change = step.successor === undefined && obstacle !== undefined ? '' : `  ${changeText(step, language)}`;
  return [
    `  ${line}:${column}  ${step.code}${name}${arrow}${change}`,
    ...(obstacle === undefined ? [] : [`    ${strings.left(obstacleText(obstacle, language))}`]),
    ...places,
  ];
}

/** The uses of all files as a JSON list, for programs. `written`: the paths of the files that were written. */
export function migrateJson(
  plans: readonly FilePlan[],
  written: ReadonlySet<string> | undefined,
  language: Language,
): string {
  return printableJson(
    plans.flatMap(({ path, uses }) =>
      uses.map(({ line, column, migration, obstacle, renames }) => ({
        file: path,
        line,
        column,
        kind: migration.text === String(migration.step.code) ? 'number' : 'name',
        text: migration.text,
        from: migration.step.code,
        to: migration.step.successor?.code ?? null,
        change: changeText(migration.step, language),
        strength: migration.confidence,
        certain: obstacle === undefined,
        obstacle: obstacle ?? null,
        reason: obstacle === undefined ? null : obstacleText(obstacle, language),
        renames,
        written: obstacle === undefined && written?.has(path) === true,
      })),
    ),
  );
}
