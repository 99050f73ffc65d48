import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CancellationToken } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { RequestContext } from '../../../server/src/contract';
import { nodeFiles } from '../../../server/src/disk/nodeFiles';
import { agentTool } from '../../../server/src/features/agents/agentTool';
import { TempTree } from '../../support/tempTree';
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
      maxWait: 2000,
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
      catalog: 'JOB platform error codes: 244 · JOB 3.x: 235',
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

  describe('scan logs', () => {
    const line = '2024-07-19 02:14:00.000 ERROR code=1250001';
    const tree = new TempTree({ 'work/logs/a #1.log': `${line}\n${line}\nERROR code=1239801\n`, 'other/b.log': line });
    symlinkSync(tree.path('other'), tree.path('work/link'));
    symlinkSync(tree.path('other/b.log'), tree.path('work/logs/b.log'));
    after(() => tree.remove());
    const folder = pathToFileURL(tree.path('work')).href;
    const scan = (input: object, logs = () => nodeFiles.logs()) =>
      call('scan', input, { ...context([folder]), logs } as RequestContext);

    it('below the paths that were named, into the answer of the MCP server', async () => {
      const { text, refused } = await scan({ paths: ['logs'], top: 1, language: 'zh-CN' });
      assert.equal(refused, false, text);
      const { codes, ...answer } = JSON.parse(text);
      assert.deepEqual(answer, {
        complete: false,
        filesRead: 1,
        mentions: 3,
        from: '2024-07-19T02:14:00.000Z',
        to: '2024-07-19T02:14:00.000Z',
        notRead: ['logs/b.log: 已跳过：指向文件夹或其他位置的符号链接'],
        limits: ['1 of 2 codes. The others have a count of 1.'],
        catalog: '作业平台错误码: 244 · 作业平台 3.x: 235',
      });
      assert.deepEqual(
        [codes.length, codes[0].code, codes[0].count, codes[0].files, codes[0].sample],
        [1, 1250001, 2, ['logs/a #1.log (2)'], `logs/a #1.log:1: ${line}`],
      );
      assert.match(codes[0].nextStep, /由谁处理：/);
      const whole = await scan({ paths: [tree.path('work/logs/a #1.log')], codes: ['1239801'] });
      assert.equal(JSON.parse(whole.text).mentions, 1);
      const redis = await scan({ paths: ['logs'], families: ['redis'], since: '2024-07-19', min_confidence: 'strong' });
      assert.equal(JSON.parse(redis.text).mentions, 2);
      const missing = await call('migrate_check', { paths: ['logs', 'src/*.py'] }, {
        ...context([folder]),
        logs: () => nodeFiles.logs(),
      } as RequestContext);
      assert.deepEqual(missing, {
        text: 'src/*.py: there is no such file or folder in the workspace. Globs are not expanded: name the folder.',
        refused: true,
      });
    });

    for (const [what, input, logs, message] of [
      ['a link that leads out', { paths: ['link'] }, undefined, /^link leads out of the workspace/],
      ['what is not there', { paths: ['no.log'] }, undefined, /^no\.log: there is no such file or folder/],
      ['a path elsewhere', { paths: ['/etc'] }, undefined, /^\/etc lies outside of the workspace/],
      ['an unknown name', { paths: ['logs'], codes: ['NO_SUCH'] }, undefined, /^codes: NO_SUCH is neither/],
      ['an unknown family', { paths: ['logs'], families: ['no'] }, undefined, /^families: no is no family\. /],
      ['a browser', { paths: ['logs'] }, async () => undefined, /run: bk-job-errors scan PATH --json$/],
    ] as const) {
      it(`and refuse ${what}`, async () => {
        const answer = await scan(input, logs as never);
        assert.equal(answer.refused, true);
        assert.match(answer.text, message);
      });
    }
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
