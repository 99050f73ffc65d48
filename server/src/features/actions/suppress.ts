import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind, type RequestContext } from '../../contract';
import { type Insertion, type SuppressionScope, suppressionComment } from '../../core/checks/suppression';
import type { CodeDocument } from '../../core/mentions/document';
import type { ActionSource } from './actionSource';
import { ourDiagnostics, workspaceEdit } from './actionSource';
import { actionStrings } from './actionStrings';

/** Comments that suppress a diagnostic on its line or in its file, if the language has comments there. */
export const suppressSource: ActionSource = {
  kinds: [CodeActionKind.QuickFix],
  async actions(context: RequestContext<CodeDocument>, params: CodeActionParams): Promise<CodeAction[]> {
    const { document, preferences } = context;
    const ours = ourDiagnostics(document, params);
    if (ours.length === 0) return [];
    const text = actionStrings[preferences.language];
    const fix = (title: string, at: Insertion | undefined, diagnostics: Diagnostic[]): CodeAction[] => {
      if (at === undefined) return [];
      const position = document.positionAt(at.offset);
      const edit = workspaceEdit(
        document,
        [{ range: { start: position, end: position }, newText: at.text }],
        preferences,
      );
      return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit }];
    };
    const comment = (line: number, scope: SuppressionScope, rule: string) =>
      suppressionComment(document, line, scope, rule);
    const onLines = grouped(ours, ({ rule, diagnostic }) => `${rule} ${diagnostic.range.start.line}`);
    const inFile = grouped(ours, ({ rule }) => rule);
    return [
      ...onLines.flatMap(({ rule, line, diagnostics }) =>
        fix(text.ignoreOnLine(rule), comment(line, 'line', rule), diagnostics),
      ),
      ...inFile.flatMap(({ rule, line, diagnostics }) =>
        fix(text.ignoreInFile(rule), comment(line, 'file', rule), diagnostics),
      ),
    ];
  },
};

interface Group {
  readonly rule: string;
  /** The line of the first diagnostic. */
  readonly line: number;
  readonly diagnostics: Diagnostic[];
}

type Ours = ReturnType<typeof ourDiagnostics>;

function grouped(ours: Ours, keyOf: (one: Ours[number]) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const one of ours) {
    const { rule, diagnostic } = one;
    const known = groups.get(keyOf(one));
    if (known) known.diagnostics.push(diagnostic);
    else groups.set(keyOf(one), { rule, line: diagnostic.range.start.line, diagnostics: [diagnostic] });
  }
  return [...groups.values()];
}
