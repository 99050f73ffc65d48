import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { documentHandler } from '../../contract/feature';
import type { RequestContext } from '../../contract/requestContext';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { type ActionSource, isWanted } from './actionSource';
import { actionSources } from './index';

/** What all sources offer for a range, of the kinds the client wants. Nothing for clients that know commands alone. */
export async function codeAction(
  context: RequestContext<CodeDocument>,
  params: CodeActionParams,
  sources: readonly ActionSource[] = actionSources,
): Promise<CodeAction[]> {
  if (!context.preferences.actions.literals) return [];
  const { only } = params.context;
  const asked = sources.filter(({ kinds }) => kinds.some((kind) => isWanted(kind, only)));
  // Each in a promise of its own: were one to throw on the way, nobody would wait for those before it.
  const offered = await Promise.all(asked.map(async (source) => source.actions(context, params)));
  return offered.flat().filter(({ kind }) => kind === undefined || isWanted(kind, only));
}

export const codeActionHandler = documentHandler([], (context, params: CodeActionParams) =>
  codeAction(context, params),
);
