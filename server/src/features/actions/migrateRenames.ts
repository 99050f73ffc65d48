import type { ChangeAnnotation, CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { RequestContext } from '../../contract';
import { type ParameterSite, parameterSites, renamesAround } from '../../core/checks/migration';
import { CodeFinder, type CodeMention } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import type { ActionSource } from './actionSource';
import { workspaceEdit } from './actionSource';
import { migrateActionStrings } from './migrateStrings';

const kind = 'refactor.rewrite';

/**
 * On a legacy code, or the new one that replaced it: renames the parameters near it that have another name in the new API.
 * Clients that can preview an edit do so before it is applied.
 */
export const migrateRenames: ActionSource = {
  kinds: [kind],
  async actions(context, { range }) {
    const { document, catalog, preferences } = context;
    const found = new CodeFinder(document, catalog, preferences.settings.names.enabled).at(
      document.offsetAt(range.start),
    );
    if (found?.entry === undefined) return [];
    const sites = parameterSites(document, found.offset, renamesAround(found.code, catalog));
    return sites.length === 0 ? [] : [renaming(sites, found, context)];
  },
};

function renaming(
  sites: readonly ParameterSite[],
  { code }: CodeMention,
  context: RequestContext<CodeDocument>,
): CodeAction {
  const { language } = context.preferences;
  const strings = migrateActionStrings[language];
  const pairs = new Set(sites.map(({ rename: { legacy, current } }) => strings.renameOne(legacy, current)));
  const title = strings.rename(code, [...pairs].join(language === 'en' ? ', ' : '、'));
  return { title, kind, edit: previewed(sites, code, context) };
}

function previewed(
  sites: readonly ParameterSite[],
  code: number,
  { document, preferences }: RequestContext<CodeDocument>,
): WorkspaceEdit {
  const edits = sites.map(({ rename: { legacy, current }, offset }): TextEdit & { annotationId: string } => {
    const range = document.rangeOf({ offset, length: legacy.length });
    return { range, newText: current, annotationId: `${legacy} ${current}` };
  });
  const { annotations, versionedEdits } = preferences.actions;
  if (!annotations || !versionedEdits) {
    return workspaceEdit(
      document,
      edits.map(({ range, newText }) => ({ range, newText })),
      preferences,
    );
  }
  const strings = migrateActionStrings[preferences.language];
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  for (const { rename } of sites) {
    changeAnnotations[`${rename.legacy} ${rename.current}`] = {
      label: strings.renameOne(rename.legacy, rename.current),
      description: strings.renameWhy(code),
      needsConfirmation: true,
    };
  }
  const { uri, version } = document;
  return { documentChanges: [{ textDocument: { uri, version }, edits }], changeAnnotations };
}
