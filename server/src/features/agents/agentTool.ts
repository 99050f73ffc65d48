import type { CancellationToken } from 'vscode-languageserver';
import { handler, type LogFiles, pause, type RequestContext } from '../../contract';
import {
  briefCode,
  callTool,
  codeNumbers,
  type FileTools,
  globHint,
  migrationAnswer,
  ToolError,
  type ToolInput,
} from '../../core/answers/tools';
import { decoded, isBelow, type Language, visibleText } from '../../core/text';
import type { AgentToolParams, AgentToolResult } from '../../protocol';
import { migrationReport } from '../navigation/migrationReport';
import { filePath } from '../shared/filePlace';

/** Answers a language model by the catalog of the workspace. */
export async function agentTool(
  context: RequestContext,
  { name, input }: AgentToolParams,
  token: CancellationToken,
): Promise<AgentToolResult> {
  const { catalog, preferences } = context;
  try {
    const tools = fileTools(context, token);
    const text = await callTool(name, input, { catalog, language: preferences.language, pause }, tools);
    return { text, refused: false };
  } catch (error) {
    if (error instanceof ToolError) return { text: error.message, refused: true };
    throw error;
  }
}

function fileTools(context: RequestContext, token: CancellationToken): FileTools {
  return {
    async migrate_check({ paths, limit = 100 }: ToolInput, language: Language) {
      const placesOfPaths = (paths as readonly string[]).map((path) => placesOf(path, context));
      const disk = await context.logs();
      for (const [index, places] of placesOfPaths.entries()) {
        // Of places that are not on the disk nothing is known.
        const isMissing =
          disk && places.every((place) => place.startsWith('file:') && realPlace(place, disk) === undefined);
        if (isMissing) throw nothingThere((paths as readonly string[])[index] ?? '');
      }
      const inLanguage = { ...context, preferences: { ...context.preferences, language } };
      const { files, filesRead, notes } = await migrationReport(inLanguage, {}, token);
      const folder = context.workspace.folders()[0]?.uri;
      const uses = files
        .filter(({ uri }) => placesOfPaths.some((places) => places.some((place) => isIn(decoded(uri), place))))
        .flatMap(({ uri, rows }) =>
          rows.map(({ range, text, start, length, to, change, reason, renames }) => ({
            file: filePath(uri, folder),
            line: range.start.line + 1,
            column: range.start.character + 1,
            text: text.slice(start, start + length),
            to: to ?? undefined,
            change,
            reason: reason ?? undefined,
            renames: renames.map((rename) => ({
              from: rename.from,
              to: rename.to,
              lines: rename.ranges.map(({ start }) => start.line + 1),
            })),
          })),
        );
      return migrationAnswer(uses, { limit: Number(limit), filesRead, notes });
    },
    async scan(input: ToolInput, language: Language) {
      const { paths, top = 10 } = input;
      const { catalog, workspace } = context;
      const codes = input.codes === undefined ? undefined : codeNumbers(input.codes, catalog);
      const files = await context.logs();
      if (files === undefined) {
        throw new ToolError(
          'Files cannot be read here. On the machine that has the logs, run: bk-job-errors scan PATH --json',
        );
      }
      const [{ agentFilters }, { scanAnswer }] = await Promise.all([
        import('../../core/logs'),
        import('../../core/logs/output'),
      ]);
      const filters = agentFilters(input, catalog);
      if (typeof filters === 'string') throw new ToolError(filters);
      const within = workspace.folders().flatMap(({ uri }) => files.realUri(uri) ?? []);
      const targets = (paths as readonly string[]).flatMap((path) => logsOf(path, within, files, context));
      const stop = new AbortController();
      const listening = token.onCancellationRequested(() => stop.abort());
      try {
        const report = await files.scan(
          { targets, catalog, filters: { ...filters, codes }, within, language },
          { stop: stop.signal, progressed: () => undefined, found: () => undefined },
        );
        const describe = (code: number) => briefCode(code, catalog, language);
        const nameOf = (path: string) => filePath(files.uriOf(path), within[0]);
        return scanAnswer(report, { language, top: Number(top), describe, nameOf });
      } finally {
        listening.dispose();
      }
    },
  };
}

/**
 * The URIs of the files and folders that a path names, without links.
 * @throws ToolError if there are none in the workspace.
 */
function logsOf(path: string, within: readonly string[], files: LogFiles, context: RequestContext): readonly string[] {
  const found = placesOf(path, context).flatMap((place) => realPlace(place, files) ?? []);
  const allowed = found.filter((uri) => within.some((folder) => isIn(uri, folder)));
  if (allowed.length > 0) return allowed;
  if (found.length === 0) throw nothingThere(path);
  throw new ToolError(`${visibleText(path)} leads out of the workspace. Name a path in it.`);
}

function nothingThere(path: string): ToolError {
  return new ToolError(`${visibleText(path)}: there is no such file or folder in the workspace.${globHint(path)}`);
}

/** The URI of a place without links; undefined if nothing is there. A place is decoded: what URIs take for something else is written as in a URI. */
function realPlace(place: string, files: LogFiles): string | undefined {
  return files.realUri(place.replace(/[%?#\\\s\p{Cc}]/gu, encodeURIComponent));
}

/**
 * The URIs that a path may name: below each folder of the workspace, or itself.
 * @throws ToolError if it lies outside of the workspace.
 */
function placesOf(path: string, { workspace }: RequestContext): readonly string[] {
  const folders = workspace.folders().map(({ uri }) => decoded(uri).replace(/\/$/, ''));
  if (folders.length === 0) throw new ToolError('No folder is open. Open the folder that holds the files first.');
  const parts = path.replaceAll('\\', '/').split('/');
  const isAbsolute = parts[0] === '' || /^[A-Za-z]:$/.test(parts[0] ?? '');
  const names = parts.filter((part) => part !== '' && part !== '.');
  const places = isAbsolute
    ? [`file:///${names.join('/')}`].filter((uri) => folders.some((folder) => isIn(uri, folder)))
    : folders.map((folder) => [folder, ...names].join('/'));
  if (places.length === 0 || names.includes('..')) {
    throw new ToolError(
      `${visibleText(path)} lies outside of the workspace: ${folders.map((folder) => filePath(folder)).join(', ')}. Name a path in it.`,
    );
  }
  return places;
}

function isIn(uri: string, folder: string): boolean {
  return uri === folder || isBelow(uri, folder);
}

export const agentToolHandler = handler<AgentToolParams, AgentToolResult>(
  { text: 'The tool failed. The log of the extension says why.', refused: true },
  agentTool,
);
