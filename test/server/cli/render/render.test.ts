import assert from 'node:assert/strict';
import { commandLine, type Ending } from '../../../support/commandLine';
import { TempTree } from '../../../support/tempTree';

function render(args: readonly string[], env: Record<string, string> = {}): Ending {
  return commandLine(['render', ...args], env);
}

const chinese = { LANG: 'zh_CN.UTF-8' };
const help = ' See bk-job-errors --help.\n';

describe('command line: render', () => {
  const cases: readonly (readonly [args: readonly string[], ending: Ending, env?: Record<string, string>])[] = [
    [['1239701', '42', '3'], { status: 0, out: 'Operation failed! Task 42 is now in state 3\n', err: '' }],
    [['1239701', '42', '3'], { status: 0, out: '操作失败!任务42当前状态:3\n', err: '' }, chinese],
    [['1239701', '42', '3', '--lang', 'zh-CN'], { status: 0, out: '操作失败!任务42当前状态:3\n', err: '' }],
    [
      ['--', '1239701', '-1', '--help'],
      { status: 0, out: 'Operation failed! Task -1 is now in state --help\n', err: '' },
    ],
    [
      ['1239701', '42'],
      {
        status: 1,
        out: 'Operation failed! Task 42 is now in state {1}\n',
        err: 'The message takes argument {1} (state), which was not given.\n',
      },
    ],
    [
      ['1239701', '42', '3', 'more'],
      {
        status: 0,
        out: 'Operation failed! Task 42 is now in state 3\n',
        err: 'The message does not take argument {2}: "more".\n',
      },
    ],
    [
      ['1239701', '42'],
      { status: 1, out: '操作失败!任务42当前状态:{1}\n', err: '消息需要参数 {1}（状态），但未提供。\n' },
      chinese,
    ],
    [
      ['1239998'],
      { status: 1, out: '', err: '1239998 is not in the catalog. By its digits: JOB -> JOB · New API · System\n' },
    ],
    [
      ['1213001'],
      {
        status: 0,
        out: 'Calling the CMSI notification API failed\n',
        err: 'This is the message of JOB 3.5 and later. 1213001 has another meaning in other releases. Choose a release with --job-version.\n',
      },
    ],
    [
      ['1244023', 'a', '3'],
      {
        status: 0,
        out: 'Local file a does not exist in the backend; local files expire after 3 days\n',
        err: 'This is the message of JOB 3.11 and later. 1244023 has another text in other releases. Choose a release with --job-version.\n',
      },
    ],
    [
      ['1213001', '--job-version', '3.4'],
      { status: 0, out: 'PaaS is unreachable: the configured address is wrong or cannot be resolved\n', err: '' },
    ],
    [['--template', "It''s {0,number}", '12345.5'], { status: 0, out: "It's 12,345.5\n", err: '' }],
    [["--template=It''s {0,number,#}", '--plain', '12345.5'], { status: 0, out: "It''s 12345.5\n", err: '' }],
    [['--template', "'{0}'", '--java'], { status: 0, out: '{0}\n', err: '' }],
    [['--template', '{0,number,#}', '--', '-5'], { status: 0, out: '-5\n', err: '' }],
    [['--template', '', '--java'], { status: 0, out: '\n', err: '' }],
    [
      ['--template', '{0,date,yyyy-MM-dd HH:mm} {0,time,short}', '2024-01-31T08:00:00Z', '--time-zone=+08:00'],
      { status: 0, out: '2024-01-31 16:00 4:00 PM\n', err: '' },
    ],
    [
      ['--template', '{1}: {0,choice,0#无|1#{1}|1<{0,number,integer} 个 {1}}', '1234', '文件', '--lang', 'zh-CN'],
      { status: 0, out: '文件: 1,234 个 文件\n', err: '' },
    ],
    [
      ['--template', '{0,number} {1,date}', 'few', 'soon'],
      {
        status: 1,
        out: 'few soon\n',
        err:
          'Argument {0} must be a number, but is "few".\n' +
          'Argument {1} must be a date (2024-01-31, 2024-01-31T08:00:00Z, or milliseconds since 1970), but is "soon".\n',
      },
    ],
    [
      ['--template', 'a {0} b {', 'x'],
      { status: 1, out: 'a x b {\n', err: 'Java refuses this template: the brace in column 9 is not closed.\n' },
    ],
    [
      ['--template', 'a {0 {b', 'x'],
      {
        status: 0,
        out: 'a \n',
        err:
          'Java drops all text from column 3 on: the brace there is not closed.\n' +
          'The message does not take argument {0}: "x".\n',
      },
    ],
    [['--template', '{0}', 'a\u001b[31m\u202e  b\n'], { status: 0, out: 'a<U+001B>[31m<U+202E>  b\n\n', err: '' }],
  ];
  for (const [args, ending, env] of cases) {
    it(`prints ${JSON.stringify(args)}${env ? ' in Chinese' : ''}`, () => assert.deepEqual(render(args, env), ending));
  }

  const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [[], 'Name the error code whose message is to be filled in, or give a --template.'],
    [['--template'], '--template needs a value: the text of a template.'],
    [['1239701', '-5'], 'There is no option "-5".'],
    [['12397'], '"12397" is not an error code: seven digits that begin with 12.'],
    [['1239701', '--java', '--plain'], 'Choose one of --plain and --java.'],
    [['1239701', '--time-zone', 'Mars'], '--time-zone takes UTC or an offset such as +08:00, not "Mars".'],
    [['1239701', '--lang', 'fr'], '--lang takes zh-CN or en, not "fr".'],
  ];
  for (const [args, sentence] of refused) {
    it(`refuses ${JSON.stringify(args)}`, () => {
      assert.deepEqual(render(args), { status: 2, out: '', err: sentence + help });
    });
  }

  describe('with a message bundle', () => {
    const tree = new TempTree({ 'message_en.properties': "1241888=It''s {0,number} of ''{1}''\n" });
    const catalog = ['--catalog', `${tree.root}/message_en.properties`];
    after(() => tree.remove());

    it('fills it as Java does', () => {
      assert.deepEqual(render(['1241888', '1234', 'x', ...catalog]), {
        status: 0,
        out: "It's 1,234 of 'x'\n",
        err: '',
      });
    });

    it('prints it unchanged without arguments, as Spring does', () => {
      assert.deepEqual(render(['1241888', ...catalog]), {
        status: 1,
        out: "It''s {0,number} of ''{1}''\n",
        err: 'The message takes argument {0}, which was not given.\nThe message takes argument {1}, which was not given.\n',
      });
    });

    it('fills it as plain text with --plain', () => {
      const out = "It''s 1234 of ''x''\n";
      assert.deepEqual(render(['1241888', '1234', 'x', '--plain', ...catalog]), { status: 0, out, err: '' });
    });
  });
});
