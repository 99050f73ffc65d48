import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killGroup } from '../support/killGroup';
import { until } from '../support/until';

const root = path.resolve(__dirname, '../..');

describe('npm run watch', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'watch-'));
  after(() => rmSync(folder, { recursive: true }));

  it('builds again when a file changes that is loaded late', async () => {
    for (const name of ['client', 'data', 'server', 'tools', 'esbuild.mjs', 'package.json', 'tsconfig.json']) {
      cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    const watching = spawn(process.execPath, ['esbuild.mjs', '--watch'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    watching.stderr.resume();
    // Its child, which writes the files, has the same stderr, which closes with the last of them.
    const ended = once(watching, 'close');
    /** However long it takes, unless the build ends: the limit of the test does not count what other programs take. */
    const whileWatching = (what: string, isTrue: () => boolean) => {
      const ask = async () => watching.exitCode !== null || isTrue();
      return until(what, ask, Number.POSITIVE_INFINITY).then(() => assert.equal(watching.exitCode, null, what));
    };
    try {
      const built = ['cli.js', 'server.js', 'node.js', 'worker.js', 'extension.js'];
      await whileWatching('the first build', () => built.every((name) => existsSync(path.join(folder, 'dist', name))));
      for (const source of ['features/completion/completion.ts', 'cli/find/find.ts', 'disk/walk/globs.ts']) {
        const mark = `changed ${source}`;
        appendFileSync(path.join(folder, 'server/src', source), `\nconsole.log('${mark}');\n`);
        await whileWatching(`a build with a change of ${source}`, () => holds(path.join(folder, 'dist'), mark));
      }
    } finally {
      // Its child would go on for minutes if it has begun to build.
      killGroup(watching);
      // Until then they may write into the folder.
      await ended;
    }
  }).timeout(60_000);
});

function holds(dist: string, text: string): boolean {
  const bundles = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'worker.js');
  return bundles.some((name) => readFileSync(path.join(dist, name), 'utf8').includes(text));
}
