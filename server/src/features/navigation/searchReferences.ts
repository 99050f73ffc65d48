import type { CancellationToken } from 'vscode-languageserver';
import type { DocumentContext, DocumentsVisited, WorkspaceDocuments } from '../../contract';
import type { Catalog } from '../../core/catalog';
import { CodeFinder, type CodeMention, lineNow, searchTexts } from '../../core/mentions';
import type { Confidence } from '../../core/mentions/detection';
import { type CodeDocument, inGroups } from '../../core/mentions/document';
import { decoded } from '../../core/text';
import { walk } from '../shared/walk';

/** Maximum number of references in one answer. */
export const maxReferences = 5000;

type Reference = CodeMention & {
  /** `plain` also for numbers that are something else. */
  readonly confidence: Exclude<Confidence, 'somethingElse'>;
  /** True if a file of a person defines the code, or has a text for it, on the same line. */
  readonly definition: boolean;
};

/** The references in one document, in order; at least one. */
export interface DocumentReferences {
  readonly document: CodeDocument;
  readonly references: readonly Reference[];
}

export interface SearchedReferences extends DocumentsVisited {
  readonly count: number;
  /** True if there are more than `maxReferences`. */
  readonly capped: boolean;
}

/** Searches every document of the workspace, or only `files`; calls `found` for each that mentions the code, in no order. */
export async function searchReferences(
  workspace: WorkspaceDocuments,
  { code, files }: { readonly code: number; readonly files?: readonly string[] | undefined },
  found: (references: DocumentReferences) => void,
  token: CancellationToken,
): Promise<SearchedReferences> {
  const stop = new AbortController();
  const listening = token.onCancellationRequested(() => stop.abort());
  let [count, capped] = [0, false];
  const visit = async (context: DocumentContext<CodeDocument>): Promise<void> => {
    if (stop.signal.aborted) return;
    const references = await referencesWithin(context, code, stop.signal);
    if (references.length === 0 || stop.signal.aborted) return;
    capped = count + references.length > maxReferences;
    const kept = references.slice(0, maxReferences - count);
    count += kept.length;
    if (kept.length > 0) found({ document: context.document, references: kept });
    if (capped) stop.abort();
  };
  const texts = ({ catalog, preferences }: DocumentContext) => [
    ...searchTexts(catalog, [code], preferences.settings.names.enabled),
    ...inGroups(code),
  ];
  try {
    const visited = await workspace.visit({ texts, ...(files ? { files } : {}) }, visit, stop.signal);
    return { ...visited, count, capped };
  } finally {
    listening.dispose();
  }
}

/** At most a few more than `maxReferences`. */
async function referencesWithin(
  { document, catalog, preferences }: DocumentContext<CodeDocument>,
  code: number,
  stop: AbortSignal,
): Promise<Reference[]> {
  const codes = new Set([code]);
  const begin = () => {
    const finder = new CodeFinder(document, catalog, preferences.settings.names.enabled);
    return (from: number, to: number) =>
      finder.of(codes, false, from, to).map((mention) => ({
        ...mention,
        confidence: finder.judge.confidence(mention) === 'strong' ? ('strong' as const) : ('plain' as const),
      }));
  };
  const enough = maxReferences + 1;
  const mentions = await walk(document, begin, { isStopped: () => stop.aborted, enough });
  if (mentions === undefined || mentions.length === 0) return [];
  const defining = definingLines(document, catalog, code, mentions);
  return mentions.map((mention) => ({ ...mention, definition: defining.has(document.lineAt(mention.offset)) }));
}

/** The lines of a document, counted from 0, on which a catalog found the code. */
function definingLines(
  document: CodeDocument,
  catalog: Catalog,
  code: number,
  mentions: readonly CodeMention[],
): ReadonlySet<number> {
  // Editors escape more characters of a URI than others do.
  const file = decoded(document.uri);
  const lines = new Set<number>();
  for (const { origin, names = [], textOrigins = {} } of catalog.meanings(code)) {
    for (const place of [origin, ...names.map((name) => name.origin), ...Object.values(textOrigins)]) {
      if (decoded(place.file) === file) lines.add(lineNow(document, mentions, place.line - 1));
    }
  }
  return lines;
}
