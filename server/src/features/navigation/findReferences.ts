import type { CancellationToken } from 'vscode-languageserver';
import { type RequestContext, stoppableHandler } from '../../contract';
import type { Catalog } from '../../core/catalog';
import { excerptOf, maxBeforeInRow } from '../../core/mentions';
import { type Language, shorten, visibleText } from '../../core/text';
import type { FindUsesParams, FoundCode, FoundFile, FoundUse, FoundUses } from '../../protocol';
import { filePath } from '../shared/filePlace';
import { WorkProgress } from '../shared/workProgress';
import { byPlace, documentPlace } from './documentPlace';
import { type ReferenceStrings, referenceStrings } from './referenceStrings';
import { type DocumentReferences, maxReferences, type SearchedReferences, searchReferences } from './searchReferences';

/** Maximum number of skipped files that are named. */
const maxNotes = 20;
/** Interval between partial answers, in ms. */
const partInterval = 300;
/** In code points. */
const maxLabelLength = 120;

const nothing: FoundUses = { found: null, filesRead: 0, complete: false, notes: [] };

/** Answers "find in workspace": by file, then by line. */
export async function findReferences(
  { catalog, preferences: { language }, workspace, client }: RequestContext,
  params: FindUsesParams,
  token: CancellationToken,
): Promise<FoundUses> {
  const { code } = params;
  if (!Number.isSafeInteger(code)) return nothing;
  const text = referenceStrings[language];
  const progress = new WorkProgress(client, params.workDoneToken, text.searching(String(code)));
  const folders = workspace.folders();
  const files: FoundFile[] = [];
  let [count, sent] = [0, Date.now()];
  const take = (found: DocumentReferences): void => {
    files.push(foundFile(found, folders));
    count += found.references.length;
    progress.report(text.found(count));
    if (params.partialResultToken === undefined || Date.now() - sent < partInterval) return;
    const part: FoundUses = { ...nothing, found: foundCode(code, files, catalog, language) };
    client.sendProgress(params.partialResultToken, part);
    sent = Date.now();
  };
  const searched = await searchReferences(workspace, { code, files: params.files }, take, token);
  progress.end(text.searched(searched.read, count));
  const notes = notesOn(code, searched, token.isCancellationRequested, text);
  const found = foundCode(code, files, catalog, language);
  return { found, filesRead: searched.read, complete: notes.length === 0, notes };
}

function foundCode(code: number, files: readonly FoundFile[], catalog: Catalog, language: Language): FoundCode {
  const entry = catalog.get(code);
  const label = entry ? shorten(visibleText(`${entry.constant} ${entry.message[language]}`), maxLabelLength) : '';
  const count = files.reduce((sum, { uses }) => sum + uses.length, 0);
  return { code, label, files: [...files].sort(byPlace), count };
}

function foundFile(
  { document, references }: DocumentReferences,
  folders: readonly { readonly uri: string; readonly name: string }[],
): FoundFile {
  const { uri } = document;
  return {
    uri,
    ...documentPlace(uri, folders),
    uses: references.map(
      (reference): FoundUse => ({
        range: document.rangeOf(reference),
        ...excerptOf(document, reference, maxBeforeInRow),
        kind: reference.kind,
        strength: reference.confidence,
        definition: reference.definition,
      }),
    ),
  };
}

function notesOn(
  code: number,
  { capped, skipped, onlyOpen }: SearchedReferences,
  cancelled: boolean,
  text: ReferenceStrings,
): string[] {
  const named = skipped.slice(0, maxNotes).map(({ file, reason }) => text.skipped(filePath(file), reason));
  return [
    ...(capped ? [text.capped(maxReferences)] : []),
    ...(cancelled ? [text.cancelled] : []),
    ...(onlyOpen ? [text.onlyOpen(`bk-job-errors scan . --code ${code}`)] : []),
    ...named,
    ...(skipped.length > maxNotes ? [text.moreNotes(skipped.length - maxNotes)] : []),
  ];
}

export const findReferencesHandler = stoppableHandler<FindUsesParams, FoundUses>(nothing, findReferences);
