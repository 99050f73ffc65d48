import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  briefCode,
  codeNumbers,
  type FileTools,
  migrationAnswer,
  ToolError,
  type ToolInput,
} from '../../core/answers/tools';
import type { Catalog } from '../../core/catalog';
import { changeText, obstacleText } from '../../core/checks/migration';
import { agentFilters } from '../../core/logs';
import { inTurns, type Language } from '../../core/text';
import { planFiles } from '../migrate/planFiles';
import { shownPath } from '../shell/finding';
import type { Roots } from './roots';

/** The tools that read files, within the roots. */
export function fileTools(roots: Roots, catalog: Catalog, signal: AbortSignal): FileTools {
  const allowed = (paths: unknown) => Promise.all((paths as readonly string[]).map((path) => roots.allowed(path)));
  return {
    async migrate_check({ paths, limit = 100 }: ToolInput, language: Language) {
      const notes: string[] = [];
      const err = (text: string) => void notes.push(text.trim());
      const files = await allowed(paths);
      const steps = planFiles(files, {}, catalog, language, { out: err, err, env: {} });
      const { plans } = await inTurns(steps, nextTurn, {
        isStopped: () => signal.aborted,
        stopped: { plans: [], failed: true },
      });
      signal.throwIfAborted();
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
    async scan(input: ToolInput, language: Language) {
      const { paths, top = 10 } = input;
      const codes = input.codes === undefined ? undefined : codeNumbers(input.codes, catalog);
      const filters = agentFilters(input, catalog);
      if (typeof filters === 'string') throw new ToolError(filters);
      const [files, within] = [await allowed(paths), await roots.folders()];
      const [{ scanInThread }, { scanAnswer }] = await Promise.all([
        import('../../disk/logs/scanThread'),
        import('../../core/logs/output'),
      ]);
      const { layers, families, version = 'unknown' } = catalog;
      const { report } = await scanInThread(
        { ...filters, codes, paths: files, within, language, messages: true, catalog: { layers, families, version } },
        { signal },
      );
      const describe = (code: number) => briefCode(code, catalog, language);
      return scanAnswer(report, { language, top: Number(top), describe, nameOf: shown });
    },
  };
}

const shown = (path: string) => shownPath(pathToFileURL(path).href);
