import assert from 'node:assert/strict';
import type * as replaceAllModule from '../../../client/src/results/replaceAll';
import type { Replacement, ResultRow } from '../../../client/src/results/resultRow';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

const lines = ['code == 1208146', 'code == 1209803', 'x = 1207104'];

const replacement = (line: number, from: string, to: string, reason: string | null): Replacement => ({
  uri: 'file:///w/a.py',
  range: {
    start: { line, character: (lines[line] ?? '').length - 7 },
    end: { line, character: (lines[line] ?? '').length },
  },
  from,
  to,
  reason,
});

const certain = replacement(0, '1208146', '1238128', null);
const other = replacement(1, '1209803', '1239803', null);
const uncertain = replacement(2, '1207104', '1237104', 'Not sure.');

/** What was applied, asked and said. `answer` is the button that the person takes. */
async function replace(replacements: readonly Replacement[], answer?: string) {
  const { vscode } = vscodeStub();
  const edits: unknown[][] = [];
  const applied: unknown[] = [];
  const said: string[] = [];
  Object.assign(vscode, {
    Uri: { parse: (text: string) => text },
    Range: class {
      constructor(
        readonly line: number,
        readonly start: number,
        _endLine: number,
        readonly end: number,
      ) {}
    },
    WorkspaceEdit: class {
      replace(_uri: string, range: { line: number }, text: string, metadata: object): void {
        edits.push([range.line, text, metadata]);
      }
    },
    window: {
      showInformationMessage: async (text: string) => {
        said.push(text);
        return answer;
      },
    },
    workspace: {
      openTextDocument: async () => ({
        getText: ({ line, start, end }: { line: number; start: number; end: number }) => lines[line]?.slice(start, end),
      }),
      applyEdit: async (_edit: unknown, metadata: unknown) => applied.push(metadata) > 0,
    },
  });
  const { replaceAll } = await load<typeof replaceAllModule>('results/replaceAll.ts', vscode);
  const rows = replacements.map((one, index): ResultRow => {
    const use = { id: `${index}`, kind: 'use' as const, label: '', description: '', tooltip: '', rows: [] };
    return { ...use, kind: 'file', rows: [{ ...use, replacement: one }] };
  });
  await replaceAll(rows);
  const confirmed = edits.map(([line, text, metadata]) => [
    line,
    text,
    (metadata as { needsConfirmation: boolean }).needsConfirmation,
  ]);
  return { edits, confirmed, applied, said };
}

describe('Replacing legacy codes', () => {
  it('replaces one certain code at once', async () => {
    const { edits, applied, said } = await replace([certain]);
    const label = 'Certain: the text says that it is an error code of the legacy API.';
    assert.deepEqual(edits, [[0, '1238128', { label, description: '1208146 → 1238128', needsConfirmation: false }]]);
    assert.deepEqual([applied, said], [[{ isRefactoring: true }], []]);
  });

  it('has what is uncertain confirmed in the preview, with the reason', async () => {
    const { confirmed, edits, said } = await replace([certain, other, uncertain]);
    assert.deepEqual(confirmed, [
      [0, '1238128', false],
      [1, '1239803', false],
      [2, '1237104', true],
    ]);
    assert.deepEqual(edits[2]?.[2], {
      label: 'Not sure.',
      description: '1207104 → 1237104',
      needsConfirmation: true,
    });
    assert.deepEqual(said, []);
  });

  it('asks before it replaces many, and shows each in the preview if the person likes', async () => {
    const all = await replace([certain, other], 'Replace');
    assert.deepEqual(all.said, ['Replace the legacy codes? Places: 2, files: 1.']);
    assert.deepEqual(
      all.confirmed.map(([, , needed]) => needed),
      [false, false],
    );
    const each = await replace([certain, other], 'Review Each');
    assert.deepEqual(
      each.confirmed.map(([, , needed]) => needed),
      [true, true],
    );
    assert.deepEqual((await replace([certain, other])).applied, []);
  });

  it('leaves alone what has changed since the search, and says so', async () => {
    const moved = { ...other, from: '1209804' };
    const { confirmed, said } = await replace([certain, moved]);
    assert.deepEqual(confirmed, [[0, '1238128', false]]);
    assert.deepEqual(said, ['Places that have changed since the search and were left alone: 1. Search again.']);
    assert.deepEqual((await replace([moved])).said, ['The files have changed since the search. Search again.']);
    assert.deepEqual((await replace([])).said, ['There is nothing to replace.']);
  });
});
