import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver';
import { documentHandler, type RequestContext } from '../../contract';
import type { CodeDocument } from '../../core/mentions/document';
import { type ActionSource, isRequested } from './actionSource';
import { addToCatalog } from './addToCatalog';
import { documentationSource } from './documentation';
import { explainMessage } from './explainMessage';
import { migrateCode, migrateFile } from './migrateCode';
import { migrateRenames } from './migrateRenames';
import { nextFreeNumberSource } from './nextFreeNumber';
import { suppressSource } from './suppress';

/** All sources of code actions, in the order in which a person sees them. A new source is one file and one line. */
const actionSources: readonly ActionSource[] = [
  migrateCode,
  migrateRenames,
  migrateFile,
  nextFreeNumberSource,
  documentationSource,
  addToCatalog,
  suppressSource,
  explainMessage,
];

/** The actions of all sources for a range, of the requested kinds. Empty for clients that support commands only. */
export async function codeAction(
  context: RequestContext<CodeDocument>,
  params: CodeActionParams,
  sources: readonly ActionSource[] = actionSources,
  token?: CancellationToken,
): Promise<CodeAction[]> {
  if (!context.preferences.actions.literals) return [];
  const { only } = params.context;
  const requested = sources.filter(({ kinds }) => kinds.some((kind) => isRequested(kind, only)));
  // Async, so that a source that throws at once does not leave the promises before it unawaited.
  const offered = await Promise.all(requested.map(async (source) => source.actions(context, params, token)));
  return offered.flat().filter(({ kind }) => kind === undefined || isRequested(kind, only));
}

export const codeActionHandler = documentHandler([], (context, params: CodeActionParams, token) =>
  codeAction(context, params, actionSources, token),
);
