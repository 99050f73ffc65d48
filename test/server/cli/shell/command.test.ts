import assert from 'node:assert/strict';
import { allCommands } from '../../../../server/src/cli/run';
import { helpText } from '../../../../server/src/cli/shell/help';
import { generalOptions, sharedOptions } from '../../../../server/src/cli/shell/options';
import { languages } from '../../../../server/src/core/text/productLanguage';
import { commandLine, commandLineLater, type Ending } from '../../../support/commandLine';

const usage = 'Explains the error codes of the BlueKing JOB platform.\n\nUsage:\n  bk-job-errors ';
const withHelp = ' See bk-job-errors --help.\n';

describe('arguments of commands', () => {
  for (const { name } of allCommands()) {
    describe(name, () => {
      for (const args of [['-h'], ['--help'], ['--no-such-option', '-h'], ['a', 'b', '--lang', 'fr', '--help', '--']]) {
        it(`prints the help of the command with ${args.join(' ')}`, () => {
          const { status, out, err } = commandLine([name, ...args]);
          assert.deepEqual({ status, err }, { status: 0, err: '' });
          assert.ok(out.startsWith(usage + name));
          assert.deepEqual(out.match(/^Options of (?!every)[\w-]+:$/gm), [`Options of ${name}:`]);
        });
      }

      it('reads arguments behind --', async () => {
        const { out } = await commandLineLater([name, '--', '-h', '--version']);
        assert.doesNotMatch(out, /Usage:|^\d+\.\d+\.\d+\n$/);
      });

      it('prints the version', () => {
        assert.match(commandLine([name, '--version', '-h']).out, /^\d+\.\d+\.\d+\n$/);
      });
    });
  }

  const behindDashes: readonly (readonly [args: readonly string[], ending: Partial<Ending>])[] = [
    [
      ['explain', '--', '1239801', '--json'],
      { status: 2, err: `"--json" is not an error code: seven digits that begin with 12.${withHelp}` },
    ],
    [
      ['explain', '--lang', 'en', '--', '1239998'],
      { status: 1, err: '1239998 is not in the catalog. By its digits: JOB -> JOB · New API · System\n' },
    ],
    [['lint', '--', '--json'], { status: 2, err: '--json cannot be read: no such file or folder.\n' }],
    [['lint', '--', '-h'], { status: 2, err: '-h cannot be read: no such file or folder.\n' }],
    [['migrate', '--', '--catalog'], { status: 2, err: '--catalog was not read: no such file or folder.\n' }],
    [
      ['migrate', '--', '--lang', '--'],
      {
        status: 2,
        err: '--lang was not read: no such file or folder.\n-- was not read: no such file or folder.\n',
      },
    ],
    [
      ['constants', '--language', 'ts', '--only', 'redis', '--', '--lang'],
      {
        status: 2,
        err: `"--lang" is one argument too many. Put an argument that contains spaces in quotes.${withHelp}`,
      },
    ],
  ];
  for (const [args, { status, err }] of behindDashes) {
    it(`reads no options behind -- in ${args.join(' ')}`, () => {
      const ending = commandLine(args);
      assert.deepEqual({ status: ending.status, err: ending.err }, { status, err });
    });
  }

  const file = '--text needs a value: the path of a file, or - for standard input.';
  const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [['explain', '--text'], file],
    [['explain', '--text='], file],
    [['explain', '--text', '-h'], `${file} If the value is "-h", write --text=-h.`],
    [['explain', '--text', '--', '-h'], `${file} If the value is "--", write --text=--.`],
    [
      ['render', '--template', '{0}', '--time-zone', '--java'],
      '--time-zone needs a value: UTC or an offset such as +08:00. If the value is "--java", write --time-zone=--java.',
    ],
    [['find', 'a', '--json=yes'], '--json takes no value.'],
    [['lint', '.', '--help=lint'], '--help takes no value.'],
    [['migrate', '.', '--constructor'], 'There is no option "--constructor".'],
    [['migrate', '.', '--__proto__=a'], 'There is no option "--__proto__".'],
    [['explain', '-jx'], 'There is no option "-j".'],
  ];
  for (const [args, sentence] of refused) {
    it(`refuses ${args.join(' ')}`, () => {
      assert.deepEqual(commandLine(args), { status: 2, out: '', err: sentence + withHelp });
    });
  }

  for (const zone of [['--time-zone=-03:30'], ['--time-zone', '-03:30']]) {
    it(`takes a value that begins with - and names no option: ${zone.join(' ')}`, () => {
      const { status, out } = commandLine(['render', '--template={0,date,HH:mm}', '2024-01-31T08:00:00Z', ...zone]);
      assert.deepEqual({ status, out }, { status: 0, out: '04:30\n' });
    });
  }

  it('takes the last of several values', () => {
    assert.match(
      commandLine(['explain', '1239802', '--lang', 'zh-CN', '--lang=en']).out,
      /\n {2}This user has no access/,
    );
  });

  for (const command of ['scan', 'merge', 'lint', 'migrate']) {
    it(`${command} refuses an empty path, and reads nothing`, () => {
      const refused = { status: 2, out: '', err: `A path is empty: name a file or folder.${withHelp}` };
      assert.deepEqual(commandLine([command, '']), refused);
      if (command !== 'lint') assert.deepEqual(commandLine([command, '-', '', '/none']), refused);
    });
  }

  it('refuses values in Chinese', () => {
    const err = (...args: string[]) => commandLine(['explain', ...args], { LANG: 'zh_CN' }).err;
    assert.equal(err('--lang', 'fr'), '--lang 的值“fr”无效，应为：zh-CN 或 en。请参阅 bk-job-errors --help。\n');
    assert.equal(err('--lang'), '--lang 缺少值，应为：zh-CN 或 en。请参阅 bk-job-errors --help。\n');
    assert.equal(
      err('--lang', '-h'),
      '--lang 缺少值，应为：zh-CN 或 en。如果值就是“-h”，请写成 --lang=-h。请参阅 bk-job-errors --help。\n',
    );
  });

  it('says all in the language of --lang, wherever it is', () => {
    const chosen = (...args: string[]) => commandLine(['scan', ...args], { LANG: 'en_US' });
    const refused = '--top 的值“0”无效，应为：1 到 1000000 的数字。请参阅 bk-job-errors --help。\n';
    assert.equal(chosen('a.log', '--top', '0', '--lang', 'zh-CN').err, refused);
    assert.equal(chosen('--lang', 'zh-CN', '--top', '0').err, refused);
    assert.equal(
      chosen('--lang', 'fr', '--lang=zh-cn').err,
      '--lang 的值“fr”无效，应为：zh-CN 或 en。请参阅 bk-job-errors --help。\n',
    );
    const help = commandLine(['scan', '--help'], { LANG: 'zh_CN' }).out;
    assert.equal(chosen('--help', '--lang', 'zh-CN').out, help);
    assert.ok(!chosen('--help', '--', '--lang', 'zh-CN').out.includes('用法'));
    assert.ok(help.includes('用法'));
  });

  for (const language of languages) {
    it(`explains every option within 120 columns in ${language}`, () => {
      const lines = helpText(allCommands(), language).split('\n');
      for (const { options } of allCommands()) {
        for (const name of Object.keys({ ...options, ...sharedOptions, ...generalOptions })) {
          assert.ok(
            lines.some((line) => new RegExp(`^ {2}(?:-\\w, )?--${name} `).test(line)),
            name,
          );
        }
      }
      const columns = (line: string) => line.replace(/[\u2e80-\uffff]/g, '  ').length;
      assert.deepEqual(
        lines.filter((line) => columns(line) > 120),
        [],
      );
    });
  }
});
