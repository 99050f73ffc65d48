import { pathToFileURL } from 'node:url';
import { changeText, isNumber, type Migration, type Obstacle, obstacleText } from '../../core/checks/migration';
import { type Language, printableJson } from '../../core/text';
import { leadingPath, type ReportedFinding } from '../shell/finding';
import { sarif } from '../shell/sarif';
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
  const files = used(plans).flatMap(({ path, uses }) => [
    leadingPath(path),
    ...uses.flatMap((use) => rows(use, language)),
    '',
  ]);
  return `${files.map((line) => `${line}\n`).join('')}${migrateTotals(plans, written, language)}`;
}

function used(plans: readonly FilePlan[]): readonly FilePlan[] {
  return plans.filter(({ uses }) => uses.length > 0);
}

/** The totals alone. Ends with a line break. `written` as for `migrateText`. */
export function migrateTotals(
  plans: readonly FilePlan[],
  written: ReadonlySet<string> | undefined,
  language: Language,
): string {
  const strings = migrateStrings[language];
  const all = plans.flatMap(({ uses }) => uses);
  if (all.length === 0) return `${strings.nothing}\n`;
  const certain = all.filter(({ obstacle }) => obstacle === undefined).length;
  const uncounted = all.filter((use) => !counts(use)).length;
  return [
    strings.found(all.length, used(plans).length),
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
  // On the same line, because a problem matcher ends at a line without a place.
  const change = sentences(migration, obstacle, language);
  return [`  ${line}:${column}  ${step.code}${name}${arrow}  ${change}`, ...places];
}

/** What changes with a code, and why it stays. */
function sentences({ step }: Migration, obstacle: Obstacle | undefined, language: Language): string {
  const { left, between } = migrateStrings[language];
  const reason = obstacle === undefined ? [] : [left(obstacleText(obstacle, language))];
  const change = step.successor === undefined && obstacle !== undefined ? [] : [changeText(step, language)];
  return [...change, ...reason].join(between);
}

/** The uses that make `--check` fail, for reports. */
export function migrateCounted(plans: readonly FilePlan[], language: Language): readonly ReportedFinding[] {
  return plans.flatMap((plan) => plan.uses.filter(counts).map((use) => reported(plan, use, language)));
}

/** The uses of all files as a log of SARIF 2.1.0. */
export function migrateSarif(plans: readonly FilePlan[], language: Language): string {
  const findings = plans.flatMap((plan) => plan.uses.map((use) => reported(plan, use, language)));
  return sarif(findings, { [rule]: migrateStrings[language].rule }, language);
}

const rule = 'legacy-code';

function reported({ file }: FilePlan, use: PlannedUse, language: Language): ReportedFinding {
  const { line, column, migration, obstacle } = use;
  const { step, text } = migration;
  const arrow = step.successor === undefined ? '' : ` → ${step.successor.code}`;
  return {
    rule,
    level: counts(use) ? 'warning' : 'information',
    message: `${text}${arrow}${migrateStrings[language].colon}${sentences(migration, obstacle, language)}`,
    file: pathToFileURL(file.path).href,
    line,
    column,
    length: text.length,
    properties: { code: step.code, ...(step.successor === undefined ? {} : { successor: step.successor.code }) },
  };
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
