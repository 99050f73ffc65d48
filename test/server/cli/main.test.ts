import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { bundle } from '../session/transports';

const run = promisify(execFile);

describe('bk-job-errors as a process', function () {
  this.timeout(10_000);

  const cli = bundle('cli.js');

  it('writes the answer to stdout and ends with 0', async () => {
    const { stdout, stderr } = await run(process.execPath, [cli, 'explain', '1252001', '--lang', 'en']);
    assert.deepEqual([stdout.split('\n')[1], stderr], ['  Database error', '']);
  });

  for (const [args, code] of [
    [['explain', '1252999'], 1],
    [['explain', 'x'], 2],
  ] as const) {
    it(`ends with ${code} on ${args.join(' ')}`, async () => {
      await assert.rejects(run(process.execPath, [cli, ...args]), { code, stdout: '' });
    });
  }

  it('becomes the language server, with the arguments kept', async () => {
    const gone = spawn(process.execPath, ['-e', '']);
    await once(gone, 'exit');
    // The server ends when the process that this argument names is gone.
    const server = spawn(process.execPath, [cli, 'lsp', '--stdio', `--clientProcessId=${gone.pid}`], { stdio: 'pipe' });
    assert.deepEqual(await once(server, 'exit'), [1, null]);
  });

  it('prints the help of the server, too', async () => {
    const { stdout } = await run(process.execPath, [cli, 'lsp', '--stdio', '-h'], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    assert.match(stdout, /^Options of lsp:\n {2}--stdio {2}/m);
  });

  it('reads standard input', async () => {
    const child = spawn(process.execPath, [cli, 'find', '-', '--limit=1', '--lang=en'], { stdio: 'pipe' });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stdin.end('\n操作失败!任务 42 当前状态: 3\n');
    const [status] = await once(child, 'close');
    assert.deepEqual(
      [status, out.replace(/\d+%/, 'N%').split('\n')],
      [
        0,
        [
          '2: 操作失败!任务 42 当前状态: 3',
          '  1239701 API_OPERATION_FAILED · N%',
          '    操作失败!任务{0}当前状态:{1}',
          '    {0} task = 42',
          '    {1} state = 3',
          '',
        ],
      ],
    );
  });

  it('ends quietly when the reader is gone', async () => {
    const codes = Array.from({ length: 20_000 }, () => '1239801');
    const child = spawn(process.execPath, [cli, 'explain', ...codes], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status, signal] = await once(child, 'close');
    assert.deepEqual([status, signal, err], [0, null, '']);
  });

  it('reports that the output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const env = { ...process.env, LC_ALL: 'C' };
    const child = spawn(process.execPath, [cli, 'explain', '1239801'], { stdio: ['ignore', full, 'pipe'], env });
    let err = '';
    child.stderr?.on('data', (chunk) => {
      err += String(chunk);
    });
    const [status, signal] = await once(child, 'close');
    closeSync(full);
    assert.deepEqual([status, signal, err], [1, null, 'The output cannot be written: ENOSPC\n']);
  });
});
