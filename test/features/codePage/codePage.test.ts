import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { codePage } from '../../../server/src/features/codePage/codePage';
import { definedCatalog } from '../../support/definedCatalog';

const catalog = builtinCatalog();

describe('codePage', () => {
  it('says everything about a code of the legacy API', () => {
    const { advice, ...page } = codePage(1207104, catalog, 'zh-CN') ?? {};
    assert.deepEqual([advice?.scope, advice?.who], ['code', '调用方。']);
    assert.deepEqual(page, {
      code: 1207104,
      item: {
        code: 1207104,
        constant: 'LEGACY_API_IP_NOT_IN_BIZ',
        message: 'IP{0} 不属于该业务',
        section: '旧版 API',
        category: '参数值不合法',
        legacy: true,
        twin: 1237104,
      },
      texts: [
        { language: 'zh-CN', text: 'IP{0} 不属于该业务' },
        { language: 'en', text: 'IP {0} does not belong to this business' },
      ],
      provenance: '来自官方公布的错误码页面（内置目录）',
      about: ['JOB → JOB', '旧版 API', '参数值不合法'],
      meanings: [],
      messageArguments: [{ placeholder: '{0}', name: 'IP', valueKind: 'IP 地址' }],
      twins: [{ code: 1237104, label: '新版 API', message: 'IP{0} 不属于该业务', change: '含义相同。' }],
      constants: [{ layer: '官方页面', name: 'LEGACY_API_IP_NOT_IN_BIZ', note: '名称由本目录自拟' }],
      sources: [],
      facts: [],
      places: [],
    });
  });

  it('lists what a code meant in each release, and its constants there', () => {
    const page = codePage(1213001, catalog, 'en');
    assert.deepEqual(
      page?.meanings.map(({ label, texts, constant, note }) => [label, texts[0]?.text, constant, note]),
      [
        ['3.5 and later', 'Calling the CMSI notification API failed', 'CMSI_API_ACCESS_ERROR', 'summary'],
        [
          'up to 3.4',
          'PaaS is unreachable: the configured address is wrong or cannot be resolved',
          'PAAS_UNREACHABLE_SERVER',
          '',
        ],
      ],
    );
    assert.deepEqual(page?.constants, [
      { layer: 'Published page', name: 'PAAS_UNREACHABLE_SERVER', note: '' },
      { layer: 'JOB 3.x', name: 'PAAS_UNREACHABLE_SERVER', note: '≤3.4' },
      { layer: 'JOB 3.x', name: 'CMSI_API_ACCESS_ERROR', note: '3.5+' },
    ]);
    assert.deepEqual(page?.facts, ['Service: common']);
  });

  it('says what changes from the legacy API, and which code only looks like the twin', () => {
    const page = codePage(1208146, catalog, 'en');
    assert.deepEqual(
      page?.twins.map(({ code, change }) => [code, change]),
      [
        [
          1238128,
          'Same meaning. Renamed parameters: processInfos → process_infos. Not 1238146, which only ends in the same digits: "Missing parameter [{0}] or [{1}]".',
        ],
      ],
    );
    assert.deepEqual(page?.facts, ['1238146 has the same last digits but another meaning']);
  });

  it('names the places of the workspace that define a code, and nothing else that can be opened', () => {
    const page = codePage(
      1241001,
      definedCatalog(
        { code: 1241001, name: 'TASK_FAILED', owner: 'ErrorCode', text: 'Task failed' },
        { code: 1241001, name: 'OTHER', file: 'file:///w/Other.java' },
      ),
      'en',
    );
    assert.deepEqual(page?.constants.slice(0, 2), [
      { layer: 'w', name: 'ErrorCode.TASK_FAILED', note: '', place: 0 },
      { layer: 'w', name: 'OTHER', note: '', place: 1 },
    ]);
    assert.deepEqual(page?.sources, [
      { layer: 'w', label: 'w/ErrorCode.java:1', what: 'constant', place: 0 },
      { layer: 'w', label: 'w/Other.java:2', what: 'constant', place: 1 },
    ]);
    assert.deepEqual(page?.places, [
      { uri: 'file:///w/ErrorCode.java', line: 0 },
      { uri: 'file:///w/Other.java', line: 1 },
    ]);
  });

  it('says what the digits of an unlisted code mean', () => {
    assert.deepEqual(codePage(1250999, catalog, 'en'), {
      code: 1250999,
      item: null,
      texts: [
        { language: 'en', text: 'JOB → Redis, not in the catalog' },
        { language: 'zh-CN', text: 'JOB → Redis，目录中没有此错误码' },
      ],
      provenance: '',
      about: ['Related systems'],
      meanings: [],
      messageArguments: [],
      twins: [],
      constants: [],
      sources: [],
      facts: [],
      nearby: [
        { code: 1250002, message: 'Redis has run out of memory or has another problem: not enough memory' },
        { code: 1250001, message: 'Redis is unavailable: wrong IP or wrong configuration' },
      ],
      places: [],
    });
    assert.equal(codePage(1.5, catalog, 'en'), null);
  });

  it('says how many constants and places are left out', () => {
    const many = Array.from({ length: 103 }, (_, index) => ({ code: 1241001, name: `NAME_${index}`, text: 'a' }));
    const page = codePage(1241001, definedCatalog(...many), 'en');
    assert.deepEqual([page?.constants.length, page?.sources.length], [100, 100]);
    assert.deepEqual(page?.facts.slice(-2), ['4 more constants are not listed.', '3 more definitions are not listed.']);
  });
});
