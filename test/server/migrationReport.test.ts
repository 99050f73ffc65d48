import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, type ProgressToken } from 'vscode-languageserver';
import { builtinCatalog } from '../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../server/src/contract/requestContext';
import type { CodeDocument } from '../../server/src/core/mentions/document/codeDocument';
import { languageIdOf } from '../../server/src/core/text/languages';
import { nodeFiles } from '../../server/src/disk/nodeFiles';
import { migrationReport } from '../../server/src/features/navigation/migrationReport';
import { maxReferences } from '../../server/src/features/navigation/searchReferences';
import type { MigrationReport, MigrationReportParams } from '../../server/src/protocol';
import { workspaceDocuments } from '../../server/src/session/workspaceDocuments';
import { documentOf, on, preferences, requestContext } from '../features/context';
import { TempTree } from '../support/tempTree';

interface Asked {
  readonly open?: readonly CodeDocument[];
  readonly folders?: readonly string[];
  readonly params?: MigrationReportParams;
  readonly changes?: Partial<Preferences>;
  readonly token?: CancellationToken;
  readonly sent?: unknown[];
}

function report(tree: TempTree, asked: Asked = {}): Promise<MigrationReport> {
  const { open = [], folders = [''], params = {}, changes, token = CancellationToken.None, sent = [] } = asked;
  const context = <D>(document: D) => requestContext(document, builtinCatalog(), preferences(changes));
  const workspace = workspaceDocuments({
    maxWait: 2000,
    open: () => open,
    folders: () => folders.map((name) => ({ uri: tree.uri(name), name: name || 'project' })),
    disk: () => Promise.resolve(nodeFiles),
    read: async (uri, text) => documentOf(text, languageIdOf(uri), uri),
    contextOf: async (document) => context(document),
    contextIn: async () => context(undefined),
  });
  const none = context(undefined);
  const client = {
    ...none.client,
    sendProgress: (token: ProgressToken, value: unknown) => void sent.push({ token, value }),
  };
  return migrationReport({ ...none, workspace, client }, params, token);
}

/** The files and what becomes of the codes in them, a line each. */
function outline({ files }: MigrationReport): string[] {
  return files.flatMap(({ label, description, rows }) => [
    `${label} (${description})`,
    ...rows.map(
      ({ range, from, to, strength, reason }) =>
        ` ${range.start.line + 1}:${range.start.character + 1} ${from} ${to} ${strength}${reason === null ? '' : `, ${reason}`}`,
    ),
  ]);
}

describe('migrationReport', () => {
  let tree: TempTree;
  beforeEach(() => {
    tree = new TempTree({
      'src/a.py': 'call(appId=1)\nif code == 1207101: pass\nvalue = 1208146\n',
      'src/b.py': 'code = 1238146\n',
      'old/c.ts': 'if (code === 1208199 || code === 1208146) raise(JobErrorCode.LEGACY_API_MISSING_APP_ID);\n',
      'node_modules/d/d.js': 'code = 1208146;\n',
    });
  });
  afterEach(() => tree.remove());

  it('lists every legacy use, where it leads, and why it is left', async () => {
    const found = await report(tree);
    assert.deepEqual(outline(found), [
      'c.ts (old)',
      ' 1:14 1208199 null strong, The new API has no known code with the same meaning.',
      ' 1:34 1208146 1238128 strong',
      ' 1:62 1208132 1238132 strong, It is used by name: change the definition of the name, or use another name.',
      'a.py (src)',
      ' 2:12 1207101 1237101 strong',
      ' 3:9 1208146 1238128 plain, The text does not say that this number is an error code.',
    ]);
    const { count, certain, filesRead, complete, notes } = found;
    assert.deepEqual(
      { count, certain, filesRead, complete, notes },
      {
        count: 5,
        certain: 2,
        filesRead: 3,
        complete: true,
        notes: [],
      },
    );
  });

  it('says for each code what changes, and where its parameters are', async () => {
    const { files } = await report(tree, { params: { files: [tree.uri('src/a.py')] }, changes: { language: 'zh-CN' } });
    assert.deepEqual(files[0]?.rows[0], {
      range: on(1, 11, 18),
      kind: 'number',
      from: 1207101,
      to: 1237101,
      replacement: '1237101',
      change: '含义相同。更名的参数：appId → bk_biz_id。',
      strength: 'strong',
      reason: null,
      renames: [{ from: 'appId', to: 'bk_biz_id', ranges: [on(0, 5, 10)] }],
      text: 'if code == 1207101: pass',
      start: 11,
      length: 7,
    });
  });

  it('reads open documents with their unsaved text, untitled ones too', async () => {
    const open = [
      documentOf('code = 1238146\n', 'python', tree.uri('src/a.py')),
      documentOf('code = 1208147\n', 'python', 'untitled:Untitled-1'),
    ];
    const found = await report(tree, { open, folders: ['src', 'old'] });
    assert.deepEqual(outline(found), [
      'Untitled-1 ()',
      ' 1:8 1208147 1238146 strong',
      'c.ts (old)',
      ' 1:14 1208199 null strong, The new API has no known code with the same meaning.',
      ' 1:34 1208146 1238128 strong',
      ' 1:62 1208132 1238132 strong, It is used by name: change the definition of the name, or use another name.',
    ]);
  });

  it('stops at its limit, and says so', async () => {
    tree.write('many.py', 'code = 1208146\n'.repeat(maxReferences + 1));
    const found = await report(tree, { params: { files: [tree.uri('many.py')] } });
    assert.deepEqual(
      [found.count, found.complete, found.notes],
      [maxReferences, false, [`The report stopped at ${maxReferences} references. There may be more.`]],
    );
  });

  it('says how far it has come, and answers with what it has when it is cancelled', async () => {
    const source = new CancellationTokenSource();
    source.cancel();
    const sent: unknown[] = [];
    const found = await report(tree, { params: { workDoneToken: 'w' }, token: source.token, sent });
    assert.deepEqual(
      [found.complete, found.notes],
      [false, ['The report was cancelled. There may be more references.']],
    );
    assert.deepEqual(sent[0], {
      token: 'w',
      value: { kind: 'begin', title: 'Searching for legacy error codes', cancellable: true },
    });
    assert.deepEqual(sent.at(-1), {
      token: 'w',
      value: { kind: 'end', message: `${found.count} references to legacy codes found; ${found.filesRead} files read` },
    });
  });
});
