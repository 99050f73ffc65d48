import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { explainText, maxTextLength } from '../../../../server/src/core/answers/explanation/explainText';
import type { Language } from '../../../../server/src/core/text/productLanguage';
import { assertLinear } from '../../../support/assertLinear';
import { catalogWith } from '../../../support/customCatalogs';
import { printedResponses } from '../../../support/printedResponses';
import { caseCount } from '../../../support/random';
import { shownAdvice } from '../../../support/shownAdvice';

const catalog = builtinCatalog();

function explain(text: string, language: Language = 'en', anonymize = false, names = true) {
  return explainText(text, catalog, language, { anonymize, names });
}

/** The Markdown of a text, from its second heading on. */
async function items(text: string, anonymize = false): Promise<string> {
  const { markdown } = await explain(text, 'en', anonymize);
  return markdown.slice(markdown.indexOf('## '));
}

function lines(...text: readonly string[]): string {
  return text.map((line) => `${line}\n`).join('');
}

/** What is left of Markdown without its code spans. */
function outsideCode(markdown: string): string {
  return markdown.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
}

const ticket = [
  '工单：作业失败，错误码1299876，联系 li@corp.com（创建人：李四）',
  '旧接口返回 1207104: IP 10.1.2.3 不属于该业务，李四重试后 10.1.2.3 仍返回 1207104',
  'Operation failed! Task 7 is now in state `3`',
].join('\n');

const response = [
  '{',
  '  "code": 1239701,',
  '  "result": false,',
  '  "message": "\\u64cd\\u4f5c\\u5931\\u8d25!\\u4efb\\u52a1 42 \\u5f53\\u524d\\u72b6\\u6001: 3",',
  '  "request_id": "c0ffee00"',
  '}',
].join('\n');

const trace = [
  '2024-05-01 10:00:00.123 ERROR [job-execute] request_id=5f0c8e6a1d: code=1244006 for operator=zhangsan',
  'com.tencent.bk.job.common.exception.InternalException: ErrorCode.TASK_INSTANCE_NOT_EXIST',
  '\tat com.tencent.bk.job.execute.Service.run(Service.java:120)',
  'Caused by: com.tencent.bk.job.ServiceException: IP10.0.0.8 不属于该业务',
  '\tat com.tencent.bk.job.execute.Host.check(Host.java:88)',
  '\t... 12 more',
].join('\n');

describe('Explaining a text', () => {
  it('explains a stack trace: numbers, names and messages, each once', async () => {
    assert.deepEqual(await explain(trace, 'en', false), {
      count: 2,
      notes: [],
      markdown: lines(
        '# JOB error codes in this text',
        '',
        '2 error codes found; each is explained once, in order of appearance.',
        '',
        '## 1244006 The task instance does not exist',
        '',
        '任务实例不存在',
        '',
        '- JOB → JOB · JOB 3.x · Job execution',
        '- Constant: `TASK_INSTANCE_NOT_EXIST`',
        '- Service: `job-execute`',
        '- Request ID: `5f0c8e6a1d`',
        '- Found 2 times, first in line 1: `…request_id=5f0c8e6a1d: code=1244006 for operator=zhangsan`',
        '',
        "*Summary for JOB 3.x in our words; the product's own text may differ (built-in catalog)*",
        '',
        shownAdvice(1244006, 'en'),
        '',
        '## 1237104 IP … does not belong to this business',
        '',
        'IP `10.0.0.8` does not belong to this business',
        '',
        'IP`10.0.0.8` 不属于该业务',
        '',
        '- JOB → JOB · New API · Illegal value',
        '- Constant: `API_IP_NOT_IN_BIZ` · name made up by this catalog',
        '- Arguments: `{0} IP = 10.0.0.8`',
        '- Legacy API: **1207104**',
        '- Found only by its message; same text: **1207104**',
        '- Found in line 4: `…com.tencent.bk.job.ServiceException: IP10.0.0.8 不属于该业务`',
        '',
        '*From the published error code page (built-in catalog)*',
        '',
        shownAdvice(1237104, 'en'),
      ),
    });
  });

  it('explains a response on several lines whose message has escapes', async () => {
    assert.deepEqual(await explain(response, 'zh-CN', false), {
      count: 1,
      notes: [],
      markdown: lines(
        '# 文本中的 JOB 错误码',
        '',
        '共找到 1 个错误码。',
        '',
        '## 1239701 操作失败!任务…当前状态:…',
        '',
        '操作失败!任务`42`当前状态:`3`',
        '',
        'Operation failed! Task `42` is now in state `3`',
        '',
        '- JOB → JOB · 新版 API · 操作失败',
        '- 常量：`API_OPERATION_FAILED` · 名称由本目录自拟',
        '- 消息参数：`{0} 任务 = 42`、`{1} 状态 = 3`',
        '- 旧版 API：**1209701**',
        '- 请求 ID：`c0ffee00`',
        '- 出现在第 2 行：`"code": 1239701,`',
        '',
        '*来自官方公布的错误码页面（内置目录）*',
        '',
        shownAdvice(1239701, 'zh-CN'),
      ),
    });
  });

  it('explains responses in all forms in which programs print them', async () => {
    for (const [name, text] of Object.entries(printedResponses)) {
      const { markdown, count } = await explain(text);
      assert.equal(count, 1, name);
      assert.match(markdown, /- Arguments: `\{0\} IP = 10\.0\.0\.1`\n/, name);
      assert.match(markdown, /- Request ID: `ab12cd34`\n/, name);
    }
  });

  it('explains an anonymized ticket in two languages', async () => {
    assert.deepEqual(await explain(ticket, 'en', true), {
      count: 3,
      notes: [],
      markdown: lines(
        '# JOB error codes in this text',
        '',
        '3 error codes found; each is explained once, in order of appearance.',
        '',
        '## 1299876 JOB, not in the catalog',
        '',
        '- no known code family starts with these digits',
        '- Found in line 1: `工单：作业失败，错误码1299876，联系 <user-1>（创建人：<user-2>）`',
        '',
        '## 1207104 IP … does not belong to this business',
        '',
        'IP `<ip-1>` does not belong to this business',
        '',
        'IP`<ip-1>` 不属于该业务',
        '',
        '- JOB → JOB · Legacy API · Illegal value',
        '- Constant: `LEGACY_API_IP_NOT_IN_BIZ` · name made up by this catalog',
        '- Arguments: `{0} IP = <ip-1>`',
        '- New API: **1237104**',
        '- Found 2 times, first in line 2: `旧接口返回 1207104: IP <ip-1> 不属于该业务，<user-2>重试后 <ip-1> 仍返回 1207104`',
        '',
        '*From the published error code page (built-in catalog)*',
        '',
        shownAdvice(1207104, 'en'),
        '',
        '## 1239701 Operation failed! Task … is now in state …',
        '',
        'Operation failed! Task `7` is now in state `` `3` ``',
        '',
        '操作失败!任务`7`当前状态:`` `3` ``',
        '',
        '- JOB → JOB · New API · Operation failed',
        '- Constant: `API_OPERATION_FAILED` · name made up by this catalog',
        '- Arguments: `{0} task = 7`, `` {1} state = `3` ``',
        '- Legacy API: **1209701**',
        '- Found only by its message; same text: **1209701**',
        '- Found in line 3: `` Operation failed! Task 7 is now in state `3` ``',
        '',
        '*From the published error code page (built-in catalog)*',
        '',
        shownAdvice(1239701, 'en'),
        '',
        '---',
        '',
        'Anonymized: check it before sharing. Addresses, users, hosts, businesses and tokens are each replaced by one placeholder throughout, such as `<ip-1>` or `<user-1>`; what neither a pattern nor a known message shows is unchanged.',
      ),
    });
  });

  it('explains the same in Chinese', async () => {
    assert.deepEqual(await explain(ticket, 'zh-CN', true), {
      count: 3,
      notes: [],
      markdown: lines(
        '# 文本中的 JOB 错误码',
        '',
        '共找到 3 个错误码，按出现顺序排列，每个只说明一次。',
        '',
        '## 1299876 JOB，目录中没有此错误码',
        '',
        '- 没有以这些数字开头的已知错误码分类',
        '- 出现在第 1 行：`工单：作业失败，错误码1299876，联系 <user-1>（创建人：<user-2>）`',
        '',
        '## 1207104 IP… 不属于该业务',
        '',
        'IP`<ip-1>` 不属于该业务',
        '',
        'IP `<ip-1>` does not belong to this business',
        '',
        '- JOB → JOB · 旧版 API · 参数值不合法',
        '- 常量：`LEGACY_API_IP_NOT_IN_BIZ` · 名称由本目录自拟',
        '- 消息参数：`{0} IP = <ip-1>`',
        '- 新版 API：**1237104**',
        '- 共出现 2 次，首次在第 2 行：`旧接口返回 1207104: IP <ip-1> 不属于该业务，<user-2>重试后 <ip-1> 仍返回 1207104`',
        '',
        '*来自官方公布的错误码页面（内置目录）*',
        '',
        shownAdvice(1207104, 'zh-CN'),
        '',
        '## 1239701 操作失败!任务…当前状态:…',
        '',
        '操作失败!任务`7`当前状态:`` `3` ``',
        '',
        'Operation failed! Task `7` is now in state `` `3` ``',
        '',
        '- JOB → JOB · 新版 API · 操作失败',
        '- 常量：`API_OPERATION_FAILED` · 名称由本目录自拟',
        '- 消息参数：`{0} 任务 = 7`、`` {1} 状态 = `3` ``',
        '- 旧版 API：**1209701**',
        '- 仅根据消息识别；文本相同的还有：**1209701**',
        '- 出现在第 3 行：`` Operation failed! Task 7 is now in state `3` ``',
        '',
        '*来自官方公布的错误码页面（内置目录）*',
        '',
        shownAdvice(1239701, 'zh-CN'),
        '',
        '---',
        '',
        '已匿名化，分享前请再检查一遍。IP 地址、用户、主机、业务和令牌已替换为 `<ip-1>`、`<user-1>` 等标记，同一标记始终代表同一个值；规则和已知消息都没有识别出的内容保持原样。',
      ),
    });
  });

  it('says that it found nothing', async () => {
    const nothing =
      'No error code found: no number, name or message matches. A number only counts if a catalog lists it or the text calls it an error code.';
    const expected = { count: 0, notes: [], markdown: lines('# JOB error codes in this text', '', nothing) };
    for (const text of ['', 'hello', '电话 1234567，时间 10:00:00', 'user=li from 10.0.0.1']) {
      assert.deepEqual(await explain(text, 'en', true), expected);
    }
  });

  it('leaves out names of codes if they are switched off', async () => {
    const text = 'throw ErrorCode.TASK_INSTANCE_NOT_EXIST';
    assert.equal((await explain(text)).count, 1);
    assert.equal((await explain(text, 'en', false, false)).count, 0);
  });

  it('assigns a message to the number next to it, and shows another code separately', async () => {
    const own = await items('{"code":1207104,"message":"IP10.0.0.1 不属于该业务"}');
    assert.deepEqual(own.match(/^## \d+/gm), ['## 1207104']);
    assert.match(own, /^- Arguments: `\{0\} IP = 10\.0\.0\.1`$/m);
    const other = await items('{"code":1237105,"message":"IP10.0.0.1 不属于该业务"}');
    assert.deepEqual(other.match(/^## \d+/gm), ['## 1237105', '## 1237104']);
  });

  it('counts a message far from the number as an occurrence', async () => {
    const message = 'IP10.0.0.1 不属于该业务';
    const far = `code=1237104\n${'\n'.repeat(20)}${message}\n${message}`;
    assert.match(await items(far), /^- Found 3 times, first in line 1: `code=1237104`$/m);
    assert.match(await items(`code=1237104\n${message}`), /^- Found in line 1: `code=1237104`$/m);
    assert.match(await items(`${message}\n${message}`), /^- Found 2 times, first in line 1: /m);
  });

  it('finds the same codes in an anonymized text', async () => {
    for (const text of [trace, response, ticket]) {
      assert.equal((await explain(text, 'en', true)).count, (await explain(text)).count);
    }
    assert.match(await items('{"code":1237104,"message":"IP10.0.0.1 不属于该业务"}', true), /`\{0\} IP = <ip-1>`/);
  });

  it('shows what catalogs say as text', async () => {
    const own = catalogWith({ 'own.csv': 'code,English\n1241999,"# <b>x</b> [y](http://e) ![z](e) `{0}` @all {1}"\n' });
    const { markdown } = await explainText('code=1241999', own, 'en', { anonymize: false, names: true });
    assert.ok(
      markdown.includes('## 1241999 \\# &lt;b\\>x&lt;/b\\> \\[y\\](http\\:\\//e) !\\[z\\](e) \\`…\\` \\@all …\n'),
      markdown,
    );
  });

  it('shows any text in code spans only', async () => {
    const hostile = fc.constantFrom(
      '`',
      '``',
      '```',
      '~~~',
      '<b>',
      '](http://e)',
      '![',
      '\\',
      '|',
      '@',
      '#',
      '\n',
      '\r',
      '\u202e',
      '\0',
      '"',
      '{',
    );
    const told = fc.constantFrom(
      '1239801',
      'code=1299999',
      'IP10.0.0.1 不属于该业务',
      '操作失败!任务 Zq 当前状态: Zq',
      '"message":"',
      '\n',
    );
    const text = fc
      .array(fc.oneof(hostile, told, fc.constant('Zq'), fc.string()), { maxLength: 25 })
      .map((all) => all.join(''));
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (each, anonymize) => {
        const { markdown } = await explain(each, 'en', anonymize);
        assert.ok(!outsideCode(markdown).includes('Zq'), markdown);
        assert.ok(!/[\u202e\0\r]/.test(markdown));
        cases++;
      }),
      { numRuns: 2000 },
    );
    assert.equal(cases, 2000);
  });

  it('stops at its limits, and says so', async () => {
    const { markdown, count } = await explain(`${'x'.repeat(maxTextLength)} 1239801`);
    assert.equal(count, 0);
    assert.match(markdown, /^Only the first 1,000,000 characters of the text were read\.$/m);
    assert.match(markdown, /^The text is too long: only a part of it was searched for messages/m);
    const many = catalog.entries.slice(0, 150).map(({ code }) => `code=${code}`);
    const cut = await explain(many.join('\n'));
    assert.equal(cut.count, 100);
    assert.match(cut.markdown, /^50 more codes are not explained here\.$/m);
  });

  it('answers hostile texts of any length that is read in time linear in their length', async () => {
    const pieces = [
      'x',
      '1239801 ',
      'code=1299999\n',
      '{"a":',
      '[',
      '"',
      '\\',
      "{'code':1239801,",
      '`',
      '错误',
      'IP 不属于该业务\n',
      'user="',
    ];
    for (const piece of pieces) {
      const explains = async (size: number) => {
        const { markdown } = await explain(piece.repeat(Math.ceil(size / piece.length)), 'en', true);
        assert.ok(markdown.length < 10_000, piece);
      };
      await assertLinear(caseCount({ all: maxTextLength, part: maxTextLength / 5 }), explains, piece);
    }
  }).timeout(600_000);

  it('pauses for other requests', async () => {
    let pauses = 0;
    await explainText('code=1239801\n'.repeat(20_000), catalog, 'en', { anonymize: false, names: true }, async () => {
      pauses++;
    });
    assert.ok(pauses > 5);
  });
});
