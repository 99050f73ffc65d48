import { changeText, obstacleText } from '../../core/checks/migration/changeText';
import type { Language } from '../../core/text/language';
import { printableJson } from '../../core/text/printableJson';
import type { FilePlan } from './migratePlan';

/** The uses of all files as a JSON list, for programs; `written`: which files were written, by their paths. */
export function migrateJson(plans: readonly FilePlan[], written: ReadonlySet<string>, language: Language): string {
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
        strength: migration.strength,
        certain: obstacle === undefined,
        obstacle: obstacle ?? null,
        reason: obstacle === undefined ? null : obstacleText(obstacle, language),
        renames,
        written: obstacle === undefined && written.has(path),
      })),
    ),
  );
}
