import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { documentHandler, type RequestContext } from '../../contract';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { WorkProgress } from '../shared/workProgress';
import { referenceStrings } from './referenceStrings';
import { maxReferences, searchReferences } from './searchReferences';

/**
 * Returns all references to the code at a position in the workspace, by number and by name, ordered by URI and offset. A
 * client that takes partial results receives them as they are found, and the answer itself is empty.
 */
export async function references(
  { document, catalog, preferences, workspace, client }: RequestContext<CodeDocument>,
  params: ReferenceParams,
  token: CancellationToken,
): Promise<Location[]> {
  const here = new CodeFinder(document, catalog, preferences.settings.names.enabled).at(
    document.offsetAt(params.position),
  );
  if (!here) return [];
  const text = referenceStrings[preferences.language];
  const progress = new WorkProgress(client, params.workDoneToken, text.searching(String(here.code)));
  const { partialResultToken } = params;
  const all = new Map<string, Location[]>();
  let count = 0;
  const searched = await searchReferences(
    workspace,
    { code: here.code },
    (found) => {
      const { uri } = found.document;
      const locations = found.references
        .filter(({ definition }) => params.context.includeDeclaration || !definition)
        .map((reference) => ({ uri, range: found.document.rangeOf(reference) }));
      if (locations.length === 0) return;
      if (partialResultToken === undefined) all.set(uri, locations);
      else client.sendProgress(partialResultToken, locations);
      count += locations.length;
      progress.report(text.found(count));
    },
    token,
  );
  progress.end(searched.capped ? text.capped(maxReferences) : text.searched(searched.read, count));
  // The answer has no field for it in the protocol.
  if (searched.capped) client.warn(text.capped(maxReferences));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, locations]) => locations);
}

export const referencesHandler = documentHandler([], references);
