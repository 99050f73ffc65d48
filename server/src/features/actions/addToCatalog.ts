import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind, type RequestContext } from '../../contract';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { type CodeArgument, commandIds } from '../../protocol';
import { type ActionSource, ourDiagnostics } from './actionSource';
import { actionStrings } from './actionStrings';

/** Adds an unlisted code under the cursor, or of a diagnostic, to the person's own catalog. */
export const addToCatalog: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  actions(context: RequestContext<CodeDocument>, params: CodeActionParams): CodeAction[] {
    const { document, catalog, preferences } = context;
    if (!preferences.commands) return [];
    const finder = new CodeFinder(document, catalog, preferences.settings.names.enabled);
    const codes = new Map<number, Diagnostic[]>();
    const take = (offset: number, diagnostics: Diagnostic[]): void => {
      const found = finder.at(offset);
      if (found === undefined || found.entry || catalog.get(found.code)) return;
      codes.set(found.code, [...(codes.get(found.code) ?? []), ...diagnostics]);
    };
    for (const { diagnostic } of ourDiagnostics(document, params)) {
      take(document.offsetAt(diagnostic.range.start), [diagnostic]);
    }
    if (codes.size === 0) take(document.offsetAt(params.range.start), []);
    return [...codes].map(([code, diagnostics]) => {
      const title = actionStrings[preferences.language].addToCatalog(code);
      const argument: CodeArgument = { code };
      const command = { title, command: commandIds.addToCatalog, arguments: [argument] };
      return {
        title,
        kind: CodeActionKind.QuickFix,
        ...(diagnostics.length > 0 ? { diagnostics } : {}),
        command,
      };
    });
  },
};
