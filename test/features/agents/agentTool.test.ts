import assert from 'node:assert/strict';
import { CancellationToken } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { RequestContext } from '../../../server/src/contract';
import { agentTool } from '../../../server/src/features/agents/agentTool';
import { documentOf, preferences, requestContext } from '../context';

const files: Readonly<Record<string, string>> = {
  'file:///work/src/a.py': 'call(processInfos=[])\nif response["code"] == 1208146:\n    raise JobError(1208147)\n',
  'file:///work/other%20b.py': 'raise JobError(1208147)\n',
};

/** A workspace with these files, none of which is open. */
function context(folders: readonly string[] = ['file:///work']): RequestContext {
  const catalog = builtinCatalog();
  const base = requestContext(undefined, catalog);
  return {
    ...base,
    workspace: {
      folders: () => folders.map((uri) => ({ uri, name: 'work' })),
      opened: () => undefined,
      async visit(_filter, visit) {
        for (const [uri, text] of Object.entries(files)) {
          await visit({ ...base, preferences: preferences(), document: documentOf(text, 'python', uri) });
        }
        return { read: 2, skipped: [] };
      },
    },
  };
}

const call = (name: string, input: unknown, from = context()) =>
  agentTool(from, { name, input }, CancellationToken.None);

describe('tools for agents', () => {
  it('answer by the catalog of the workspace', async () => {
    const { text, refused } = await call('explain', { codes: [1250001], language: 'zh-CN' });
    assert.equal(refused, false);
    assert.match(JSON.parse(text).codes[0].message, /^Redis 服务不可/);
  });

  it('find legacy codes below the paths that were named', async () => {
    const { text } = await call('migrate_check', { paths: ['./src'] });
    assert.deepEqual(JSON.parse(text), {
      uses: 2,
      certain: 2,
      filesRead: 2,
      files: {
        'src/a.py': [
          {
            at: '2:24',
            change: '1208146 → 1238128',
            certain: true,
            renames: [{ from: 'processInfos', to: 'process_infos', lines: [1] }],
          },
          { at: '3:20', change: '1208147 → 1238146', certain: true },
        ],
      },
      changes: {
        '1208146 → 1238128':
          'Same meaning. Renamed parameters: processInfos → process_infos. Not 1238146, which only ends in the same digits: "Missing parameter [{0}] or [{1}]".',
        '1208147 → 1238146': 'Same meaning.',
      },
    });
    const uses = async (...paths: string[]) => JSON.parse((await call('migrate_check', { paths })).text).uses;
    assert.deepEqual(
      [await uses('/work/other b.py'), await uses('.'), await uses('sr'), await uses('src', 'src/a.py')],
      [1, 3, 0, 2],
    );
  });

  const refusals: readonly [what: string, name: string, input: unknown, folders: readonly string[], text: RegExp][] = [
    [
      'a path elsewhere',
      'migrate_check',
      { paths: ['/etc'] },
      ['file:///work'],
      /^\/etc lies outside of the workspace: \/work\. /,
    ],
    [
      'a path upwards',
      'migrate_check',
      { paths: ['../x'] },
      ['file:///work'],
      /^\.\.\/x lies outside of the workspace/,
    ],
    ['a window without a folder', 'migrate_check', { paths: ['.'] }, [], /^No folder is open\. /],
    ['a wrong input', 'explain', { codes: 5 }, [], /^codes must be a list/],
    ['no input', 'search', undefined, [], /^search needs the argument query/],
    ['another tool', 'format_disk', {}, [], /^There is no tool format_disk\. /],
  ];
  for (const [what, name, input, folders, text] of refusals) {
    it(`refuse ${what} with what to do instead`, async () => {
      const answer = await call(name, input, context(folders));
      assert.equal(answer.refused, true);
      assert.match(answer.text, text);
    });
  }
});
