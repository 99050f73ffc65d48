import type { CodeAction, CodeActionParams, TextEdit } from 'vscode-languageserver';
import { CodeActionKind, type RequestContext } from '../../contract';
import type { CodeDocument } from '../../core/mentions/document';
import { freeNumberStrings } from '../shared/freeNumberStrings';
import type { ActionSource } from './actionSource';
import { workspaceEdit } from './actionSource';

/**
 * Fills in a missing or duplicate number of a constant, or adds one more definition, with the next free number of the
 * block. Offered on the lines of definitions, in documents that define codes.
 */
export const nextFreeNumberSource: ActionSource = {
  kinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
  actions,
};

async function actions(context: RequestContext<CodeDocument>, { range }: CodeActionParams): Promise<CodeAction[]> {
  const { document, catalog, preferences } = context;
  const { line } = range.start;
  if (range.end.line !== line || !/[A-Z]/.test(document.lineText(line))) return [];
  // Loaded on first request: evaluating the source readers takes time, and most sessions never need them.
  const { definedIn, missingNumber, newDefinition, nextFreeNumber } = await import(
    '../../core/answers/completion/nextFreeNumber'
  );
  const constants = definedIn(document);
  const strings = freeNumberStrings[preferences.language];
  const missing = missingNumber(document, document.lineStart(line));
  const free = nextFreeNumber(constants, catalog, line, missing?.typed);
  if (free === undefined) return [];
  const { code, last } = free;
  const action = (kind: string, title: string, edit: TextEdit): CodeAction => ({
    title,
    kind,
    edit: workspaceEdit(document, [edit], preferences),
  });
  if (missing) {
    const replaced = document.rangeBetween(missing.start, missing.end);
    return [action(CodeActionKind.QuickFix, strings.use(code), { range: replaced, newText: String(code) })];
  }
  if (!constants.some((constant) => constant.line === line + 1)) return [];
  const text = newDefinition(document, last, code);
  const end = document.positionAt(document.lineEnd(last.line - 1));
  const edit = { range: { start: end, end }, newText: `${lineBreakOf(document, last.line - 1)}${text}` };
  return text === undefined ? [] : [action(CodeActionKind.Refactor, strings.add(code), edit)];
}

/** The line break after a line, or else before it, so that our edits do not mix line ends. */
function lineBreakOf(document: CodeDocument, line: number): string {
  const behind = document.slice(document.lineEnd(line), document.lineStart(line + 1));
  return behind || document.slice(document.lineEnd(line - 1), document.lineStart(line)) || '\n';
}
