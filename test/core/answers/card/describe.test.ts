import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import { type Card, renderCard } from '../../../../server/src/core/answers/card/card';
import { describeEntry, describeUnlisted } from '../../../../server/src/core/answers/card/describe';
import { type VersionSetting, versionSettings } from '../../../../server/src/core/catalog/jobVersion';
import type { CatalogLayer } from '../../../../server/src/core/catalog/layer';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { type Language, languages } from '../../../../server/src/core/text/productLanguage';
import { defined, layerOf, merged, released, said } from '../../../support/handmadeLayers';

interface Shown {
  readonly version?: VersionSetting;
  readonly language?: Language;
}

/** The card of a code as its lines, with layers of a person or a workspace between the built-in ones. */
function card(code: number, between: readonly CatalogLayer[] = [], { version, language = 'en' }: Shown = {}): string[] {
  const { layers, families } = builtinLayers();
  const catalog = mergeLayers([...layers.slice(0, 1), ...between, ...layers.slice(1)], families, version);
  const entry = catalog.get(code);
  return textOf(entry ? describeEntry(entry, catalog, language) : describeUnlisted(code, catalog, language)).split(
    '\n',
  );
}

function textOf(shown: Card): string {
  return renderCard(shown, 'plaintext').value;
}

function markdownOf(shown: Card): string {
  return renderCard(shown, 'markdown').value;
}

const fromPage = ['', 'From the published error code page (built-in catalog)'];
const summary = ['', "Summary for JOB 3.x in our words; the product's own text may differ (built-in catalog)"];

describe('card of a listed code', () => {
  it('shows a legacy code, its successor and what changed, in English', () => {
    assert.deepEqual(card(1208146), [
      '1208146 Missing parameter [processInfos]',
      '缺少参数【processInfos】',
      '',
      'JOB → JOB · Legacy API · Missing parameter',
      'Constant: LEGACY_API_MISSING_PROCESS_INFOS_146 · name made up by this catalog',
      'New API: 1238128 · Renamed: processInfos → process_infos',
      '1238146 has the same last digits but another meaning',
      'Likely cause: process_infos (legacy API: processInfos), the processes to work on, is missing; example: [{"proc_name": "nginx", "account": "root"}].',
      ...fromPage,
    ]);
  });

  it('shows it in Chinese, with names as code and numbers in bold', () => {
    const { layers, families } = builtinLayers();
    const catalog = mergeLayers(layers, families);
    const entry = catalog.get(1208146);
    assert.ok(entry);
    assert.equal(
      markdownOf(describeEntry(entry, catalog, 'zh-CN')),
      [
        '**1208146** 缺少参数【processInfos】  ',
        'Missing parameter \\[processInfos\\]',
        '',
        '---',
        '',
        'JOB → JOB · 旧版 API · 缺少参数  ',
        '常量：`LEGACY_API_MISSING_PROCESS_INFOS_146` · 名称由本目录自拟  ',
        '新版 API：**1238128** · 参数改名：`processInfos` → `process_infos`  ',
        '1238146 末四位相同，但含义不同  ',
        '可能原因：缺少 `process_infos`（旧版 API 为 `processInfos`），即要操作的进程；示例：`[{"proc_name": "nginx", "account": "root"}]`。',
        '',
        '*来自官方公布的错误码页面（内置目录）*',
      ].join('\n'),
    );
  });

  it('shows arguments, a twin with another wording, and a correction', () => {
    assert.deepEqual(card(1209701), [
      '1209701 Operation failed! Task {0} is now in state {1}',
      '操作失败!任务 {0} 当前状态: {1}',
      '',
      'JOB → JOB · Legacy API · Operation failed',
      'Constant: LEGACY_API_OPERATION_FAILED · name made up by this catalog',
      'Arguments: {0} task, {1} state',
      'New API: 1239701',
      'Likely cause: The task is in a state in which the operation is not possible, such as retrying a step that has succeeded.',
      ...fromPage,
    ]);
    assert.deepEqual(card(1208117), [
      '1208117 Missing parameter [file] or [files]',
      '缺少参数【file】或者【files】',
      '',
      'JOB → JOB · Legacy API · Missing parameter',
      'Constant: LEGACY_API_MISSING_FILES · name made up by this catalog',
      'New API: 1238117 Missing parameter [files] · Renamed: file → files',
      'Likely cause: files, the paths to send, is missing; example: "files": ["/data/a.txt"].',
      ...fromPage,
    ]);
    assert.deepEqual(card(1250001), [
      '1250001 Redis is unavailable: wrong IP or wrong configuration',
      'Redis 服务不可：IP 不对或者配置错误',
      '',
      'JOB → Redis · Related systems · Redis',
      'Constant: REDIS_CONNECT_FAIL',
      'Service: common',
      'Correction: 服务不可： → 服务不可用：',
      'Likely cause: Redis is not running, or does not listen on the address and port that JOB is configured with.',
      ...fromPage,
    ]);
  });
});

describe('card of a code that changed its meaning', () => {
  const paas = 'PaaS is unreachable: the configured address is wrong or cannot be resolved';
  const cmsi = 'Calling the CMSI notification API failed';

  it('names both meanings where nobody knows the version, the newest first', () => {
    assert.deepEqual(card(1213001), [
      `1213001 3.5 and later: ${cmsi}`,
      '调用消息通知（CMSI）接口失败',
      '',
      `up to 3.4: ${paas} · PAAS_UNREACHABLE_SERVER`,
      'JOB → PAAS · Related systems · PaaS',
      'Constant: CMSI_API_ACCESS_ERROR',
      'Service: common',
      'Likely cause: The notification API (CMSI) cannot be reached, or answered with an error. Jobs run; their notifications do not arrive.',
      ...summary,
    ]);
  });

  it('shows the meaning of the version first', () => {
    assert.deepEqual(card(1213001, [], { version: '3.7' }), [
      `1213001 3.5 and later: ${cmsi}`,
      '调用消息通知（CMSI）接口失败',
      '',
      `up to 3.4: ${paas} · PAAS_UNREACHABLE_SERVER`,
      'JOB → PAAS · Related systems · PaaS',
      'Constant: CMSI_API_ACCESS_ERROR',
      'Service: common',
      'Likely cause: The notification API (CMSI) cannot be reached, or answered with an error. Jobs run; their notifications do not arrive.',
      ...summary,
    ]);
    assert.deepEqual(card(1213001, [], { version: '2.x' })[0], `1213001 up to 3.4: ${paas}`);
    assert.deepEqual(card(1213001, [], { version: '3.4' })[0], `1213001 up to 3.4: ${paas}`);
  });

  it('says so in Chinese', () => {
    assert.deepEqual(card(1213003, [], { language: 'zh-CN' }), [
      '1213003 3.5 及以后：CMSI 返回的通知渠道数据异常',
      'CMSI returned unusable data on notification channels',
      '',
      '3.4 及以前：PaaS 平台返回的通知渠道数据异常 · PAAS_MSG_CHANNEL_DATA_ERROR',
      'JOB → PAAS · 关联系统 · PaaS 平台',
      '常量：CMSI_MSG_CHANNEL_DATA_ERROR',
      '所属服务：common',
      '未附带消息文本的版本：3.4 及以前',
      '可能原因：CMSI 返回的通知渠道列表为空或无法解析。',
      '',
      '作业平台 3.x 的摘要，由本项目撰写，产品实际文案可能不同（内置目录）',
    ]);
  });

  const heads: [code: number, version: VersionSetting, lines: string[]][] = [
    [
      1213002,
      '3.12',
      [
        '3.5 and later: Calling the user management API failed',
        'up to 3.4: PaaS returned data of an unexpected structure, usually non-JSON content after a redirect by a gateway or firewall · PAAS_API_DATA_ERROR',
      ],
    ],
    [
      1244036,
      'auto',
      [
        '3.11 and later: The query of the task history spans more than {0} days',
        '3.10: Invalid base URL {0} for the callback URL whitelist · CALLBACK_URL_WHITELIST_INVALID_BASE_URL',
      ],
    ],
    [
      1244037,
      '3.11',
      [
        '3.11: Invalid base URL {0} for the callback URL whitelist',
        "3.12 and later: Source host {0} of the task's files does not exist · TASK_FILE_SOURCE_HOST_NOT_EXIST",
        '3.10: Base URL {0} is already on the callback URL whitelist · CALLBACK_URL_WHITELIST_ALREADY_EXISTS',
      ],
    ],
    [
      1244038,
      '3.12',
      [
        '3.12 and later: Invalid base URL {0} for the callback URL whitelist',
        '3.11: Base URL {0} is already on the callback URL whitelist · CALLBACK_URL_WHITELIST_ALREADY_EXISTS',
      ],
    ],
    [
      1244023,
      '3.12',
      [
        '3.11 and later: Local file {0} does not exist in the backend; local files expire after {1} days',
        '3.4–3.10: Local file {0} does not exist in the backend',
      ],
    ],
  ];
  for (const [code, version, [headline, ...others]] of heads) {
    it(`shows the meanings of ${code} in ${version}`, () => {
      const lines = card(code, [], { version });
      assert.equal(lines[0], `${code} ${headline}`);
      assert.deepEqual(lines.slice(3, 3 + others.length), others);
      assert.match(lines[3 + others.length] ?? '', /^JOB → /);
    });
  }

  it('shows releases, and releases without a message, of a code that never changed', () => {
    assert.deepEqual(card(1213005).slice(3, -2), [
      'JOB → PAAS · Related systems · PaaS',
      'Constant: CMSI_UNKNOWN_CHANNEL',
      'Arguments: {0} notification channel',
      'Releases: 3.12 and later',
      'Service: common',
      'Likely cause: The channel is not set up in CMSI, or its account there no longer works: mail server, app secret, SMS provider.',
    ]);
    assert.deepEqual(card(1245001).slice(3, -2), [
      'JOB → JOB · JOB 3.x · Scheduled tasks',
      'Constant: CRON_JOB_NOT_EXIST',
      'Service: job-crontab',
      'Ships without a message: up to 3.10',
      'Likely cause: The scheduled task, its time or its variables are not valid, or the plan that it runs was changed or deleted.',
    ]);
  });
});

describe('cards of all codes', () => {
  it('are complete and short for every version and language', () => {
    const { layers, families } = builtinLayers();
    let cards = 0;
    for (const version of versionSettings) {
      const catalog = mergeLayers(layers, families, version);
      for (const meaning of catalog.entries.flatMap(({ code }) => catalog.meanings(code))) {
        for (const language of languages) {
          const text = textOf(describeEntry(meaning, catalog, language));
          assert.ok(text.startsWith(`${meaning.code} `) && !/undefined|null|NaN|\[object/.test(text), text);
          assert.ok(text.split('\n').length <= 14, text);
          cards++;
        }
      }
    }
    // Eleven codes of JOB 3.x stand on the page, two of them with another meaning since.
    assert.equal(cards, versionSettings.length * languages.length * (244 + 267 - 11));
  });
});

describe('card of a code in several layers', () => {
  const workspace = layerOf('workspace', [
    defined(1250001, 'REDIS_CONNECT_FAIL', '缓存连接失败', 'ErrorCode', 12),
    defined(1213001, 'CMSI_API_ACCESS_ERROR', '消息服务出错', 'ErrorCode', 30),
    { ...defined(1240002, 'INTERNAL_ERROR', 'INTERNAL_ERROR', 'ErrorCode', 40), withoutMessage: true as const },
  ]);

  it('leads with what the workspace defines, and shows what the page says', () => {
    assert.deepEqual(card(1250001, [workspace]), [
      '1250001 缓存连接失败',
      '',
      'Published: Redis is unavailable: wrong IP or wrong configuration · Correction: 服务不可： → 服务不可用： · differs from workspace',
      'JOB → JOB · JOB 3.x · General',
      'Constant: REDIS_CONNECT_FAIL',
      'Service: common',
      'Defined as: ErrorCode.REDIS_CONNECT_FAIL · src/ErrorCode.java:12',
      'Likely cause: Redis is not running, or does not listen on the address and port that JOB is configured with.',
      '',
      'From src/ErrorCode.java:12',
    ]);
    assert.deepEqual(
      card(1250001, [workspace], { language: 'zh-CN' })[2],
      '官方页面：Redis 服务不可：IP 不对或者配置错误 · 更正：服务不可： → 服务不可用： · 与 workspace 不一致',
    );
  });

  it('shows the workspace before our summary, and the place of its text', () => {
    assert.deepEqual(card(1213001, [workspace], { version: '3.12' }), [
      '1213001 3.5 and later: 消息服务出错',
      '',
      'up to 3.4: PaaS is unreachable: the configured address is wrong or cannot be resolved · PAAS_UNREACHABLE_SERVER',
      'JOB 3.x: Calling the CMSI notification API failed · summary',
      'JOB → JOB · JOB 3.x · General',
      'Constant: CMSI_API_ACCESS_ERROR',
      'Service: common',
      'Defined as: ErrorCode.CMSI_API_ACCESS_ERROR · src/ErrorCode.java:30',
      'Likely cause: The notification API (CMSI) cannot be reached, or answered with an error. Jobs run; their notifications do not arrive.',
      '',
      'From src/ErrorCode.java:30',
    ]);
    const origin = { file: 'file:///w/i18n/message_en.properties', line: 5 };
    const bundled = layerOf('workspace', [{ ...defined(1240001, 'A', 'a'), textOrigins: { en: origin } }]);
    assert.equal(card(1240001, [bundled]).at(-1), 'From i18n/message_en.properties:5');
    assert.equal(card(1240001, [bundled], { language: 'zh-CN' }).at(-1), '来自 src/ErrorCode.java:1');
  });

  it('says that a definition has no message, and shows our summary as one', () => {
    assert.deepEqual(card(1240002, [workspace]), [
      '1240002 3.4 and later: Internal error',
      '内部错误',
      '',
      'up to 3.3: Internal service error · SERVICE_INTERNAL_ERROR',
      'JOB → JOB · JOB 3.x · General',
      'Constant: INTERNAL_ERROR',
      'Service: common',
      'Defined as: ErrorCode.INTERNAL_ERROR · src/ErrorCode.java:40',
      'Defined in source code without a message',
      'Likely cause: The request has a parameter that is missing or not valid.',
      ...summary,
    ]);
  });

  it('does not repeat the same text of another place', () => {
    const same = layerOf('own', [
      said(1250001, 'REDIS_CONNECT_FAIL', 'Redis 服务不可:IP 不对或者配置错误', { languages: ['zh-CN'] }),
    ]);
    assert.deepEqual(card(1250001, [same]), [
      '1250001 Redis is unavailable: wrong IP or wrong configuration',
      'Redis 服务不可:IP 不对或者配置错误',
      '',
      'JOB → JOB · JOB 3.x · General',
      'Constant: REDIS_CONNECT_FAIL',
      'Service: common',
      'Likely cause: Redis is not running, or does not listen on the address and port that JOB is configured with.',
      '',
      'From :1',
    ]);
  });

  it('names each folder and catalog, and counts the rest', () => {
    const folders = Array.from({ length: 6 }, (_, index) =>
      layerOf('workspace', [defined(1240001, 'A', `text ${index}`)], {
        id: `workspace:file:///${index}`,
        name: `folder ${index}`,
      }),
    );
    assert.deepEqual(
      card(1240001, folders).filter((line) => /^In |^JOB 3|more$/.test(line)),
      [
        'JOB 3.x: The service is unavailable · SERVICE_UNAVAILABLE · summary',
        'In folder 1: text 1 · differs from folder 0',
        'In folder 2: text 2 · differs from folder 0',
        'In folder 3: text 3 · differs from folder 0',
        'In folder 4: text 4 · differs from folder 0',
        '1 more',
      ],
    );
  });

  it('points to another place of the same layer', () => {
    const twice = layerOf('workspace', [defined(1299001, 'A', 'one', 'X', 3), defined(1299001, 'A', 'two', 'X', 9)]);
    const lines = card(1299001, [twice]);
    assert.ok(lines.includes('In this workspace: two · differs from src/ErrorCode.java:3'), lines.join('\n'));
  });

  it('shows the other codes with its name', () => {
    const own = layerOf('own', [said(1199001, 'REDIS_CONNECT_FAIL', 'x'), said(1199002, 'REDIS_CONNECT_FAIL', 'y')], {
      name: 'team',
    });
    assert.ok(card(1250001, [own]).includes('REDIS_CONNECT_FAIL is also the name of 1199001'));
    assert.ok(card(1199001, [own]).includes('REDIS_CONNECT_FAIL is also the name of 1199002 1250001'));
  });

  it('shows where a name is defined, and counts further names', () => {
    const origin = { file: 'file:///w/a.py', line: 2 };
    const names = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, origin }));
    const layer = layerOf('workspace', [said(1299001, 'A', 'x', { names })]);
    assert.deepEqual(
      card(1299001, [layer]).filter((line) => /^Defined|more$/.test(line)),
      ['Defined as: A · a.py:2', 'Defined as: B · a.py:2', 'Defined as: C · a.py:2', '2 more'],
    );
  });

  it('leaves out what a custom catalog does not contain', () => {
    const section = { id: 'own' as const, name: { en: 'CMDB', 'zh-CN': 'CMDB' } };
    const bare = said(1199001, 'CODE_1199001', 'No body', {
      names: [],
      source: '',
      target: '',
      section,
      category: { ...section },
    });
    assert.deepEqual(card(1199001, [layerOf('own', [bare])]), ['1199001 No body', '', 'CMDB', '', 'From :1']);
  });

  it('shows any text of the layers as plain text', () => {
    const hostile = '[x](command:a) <b> `c` \u202e{99999999}';
    const layer = layerOf('workspace', [
      { ...defined(1250001, '__proto__', hostile, '<i>'), origin: { file: 'file:///w/[a](b)%0A# c', line: 1 } },
    ]);
    const catalog = merged([layerOf('page', [said(1250001, 'A', 'a')]), layer]);
    const [entry] = catalog.meanings(1250001);
    assert.ok(entry);
    const text = '\\[x\\](command:a) &lt;b\\> \\`c\\` &lt;U+202E\\>{99999999}';
    assert.equal(
      markdownOf(describeEntry(entry, catalog, 'en')),
      [
        `**1250001** ${text}`,
        '---',
        [
          'Published: a · `A` · differs from workspace',
          'JOB → JOB · JOB 3.x · General',
          'Constant: `__proto__`',
          'Defined as: `<i>.__proto__` · src/ErrorCode.java:1',
        ].join('  \n'),
        '*From \\[a\\](b) # c:1*',
      ].join('\n\n'),
    );
  });
});

describe('card of an unlisted number', () => {
  it('shows what its digits say', () => {
    assert.deepEqual(card(1250999), [
      '1250999 JOB → Redis, not in the catalog',
      '',
      'Related systems',
      'Nearby: 1250002 Redis has run out of memory or has another problem: not enough memory',
      'Nearby: 1250001 Redis is unavailable: wrong IP or wrong configuration',
    ]);
    assert.deepEqual(card(1245999, [], { language: 'zh-CN' }), [
      '1245999 JOB → JOB，目录中没有此错误码',
      '',
      '作业平台 3.x · 定时任务',
      '相近的错误码：1245009 保存定时任务 {0} 的自定义通知失败',
      '相近的错误码：1245008 删除定时任务失败',
      '相近的错误码：1245007 结束时间或通知时间已过',
    ]);
    assert.deepEqual(card(1299999), [
      '1299999 JOB, not in the catalog',
      '',
      'no known code family starts with these digits',
    ]);
  });

  it('names the catalog that declares it', () => {
    const own = layerOf('own', [], { name: 'CMDB codes', ranges: [{ first: 1_199_000, last: 1_199_999 }] });
    assert.deepEqual(card(1199500, [own]), [
      '1199500 not in the catalog',
      '',
      'In a code range declared by CMDB codes',
    ]);
    assert.deepEqual(card(1199500, [own], { language: 'zh-CN' }).slice(2), ['此数字在 CMDB codes 声明的错误码范围内']);
    assert.deepEqual(card(1299999, [own])[0], '1299999 JOB, not in the catalog');
  });
});

describe('card of a name with an older meaning', () => {
  it('shows that meaning first', () => {
    const catalog = merged(
      [
        layerOf('job-v3', [
          released(1244036, 'OLD', 'old', '3.10', '3.10'),
          released(1244036, 'NEW', 'new', '3.11', '3.12'),
        ]),
      ],
      '3.12',
    );
    const [named] = catalog.named('OLD');
    assert.ok(named);
    assert.deepEqual(
      textOf(describeEntry(named.entry, catalog, 'en'))
        .split('\n')
        .slice(0, 3),
      ['1244036 3.10: old', '', '3.11 and later: new · NEW'],
    );
  });
});
