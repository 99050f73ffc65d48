import assert from 'node:assert/strict';
import {
  isCallExpression,
  isNewExpression,
  isPropertyAccessExpression,
  isSpreadElement,
} from 'typescript/unstable/ast/is';
import { textOf, visitSources } from '../support/sourceTrees';

/** Spread lists that stay short whatever a workspace holds, and why. */
const short: Readonly<Record<string, string>> = {
  'client/src/ui/commands.ts vscode.Disposable.from(...this.registered)': 'one for each command of ours',
  'client/src/ui/text.ts vscode.window.showErrorMessage(withoutLinks(message), ...buttons)': 'of one message',
  'client/src/ui/text.ts vscode.window.showInformationMessage(withoutLinks(message), ...buttons)': 'of one message',
  'client/src/ui/text.ts vscode.window.showWarningMessage(withoutLinks(message), ...buttons)': 'of one message',
  'server/src/cli/explain/entryText.ts lines.push(...productFacts(entry, meanings, catalog, language).map(factText))':
    'the facts of one entry',
  'server/src/cli/explain/entryText.ts lines.push(...sourceFacts(entry, catalog, language).map(factText))':
    'the facts of one entry',
  'server/src/cli/shell/help.ts Math.max(...all.map(([name]) => columnsOf(name)))': 'the options of one command',
  'server/src/contract/settings.ts oneOf(...versionSettings)': 'the releases of JOB',
  'server/src/core/answers/card/textFacts.ts about(match, ...templateLabels(verdict, catalog, language))':
    'at most one label for each language',
  'server/src/core/logs/lines/recordHeader.ts String.fromCharCode(...this.request.subarray(0, request.to - request.from))':
    'an id, of bounded length',
};

describe('Spread arguments', () => {
  // The arguments of a call are on the stack: about 120,000 of them end in a RangeError.
  it('are tuples, or lists that no workspace makes long', () => {
    const found = new Set<string>();
    const calls: string[] = [];
    let tuples = 0;
    const files = visitSources(({ node, file, source }, checker) => {
      if (
        isPropertyAccessExpression(node) &&
        /^(?:Function|Reflect)$|^[A-Z]\w*\.prototype/.test(textOf({ node: node.expression, source }))
      ) {
        if (node.name.text === 'apply') calls.push(`${file} ${textOf({ node: node.parent, source })}`);
      }
      if (!isCallExpression(node) && !isNewExpression(node)) return;
      for (const argument of node.arguments ?? []) {
        if (!isSpreadElement(argument)) continue;
        const type = checker.getTypeAtLocation(argument.expression);
        if (type && checker.isTupleType(type)) tuples++;
        else found.add(`${file} ${textOf({ node, source })}`);
      }
    });
    assert.deepEqual([...found].sort(), Object.keys(short).sort());
    assert.deepEqual(calls, []);
    assert.ok(files > 350 && tuples > 0, `${files} files, ${tuples} tuples`);
  });
});
