import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  createProtocolConnection,
  type Hover,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TestClient, vsCode } from '../server/session/client';
import type { Transport } from '../server/session/transports';
import { repository } from '../support/vscode/packageExtension';
import { installedPackage } from './editors/installedPackage';

interface Manifest {
  readonly version: string;
  readonly private?: boolean;
  readonly files: readonly string[];
  readonly dependencies?: object;
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));

describe('the package of npm, installed without a network', () => {
  let program: string;
  before('pack and install it', async () => {
    program = await installedPackage();
  });

  it('may be published, and needs no other package', () => {
    assert.deepEqual([manifest.private, manifest.dependencies], [undefined, undefined]);
  });

  it('holds what its allow list names, and nothing else', () => {
    const root = path.join(path.dirname(program), '../bk-job-error-codes');
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const files = names.filter((name) => statSync(path.join(root, name)).isFile()).sort();
    // npm adds the manifest, and every README.
    const patterns = [...manifest.files, 'package.json', 'README.md', 'README.zh-CN.md'].map((pattern) =>
      pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*'),
    );
    const allowed = new RegExp(`^(?:${patterns.join('|')})$`);
    assert.deepEqual(
      files.filter((name) => !allowed.test(name.replaceAll('\\', '/'))),
      [],
    );
    const unused = patterns.filter((pattern) => !files.some((name) => new RegExp(`^${pattern}$`).test(name)));
    assert.deepEqual(unused, []);
  });

  it('runs as bk-job-errors', () => {
    const run = (...args: readonly string[]) => execFileSync(program, args, { encoding: 'utf8' });
    assert.equal(run('--version'), `${manifest.version}\n`);
    assert.equal(JSON.parse(run('explain', '1250001', '--json'))[0].constant, 'REDIS_CONNECT_FAIL');
  });

  it('is a language server', async () => {
    const child = spawn(program, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const transport: Transport = {
      connection: createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
      exited: new Promise((resolve) => child.on('exit', resolve)),
      kill: () => child.kill(),
    };
    const client = new TestClient(transport);
    try {
      await client.initialize(vsCode);
      await client.open('file:///a.py', 'raise JobError(1250001)\n');
      const hover = await client.request<Hover>('textDocument/hover', {
        textDocument: { uri: 'file:///a.py' },
        position: { line: 0, character: 17 },
      });
      assert.match(JSON.stringify(hover.contents), /Redis is unavailable: wrong IP or wrong configuration/);
      assert.equal(await client.shutDown(), 0);
    } finally {
      transport.kill();
    }
  });
});
