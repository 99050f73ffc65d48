import assert from 'node:assert/strict';
import type { LogWindows } from '../../../client/src/logReport/logWindow';
import { load } from '../support/bundle';

/** The line, counted from 0, that is selected of a file of which the server says this. */
async function openedLine(answer: { readonly innerReturns: number } | null): Promise<number> {
  let opened = -1;
  const vscode = {
    Uri: { parse: (text: string) => ({ path: new URL(text).pathname, toString: () => text }) },
    Range: class {
      constructor(readonly line: number) {}
    },
    CodeLens: class {},
    TextEditorRevealType: {},
    workspace: {
      fs: { stat: async () => ({ size: 100 }) },
      openTextDocument: async () => ({ lineCount: 50 }),
      registerTextDocumentContentProvider: () => undefined,
      onDidCloseTextDocument: () => undefined,
    },
    languages: { registerCodeLensProvider: () => undefined },
    window: {
      async showTextDocument(_: unknown, { selection }: { selection: { line: number } }) {
        opened = selection.line;
        return { revealRange: () => undefined };
      },
    },
  };
  const { LogWindows: Windows } = await load<{ LogWindows: new (...parts: unknown[]) => LogWindows }>(
    'logReport/logWindow.ts',
    vscode,
  );
  const windows = new Windows({ ask: async () => answer }, { subscriptions: [] }, { register: () => undefined });
  await windows.open({ uri: 'file:///a.log', offset: 100, line: 7 });
  return opened;
}

describe('a line of a log in the editor', () => {
  it('is behind the lines that the editor begins at carriage returns', async () => {
    assert.equal(await openedLine({ innerReturns: 0 }), 6);
    assert.equal(await openedLine({ innerReturns: 5 }), 11);
    assert.equal(await openedLine({ innerReturns: 500 }), 49);
    assert.equal(await openedLine(null), 6);
  });
});
