import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutIn } from '../support/checkout';
import { patience, until } from '../support/until';

describe('npm start', () => {
  const running = new Set<ChildProcess>();
  const folder = mkdtempSync(join(tmpdir(), 'npm-start-'));
  let checkout = '';

  before('copy the repository, because the script builds it', () => {
    checkout = checkoutIn(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
    running.clear();
  });

  /** Starts the script as npm does, with everything it prints, and a promise of its end. */
  function start(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    const script = join(checkout, 'test', 'support', 'start', 'main.ts');
    const child = spawn(process.execPath, ['--require', 'tsx', script, ...args], { cwd: checkout, env });
    running.add(child);
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said.text += text;
      });
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, said, ended };
  }

  it('serves the sample, prints the address, and cleans up at Ctrl+C', async () => {
    const { child, said, ended } = start([]);
    const address = await until(
      'the address',
      async () => /http:\/\/127\.0\.0\.1:\S+/.exec(said.text)?.[0],
      10 * patience,
    );
    const workspace = new URL(address).searchParams.get('folder') ?? '';
    assert.equal(existsSync(join(workspace, 'python', 'job_client.py')), true);
    assert.match(await (await fetch(address)).text(), /vscode-workbench-web-configuration/);
    child.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.equal(existsSync(workspace), false);
    await assert.rejects(fetch(address));
  });

  it('says that a port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    assert.ok(address && typeof address === 'object');
    const { said, ended } = start(['--port', String(address.port)]);
    assert.equal(await ended, 1);
    taken.close();
    assert.match(said.text, new RegExp(`Port ${address.port} is taken`));
  });

  it('says that no VS Code is installed for --desktop', async () => {
    const { said, ended } = start(['--desktop'], { ...process.env, PATH: '/nowhere' });
    assert.equal(await ended, 1);
    assert.match(said.text, /The command "code" was not found/);
  });

  it('says that the registry cannot be reached, and that npm is missing', async () => {
    const cache = join(tmpdir(), `bk-job-empty-cache-${process.pid}`);
    const offline = { ...process.env, XDG_CACHE_HOME: cache, npm_config_registry: 'http://127.0.0.1:9/' };
    const first = start([], { ...offline, npm_config_cache: join(cache, 'npm'), npm_config_fetch_retries: '0' });
    assert.equal(await first.ended, 1);
    assert.match(first.said.text, /The npm registry cannot be reached/);
    const second = start([], { ...offline, PATH: '/nowhere' });
    assert.equal(await second.ended, 1);
    assert.match(second.said.text, /npm was not found/);
    rmSync(cache, { recursive: true });
  });

  for (const [args, expected] of [
    [['--port', 'x'], /--port takes a number from 0 to 65535, not "x"/],
    [['--locale', 'fr'], /--locale takes en or zh-cn, not "fr"/],
    [['--desk'], /Unknown option '--desk'[\s\S]*--desktop/],
  ] as const) {
    it(`says what is wrong with ${args.join(' ')}`, async () => {
      const { said, ended } = start(args);
      assert.equal(await ended, 1);
      assert.match(said.text, expected);
      assert.doesNotMatch(said.text, /^\s+at /m);
    });
  }
});
