import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { RequestContext } from '../../contract/requestContext';
import { CodeFinder } from '../../core/mentions/codeFinder';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { rangeOf } from '../shared/ranges';
import { searchUses, useLimit } from './searchUses';
import { usesStrings } from './usesStrings';
import { WorkProgress } from './workProgress';

/**
 * Every use of the code at a position in the whole workspace, by number and by name, by address and then in order. To a
 * client that takes parts they are sent as they are found, and the answer itself is empty.
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
  const text = usesStrings[preferences.language];
  const progress = new WorkProgress(client, params.workDoneToken, text.searching(String(here.code)));
  const { partialResultToken } = params;
  const all = new Map<string, Location[]>();
  let count = 0;
  const searched = await searchUses(
    workspace,
    { codes: [here.code] },
    (found) => {
      const { uri } = found.document;
      const locations = found.uses
        .filter(({ definition }) => params.context.includeDeclaration || !definition)
        .map((use) => ({ uri, range: rangeOf(found.document, use) }));
      if (locations.length === 0) return;
      if (partialResultToken === undefined) all.set(uri, locations);
      else client.sendProgress(partialResultToken, locations);
      count += locations.length;
      progress.report(text.found(count));
    },
    token,
  );
  progress.end(searched.capped ? text.capped(useLimit) : text.searched(searched.read, count));
  // The protocol has no place for it in the answer.
  if (searched.capped) client.warn(text.capped(useLimit));
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, locations]) => locations);
}

export const referencesHandler = documentHandler([], references);
