import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind, type RequestContext } from '../../contract';
import { CodeFinder } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { type CodeArgument, commandIds } from '../../protocol';
import type { ActionSource } from './actionSource';
import { ourDiagnostics } from './actionSource';
import { actionStrings } from './actionStrings';

/** Opens the code of a diagnostic in the catalog. There is no web page that all users can reach. */
export const documentationSource: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  actions({ document, catalog, preferences }: RequestContext<CodeDocument>, params: CodeActionParams): CodeAction[] {
    if (!preferences.commands) return [];
    const codes = new Map<number, Diagnostic[]>();
    const finder = new CodeFinder(document, catalog, preferences.settings.names.enabled);
    for (const { diagnostic } of ourDiagnostics(document, params)) {
      const found = finder.at(document.offsetAt(diagnostic.range.start));
      if (found?.entry) codes.set(found.code, [...(codes.get(found.code) ?? []), diagnostic]);
    }
    return [...codes].map(([code, diagnostics]) => {
      const title = actionStrings[preferences.language].explain(code);
      const argument: CodeArgument = { code };
      const command = { title, command: commandIds.showCodePage, arguments: [argument] };
      return { title, kind: CodeActionKind.QuickFix, diagnostics, command };
    });
  },
};
