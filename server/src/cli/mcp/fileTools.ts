import { pathToFileURL } from 'node:url';
import { entryOf, type FileTools, isCode, migrationAnswer, ToolError, type ToolInput } from '../../core/answers/tools';
import type { Catalog } from '../../core/catalog';
import { changeText, obstacleText } from '../../core/checks/migration';
import { type Language, visibleText } from '../../core/text';
import { planFiles } from '../migrate/planFiles';
import { shownPath } from '../shell/finding';
import { countAnswer } from './countAnswer';
import type { Roots } from './roots';

/** The tools that read files, within the roots. */
export function fileTools(roots: Roots, catalog: Catalog): FileTools {
  const allowed = (paths: unknown) => Promise.all((paths as readonly string[]).map((path) => roots.allowed(path)));
  return {
    async migrate_check({ paths, limit = 100 }: ToolInput, language: Language) {
      const notes: string[] = [];
      const err = (text: string) => void notes.push(text.trim());
      const files = await allowed(paths);
      const { plans } = planFiles(files, {}, catalog, language, { out: err, err, env: {} });
      const uses = plans.flatMap(({ path, uses: all }) =>
        all.map(({ line, column, migration: { step, text }, obstacle, renames }) => ({
          file: shown(path),
          line,
          column,
          text,
          to: step.successor?.code,
          change: changeText(step, language),
          reason: obstacle === undefined ? undefined : obstacleText(obstacle, language),
          renames: renames.map(({ from, to, places }) => ({ from, to, lines: places.map((place) => place.line) })),
        })),
      );
      return migrationAnswer(uses, { limit: Number(limit), filesRead: plans.length, notes });
    },
    async scan({ paths, codes, top = 10 }: ToolInput, language: Language) {
      const only = codes === undefined ? undefined : numbersOf(codes as readonly (number | string)[], catalog);
      const request = { paths: (await allowed(paths)).map(shown), language, catalog, allNumbers: false };
      const { countLogs } = await import('../../disk/logs/countLogs');
      const counted = await countLogs(request);
      return countAnswer(counted, { catalog, language, top: Number(top), only });
    },
  };
}

const shown = (path: string) => shownPath(pathToFileURL(path).href);

/** @throws ToolError for a text that is neither a number nor a name of the catalog. */
function numbersOf(codes: readonly (number | string)[], catalog: Catalog): ReadonlySet<number> {
  return new Set(
    codes.map((code) => {
      const text = String(code).trim();
      const number = isCode(text, catalog) ? Number(text) : entryOf(text, catalog)?.code;
      if (number !== undefined) return number;
      throw new ToolError(`codes: ${visibleText(text)} is neither a code nor the name of one. Find it with search.`);
    }),
  );
}
