import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinLayers } from '../../../../../server/src/builtin/builtinLayers';
import type { CatalogEntry } from '../../../../../server/src/core/catalog/catalogEntry';
import type { CatalogLayer } from '../../../../../server/src/core/catalog/layer';
import { readCustomCatalog } from '../../../../../server/src/core/catalog/sources/custom/customCatalog';
import { assertLinear } from '../../../../support/assertLinear';

function read(path: string, ...lines: readonly string[]): CatalogLayer {
  return readCustomCatalog({ path, text: lines.join('\n') }, builtinLayers().families);
}

/** Each problem as `line: reason`. */
function problemsOf({ problems }: CatalogLayer, language: 'en' | 'zh-CN' = 'en'): string[] {
  return problems.map(({ line, reason }) => `${line}: ${reason[language]}`);
}

/** What people write, without what is the same for every entry. */
function rowOf({ code, constant, names = [], message, languages, origin, ...entry }: CatalogEntry): string {
  const owners = names.map(({ name, owner }) => (owner === undefined ? name : `${owner}.${name}`)).join();
  const texts = languages === undefined ? `${message.en} | ${message['zh-CN']}` : `${message.en} (${languages.join()})`;
  const systems = `${entry.source}>${entry.target}`;
  return [
    origin.line,
    code,
    owners || constant,
    texts,
    systems,
    `${entry.section.id}/${entry.category.id}`,
    entry.correction ?? '',
  ].join('; ');
}

describe('readCustomCatalog', () => {
  it('makes a whole layer of a Markdown table', () => {
    const file = '/team/cmdb.md';
    const section = { id: 'own', name: { en: 'CMDB', 'zh-CN': 'CMDB' } };
    const origin = { file, line: 9 };
    assert.deepEqual(
      read(
        file,
        '# CMDB',
        '',
        '**Codes:** 1199000-1199999, 1198001',
        '',
        '## Access control',
        '',
        '| Code      | Constant    | Class             | English         | 中文       | Source | Target | Correction |',
        '|-----------|-------------|-------------------|-----------------|------------|--------|--------|------------|',
        '| `1199048` | `CC_DENIED` | com.tencent.Codes | {1} denies {0}. | {0} 没权线 | CMDB   | IAM    | 权线 → 权限 |',
      ),
      {
        id: 'own:/team/cmdb.md',
        kind: 'own',
        name: { en: 'CMDB', 'zh-CN': 'CMDB' },
        entries: [
          {
            code: 1199048,
            layer: 'own:/team/cmdb.md',
            constant: 'CC_DENIED',
            names: [{ name: 'CC_DENIED', owner: 'Codes', origin }],
            source: 'CMDB',
            target: 'IAM',
            section,
            category: { id: 'own-access-control', name: { en: 'Access control', 'zh-CN': 'Access control' } },
            message: { en: '{1} denies {0}.', 'zh-CN': '{0} 没权线' },
            placeholders: [0, 1],
            correction: '权线 → 权限',
            twins: [],
            origin,
          },
        ],
        problems: [],
        ranges: [
          { first: 1199000, last: 1199999 },
          { first: 1198001, last: 1198001 },
        ],
      },
    );
  });

  it('reads the columns of the published page, of codes that a family decodes too', () => {
    const layer = read(
      'a.markdown',
      '# 团队错误码',
      '错误码范围：1199000～1199010、1198001',
      '',
      '|错误码|源|目标|描述|',
      '|--|--|--|--|',
      '|1199001|CC|Redis|连接失败|',
      '|1238128|||Missing {0}',
    );
    assert.deepEqual(layer.entries.map(rowOf), [
      '6; 1199001; CODE_1199001; 连接失败 (zh-CN); CC>Redis; own/own; ',
      '7; 1238128; CODE_1238128; Missing {0} (en); JOB>JOB; new-api/missing-parameter; ',
    ]);
    assert.deepEqual(layer.ranges, [
      { first: 1199000, last: 1199010 },
      { first: 1198001, last: 1198001 },
    ]);
    assert.deepEqual(problemsOf(layer), []);
  });

  it('reads CSV with any of three separators, quotes, line breaks in them and a byte order mark', () => {
    for (const separator of [',', ';', '\t']) {
      const row = (...cells: readonly string[]) => cells.join(separator);
      const layer = read(
        'b.CSV',
        '\ufeff# codes: 1199000-1199999, 1198001',
        '',
        row('CODE', 'constant', 'message', '中文', 'category'),
        row('1199001', 'A', `"says ""no""${separator}`, 'twice"', '没有', '缺少参数'),
        row('"1199002"', '', 'b', '', 'Own words'),
      );
      assert.deepEqual(layer.entries.map(rowOf), [
        `4; 1199001; A; says "no"${separator}\ntwice | 没有; >; own/missing-parameter; `.replace('\n', separator),
        '5; 1199002; CODE_1199002; b (en); >; own/own-own-words; ',
      ]);
      assert.deepEqual(problemsOf(layer), []);
      assert.deepEqual(layer.ranges, [
        { first: 1199000, last: 1199999 },
        { first: 1198001, last: 1198001 },
      ]);
    }
  });

  it('counts lines of CSV across line breaks of any kind in quotes', () => {
    const layer = readCustomCatalog(
      { path: 'b.csv', text: 'code,message\r\n1199001,"a\r\nb\rc\nd"\r\n\r\n1199002,e\r1199003,f' },
      builtinLayers().families,
    );
    assert.deepEqual(layer.entries.map(rowOf), [
      '2; 1199001; CODE_1199001; a\r\nb\rc\nd (en); >; own/own; ',
      '7; 1199002; CODE_1199002; e (en); >; own/own; ',
      '8; 1199003; CODE_1199003; f (en); >; own/own; ',
    ]);
    assert.deepEqual(problemsOf(layer), []);
  });

  it('reads JSON with comments and trailing commas', () => {
    const layer = read(
      'c.jsonc',
      '{ // the codes of our CMDB',
      '  "$schema": "./own-catalog.schema.json",',
      '  "title": "CMDB",',
      '  "language": "zh-CN",',
      '  "ranges": ["1199000-1199999", 1198001, {"first": 5000, "last": 10000}],',
      '  "codes": [',
      '    {"code": 1199001, "constant": "Codes.DENIED", "message": "no", "category": "Access"},',
      '    {"code": "5001", "class": "Codes", "constant": "GONE",',
      '     "message": {"en": "\\u0067one {0}", "zh-CN": "没有了"}, "source": "A", "target": "B"},',
      '    /* more to come */',
      '  ],',
      '}',
    );
    assert.deepEqual(layer.name, { en: 'CMDB', 'zh-CN': 'CMDB' });
    assert.deepEqual(layer.entries.map(rowOf), [
      '7; 1199001; Codes.DENIED; no (zh-CN); >; own/own-access; ',
      '8; 5001; Codes.GONE; gone {0} | 没有了; A>B; own/own; ',
    ]);
    assert.deepEqual(layer.ranges, [
      { first: 1199000, last: 1199999 },
      { first: 1198001, last: 1198001 },
      { first: 5000, last: 10000 },
    ]);
    assert.deepEqual(problemsOf(layer), []);
  });

  it('reads properties in the language that the file name says', () => {
    const text = ['! codes = no', '# codes: 1199000-1199999', '', '1199001 = denied', 'error.1199002: 没有\\u4e86'];
    const languagesOf = (path: string) => read(path, ...text).entries.map(({ languages }) => languages?.join());
    assert.deepEqual(read('d.properties', ...text).entries.map(rowOf), [
      '4; 1199001; CODE_1199001; denied (en); >; own/own; ',
      '5; 1199002; CODE_1199002; 没有了 (zh-CN); >; own/own; ',
    ]);
    assert.deepEqual(read('d.properties', ...text).ranges, [{ first: 1199000, last: 1199999 }]);
    assert.deepEqual(languagesOf('d_zh.properties'), ['zh-CN', 'zh-CN']);
    assert.deepEqual(languagesOf('d_zh_CN.properties'), ['zh-CN', 'zh-CN']);
    assert.deepEqual(languagesOf('d_en_US.properties'), ['en', 'en']);
  });

  describe('reads messages as patterns of Java', () => {
    const message = "it''s {0} '{1}'";
    const table = ['', '| Code | Message |', '| --- | --- |', `| 1199001 | ${message} |`];
    const csv = ['code,message', `1199001,${message}`];
    const codes = JSON.stringify([
      { code: 1199001, message },
      { code: 1199002, constant: 'A' },
    ]);
    const files: readonly (readonly [java: boolean, path: string, ...lines: readonly string[]])[] = [
      [true, 'a.json', `{ "format": "java", "codes": ${codes} }`],
      [true, 'a.json', `{ "codes": ${codes}, "format": "java" }`],
      [false, 'a.json', `{ "codes": ${codes}, "format": "plain" }`],
      [false, 'a.json', `{ "codes": ${codes} }`],
      [true, 'a.md', 'Format: java', ...table],
      [true, 'a.md', ...table, '', '- **格式：** `Java`'],
      [false, 'a.md', 'format: plain', ...table],
      [false, 'a.md', 'Format: java.text.MessageFormat', 'Formats: java', ...table],
      [false, 'a.md', ...table, '| Format: java | |'],
      [true, 'a.csv', '# codes: 1199000', '# format: java,,', ...csv],
      [true, 'a.csv', '#格式：java', ...csv],
      [false, 'a.csv', '# format: plain', ...csv],
      [false, 'a.csv', ...csv, '# format: java'],
      [true, 'a.properties', `1199001=${message}`],
      [true, 'a.properties', '# format: plain', `1199001=${message}`],
    ];
    for (const [java, path, ...lines] of files) {
      it(`${java ? 'with' : 'without'} ${JSON.stringify(lines.join('\n'))} in ${path}`, () => {
        const [entry, ...others] = read(path, ...lines).entries;
        assert.deepEqual(entry?.message.en, message);
        assert.deepEqual([entry.javaFormat, entry.placeholders], java ? [true, [0]] : [undefined, [0, 1]]);
        assert.ok(others.every(({ javaFormat }) => javaFormat === undefined));
      });
    }

    it('lists the formats for an unknown one', () => {
      const layer = read('a.json', `{ "codes": ${codes},`, '"format": "printf" }');
      assert.deepEqual(problemsOf(layer), ['2: format must be "plain" or "java".']);
      assert.deepEqual(problemsOf(layer, 'zh-CN'), ['2: format 必须是"plain" 或 "java"。']);
    });
  });

  it('names a file without a title by its unescaped base name', () => {
    const nameOf = (path: string) => read(path, 'code,message', '1199001,a').name.en;
    assert.deepEqual(
      ['/a/b%20c.csv', 'file:///a/b%20%E4%B8%AD.csv', 'C:\\a\\b.csv', 'file:///a/%zz.csv', 'b.csv'].map(nameOf),
      ['b%20c.csv', 'b 中.csv', 'b.csv', '%zz.csv', 'b.csv'],
    );
  });

  it('keeps a constant without a message, and does not list a made-up name', () => {
    const { entries } = read('a.csv', 'code,constant,message', '1199001,DENIED,', '1199002,,gone');
    assert.deepEqual(
      entries.map(({ message, withoutMessage, names }) => [message.en, withoutMessage, names?.map(({ name }) => name)]),
      [
        ['DENIED', true, ['DENIED']],
        ['gone', undefined, []],
      ],
    );
  });

  it('reports every skipped row with line and reason', () => {
    const layer = read(
      'a.csv',
      '# codes: 12-34, 5000-4000, 1199000-1199999, x',
      'code,constant,message,correction',
      '119,,too short',
      '01199001,,leading zero',
      '11990010000,,too long',
      '1199001.0,,',
      '1199001,,first',
      '1199001,,second',
      '1199002,,',
      '1199003,no name,kept without it',
      '1199004,,kept without correction,a → b',
      '1199005,,a,,b',
      '1199006,,"open',
      '1199007,,in the quote',
    );
    assert.deepEqual(problemsOf(layer), [
      '1: "12-34" is not a code or a range of codes such as 1199000-1199999.',
      '1: "5000-4000" is not a code or a range of codes such as 1199000-1199999.',
      '1: "x" is not a code or a range of codes such as 1199000-1199999.',
      '3: "119" is not a code: 4 to 10 digits, the first of them not 0.',
      '4: "01199001" is not a code: 4 to 10 digits, the first of them not 0.',
      '5: "11990010000" is not a code: 4 to 10 digits, the first of them not 0.',
      '6: "1199001.0" is not a code: 4 to 10 digits, the first of them not 0.',
      '8: Code 1199001 is already listed in line 7, which counts.',
      '9: Code 1199002 has neither a message nor a constant.',
      '10: "no name" is not a valid identifier.',
      '11: The correction "a → b" must have the form wrong → right, and its wrong text must be in the message.',
      '12: The row has more cells than the table has columns; put a text that holds the separator in quotes.',
      '13: The quote is never closed; everything after it was left out.',
    ]);
    assert.deepEqual(
      layer.entries.map(({ code, constant }) => `${code} ${constant}`),
      ['1199001 CODE_1199001', '1199003 CODE_1199003', '1199004 CODE_1199004', '1199005 CODE_1199005'],
    );
    assert.equal(problemsOf(layer, 'zh-CN')[7], '8: 错误码 1199001 已在第 7 行列出，以该行为准。');
  });

  it('reads what arguments are, in every format with columns', () => {
    const names = [
      { index: 0, name: { en: 'host', 'zh-CN': 'host' } },
      { index: 2, name: { en: 'user', 'zh-CN': '用户' }, kind: 'person' },
    ];
    const layers = [
      read('a.md', '|Code|Message|Argument names|', '|--|--|--|', '|1199001|{0} {1} {2}|host; ; user / 用户 (person)|'),
      read('a.csv', '错误码,消息,参数名称', '1199001,{0} {1} {2},host；；user / 用户（person）'),
      read(
        'a.md',
        '|Code|Message|Arguments|',
        '|--|--|--|',
        '|1199001|{0} {1} {2}|{0} host; {2} user / 用户 (person)|',
      ),
      read(
        'a.md',
        '|Code|Message|Arguments|',
        '|--|--|--|',
        '|1199001|{0} {1} {2}|{0}：host，{2}：user / 用户（person）|',
      ),
      read('a.csv', 'code,message,arguments', '1199001,{0} {1} {2},"{0}=host, {2}=user / 用户 (person)"'),
      read(
        'a.json',
        '{"codes":[{"code":1199001,"message":"{0} {1} {2}","arguments":["host","","user / 用户 (person)"]}]}',
      ),
    ];
    for (const layer of layers) {
      assert.deepEqual(problemsOf(layer), []);
      assert.deepEqual(layer.entries[0]?.argumentNames, names);
    }
  });

  it('reads advice as a text in tables, and as a text or an object in JSON', () => {
    const both = (text: string) => ({ en: text, 'zh-CN': text });
    const text =
      'Redis is down；cause: full; `redis-cli ping; ls`: `PONG` is good; who: DBA；Ticket：time, host; `df -h`';
    const read1 = {
      causes: [both('Redis is down'), both('full')],
      checks: [
        { run: both('redis-cli ping; ls'), look: both('`PONG` is good') },
        { run: both('df -h'), look: both('') },
      ],
      who: both('DBA'),
      ticket: both('time, host'),
    };
    const adviceIn = ({ entries }: CatalogLayer) => entries.map((entry) => entry.advice);
    const table = [
      '| Code | Message | 处理建议 |',
      '| --- | --- | --- |',
      `| 1199001 | a | ${text} |`,
      '| 1199002 | b | |',
    ];
    assert.deepEqual(adviceIn(read('a.md', ...table)), [read1, undefined]);
    assert.deepEqual(adviceIn(read('a.csv', 'code,message,advice', `1199001,a,"${text}"`)), [read1]);
    const codes = [
      { code: 1199001, message: 'a', advice: text },
      {
        code: 1199002,
        message: 'b',
        advice: {
          causes: ['a', { en: 'b', 'zh-CN': '乙' }, { 'zh-CN': '丙' }],
          checks: [{ run: 'ls', look: { en: 'c' } }],
        },
      },
    ];
    assert.deepEqual(adviceIn(read('a.json', JSON.stringify({ codes }))), [
      read1,
      {
        causes: [both('a'), { en: 'b', 'zh-CN': '乙' }, both('丙')],
        checks: [{ run: both('ls'), look: both('c') }],
        who: both(''),
        ticket: both(''),
      },
    ]);
  });

  it('reports advice that does not fit, and reads the rest', () => {
    const advice = { causes: [5, 'a'], checks: [{ look: 'b' }, 'c'], who: [], more: 'd' };
    const layer = read('a.json', JSON.stringify({ codes: [{ code: 1199001, message: 'a', advice }] }));
    assert.deepEqual(problemsOf(layer), [
      '1: A catalog has no property more here.',
      '1: causes must be a text that is not blank.',
      '1: run is missing.',
      '1: checks must be an object.',
      '1: who must be a text that is not blank.',
    ]);
    assert.deepEqual(
      layer.entries.map((entry) => entry.advice?.causes),
      [[{ en: 'a', 'zh-CN': 'a' }]],
    );
  });

  it('reports arguments that the message does not take, and unknown kinds', () => {
    const layer = read('a.csv', 'code,message,argument names', '1199001,{1},user (people); host', '1199002,a,user');
    assert.deepEqual(problemsOf(layer), [
      '2: "people" is not a kind of argument: person, account, address, host, business, parameter, name, id, path, url, limit, count, code, text.',
      '2: The message of 1199001 has no placeholder for the argument "host".',
      '3: The message of 1199002 has no placeholder for the argument "user".',
    ]);
    assert.deepEqual(
      layer.entries.map(({ argumentNames }) => argumentNames),
      [[{ index: 1, name: { en: 'user', 'zh-CN': 'user' } }], undefined],
    );
  });

  it('understands what people call the columns, however they write it', () => {
    const headers = [
      'code,name,en,zh',
      'Number,Name,English,Chinese',
      'error_code,constant_name,message_en,message_cn',
      'errCode,NAME,en-US,zh_CN',
      'err-code,Constant,English message,zh-Hans',
      '编号,名称,英文,中文',
      '错误码,常量名,英文描述,中文描述',
      '错误代码,标识,英文 消息,中文 消息',
      '代码,枚举名,msg en,cn msg',
      'errno,Name,Message (en),Message [zh]',
      'ｃｏｄｅ,常量名,描述（英文）,描述（中文）',
      '\u200bcode,na\u00adme,e\u2060n,zh\ufe0f',
    ];
    for (const header of headers) {
      const names = header.split(',');
      const csv = read('a.csv', header, '1199001,TEAM_A,It failed,失败');
      const table = [names, names.map(() => '--'), ['1199001', 'TEAM_A', 'It failed', '失败']];
      const markdown = read('a.md', ...table.map((cells) => `| ${cells.join(' | ')} |`));
      const rows = JSON.stringify({
        codes: [
          {
            [names[0] ?? '']: 1199001,
            [names[1] ?? '']: 'TEAM_A',
            [names[2] ?? '']: 'It failed',
            [names[3] ?? '']: '失败',
          },
        ],
      });
      for (const layer of [csv, markdown, read('a.json', rows)]) {
        assert.deepEqual(problemsOf(layer), [], header);
        const [entry] = layer.entries;
        assert.deepEqual(
          [entry?.code, entry?.constant, entry?.message],
          [1199001, 'TEAM_A', { en: 'It failed', 'zh-CN': '失败' }],
        );
      }
    }
    assert.equal(read('a.csv', 'sep=;', 'code;message', '1199001;failed').entries[0]?.message.en, 'failed');
    for (const name of ['消息', '错误信息', 'msg', 'errmsg', 'Error message', '含义']) {
      assert.equal(read('a.csv', `code;${name}`, '1199001;失败').entries[0]?.message['zh-CN'], '失败', name);
    }
    const inMessage = read('a.json', '{"codes":[{"code":1199001,"message":{"english":"It failed","zh_CN":"失败"}}]}');
    assert.deepEqual(
      [problemsOf(inMessage), inMessage.entries[0]?.message],
      [[], { en: 'It failed', 'zh-CN': '失败' }],
    );
  });

  it('names the columns that it does not understand, with their line', () => {
    const csv = ['# codes: 1199000-1199999', 'code,français,message,备注,text,', '1199001,Échec,Failed,x,y'];
    assert.deepEqual(problemsOf(read('a.csv', ...csv)), [
      '2: The columns "français", "备注", "text" are not understood, or are there twice; they were left out.',
    ]);
    assert.deepEqual(problemsOf(read('a.csv', ...csv), 'zh-CN'), [
      '2: 无法识别列 "français"、"备注"、"text"，或其含义与其他列重复，已忽略。',
    ]);
    const table = ['# Team', '', '| Code | Message | Owner |', '|--|--|--|', '| 1199001 | a | b |'];
    assert.deepEqual(problemsOf(read('a.md', ...table)), [
      '3: The column "Owner" is not understood, or is there twice; it was left out.',
    ]);
    assert.deepEqual(
      problemsOf(read('a.json', '{"codes":[{"code":1199001,', '"message":"a",', '"owner":"b",', '"msg":"c"}]}')),
      ['3: A catalog has no property owner here.', '4: A catalog has no property msg here.'],
    );
  });

  it('reports an unknown format and missing columns', () => {
    assert.deepEqual(problemsOf(read('a.toml', 'x')), [
      '1: The extension of a catalog file must be .md, .markdown, .json, .jsonc, .csv or .properties.',
      '1: The file lists no codes.',
    ]);
    assert.deepEqual(problemsOf(read('a.csv', 'figure,text', '1199001,a')), [
      '1: The first row must name the columns, among them 错误码 / Code / Error code / 返回码.',
      '1: The file lists no codes.',
    ]);
    assert.deepEqual(problemsOf(read('a.md', '| Figure | Text |', '|--|--|', '| 1199001 | a |')), [
      '1: The table has no column named 错误码 / Code / Error code / 返回码.',
      '1: The file lists no codes.',
    ]);
    assert.deepEqual(problemsOf(read('a.properties', 'hello = world')), [
      '1: "hello" is not a code; the key was left out.',
      '1: The file lists no codes.',
    ]);
    assert.deepEqual(problemsOf(read('a.json', '')), ['1: The JSON ends too early.', '1: The file lists no codes.']);
  });

  it('reports a code that is not a number', () => {
    const rows = ['null', 'true', '[1199001]', '{}'].map((code) => `{"code": ${code}, "message": "a"},`);
    const layer = read('a.json', '{"codes": [', ...rows, '{"message": "a"}]}');
    assert.deepEqual(problemsOf(layer), [
      ...[2, 3, 4, 5].map((line) => `${line}: code must be a number, or its digits in quotes.`),
      '6: code is missing.',
      '1: The file lists no codes.',
    ]);
    assert.equal(layer.problems[0]?.reason['zh-CN'], 'code 必须是数字，或用引号括起的数字。');
  });

  it('sees a cell too many behind a thousand empty ones', () => {
    const row = `1199001,a${','.repeat(1500)}`;
    assert.deepEqual(problemsOf(read('a.csv', 'code,message', row)), []);
    const [problem, ...more] = problemsOf(read('a.csv', 'code,message', `${row}x`));
    assert.match(problem ?? '', /^2: The row has more cells/);
    assert.deepEqual(more, []);
  });

  it('reads many blanks between the tokens of JSON, and keeps those in strings', () => {
    const blanks = ' '.repeat(2500) + '\t'.repeat(1500);
    const head = `{${blanks}// a "\n"codes":${blanks}[`;
    const inside = ' '.repeat(2500);
    const row = `{"code": 1199001, "message": "a\\"${inside}b"${blanks}}`;
    const { entries, problems } = read('a.json', `\ufeff${head}${row}]}`);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ code, message, origin }) => [code, message.en, origin.line]),
      [[1199001, `a"${inside}b`, 2]],
    );
    assert.deepEqual(problemsOf(read('a.json', `[${blanks}x`)), [
      '1: The JSON cannot be read from here on: x was not expected.',
      '1: The catalog must be an object.',
      '1: The file lists no codes.',
    ]);
  });

  it('keeps what comes before a JSON error', () => {
    const broken = (...lines: readonly string[]) => {
      const layer = read('a.json', '{"codes": [', '{"code": 1199001, "message": "a"},', ...lines);
      return [layer.entries.map(({ code }) => code), ...problemsOf(layer)];
    };
    assert.deepEqual(broken('{"code": 11990'), [
      [1199001],
      '3: The JSON ends too early.',
      '3: Code 11990 has neither a message nor a constant.',
    ]);
    assert.deepEqual(broken('{"code": 1199002, "message": "b'), [
      [1199001],
      '3: The JSON cannot be read from here on: the string is not closed or not well formed.',
      '3: Code 1199002 has neither a message nor a constant.',
    ]);
    assert.deepEqual(broken('; {"code": 1199002, "message": "b"}]}'), [
      [1199001],
      '3: The JSON cannot be read from here on: ; was not expected.',
    ]);
    assert.deepEqual(broken('/* {"code": 1199002, "message": "b"}]}'), [
      [1199001],
      '3: The JSON cannot be read from here on: the comment is not closed.',
    ]);
    assert.deepEqual(broken('[[[['.repeat(100_000)), [
      [1199001],
      '3: codes must be an object.',
      '3: The JSON is nested more than 64 levels deep; it was read no further.',
    ]);
  });

  it('reports the first 100 problems and the number of the others', () => {
    const rows = Array.from({ length: 105 }, (_, index) => `x${index},a`);
    const layer = read('a.csv', 'code,message', ...rows);
    assert.equal(layer.problems.length, 101);
    assert.equal(layer.problems.at(-1)?.reason.en, 'And 6 more problems.');
    assert.equal(layer.problems.at(-1)?.reason['zh-CN'], '还有 6 个问题。');
  });

  it('shortens long texts and reports it', () => {
    const layer = read('a.csv', 'code,message,source', `1199001,${'a'.repeat(5000)},${'b'.repeat(300)}`);
    assert.deepEqual(
      layer.entries.map(({ message, source }) => [message.en.length, source.length]),
      [[4000, 200]],
    );
    assert.deepEqual(problemsOf(layer), [
      '2: A text of code 1199001 is longer than 4000 characters and was cut.',
      '2: A text of code 1199001 is longer than 200 characters and was cut.',
    ]);
  });

  it('reads any text in any format without throwing', () => {
    const pieces = [
      '1199001',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      '{',
      '}',
      '[',
      ']',
      ':',
      'code',
      'Code',
      'message',
    ];
    const more = [
      '\\',
      '\\u12',
      '#',
      '# codes: ',
      '__proto__',
      '--',
      '/*',
      '//',
      '\u202e',
      '\ud800',
      '\0',
      '=',
      ' ',
      '没有',
    ];
    const soup = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }).map((parts) => parts.join(''));
    const paths = ['a.md', 'a.json', 'a.csv', 'a.properties'];
    let runs = 0;
    fc.assert(
      fc.property(soup, fc.constantFrom(...paths), fc.boolean(), (text, path, headed) => {
        runs++;
        const head = headed
          ? { 'a.md': '|Code|Message|\n|--|--|\n', 'a.csv': 'code,message\n', 'a.json': '{"codes":[' }
          : {};
        const whole = (head[path as 'a.md'] ?? '') + text;
        const lines = whole.split(/\r\n|\r|\n/).length;
        const layer = readCustomCatalog({ path, text: whole }, builtinLayers().families);
        for (const { code, origin } of layer.entries) {
          assert.ok(code >= 1000 && code <= 9_999_999_999 && origin.line >= 1 && origin.line <= lines);
        }
        for (const { line } of layer.problems) assert.ok(line >= 1 && line <= lines, `${line} of ${lines}`);
        assert.equal(new Set(layer.entries.map(({ code }) => code)).size, layer.entries.length);
      }),
      { numRuns: 2000 },
    );
    assert.equal(runs, 2000);
  });

  it('does not pollute prototypes', () => {
    read(
      'a.json',
      '{"__proto__": {"polluted": 1}, "codes": [{"code": 1199001, "message": "a", "__proto__": {"polluted": 1}}]}',
    );
    read('a.csv', '__proto__,code,message', 'x,1199001,a');
    read('a.md', '| Code | Message | __proto__ | Category |', '|--|--|--|--|', '| 1199001 | a | b | __proto__ |');
    assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  it('reads hostile megabytes in time linear in their length', async () => {
    const hostile: readonly (readonly [path: string, text: (size: number) => string])[] = [
      ['a.csv', (size) => `code,message\n${'"a,'.repeat(size / 3.3)}`],
      ['a.csv', (size) => `code,message\n${'1199001,""'.repeat(size / 3.3)}`],
      ['a.csv', (size) => '"'.repeat(size)],
      ['a.csv', (size) => '#\n'.repeat(size / 2)],
      ['a.json', (size) => '"\\'.repeat(size / 2)],
      ['a.json', (size) => `"${'\\'.repeat(size)}`],
      ['a.json', (size) => '{"a":'.repeat(size / 5)],
      ['a.json', (size) => '1'.repeat(size)],
      ['a.json', (size) => '/**/'.repeat(size / 4)],
      ['a.md', (size) => `|Code|Message|\n|--|--|\n${'|'.repeat(size)}`],
      ['a.md', (size) => `Codes: ${'1199001,'.repeat(size / 8.3)}`],
      ['a.md', (size) => `${' '.repeat(size / 2)}:${'*_`'.repeat(size / 5)}`],
      [
        'a.md',
        (size) =>
          `|Code|Category|Constant|\n|--|--|--|\n${Array.from({ length: size / 50 }, (_, i) => `|${1_100_000 + i}|${'x'.repeat(70)}${i}|A`).join('\n')}`,
      ],
      ['a.properties', (size) => '1199001\\\n'.repeat(size / 6.7)],
      ['a_zh_zh_zh_zh.properties', (size) => '#!'.repeat(size / 2)],
    ];
    for (const [path, text] of hostile) await assertLinear(600_000, (size) => read(path, text(size)), text(60));
  }).timeout(600_000);
});
