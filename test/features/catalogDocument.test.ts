import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/builtinCatalog';
import type { Language } from '../../server/src/core/language';
import { catalogDocument } from '../../server/src/features/catalogDocument';
import { catalogOf } from '../support/catalogOf';

const few = catalogOf(1250001, 1208128, 1208146, 1238128);

/** The document as its lines, table rows as their cells. */
function documentOf(language: Language) {
  const { title, markdown } = catalogDocument(few, language);
  const lines = markdown.split('\n').filter((line) => line !== '' && !line.startsWith('| ---'));
  return { title, lines: lines.map((line) => (line.startsWith('|') ? line.slice(2, -2).split(' | ') : line)) };
}

describe('catalogDocument', () => {
  it('has a heading a section and a table a category, in English', () => {
    const head = ['Code', 'Message', 'Chinese', 'Constant', 'Source → target', 'Legacy / new'];
    const redis = 'Redis is unavailable: wrong IP or wrong configuration *(Correction: 服务不可： → 服务不可用：)*';
    const [old, now] = ['Missing parameter \\[processInfos\\]', 'Missing parameter \\[process_infos\\]'];
    const [oldZh, nowZh] = ['缺少参数【processInfos】', '缺少参数【process_infos】'];
    assert.deepEqual(documentOf('en'), {
      title: 'JOB platform error codes',
      lines: [
        '# JOB platform error codes',
        '4 codes, as published; the Chinese text is the original.',
        '## Related systems',
        '### Redis',
        head,
        ['1250001', redis, 'Redis 服务不可：IP 不对或者配置错误', '`REDIS_CONNECT_FAIL`', 'JOB → Redis', ''],
        '## Legacy API',
        '### Missing parameter',
        head,
        ['1208128', old, oldZh, '`LEGACY_API_MISSING_PROCESS_INFOS`', 'JOB → JOB', '1238128'],
        ['1208146', old, oldZh, '`LEGACY_API_MISSING_PROCESS_INFOS_146`', 'JOB → JOB', '1238128'],
        '## New API',
        '### Missing parameter',
        head,
        ['1238128', now, nowZh, '`API_MISSING_PROCESS_INFOS`', 'JOB → JOB', '1208128 1208146'],
        '## JOB 3.x',
        "1 code, summarized in our words; the product's own text may differ.",
        '### Redis',
        ['Code', 'Releases', 'Message', 'Chinese', 'Constant', 'Source → target', 'Service'],
        [
          '1250001',
          '3.x',
          'Redis cannot be connected to',
          '无法连接 Redis',
          '`REDIS_CONNECT_FAIL`',
          'JOB → Redis',
          '`common`',
        ],
      ],
    });
  });

  it('leads with Chinese for those who read it', () => {
    const { title, lines } = documentOf('zh-CN');
    assert.equal(title, '作业平台错误码');
    assert.deepEqual(lines.slice(0, 6), [
      '# 作业平台错误码',
      '共 4 个错误码，中文为官方原文，英文由本项目翻译。',
      '## 关联系统',
      '### Redis',
      ['错误码', '描述', '英文', '常量', '源 → 目标', '旧版 / 新版'],
      [
        '1250001',
        'Redis 服务不可：IP 不对或者配置错误 *(更正：服务不可： → 服务不可用：)*',
        'Redis is unavailable: wrong IP or wrong configuration',
        '`REDIS_CONNECT_FAIL`',
        'JOB → Redis',
        '',
      ],
    ]);
  });

  it('holds every code of the page and every meaning of JOB 3.x once, in whole rows', () => {
    const [page = '', v3 = ''] = catalogDocument(builtinCatalog(), 'en').markdown.split('## JOB 3.x');
    const rowsOf = (part: string) => part.split('\n').filter((line) => /^\| \d/.test(line));
    assert.deepEqual([rowsOf(page).length, rowsOf(v3).length], [244, 265]);
    assert.equal(new Set(rowsOf(page)).size, 244);
    assert.equal(new Set(rowsOf(v3)).size, 265);
    const widths = (part: string) => new Set(rowsOf(part).map((row) => row.split(/(?<!\\)\|/).length));
    assert.deepEqual([widths(page), widths(v3)], [new Set([8]), new Set([9])]);
  });
});
