import type { WorkspaceFiles } from '../../catalogs';
import type { ScanReport } from '../../core/logs';
import { realPath } from '../read/textFile';
import { readLogWindow } from './logWindow';
import { logReason } from './reasons';
import { scanInThread } from './scanThread';

/** How many lines are shown around a place. */
const linesAround = 200;

type LogFiles = Awaited<ReturnType<WorkspaceFiles['logs']>>;

/** How URIs name files. */
interface FileNames {
  /** Undefined if the URI names no file of this machine. */
  pathOf(uri: string): string | undefined;
  uriOf(path: string): string;
}

/** The logs for the server. Nothing of them is read on its thread, except the lines that are opened. */
export function editorLogs({ pathOf, uriOf }: FileNames): LogFiles {
  return {
    uriOf,
    realUri(uri) {
      const path = pathOf(uri);
      const real = path === undefined ? undefined : realPath(path);
      return real === undefined ? undefined : uriOf(real);
    },
    async scan(
      { targets, catalog, filters, within, watch, language },
      { stop, progressed, found },
    ): Promise<ScanReport> {
      const { layers, families, version = 'unknown' } = catalog;
      const { report } = await scanInThread(
        {
          ...filters,
          paths: targets.flatMap((uri) => pathOf(uri) ?? []),
          language,
          messages: true,
          watch,
          within: within?.flatMap((uri) => pathOf(uri) ?? []),
          catalog: { layers, families, version },
        },
        { signal: stop, onProgress: progressed, onPartial: found },
      );
      return report;
    },
    async linesAround({ uri, offset }, language) {
      const path = pathOf(uri);
      if (path === undefined) return logReason('noMatch', language);
      const sides = { linesBefore: linesAround, linesAfter: linesAround };
      const lines = await readLogWindow({ path, byteOffset: offset, language, ...sides });
      return 'text' in lines ? lines : (lines.reason ?? logReason('edited', language));
    },
  };
}
