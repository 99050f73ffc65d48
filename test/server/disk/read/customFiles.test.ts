import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import type { CustomRequest } from '../../../../server/src/catalogs/workspaceFiles';
import { nodeFiles } from '../../../../server/src/disk/nodeFiles';
import { isPosix, TempTree } from '../../../support/tempTree';

const { families } = builtinLayers();

describe('custom catalog files', () => {
  const outside = new TempTree({ 'team.json': '{}', 'more/cmdb.csv': 'code\n' });
  const tree = new TempTree({
    'catalogs/b.md': 'b',
    'catalogs/a.md': 'a',
    'catalogs/deep/c.md': 'c',
    'catalogs/node_modules/x.md': 'x',
    'catalogs/(1) [old]/d.csv': 'd',
    'second/e.json': 'e',
    'binary.csv': 'a\0b',
  });
  before(() => {
    symlinkSync(outside.path('team.json'), tree.path('link.json'));
    symlinkSync(tree.path('second/e.json'), tree.path('inside.json'));
    symlinkSync(outside.root, tree.path('out'));
    symlinkSync('loop.md', tree.path('loop.md'));
    if (isPosix) execFileSync('mkfifo', [tree.path('pipe.md')]);
  });
  after(() => {
    tree.remove();
    outside.remove();
  });

  /** `+ file` for what is read, `- setting: reason` for what is not. */
  async function read(request: Partial<CustomRequest>): Promise<string[]> {
    const whole = { folder: tree.uri(), folders: [tree.uri()], paths: [], userPaths: [], known: new Map(), ...request };
    const { files, skipped } = await nodeFiles.readCustom(whole, families);
    const shown = (text: string) => text.replace(outside.uri(), 'OUTSIDE').replace(outside.root, 'OUTSIDE');
    return [
      ...files.map(
        ({ uri, layer }) => `+ ${shown(uri).replace(`${tree.uri()}/`, '')}${layer === undefined ? ' (known)' : ''}`,
      ),
      ...skipped.map(({ file, reason }) => `- ${shown(file)}: ${reason}`),
    ];
  }

  it('are found by path and by glob, in the order of the settings, each once', async () => {
    assert.deepEqual(await read({ paths: ['second/e.json', './catalogs/*.md', 'catalogs/a.md', 'inside.json'] }), [
      '+ second/e.json',
      '+ catalogs/a.md',
      '+ catalogs/b.md',
      '+ inside.json',
    ]);
    assert.deepEqual(await read({ paths: ['catalogs/**/*.md', tree.path('catalogs/(1) [old]/d.csv')] }), [
      '+ catalogs/a.md',
      '+ catalogs/b.md',
      '+ catalogs/deep/c.md',
      '+ catalogs/(1)%20%5Bold%5D/d.csv',
    ]);
    assert.deepEqual(await read({ paths: ['*.csv'], folder: tree.uri('catalogs/(1) [old]') }), [
      '+ catalogs/(1)%20%5Bold%5D/d.csv',
    ]);
  });

  it('named by the workspace must lie in its folders', async () => {
    const ways = [
      outside.path('team.json'),
      `../${path.basename(outside.root)}/team.json`,
      'link.json',
      'out/team.json',
    ];
    for (const way of ways)
      assert.deepEqual(await read({ paths: [way] }), [`- ${way.replace(outside.root, 'OUTSIDE')}: outside`]);
    assert.deepEqual(await read({ paths: [`${outside.root}/*.json`] }), ['- OUTSIDE/team.json: outside']);
    // Nothing is looked for behind a link to a folder.
    assert.deepEqual(await read({ paths: ['**/team.json'] }), ['- **/team.json: missing']);
    assert.deepEqual(await read({ paths: ['second/e.json'], folders: [tree.uri('catalogs')] }), [
      '- second/e.json: outside',
    ]);
    assert.deepEqual(await read({ paths: ['second/e.json'], folders: [] }), ['- second/e.json: outside']);
  });

  it('named by user settings may lie anywhere, even if the workspace names them as well', async () => {
    const wish = outside.path('team.json');
    assert.deepEqual(await read({ userPaths: [wish, `${outside.root}/more/*.csv`] }), [
      '+ OUTSIDE/team.json',
      '+ OUTSIDE/more/cmdb.csv',
    ]);
    assert.deepEqual(await read({ paths: [wish], userPaths: [wish] }), ['+ OUTSIDE/team.json']);
    const inHome = path.relative(homedir(), wish);
    assert.deepEqual(await read({ userPaths: [`~/${inHome}`], folder: undefined }), [
      `+ ${inHome.startsWith('..') ? 'OUTSIDE/team.json' : inHome}`,
    ]);
  });

  it('are skipped with a reason: other machines, pipes, devices, folders, binary files, loops, missing files', async () => {
    const reasons: readonly (readonly [path: string, reason: string])[] = [
      ['//server/share/a.md', 'remote'],
      ...(isPosix
        ? ([
            ['pipe.md', 'notRegular'],
            ['/dev/zero', 'notRegular'],
          ] as const)
        : []),
      ['second', 'notRegular'],
      ['binary.csv', 'binary'],
      ['loop.md', 'loop'],
      ['no.md', 'missing'],
      ['nowhere/*.md', 'missing'],
      ['', 'missing'],
      ['a\0b', 'missing'],
    ];
    assert.deepEqual(
      await read({ userPaths: reasons.map(([wish]) => wish) }),
      reasons.map(([wish, reason]) => `- ${wish}: ${reason}`),
    );
    assert.deepEqual(await read({ userPaths: ['catalogs/a.md'], folder: undefined }), ['- catalogs/a.md: missing']);
  });

  it('are not read again if they have not changed', async () => {
    const request = { folder: tree.uri(), folders: [tree.uri()], paths: ['catalogs/*.md'], userPaths: [] };
    const { files } = await nodeFiles.readCustom({ ...request, known: new Map() }, families);
    const known = new Map(files.map(({ uri, stamp }) => [uri, stamp]));
    tree.write('catalogs/b.md', 'changed');
    assert.deepEqual(await read({ ...request, known }), ['+ catalogs/a.md (known)', '+ catalogs/b.md']);
  });
});
