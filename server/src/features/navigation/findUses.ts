import type { CancellationToken } from 'vscode-languageserver';
import { handler } from '../../contract/feature';
import type { RequestContext } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import { excerptOf } from '../../core/mentions/excerpt';
import { shorten, visibleText } from '../../core/text/escape';
import type { Language } from '../../core/text/language';
import type { FindUsesParams, FoundCode, FoundFile, FoundUse, FoundUses } from '../../protocol';
import { filePath } from '../shared/filePlace';
import { rangeOf } from '../shared/ranges';
import { byPlace, documentPlace } from './documentPlace';
import { type DocumentUses, type SearchedUses, searchUses, useLimit } from './searchUses';
import { type UsesStrings, usesStrings } from './usesStrings';
import { WorkProgress } from './workProgress';

/** More codes at a time are nobody's question. */
const mostCodes = 100;
/** What was passed over is named up to so many times. */
const mostNotes = 20;
/** How often what was found so far is sent, in ms. */
const partsEvery = 300;
/** In code points. */
const longestLabel = 120;

/** What "find in workspace" shows: by code, then by file, then by line. */
export async function findUses(
  { catalog, preferences: { language }, workspace, client }: RequestContext,
  params: FindUsesParams,
  token: CancellationToken,
): Promise<FoundUses> {
  const codes = [...new Set(params.codes)].filter(Number.isSafeInteger).slice(0, mostCodes);
  const text = usesStrings[language];
  const progress = new WorkProgress(client, params.workDoneToken, text.searching(codes.join(', ')));
  const folders = workspace.folders();
  const files = new Map<number, FoundFile[]>(codes.map((code) => [code, []]));
  const foundCodes = () => codes.map((code) => foundCode(code, files.get(code) ?? [], catalog, language));
  let [count, sent] = [0, Date.now()];
  const take = (found: DocumentUses): void => {
    for (const code of codes) {
      const uses = found.uses.filter((use) => use.code === code);
      if (uses.length > 0) files.get(code)?.push(foundFile({ ...found, uses }, folders));
    }
    count += found.uses.length;
    progress.report(text.found(count));
    if (params.partialResultToken === undefined || Date.now() - sent < partsEvery) return;
    const part: FoundUses = { codes: foundCodes(), filesRead: 0, complete: false, notes: [] };
    client.sendProgress(params.partialResultToken, part);
    sent = Date.now();
  };
  const searched = await searchUses(workspace, { codes, files: params.files }, take, token);
  progress.end(text.searched(searched.read, count));
  const notes = notesOn(searched, token.isCancellationRequested, text);
  return { codes: foundCodes(), filesRead: searched.read, complete: notes.length === 0, notes };
}

function foundCode(code: number, files: readonly FoundFile[], catalog: Catalog, language: Language): FoundCode {
  const entry = catalog.get(code);
  const label = entry ? shorten(visibleText(`${entry.constant} ${entry.message[language]}`), longestLabel) : '';
  const count = files.reduce((sum, { uses }) => sum + uses.length, 0);
  return { code, label, files: [...files].sort(byPlace), count };
}

function foundFile(
  { document, uses }: DocumentUses,
  folders: readonly { readonly uri: string; readonly name: string }[],
): FoundFile {
  const { uri } = document;
  return {
    uri,
    ...documentPlace(uri, folders),
    uses: uses.map((use): FoundUse => {
      const { kind, confidence, definition } = use;
      return {
        range: rangeOf(document, use),
        ...excerptOf(document, use.offset, use.length),
        kind,
        strength: confidence,
        definition,
      };
    }),
  };
}

function notesOn({ capped, skipped }: SearchedUses, cancelled: boolean, text: UsesStrings): string[] {
  const named = skipped.slice(0, mostNotes).map(({ file, reason }) => text.skipped(filePath(file), reason));
  return [
    ...(capped ? [text.capped(useLimit)] : []),
    ...(cancelled ? [text.cancelled] : []),
    ...named,
    ...(skipped.length > mostNotes ? [text.moreNotes(skipped.length - mostNotes)] : []),
  ];
}

export const findUsesHandler = handler<FindUsesParams, FoundUses>(
  { codes: [], filesRead: 0, complete: false, notes: [] },
  findUses,
);
