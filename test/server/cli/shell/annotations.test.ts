import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { commandLine } from '../../../support/commandLine';
import { TempTree } from '../../../support/tempTree';
import { workflowCommands } from '../../../support/workflowCommands';

const hostile = '::stop-commands::x,%0A: 50%';

describe('annotations of GitHub', () => {
  const folder = process.cwd();
  const tree = new TempTree({
    'src/a b.py': 'if response["code"] == 1208146:\n    raise JobError(1208147)\nvalue = 1208100\n',
    'clean.py': 'raise JobError(1238146)\n',
    [`${hostile}/ErrorCode.java`]:
      'public class ErrorCode {\n    public static final int A_B = 1241001;\n    public static final int C_D = 1241001;\n}\n',
    [`${hostile}.py`]: 'raise JobError(1208147)\n',
    'line\nbreak.py': 'raise JobError(1208147)\n',
  });
  before(() => process.chdir(tree.root));
  after(() => {
    process.chdir(folder);
    tree.remove();
  });

  it('place legacy codes that migrate --check counts beside their lines, and totals below', () => {
    const { status, out, err } = commandLine(['migrate', '--check', '--github', 'src']);
    assert.deepEqual([status, err], [1, '']);
    assert.deepEqual(workflowCommands(out), [
      {
        name: 'warning',
        properties: { file: 'src/a b.py', line: '1', col: '24', endColumn: '31', title: 'legacy-code' },
        message:
          '1208146 → 1238128: Same meaning. Renamed parameters: processInfos → process_infos. Not 1238146, which only ends in the same digits: "Missing parameter [{0}] or [{1}]".',
      },
      {
        name: 'warning',
        properties: { file: 'src/a b.py', line: '2', col: '20', endColumn: '27', title: 'legacy-code' },
        message: '1208147 → 1238146: Same meaning.',
      },
    ]);
    assert.match(out, /^3 uses of legacy codes in 1 file\.$/m);
    assert.match(out, /^--check does not count 1 use: /m);
  });

  it('place findings of lint beside their lines, with their levels', () => {
    const { status, out } = commandLine(['lint', `${hostile}/ErrorCode.java`, '--github', '--lang', 'zh-CN']);
    assert.equal(status, 1);
    assert.deepEqual(workflowCommands(out), [
      {
        name: 'error',
        properties: {
          file: `${hostile}/ErrorCode.java`,
          line: '3',
          col: '29',
          endColumn: '32',
          title: 'duplicate-number',
        },
        message: 'C_D 的数字 1241001 已被第 2 行的 A_B 使用。',
      },
    ]);
  });

  it('leave exit statuses as they are', () => {
    for (const args of [
      ['migrate', '--check', 'clean.py'],
      ['migrate', 'src'],
      ['migrate', '--check', 'src'],
      ['migrate', '--check', 'missing'],
      ['lint', 'src'],
      ['lint', hostile],
      ['lint', 'missing'],
      ['lint'],
    ]) {
      assert.equal(commandLine([...args, '--github']).status, commandLine(args).status, args.join(' '));
    }
  });

  it('go to stderr beside a form for programs', () => {
    for (const form of ['--json', '--sarif']) {
      for (const args of [
        ['migrate', '--check', 'src'],
        ['lint', hostile],
      ]) {
        const { out, err } = commandLine([...args, form, '--github']);
        assert.equal(out, commandLine([...args, form]).out);
        assert.equal(workflowCommands(err).length > 0, true);
        assert.deepEqual(workflowCommands(out), []);
      }
    }
  });

  it('begin paths at the folder of the repository, where a step works in a folder of it', () => {
    const { out } = commandLine(['migrate', 'src', '--github'], { GITHUB_WORKSPACE: tree.path('src') });
    assert.deepEqual([...new Set(workflowCommands(out).map(({ properties }) => properties.file))], ['a b.py']);
  });

  it('keep names of files from ending an annotation or being commands of their own', () => {
    const { out } = commandLine(['migrate', '--check', '--github', '.']);
    const commands = workflowCommands(out);
    assert.deepEqual([...new Set(commands.map(({ name }) => name))], ['warning']);
    assert.deepEqual(
      new Set(commands.map(({ properties }) => properties.file)),
      new Set(['src/a b.py', `${hostile}.py`, 'line\nbreak.py']),
    );
  });

  it('say as warnings what could not be read, whatever its name', () => {
    symlinkSync('nowhere', tree.path('::error::broken.py'));
    const { err } = commandLine(['migrate', '--check', '--github', '::error::broken.py', 'missing']);
    assert.deepEqual(
      workflowCommands(err).map(({ name, properties, message }) => [name, properties, message]),
      [
        ['warning', {}, '::error::broken.py was not read: no such file or folder.'],
        ['warning', {}, 'missing was not read: no such file or folder.'],
      ],
    );
  });

  it('are never read from the name of a file at the beginning of a line of text', () => {
    const { out } = commandLine(['migrate', '--check', '--lang', 'en', '.']);
    assert.match(out, /^\.\/::stop-commands::x,%0A: 50%\.py\n {2}1:16 /m);
    const text = out + commandLine(['lint', '--lang', 'en', '.']).out;
    assert.match(text, /^\.\/::stop-commands::x,%0A: 50%\/ErrorCode\.java:3: duplicate-number: /m);
    assert.doesNotMatch(text, /^\s*(?:::|##\[)/m);
  });
});
