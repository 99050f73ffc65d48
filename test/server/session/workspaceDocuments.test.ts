import assert from 'node:assert/strict';
import type { Location, ProgressToken, ReferenceParams } from 'vscode-languageserver';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { RequestContext } from '../../../server/src/contract/requestContext';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { nodeFiles } from '../../../server/src/disk/nodeFiles';
import { findReferences } from '../../../server/src/features/navigation/findReferences';
import { references } from '../../../server/src/features/navigation/references';
import type { FindUsesParams, FoundUses } from '../../../server/src/protocol';
import { type WorkspaceDocumentsHost, workspaceDocuments } from '../../../server/src/session/workspaceDocuments';
import { documentOf, requestContext } from '../../features/context';
import { definedCatalog } from '../../support/definedCatalog';
import { TempTree } from '../../support/tempTree';

/** A workspace of these folders and open documents, and what the features say about it. */
class Workspace {
  readonly sent: unknown[] = [];
  readonly warnings: string[] = [];

  constructor(
    private readonly tree: TempTree,
    private readonly open: readonly CodeDocument[],
    private readonly catalog: Catalog = builtinCatalog(),
    private readonly folders: readonly string[] = [''],
    private readonly disk: WorkspaceDocumentsHost['disk'] = () => Promise.resolve(nodeFiles),
  ) {}

  private context<D>(document: D): RequestContext<D> {
    const context = requestContext(document, this.catalog);
    const workspace = workspaceDocuments({
      maxWait: 2000,
      open: () => this.open,
      folders: () => this.folders.map((name) => ({ uri: this.tree.uri(name), name: name || 'project' })),
      disk: this.disk,
      read: async (uri, text) => documentOf(text, 'java', uri),
      contextOf: async (document) => requestContext(document, this.catalog),
      contextIn: async () => requestContext(undefined, this.catalog),
    });
    const client = {
      sendProgress: (_token: ProgressToken, value: unknown) => void this.sent.push(value),
      warn: (message: string) => void this.warnings.push(message),
    };
    return { ...context, workspace, client };
  }

  find(params: FindUsesParams, token: CancellationToken = CancellationToken.None): Promise<FoundUses> {
    return findReferences(this.context(undefined), params, token);
  }

  async references(text: string, more: Partial<ReferenceParams> = {}, includeDeclaration = true): Promise<string[]> {
    const cursor = text.indexOf('$0');
    const document = documentOf(text.replace('$0', ''), 'java', 'untitled:Untitled-1');
    const params: ReferenceParams = {
      textDocument: { uri: document.uri },
      position: document.positionAt(cursor),
      context: { includeDeclaration },
      ...more,
    };
    const found = await references(this.context(document), params, CancellationToken.None);
    return found.map((location) => this.shown(location));
  }

  shown({ uri, range: { start, end } }: Location): string {
    const place = uri.startsWith('file:') ? this.tree.name(uri) : uri;
    return `${place}:${start.line + 1}:${start.character}-${end.character}`;
  }
}

/** What was found, in lines: the code, then its files, then their references. */
function outline({ found }: FoundUses): string[] {
  if (!found) return [];
  return [
    `${found.code} ${found.count}`,
    ...found.files.flatMap(({ label, description, uses }) => [
      ` ${label} (${description})`,
      ...uses.map(({ range, text, start, length, kind, strength, definition }) => {
        const marked = `${text.slice(0, start)}[${text.slice(start, start + length)}]${text.slice(start + length)}`;
        return `  ${range.start.line + 1} ${marked} ${kind} ${strength}${definition ? ' definition' : ''}`;
      }),
    ]),
  ];
}

describe('documents of a workspace', () => {
  let tree: TempTree;
  beforeEach(() => {
    tree = new TempTree({
      'api/src/ErrorCode.java': 'int STEP_FAILED = 1241001;\n',
      'api/src/Step.java': 'throw new X(ErrorCode.STEP_FAILED);\n',
      'api/app.log': '10:00 done 1241001 ms\n10:01 code=1241001\n',
      'web/a.ts': 'if (code === 1241001) {}\n',
      'web/b.ts': 'nothing\n',
      'nb/n.ipynb': '{"source": ["code = 1241001"]}',
    });
  });
  afterEach(() => tree.remove());

  const defined = () =>
    definedCatalog({
      code: 1241001,
      name: 'STEP_FAILED',
      owner: 'ErrorCode',
      file: tree.uri('api/src/ErrorCode.java'),
    });

  it('are found beside any number of skipped files', async () => {
    const skipped = Array.from({ length: 150_000 }, (_, n) => ({
      file: tree.uri(`link${n}`),
      reason: 'missing' as const,
    }));
    const disk = async () => ({ ...nodeFiles, search: async () => ({ read: 0, skipped }) });
    const open = documentOf('if (code == 1241001) {}', 'java', tree.uri('api/A.java'));
    const workspace = new Workspace(tree, [open], defined(), ['api'], disk);
    assert.equal((await workspace.find({ code: 1241001 })).found?.count, 1);
  });

  it('are searched in every folder, by number and name, by file and line', async () => {
    const workspace = new Workspace(tree, [], defined(), ['api', 'web']);
    const found = await workspace.find({ code: 1241001 });
    assert.deepEqual(outline(found), [
      '1241001 6',
      ' app.log (api)',
      '  1 10:00 done [1241001] ms number plain',
      '  2 10:01 code=[1241001] number strong',
      ' ErrorCode.java (api • src)',
      '  1 int [STEP_FAILED] = 1241001; name strong definition',
      '  1 int STEP_FAILED = [1241001]; number strong definition',
      ' Step.java (api • src)',
      '  1 throw new X(ErrorCode.[STEP_FAILED]); name strong',
      ' a.ts (web)',
      '  1 if (code === [1241001]) {} number strong',
    ]);
    assert.deepEqual(
      [found.filesRead, found.complete, found.notes, found.found?.label],
      [5, true, [], 'STEP_FAILED Missing parameter'],
    );
    const unused = await workspace.find({ code: 1239801 });
    const { constant, message } = defined().get(1239801) ?? {};
    assert.deepEqual(outline(unused), ['1239801 0']);
    assert.equal(unused.found?.label, `${constant} ${message?.en}`);
  });

  it('are taken from the editor if they are open, notebooks and untitled ones too', async () => {
    const open = [
      documentOf('no code any more\n', 'log', tree.uri('api/app.log').replace('app', '%61pp')),
      documentOf('// 1241001\ncode == 1241001\n', 'typescript', tree.uri('web/b.ts')),
      documentOf('code = 1241001', 'python', `vscode-notebook-cell:${new URL(tree.uri('nb/n.ipynb')).pathname}#W0`),
      documentOf('errorCode: 1241001', 'plaintext', 'untitled:Untitled-1'),
      documentOf('code = 1241001', 'python', 'git:/w/old.py?ref'),
    ];
    const workspace = new Workspace(tree, open, defined());
    assert.deepEqual(await workspace.references('ErrorCode.STEP_$0FAILED'), [
      'api/src/ErrorCode.java:1:4-15',
      'api/src/ErrorCode.java:1:18-25',
      'api/src/Step.java:1:22-33',
      'web/a.ts:1:13-20',
      'web/b.ts:1:3-10',
      'web/b.ts:2:8-15',
      'untitled:Untitled-1:1:11-18',
      `${open[2]?.uri}:1:7-14`,
    ]);
    assert.deepEqual(await workspace.references('code = 1241001$0', {}, false), [
      'api/src/Step.java:1:22-33',
      'web/a.ts:1:13-20',
      'web/b.ts:1:3-10',
      'web/b.ts:2:8-15',
      'untitled:Untitled-1:1:11-18',
      `${open[2]?.uri}:1:7-14`,
    ]);
    assert.deepEqual(await workspace.references('nothing $0 here 1241001'), []);
  });

  it('are only the open ones if there is no disk', async () => {
    const open = [documentOf('code = 1241001', 'python', 'vscode-vfs://github/a/b.py')];
    const workspace = new Workspace(tree, open, defined(), [''], () => undefined);
    assert.deepEqual(await workspace.references('1241001$0'), ['vscode-vfs://github/a/b.py:1:7-14']);
    const { found, complete, notes } = await workspace.find({ code: 1241001 });
    assert.deepEqual(
      [found?.count, complete, notes],
      [
        1,
        false,
        [
          'Only open documents were searched: the files of this workspace cannot be reached from here. On the machine that has them, run: bk-job-errors scan . --code 1241001',
        ],
      ],
    );
    // Without a folder the open documents are all.
    assert.equal(
      (await new Workspace(tree, open, defined(), [], () => undefined).find({ code: 1241001 })).complete,
      true,
    );
  });

  it('are searched again file by file', async () => {
    const open = [documentOf('code == 1241001\n', 'typescript', tree.uri('web/b.ts'))];
    const workspace = new Workspace(tree, open, defined());
    tree.write('web/new.ts', 'code == 1241001');
    const files = ['web/new.ts', 'web/b.ts', 'web/gone.ts'].map((name) => tree.uri(name));
    assert.deepEqual(outline(await workspace.find({ code: 1241001, files })), [
      '1241001 2',
      ' b.ts (web)',
      '  1 code == [1241001] number strong',
      ' new.ts (web)',
      '  1 code == [1241001] number strong',
    ]);
    assert.deepEqual(outline(await workspace.find({ code: 1241001, files: [] })), ['1241001 0']);
  });

  it('are searched up to 5,000 references, and the answer says so', async () => {
    tree.write('many.log', 'code=1239801\n'.repeat(4000));
    tree.write('more.log', 'code=1239801\n'.repeat(4000));
    const workspace = new Workspace(tree, []);
    const found = await workspace.find({ code: 1239801 });
    assert.deepEqual(
      [found.found?.count, found.complete, found.notes],
      [5000, false, ['The search stopped at 5000 references. There may be more.']],
    );
    assert.equal((await workspace.references('1239801$0')).length, 5000);
    assert.deepEqual(workspace.warnings, ['The search stopped at 5000 references. There may be more.']);
  });

  it('are searched until the request is cancelled, and the answer says so', async () => {
    const source = new CancellationTokenSource();
    const open = [
      documentOf('code = 1241001', 'python', 'untitled:a'),
      documentOf('code = 1241001', 'python', 'untitled:b'),
    ];
    let asked = 0;
    const disk = () => {
      asked++;
      source.cancel();
      return undefined;
    };
    const found = await new Workspace(tree, open, defined(), [''], disk).find({ code: 1241001 }, source.token);
    assert.deepEqual(
      [found.found?.count, found.complete, found.notes, asked],
      [0, false, ['The search was cancelled. There may be more references.'], 1],
    );
  });

  it('are reported during the search, in parts and as progress', async () => {
    const workspace = new Workspace(tree, [], defined());
    const answer = await workspace.references('1241001$0', { workDoneToken: 'w', partialResultToken: 'p' });
    assert.deepEqual(answer, []);
    const values = workspace.sent;
    const parts = values.filter((value): value is Location[] => Array.isArray(value));
    assert.deepEqual(
      parts
        .flat()
        .map((location) => workspace.shown(location))
        .sort(),
      [
        'api/app.log:1:11-18',
        'api/app.log:2:11-18',
        'api/src/ErrorCode.java:1:18-25',
        'api/src/ErrorCode.java:1:4-15',
        'api/src/Step.java:1:22-33',
        'nb/n.ipynb:1:20-27',
        'web/a.ts:1:13-20',
      ],
    );
    assert.deepEqual(values[0], { kind: 'begin', title: 'Searching for 1241001', cancellable: true });
    assert.deepEqual(values.at(-1), { kind: 'end', message: '7 references found; 6 files read' });
  });

  it('are not searched for an invalid number', async () => {
    const workspace = new Workspace(tree, [], defined());
    const nothing = { found: null, filesRead: 0, complete: false, notes: [] };
    for (const code of [Number.NaN, 0.5]) assert.deepEqual(await workspace.find({ code }), nothing);
  });
});
