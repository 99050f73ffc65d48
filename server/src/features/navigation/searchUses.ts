import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentContext, DocumentsVisited, WorkspaceDocuments } from '../../contract/requestContext';
import type { Catalog } from '../../core/catalog/catalog';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { lineNow } from '../../core/mentions/lineNow';
import { searchTexts } from '../../core/mentions/searchTexts';
import { type Use, usesIn, usesOfCode } from '../../core/mentions/usesIn';
import { decoded } from '../../core/text/pathNames';

/** So many uses are found; more serve nobody. */
export const useLimit = 5000;

/** A use, and whether a file of a person defines the code, or has a text for it, on its line. */
export interface PlacedUse extends Use {
  readonly definition: boolean;
}

/** The uses in one document, in order; never none. */
export interface DocumentUses {
  readonly document: CodeDocument;
  readonly uses: readonly PlacedUse[];
}

export interface SearchedUses extends DocumentsVisited {
  readonly count: number;
  /** True where there are more than `useLimit`. */
  readonly capped: boolean;
}

/** Looks for codes in every document of the workspace, or in `files`; hands over each that uses one, in no order. */
export async function searchUses(
  workspace: WorkspaceDocuments,
  { codes, files }: { readonly codes: readonly number[]; readonly files?: readonly string[] | undefined },
  found: (uses: DocumentUses) => void,
  token: CancellationToken,
): Promise<SearchedUses> {
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  const wanted = new Set(codes);
  let [count, capped] = [0, false];
  const visit = (context: DocumentContext<CodeDocument>): void => {
    if (stop.signal.aborted) return;
    const uses = usesWithin(context, wanted);
    if (uses.length === 0) return;
    capped = count + uses.length > useLimit;
    const kept = uses.slice(0, useLimit - count);
    count += kept.length;
    if (kept.length > 0) found({ document: context.document, uses: kept });
    if (capped) stop.abort();
  };
  const texts = ({ catalog, preferences }: DocumentContext) =>
    searchTexts(catalog, wanted, preferences.settings.names.enabled);
  try {
    const visited = await workspace.visit({ texts, ...(files ? { files } : {}) }, visit, stop.signal);
    return { ...visited, count, capped };
  } finally {
    listening.dispose();
  }
}

function usesWithin(
  { document, catalog, preferences }: DocumentContext<CodeDocument>,
  codes: ReadonlySet<number>,
): PlacedUse[] {
  const names = preferences.settings.names.enabled;
  const [first = 0] = codes;
  const uses =
    codes.size === 1
      ? usesOfCode(document, catalog, first, names)
      : usesIn(document, catalog, (code) => codes.has(code), names);
  if (uses.length === 0) return [];
  const defining = definingLines(document, catalog, uses);
  return uses.map((use) => ({ ...use, definition: defining.has(document.lineAt(use.offset)) }));
}

/** The lines of a document, counted from 0, on which a catalog found the codes that are used. */
function definingLines(document: CodeDocument, catalog: Catalog, uses: readonly Use[]): ReadonlySet<number> {
  // Editors escape more of an address than others do.
  const file = decoded(document.uri);
  const lines = new Set<number>();
  for (const code of new Set(uses.map((use) => use.code))) {
    const ofCode = uses.filter((use) => use.code === code);
    for (const { origin, names = [], textOrigins = {} } of catalog.meanings(code)) {
      for (const place of [origin, ...names.map((name) => name.origin), ...Object.values(textOrigins)]) {
        if (decoded(place.file) === file) lines.add(lineNow(document, ofCode, place.line - 1));
      }
    }
  }
  return lines;
}
