import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Feature, Scene } from '../../contract/feature';
import type { CodeDocument } from '../../core/mentions/document/codeDocument';
import { type ActionSource, isWanted } from './actionSource';
import { actionSources } from './index';

/** What all sources offer for a range, of the kinds the client wants. Nothing for clients that know commands alone. */
export async function codeAction(
  scene: Scene<CodeDocument>,
  params: CodeActionParams,
  sources: readonly ActionSource[] = actionSources,
): Promise<CodeAction[]> {
  if (!scene.preferences.actions.literals) return [];
  const { only } = params.context;
  const asked = sources.filter(({ kinds }) => kinds.some((kind) => isWanted(kind, only)));
  // Each in a promise of its own: were one to throw on the way, nobody would wait for those before it.
  const offered = await Promise.all(asked.map(async (source) => source.actions(scene, params)));
  return offered.flat().filter(({ kind }) => kind === undefined || isWanted(kind, only));
}

export const codeActionFeature: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [...new Set(actionSources.flatMap(({ kinds }) => kinds))] },
  },
  register({ connection, answerDocument }) {
    connection.onCodeAction(
      answerDocument('textDocument/codeAction', [], (scene, params) => codeAction(scene, params)),
    );
  },
};
