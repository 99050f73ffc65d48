import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import {
  type FoundMessage,
  findMessages,
  maxSearched,
  messagesOfCode,
  sureMessages,
} from '../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { catalogOf } from '../../support/catalogOf';
import { catalogWith } from '../../support/customCatalogs';
import { definedCatalog } from '../../support/definedCatalog';
import { defined, layerOf, merged, released, said } from '../../support/handmadeLayers';
import { layer, layeredCatalog } from '../../support/layeredCatalog';

/** All that is found in a text, best first: code, arguments, what of the text it is, and whether it is sure. */
async function found(catalog: Catalog, text: string, limit?: number): Promise<unknown[]> {
  const { messages, cut } = findMessages(await messageIndex(catalog), text, limit);
  assert.equal(cut, false);
  return messages.map((message) => [
    message.entry.code,
    message.language,
    message.arguments,
    text.slice(message.offset, message.offset + message.length),
    message.score === 1 ? 'certain' : message.isSure ? 'sure' : 'unsure',
  ]);
}

const page = catalogOf(
  1237104,
  1207104,
  1239701,
  1209701,
  1238100,
  1208100,
  1238101,
  1238146,
  1239804,
  1209804,
  1237109,
  1233101,
  1233108,
  1237128,
  1237132,
  1239105,
  1239803,
);

/** A catalog of one's own with these patterns of Java for 4000001 and on. */
function java(...patterns: readonly string[]): Catalog {
  const lines = patterns.map((pattern, index) => `${4_000_001 + index}=${pattern}`);
  return catalogWith({ 'file:///c/own.properties': lines.join('\n') });
}

const notOwn = ([code]: readonly unknown[]) => Number(code) >= 4_000_001;

async function foundOwn(catalog: Catalog, text: string): Promise<unknown[]> {
  return (await found(catalog, text, 100)).filter((each) => Array.isArray(each) && notOwn(each));
}

describe('findMessages', () => {
  it('puts the new API first where the workspace defines its code without a message', async () => {
    const catalog = definedCatalog({ code: 1239701, name: 'OPERATION_FAILED' });
    const twins = await found(catalog, '操作失败!任务 42 当前状态: 3', 2);
    assert.deepEqual(
      twins.map((twin) => Array.isArray(twin) && twin[0]),
      [1239701, 1209701],
    );
  });

  it('finds both codes with the same text, the new API first', async () => {
    const text = 'IP10.0.0.1 不属于该业务';
    assert.deepEqual(await found(page, text), [
      [1237104, 'zh-CN', ['10.0.0.1'], text, 'sure'],
      [1207104, 'zh-CN', ['10.0.0.1'], text, 'sure'],
    ]);
  });

  it('gives twins the same score if their texts differ only in blanks and punctuation', async () => {
    const text = '操作失败!任务 42 当前状态: 3';
    assert.deepEqual(await found(page, text), [
      [1239701, 'zh-CN', ['42', '3'], text, 'sure'],
      [1209701, 'zh-CN', ['42', '3'], text, 'sure'],
    ]);
    const { messages } = findMessages(await messageIndex(page), text);
    assert.equal(new Set(messages.map(({ score }) => score)).size, 1);
  });

  it('ignores width, case, blanks and the kind of punctuation', async () => {
    for (const text of [
      'ｉｐ 10.0.0.1  不属于该业务',
      'Ip１０.0.0.1不 属 于 该 业 务',
      '\u001b[31mIP10.0.0.1 不属于该业务\u001b[0m',
    ]) {
      const [first] = findMessages(await messageIndex(page), text).messages;
      assert.equal(first?.entry.code, 1237104, text);
    }
    assert.deepEqual((await found(page, '缺少参数 [job_id] 或 [name]', 1)).at(0), [
      1238146,
      'zh-CN',
      ['job_id', 'name'],
      '缺少参数 [job_id] 或 [name]',
      'sure',
    ]);
  });

  it('finds English texts', async () => {
    const text =
      'user [admin] has no permission to use account [root]; Ask a JOB administrator to grant it in account management';
    assert.deepEqual(await found(page, text), [[1239105, 'en', ['admin', 'root'], text, 'sure']]);
  });

  it('is certain if the text is exactly the message', async () => {
    assert.deepEqual(await found(page, '启动失败\n'), [
      [1239804, 'zh-CN', [], '启动失败', 'certain'],
      [1209804, 'zh-CN', [], '启动失败', 'certain'],
    ]);
    assert.deepEqual(await found(page, '启动 失败'), [
      [1239804, 'zh-CN', [], '启动 失败', 'sure'],
      [1209804, 'zh-CN', [], '启动 失败', 'sure'],
    ]);
  });

  it('prefers the template with more text, and lists the other templates that fit', async () => {
    assert.deepEqual(await found(page, '缺少参数【ip】'), [
      [1238101, 'zh-CN', [], '缺少参数【ip】', 'certain'],
      [1238100, 'zh-CN', ['ip'], '缺少参数【ip】', 'sure'],
      [1208100, 'zh-CN', ['ip'], '缺少参数【ip】', 'sure'],
    ]);
  });

  it('is not sure of empty arguments, and of those that continue a word from which the template separates them', async () => {
    const catalog = catalogOf(1233101, 1233106, 1233110, 1239701);
    const first = async (text: string) =>
      (await found(catalog, text, 1)).map((each) => (each as unknown[]).slice(2))[0];
    assert.deepEqual(await first('脚本不存在'), [[''], '脚本不存在', 'unsure']);
    assert.deepEqual(await first('作业实例不存在'), [['实例'], '作业实例不存在', 'unsure']);
    assert.deepEqual(await first('业务 蓝鲸 不存在'), [['蓝鲸'], '业务 蓝鲸 不存在', 'sure']);
    assert.deepEqual(await first('作业12不存在'), [['12'], '作业12不存在', 'sure']);
    // The template has no blanks here.
    const running = '操作失败!任务部署当前状态:失败';
    assert.deepEqual(await first(running), [['部署', '失败'], running, 'sure']);
  });

  it('reads characters that are written as bytes', async () => {
    for (const text of [
      'IP10.0.0.1 \\xe4\\xb8\\x8d\\xe5\\xb1\\x9e\\xe4\\xba\\x8e\\xe8\\xaf\\xa5\\xe4\\xb8\\x9a\\xe5\\x8a\\xa1',
      'IP10.0.0.1 \\\\xe4\\\\xb8\\\\x8d\\\\xe5\\\\xb1\\\\x9e\\\\xe4\\\\xba\\\\x8e\\\\xe8\\\\xaf\\\\xa5\\\\xe4\\\\xb8\\\\x9a\\\\xe5\\\\x8a\\\\xa1',
      'IP10.0.0.1 \\344\\270\\215\\345\\261\\236\\344\\272\\216\\350\\257\\245\\344\\270\\232\\345\\212\\241',
    ]) {
      assert.deepEqual(await found(page, text, 1), [[1237104, 'zh-CN', ['10.0.0.1'], text, 'sure']]);
    }
    assert.deepEqual(await found(page, 'C:\\xe4\\x20 \\xff\\xfe \\377'), []);
  });

  it('is not sure of words where an argument is an address or a number', async () => {
    const catalog = builtinCatalog();
    const isSure = async (text: string) => sureMessages(await messageIndex(catalog), text).messages.length > 0;
    assert.deepEqual(await Promise.all(['非法IP地址', '非法 IP 段', '非法 IP10.0.0.1'].map(isSure)), [
      false,
      false,
      true,
    ]);
  });

  it('ends the last argument at the next field of the line', async () => {
    for (const behind of [', requestId=ab', ' request_id=ab', ',cost=3', ' | next', '; next', ', code=1237109']) {
      for (const before of ['', '2024-05-01 10:00:00 ERROR [main] c.t.Job - ', 'call failed: ']) {
        const [first] = await found(page, `${before}非法 IP10.0.0.1${behind}`, 1);
        assert.deepEqual(first, [1237109, 'zh-CN', ['10.0.0.1'], '非法 IP10.0.0.1', 'sure'], before + behind);
      }
    }
    // A value in quotes is the whole message.
    const [quoted] = await found(page, '{"message":"非法 IP10.0.0.1; b"}', 1);
    assert.deepEqual(quoted, [1237109, 'zh-CN', ['10.0.0.1; b'], '非法 IP10.0.0.1; b', 'sure']);
  });

  it('omits a message that is only a part of a better one', async () => {
    assert.deepEqual(await found(page, '原业务 5 不存在'), [[1233108, 'zh-CN', ['5'], '原业务 5 不存在', 'sure']]);
  });

  it('finds the message in an argument of another message', async () => {
    const cause = 'IP10.0.0.1 不属于该业务';
    const text = `步骤【a】的类型不合法:${cause}`;
    assert.deepEqual(await found(page, text), [
      [1237132, 'zh-CN', ['a', cause], text, 'sure'],
      [1237104, 'zh-CN', ['10.0.0.1'], cause, 'sure'],
      [1207104, 'zh-CN', ['10.0.0.1'], cause, 'sure'],
    ]);
  });

  it('finds short messages anywhere, but is sure only if they are the whole text', async () => {
    const answers = async (text: string) => (await found(page, text, 1)).at(0);
    assert.deepEqual(await answers('服务启动失败了'), [1239804, 'zh-CN', [], '启动失败', 'unsure']);
    assert.deepEqual(await answers('{"message": "启动失败", "data": null}'), [
      1239804,
      'zh-CN',
      [],
      '启动失败',
      'sure',
    ]);
    assert.deepEqual(await answers('非法 IP10.0.0.1'), [1237109, 'zh-CN', ['10.0.0.1'], '非法 IP10.0.0.1', 'sure']);
    assert.deepEqual(await answers('拒绝了 非法 IP10.0.0.1'), [
      1237109,
      'zh-CN',
      ['10.0.0.1'],
      '非法 IP10.0.0.1',
      'unsure',
    ]);
  });

  const head = '2026-03-14 02:02:04.093 ERROR [worker-1] c.e.job.JobClient - ';

  it('finds messages in lines of logs', async () => {
    const answers = async (text: string) => (await found(page, text, 1)).at(0);
    const message = '步骤【sync-32】的 IP 未注册或者不在白名单中:10.1.253.153';
    const whole = [1237128, 'zh-CN', ['sync-32', '10.1.253.153'], message, 'sure'];
    assert.deepEqual(await answers(head + message), whole);
    assert.deepEqual(await answers(`${head}resp: {"code": 1237128, "message": "${message}", "data": null}`), whole);
    assert.deepEqual(await answers(`${head}resp: {'code': 1237128, 'message': '${message}', 'data': None}`), whole);
    assert.deepEqual(await answers(`${head}"${message}" was the answer`), whole);
    assert.deepEqual(await answers(`${head}执行队列已满, again after 10 s`), [
      1239803,
      'zh-CN',
      [],
      '执行队列已满',
      'sure',
    ]);
    assert.deepEqual(await answers(`${head}id 5: 业务 7 不存在, give up`), [
      1233101,
      'zh-CN',
      ['7'],
      '业务 7 不存在',
      'sure',
    ]);
  });

  it('ends a message at the end of its field in a record', async () => {
    const message = '操作失败!任务 42 当前状态: 3';
    for (const line of [
      `resp: EsbResp(code=1239701, result=false, message=${message}, data=null, permission=null)`,
      `2024/05/01 10:00:00 resp=&{Code:1239701 Message:${message} Result:false}`,
    ]) {
      assert.deepEqual(await found(page, line, 1), [[1239701, 'zh-CN', ['42', '3'], message, 'sure']], line);
    }
  });

  it('reads escaped strings', async () => {
    const message = '缺少参数【中 "x"】或【C:\\temp】';
    const json = JSON.stringify({ message });
    const ascii = json.replace(/[^\x00-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
    for (const text of [json, ascii, JSON.stringify({ body: json }), `body=${JSON.stringify(ascii)}`]) {
      const [first] = findMessages(await messageIndex(page), text, 1).messages;
      assert.deepEqual([first?.entry.code, first?.arguments], [1238146, ['中 "x"', 'C:\\temp']], text);
    }
  });

  it('begins a first argument after the log header, separators and quotes of a line', async () => {
    const catalog = java('{0} is locked by {1}');
    const args = async (text: string) =>
      (await foundOwn(catalog, text)).map((each) => (Array.isArray(each) ? each[2] : each));
    assert.deepEqual(await args('the plan: a is locked by b'), [['the plan: a', 'b']]);
    assert.deepEqual(await args(`${head}plan a is locked by b`), [['plan a', 'b']]);
    assert.deepEqual(await args(`${head}call failed: plan a is locked by b`), [['plan a', 'b']]);
    assert.deepEqual(await args('WARN x msg="plan a is locked by b" took=3'), [['plan a', 'b']]);
    assert.deepEqual(await args(`${head}-> "plan a is locked by b", took 3 s`), [['plan a', 'b']]);
  });

  it('begins where the message begins anew behind other words and a colon', async () => {
    const catalog = java('Job {0} does not exist');
    assert.deepEqual(await foundOwn(catalog, 'job failed: Job 12 does not exist'), [
      [4000001, 'en', ['12'], 'Job 12 does not exist', 'unsure'],
    ]);
    assert.deepEqual(await foundOwn(catalog, 'Job nightly: back up job x does not exist'), [
      [4000001, 'en', ['nightly: back up job x'], 'Job nightly: back up job x does not exist', 'unsure'],
    ]);
  });

  it('closes as many brackets as an argument opens', async () => {
    const text = '全部: 缺少参数【a【0】.b】或【c】。';
    const [first] = await found(page, text, 1);
    assert.deepEqual(first, [1238146, 'zh-CN', ['a【0】.b', 'c'], '缺少参数【a【0】.b】或【c】', 'sure']);
  });

  it('finds messages on several lines, and a wrapped message', async () => {
    const lines = '1. IP10.0.0.1 不属于该业务\n2. IP10.0.0.2 不属于该业务\r\n3. 执行队列已满\n';
    assert.deepEqual(await found(page, lines), [
      [1237104, 'zh-CN', ['10.0.0.1'], 'IP10.0.0.1 不属于该业务', 'sure'],
      [1207104, 'zh-CN', ['10.0.0.1'], 'IP10.0.0.1 不属于该业务', 'sure'],
      [1237104, 'zh-CN', ['10.0.0.2'], 'IP10.0.0.2 不属于该业务', 'sure'],
      [1207104, 'zh-CN', ['10.0.0.2'], 'IP10.0.0.2 不属于该业务', 'sure'],
      [1239803, 'zh-CN', [], '执行队列已满', 'sure'],
    ]);
    const wrapped = 'IP10.0.0.1\n  不属于该\n业务';
    assert.deepEqual((await found(page, wrapped, 1)).at(0), [1237104, 'zh-CN', ['10.0.0.1'], wrapped, 'sure']);
  });

  it('finds nothing in unrelated texts', async () => {
    for (const text of ['', ' \n', '完全无关的一行', 'Jobs are done', '1239801', '{0}']) {
      assert.deepEqual(await found(page, text), [], text);
    }
  });

  it('compares whole words', async () => {
    const english = catalogOf(1252001, 1233106);
    assert.deepEqual(await found(english, 'throw new DatabaseError()'), []);
    assert.deepEqual(await found(english, 'Jobs 5 does not exist'), []);
    assert.deepEqual(await found(english, 'jobs5 Job 5 does not exists'), []);
    assert.deepEqual(await found(english, 'Database error'), [[1252001, 'en', [], 'Database error', 'certain']]);
  });
});

describe('findMessages, of patterns of Java', () => {
  const cases: readonly (readonly [pattern: string, text: string, args: readonly unknown[] | undefined])[] = [
    ["It''s not {0}", "It's not Monday", ['Monday']],
    ["It''s not {0}", "It''s not {0}", []],
    ["'{0}' takes {0}", '{0} takes five', ['five']],
    ['At most {0,number} hosts', 'At most 1,234,567 hosts', ['1234567']],
    ['At most {0,number} hosts', 'At most many hosts', ['many']],
    ['At most {0,number,#.00} hosts', 'At most 7.50 hosts', ['7.50']],
    ['Used {0,number,percent} of the disk', 'Used 50% of the disk', ['0.5']],
    ['Warmer than {0,number} degrees', 'Warmer than -1,000 degrees', ['-1000']],
    ['Done on {0,date,yyyy-MM-dd} or never', 'Done on 2024-05-06 or never', ['2024-05-06']],
    [
      'There {0,choice,0#was no host|1#was one host|1<were {0,number} hosts} left',
      'There were 1,200 hosts left',
      ['1200'],
    ],
    ['There {0,choice,0#was no host|1#was one host|1<were {0,number} hosts} left', 'There was one host left', []],
    ['{1} stands before {0}', 'a stands before b', ['b', 'a']],
    ['Of {2} none is left', 'Of ten none is left', [undefined, undefined, 'ten']],
    ['{0} waits for {0} forever', 'a waits for a forever', ['a']],
    ['{0} waits for {0} forever', 'a waits for b waits for a waits for b forever', ['a waits for b']],
    ['{0} waits for {0} forever', 'a waits for b forever', undefined],
    ['Neither {0} {1} is known', 'Neither a b is known', ['a', 'b']],
    ['Neither {0} {1} is known', 'Neither a b c is known', [undefined, undefined]],
    ['Neither {0}{1} is known', 'Neither ab is known', [undefined, undefined]],
    ['Missing {0} of the plan', 'Missing {0} of the plan', [undefined]],
    ['First line of {0}\\nsecond line of {1}', 'ERROR: First line of a\nsecond line of b', ['a', 'b']],
    ['Broken { brace of {0}', 'Broken { brace of {0}', []],
    ['{0}', 'anything', undefined],
    ['{0} {1}', 'any thing', undefined],
  ];
  for (const [pattern, text, args] of cases) {
    it(`${JSON.stringify(text)} of ${pattern}`, async () => {
      const { messages } = findMessages(await messageIndex(java(pattern)), text, 100);
      const mine = messages.find(({ entry }) => entry.code === 4_000_001);
      assert.deepEqual(mine?.arguments, args);
    });
  }
});

describe('findMessages, of one text for several codes', () => {
  const text = '磁盘空间不足以完成操作';
  const codes = async (catalog: Catalog) => {
    const { messages } = findMessages(await messageIndex(catalog), text);
    assert.equal(new Set(messages.map(({ score }) => score)).size, 1);
    return messages.map(({ entry }) => `${entry.layer} ${entry.code}`);
  };

  it('puts the meaning of the chosen version first', async () => {
    const old = released(1241001, 'OLD', text, '3.3', '3.5');
    const now = released(1242001, 'NOW', text, '3.6', '3.12');
    const layers = [layerOf('job-v3', [old, now])];
    assert.deepEqual(await codes(merged(layers, '3.4')), ['job-v3 1241001', 'job-v3 1242001']);
    assert.deepEqual(await codes(merged(layers, '3.10')), ['job-v3 1242001', 'job-v3 1241001']);
  });

  it('puts the leading meaning of a code before the overridden ones', async () => {
    const layers = [
      layerOf('workspace', [defined(1241001, 'A', '别的意思在这里')]),
      layerOf('job-v3', [said(1241001, 'A', text), said(1242001, 'B', text)]),
    ];
    assert.deepEqual(await codes(merged(layers)), ['job-v3 1242001', 'job-v3 1241001']);
  });

  it('lists each code once, for the leading layer', async () => {
    const layers = [layerOf('workspace', [defined(1241001, 'A', text)]), layerOf('job-v3', [said(1241001, 'A', text)])];
    assert.deepEqual(await codes(merged(layers)), ['workspace:file:///w 1241001']);
  });

  it('detects the language of a text that is used for both', async () => {
    const own = layer({ id: 'own:a', kind: 'own' }, 'file:///c/a.md', [
      { code: 1241001, message: { en: text, 'zh-CN': text } },
      { code: 1241002, message: { en: 'The disk of this host is full', 'zh-CN': 'The disk of this host is full' } },
    ]);
    const index = await messageIndex(layeredCatalog([], [own]));
    const languageOf = (message: string) => findMessages(index, message).messages.map(({ language }) => language);
    assert.deepEqual(languageOf(text), ['zh-CN']);
    assert.deepEqual(languageOf('The disk of this host is full'), ['en']);
  });

  it('omits entries without their own text', async () => {
    const silent = said(1241002, 'SILENT', text, { withoutMessage: true });
    assert.deepEqual(await codes(merged([layerOf('own', [said(1241001, 'A', text), silent])])), [
      'own:file:///c/team.md 1241001',
    ]);
  });
});

describe('findMessages, with hostile texts', function () {
  // Each answer takes well below a second. Work that grows with the square of the text would take minutes.
  this.timeout(20_000);

  const message = 'IP10.0.0.1 不属于该业务';
  const texts: Readonly<Record<string, string>> = {
    'one line of 10 MB': `${message} ${'x'.repeat(10_000_000)}`,
    'a message again and again': message.repeat(500_000),
    'only the beginning of messages': 'IP'.repeat(1_000_000),
    'only the end of messages': '不属于该业务'.repeat(500_000),
    braces: '{'.repeat(100_000) + '}'.repeat(100_000),
    brackets: `缺少参数${'【'.repeat(100_000)}`,
    'open quotes': '"\\"'.repeat(100_000),
    backslashes: '\\'.repeat(300_000),
    NUL: '\0'.repeat(1_000_000),
    'lone surrogates': '\ud800'.repeat(1_000_000),
    blanks: ' '.repeat(10_000_000),
    separators: ': - = '.repeat(100_000),
    'line breaks': '\n'.repeat(1_000_000),
    escapes: '\u001b['.repeat(300_000),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`${name}`, async () => {
      const index = await messageIndex(page);
      const { messages, cut } = findMessages(index, text);
      if (text.length > maxSearched) assert.equal(cut, true);
      const expected = text.startsWith(message) ? 1237104 : undefined;
      assert.equal(messages.find(({ entry }) => entry.code === 1237104)?.entry.code, expected);
    });
  }

  it('a catalog in which all texts are similar', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => ({
      code: 4_000_000 + at,
      message: { en: `aaaa${'a'.repeat(at % 97)}{0}`, 'zh-CN': `aaaa${'a'.repeat(at % 97)}{0}` },
    }));
    const same = Array.from({ length: 20_000 }, (_, at) => ({
      code: 5_000_000 + at,
      message: { en: `bbbb${at}${'b'.repeat(90)}`, 'zh-CN': `bbbb${at}${'b'.repeat(90)}` },
    }));
    const own = layer({ id: 'own:a', kind: 'own' }, 'file:///c/a.md', [...rows, ...same]);
    const index = await messageIndex(layeredCatalog([], [own]));
    assert.equal(findMessages(index, 'a'.repeat(5000)).cut, true);
    const { messages } = findMessages(index, `bbbb77${'b'.repeat(90)}`);
    assert.equal(messages[0]?.entry.code, 5_000_077);
  });
});

describe('sureMessages', () => {
  it('omits messages that are not sure', async () => {
    const index = await messageIndex(page);
    const codes = ({ messages }: { readonly messages: readonly FoundMessage[] }) =>
      messages.map(({ entry }) => entry.code);
    assert.deepEqual(codes(sureMessages(index, '服务启动失败了')), []);
    assert.deepEqual(codes(sureMessages(index, '启动失败')), [1239804, 1209804]);
  });

  it('omits commonplace texts, unless the code is beside them', async () => {
    const index = await messageIndex(builtinCatalog());
    const codes = (text: string, ...named: readonly number[]) =>
      sureMessages(index, text, 10, (code) => named.includes(code)).messages.map(({ entry }) => entry.code);
    for (const text of [
      'Permission denied',
      'bash: ./a.sh: Permission denied',
      '内部错误',
      '参数不合法',
      'Database error',
    ]) {
      assert.deepEqual(codes(text), [], text);
    }
    assert.deepEqual(codes('bash: ./a.sh: Permission denied', 1238001, 1239999), [1238001]);
    assert.deepEqual(codes('任务实例不存在')[0], 1244006);
    assert.deepEqual(codes('IP 10.0.0.1 does not belong to this business'), [1237104, 1207104]);
  });

  it('omits what only our summaries say, or JOB ships in words that other systems have', async () => {
    const index = await messageIndex(builtinCatalog());
    for (const text of [
      '执行方案不存在',
      '定时任务不存在',
      '脚本版本不存在',
      '作业实例不存在',
      'The task instance does not exist',
      'Calling the user management API failed',
    ]) {
      assert.deepEqual(sureMessages(index, text).messages, [], text);
      assert.notDeepEqual(findMessages(index, text).messages, [], text);
    }
  });
});

describe('messagesOfCode', () => {
  it('returns the messages of the code that are found in the whole catalog', async () => {
    const catalog = builtinCatalog();
    const index = await messageIndex(catalog);
    const entries = catalog.entries.filter(({ withoutMessage }) => !withoutMessage);
    for (const [at, { code, message }] of entries.entries()) {
      const other = entries[(at + 1) % entries.length]?.code ?? 0;
      for (const text of [message.en, `2024-05-06 ERROR code=${code}, message="${message['zh-CN']}", cost=3`]) {
        for (const asked of [code, other]) {
          const all = sureMessages(index, text, 10, (named) => named === asked).messages;
          const own = all.filter(({ entry }) => entry.code === asked);
          assert.deepEqual(messagesOfCode(index, text, asked), own, text);
        }
      }
    }
  });
});
