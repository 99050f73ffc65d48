import assert from 'node:assert/strict';
import { commandLineLater, type Ending } from '../../../support/commandLine';
import { treesOfSuite } from '../../../support/tempTree';

function find(args: readonly string[], env: Record<string, string> = {}): Promise<Ending> {
  return commandLineLater(['find', ...args], env);
}

/** `find -` with this piped in. */
function findIn(pieces: readonly string[], ...args: string[]): Promise<Ending> {
  return commandLineLater(['find', '-', ...args], {}, pieceByPiece(pieces));
}

async function* pieceByPiece(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

const chinese = { LANG: 'zh_CN.UTF-8' };
const notFound = 'No message of the catalog fits this text.\n';
const failed = '操作失败!任务 42 当前状态: 3';

/** Scores may change; everything else is compared. */
function withoutScore({ out, ...rest }: Ending): Ending {
  return { ...rest, out: out.replace(/\d+%/g, 'N%').replace(/"score": [\d.]+/g, '"score": N') };
}

describe('command line: find', () => {
  const treeOf = treesOfSuite();
  const cases: readonly (readonly [args: readonly string[], ending: Ending, env?: Record<string, string>])[] = [
    [
      ['IP10.0.0.1 不属于该业务'],
      {
        status: 0,
        out:
          '1237104 API_IP_NOT_IN_BIZ · N%\n  IP{0} 不属于该业务\n  {0} IP = 10.0.0.1\n' +
          '1207104 LEGACY_API_IP_NOT_IN_BIZ · legacy API · N%, as likely as the one above\n' +
          '  IP{0} 不属于该业务\n  {0} IP = 10.0.0.1\n',
        err: '',
      },
    ],
    [
      [failed, '--limit', '1'],
      {
        status: 0,
        out: '1239701 API_OPERATION_FAILED · N%\n  操作失败!任务{0}当前状态:{1}\n  {0} task = 42\n  {1} state = 3\n',
        err: '',
      },
    ],
    [
      ['operation failed! Task 42 is now in state 3'],
      {
        status: 0,
        out:
          '1239701 API_OPERATION_FAILED · N%\n' +
          '  Operation failed! Task {0} is now in state {1}\n  {0} 任务 = 42\n  {1} 状态 = 3\n' +
          '1209701 LEGACY_API_OPERATION_FAILED · 旧版 API · N%，与上一个可能性相同\n' +
          '  Operation failed! Task {0} is now in state {1}\n  {0} 任务 = 42\n  {1} 状态 = 3\n',
        err: '',
      },
      chinese,
    ],
    [['a quite ordinary line'], { status: 1, out: '', err: notFound }],
    [
      ['the lost step instance', '--limit=1'],
      {
        status: 1,
        out: 'Most alike, by what they say:\n  1238113 API_MISSING_STEP_INSTANCE_ID · N%\n    Missing parameter [step_instance_id]\n',
        err: notFound,
      },
    ],
    [['a quite ordinary line', '--json'], { status: 1, out: '[]\n', err: notFound }],
    [['', '--lang=zh-CN'], { status: 1, out: '', err: '目录中没有与这段文本相符的消息。\n' }],
    [['--', '-'], { status: 1, out: '', err: notFound }],
    [['--', '--json'], { status: 1, out: '', err: notFound }],
  ];
  for (const [args, ending, env] of cases) {
    it(`answers ${JSON.stringify(args)}${env ? ' in Chinese' : ''}`, async () => {
      assert.deepEqual(withoutScore(await find(args, env)), ending);
    });
  }

  it('prints a list for programs, with the arguments by index', async () => {
    const { status, out, err } = withoutScore(await find([failed, '--json', '--limit=1']));
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.deepEqual(JSON.parse(out.replace('"score": N', '"score": 0')), [
      {
        code: 1239701,
        arguments: ['42', '3'],
        argumentNames: [
          { index: 0, kind: 'name', name: 'task', names: { en: 'task', 'zh-CN': '任务' } },
          { index: 1, kind: 'text', name: 'state', names: { en: 'state', 'zh-CN': '状态' } },
        ],
        score: 0,
        constant: 'API_OPERATION_FAILED',
        message: 'Operation failed! Task {0} is now in state {1}',
        messages: {
          en: 'Operation failed! Task {0} is now in state {1}',
          'zh-CN': '操作失败!任务{0}当前状态:{1}',
        },
        language: 'zh-CN',
        layer: 'page',
        versions: null,
        shipped: null,
        legacy: false,
        offset: 0,
        length: 18,
      },
    ]);
  });

  it('searches each line of standard input, however it arrives', async () => {
    const out = `3: 10:00:00 ERROR ${failed}\n  1239701 API_OPERATION_FAILED · N%\n    操作失败!任务{0}当前状态:{1}\n    {0} task = 42\n    {1} state = 3\n`;
    const whole = `started\r\n\r\n10:00:00 ERROR ${failed}\r\nended`;
    for (const pieces of [[whole], [...whole], [whole.slice(0, 9), whole.slice(9)]]) {
      assert.deepEqual(withoutScore(await findIn(pieces, '--limit', '1')), { status: 0, out, err: '' });
    }
    const { out: json } = await findIn([whole], '--json');
    const rows: { line: number; text: string; messages: { code: number }[] }[] = JSON.parse(json);
    assert.deepEqual(
      rows.map(({ messages, ...row }) => ({ ...row, codes: messages.map(({ code }) => code) })),
      [{ line: 3, text: `10:00:00 ERROR ${failed}`, codes: [1239701, 1209701] }],
    );
  });

  it('reports that no line fits', async () => {
    const nothing = 'No message of the catalog fits a line of standard input.\n';
    assert.deepEqual(await findIn(['a\nb']), { status: 1, out: '', err: nothing });
    assert.deepEqual(await findIn([], '--json'), { status: 1, out: '[]\n', err: nothing });
    assert.deepEqual(await find(['-']), { status: 1, out: '', err: nothing });
  });

  it('shows hidden characters, and accepts every text', async () => {
    const { out } = await find(['IPa\u0007b\u202ec 不属于该业务', '--limit=1']);
    assert.match(out, /^ {2}\{0\} IP = a<U\+0007>b<U\+202E>c$/m);
    for (const part of ['\0', '\ud800', '{0}', 'IP ', '操作失败']) {
      const { status } = await find([part.repeat(Math.ceil(10_000_000 / part.length))]);
      assert.ok(status === 0 || status === 1, JSON.stringify(part));
      assert.equal((await findIn([part.repeat(Math.ceil(10_000_000 / part.length)), `\n${failed}`])).status, 0);
    }
  });

  it('reports that a text was not searched as a whole', async () => {
    const { status, err } = await find([`${failed}\n${'x '.repeat(1_000_000)}`]);
    const sentence = 'The text is long or has many matches: there may be more messages than these.\n';
    assert.deepEqual({ status, err }, { status: 0, err: sentence });
  });

  it('finds the messages of custom catalogs', async () => {
    const tree = treeOf({ 'team.csv': 'code,message,constant\n1299001,机房 {0} 断电,ROOM_DARK\n' });
    const { out } = await find(['机房 A1 断电', '--catalog', tree.path('team.csv')]);
    assert.deepEqual(
      withoutScore({ status: 0, out, err: '' }).out,
      '1299001 ROOM_DARK · N%\n  机房 {0} 断电\n  {0} = A1\n',
    );
  });

  const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [[], 'Give the text of a message, or - to read texts from standard input.'],
    [['a', 'b'], '"b" is one argument too many. Put an argument that contains spaces in quotes.'],
    [['a', '--limit', '0'], '--limit takes a number from 1 to 100, not "0".'],
    [['a', '--limit=101'], '--limit takes a number from 1 to 100, not "101".'],
    [['a', '--limit'], '--limit needs a value: a number from 1 to 100.'],
    [['a', '--lang', 'fr'], '--lang takes zh-CN or en, not "fr".'],
    [['a', '--deep'], 'There is no option "--deep".'],
  ];
  for (const [args, sentence] of refused) {
    it(`refuses ${JSON.stringify(args)}`, async () => {
      assert.deepEqual(await find(args), { status: 2, out: '', err: `${sentence} See bk-job-errors --help.\n` });
    });
  }
});
