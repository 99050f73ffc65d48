import type { CancellationToken } from 'vscode-languageserver';
import { type DocumentContext, type RequestContext, stoppableHandler } from '../../contract';
import {
  changeText,
  legacyTexts,
  type Migration,
  migrationFinder,
  obstacleText,
  type ParameterSite,
  parameterSites,
} from '../../core/checks/migration';
import { excerptOf, maxBeforeInRow } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import type { Language } from '../../core/text';
import type { MigrationFile, MigrationReport, MigrationReportParams, MigrationRow } from '../../protocol';
import { filePath } from '../shared/filePlace';
import { judgedStretch, walk } from '../shared/walk';
import { WorkProgress } from '../shared/workProgress';
import { byPlace, documentPlace } from './documentPlace';
import { migrationReportStrings } from './migrationReportStrings';
import { referenceStrings } from './referenceStrings';
import { maxReferences } from './searchReferences';

/** Maximum number of skipped files that are named. */
const maxNotes = 20;

/** Returns all references to legacy codes in the workspace, with open documents in their current state. */
export async function migrationReport(
  { preferences: { language }, workspace, client }: RequestContext,
  params: MigrationReportParams,
  token: CancellationToken,
): Promise<MigrationReport> {
  const text = migrationReportStrings[language];
  const progress = new WorkProgress(client, params.workDoneToken, text.searching);
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  const folders = workspace.folders();
  const files: MigrationFile[] = [];
  let [count, certain, capped] = [0, 0, false];
  const visit = async ({ document, catalog, preferences }: DocumentContext<CodeDocument>): Promise<void> => {
    if (stop.signal.aborted) return;
    const begin = () => migrationFinder(document, catalog, preferences.settings.names.enabled);
    const isStopped = () => stop.signal.aborted;
    const enough = maxReferences - count + 1;
    const found = await walk(document, begin, { isStopped, stretch: judgedStretch, enough });
    if (found === undefined || found.length === 0) return;
    capped = count + found.length > maxReferences;
    const kept = found.slice(0, maxReferences - count);
    count += kept.length;
    certain += kept.filter(({ obstacle }) => obstacle === undefined).length;
    const { uri } = document;
    const rows = kept.map((one) => rowOf(one, document, language));
    if (rows.length > 0) files.push({ uri, ...documentPlace(uri, folders), rows });
    if (capped) stop.abort();
    progress.report(referenceStrings[language].found(count));
  };
  const texts = ({ catalog, preferences }: DocumentContext) => legacyTexts(catalog, preferences.settings.names.enabled);
  try {
    const filter = params.files === undefined ? { texts } : { texts, files: params.files };
    const { read, skipped, onlyOpen } = await workspace.visit(filter, visit, stop.signal);
    progress.end(text.searched(read, count));
    const named = skipped.slice(0, maxNotes);
    const notes = [
      ...(capped ? [text.capped(maxReferences)] : []),
      ...(token.isCancellationRequested ? [text.cancelled] : []),
      ...(onlyOpen ? [referenceStrings[language].onlyOpen('bk-job-errors migrate .')] : []),
      ...named.map(({ file, reason }) => referenceStrings[language].skipped(filePath(file), reason)),
      ...(skipped.length > maxNotes ? [referenceStrings[language].moreNotes(skipped.length - maxNotes)] : []),
    ];
    files.sort(byPlace);
    return { files, count, certain, filesRead: read, complete: notes.length === 0, notes };
  } finally {
    listening.dispose();
  }
}

function rowOf(found: Migration, document: CodeDocument, language: Language): MigrationRow {
  const { step, text, offset, obstacle } = found;
  const { code } = step;
  const sites = parameterSites(document, offset, step.renames);
  const rangeOfSite = ({ rename, offset: at }: ParameterSite) =>
    document.rangeOf({ offset: at, length: rename.legacy.length });
  return {
    range: document.rangeOf({ offset, length: text.length }),
    kind: /^[0-9]/.test(text) ? 'number' : 'name',
    from: code,
    to: step.successor?.code ?? null,
    replacement: found.replacement ?? null,
    change: changeText(step, language),
    strength: found.confidence,
    reason: obstacle === undefined ? null : obstacleText(obstacle, language),
    renames: step.renames.map((rename) => ({
      from: rename.legacy,
      to: rename.current,
      ranges: sites.filter((site) => site.rename === rename).map(rangeOfSite),
    })),
    ...excerptOf(document, { offset, length: text.length }, maxBeforeInRow),
  };
}

export const migrationReportHandler = stoppableHandler<MigrationReportParams, MigrationReport>(
  { files: [], count: 0, certain: 0, filesRead: 0, complete: false, notes: [] },
  migrationReport,
);
