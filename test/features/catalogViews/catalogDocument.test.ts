import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { catalogDocument } from '../../../server/src/features/catalogViews/catalogRequests';
import { catalogOf } from '../../support/catalogOf';
import { defined, layerOf, merged, said } from '../../support/handmadeLayers';

const few = catalogOf(1250001, 1208128, 1208146, 1238128);

/** The document as its lines, table rows as their cells. */
function documentOf(language: Language) {
  const { title, markdown } = catalogDocument(few, language);
  const lines = markdown.split('\n').filter((line) => line !== '' && !line.startsWith('| --'));
  return {
    title,
    lines: lines.map((line) =>
      line.startsWith('|')
        ? line
            .slice(2, -2)
            .split(' | ')
            .map((cell) => cell.trimEnd())
        : line,
    ),
  };
}

describe('catalogDocument', () => {
  it('has a heading for each section and a table for each category, in English', () => {
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

  it('puts Chinese first for Chinese readers', () => {
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

  it('contains every code of the page and every meaning of JOB 3.x once, in whole rows', () => {
    const [page = '', v3 = ''] = catalogDocument(builtinCatalog(), 'en').markdown.split('## JOB 3.x');
    const rowsOf = (part: string) => part.split('\n').filter((line) => /^\| \d/.test(line));
    assert.deepEqual([rowsOf(page).length, rowsOf(v3).length], [244, 267]);
    assert.equal(new Set(rowsOf(page)).size, 244);
    assert.equal(new Set(rowsOf(v3)).size, 267);
    const widths = (part: string) => new Set(rowsOf(part).map((row) => row.split(/(?<!\\)\|/).length));
    assert.deepEqual([widths(page), widths(v3)], [new Set([8]), new Set([9])]);
  });

  it('says in which releases a meaning holds, and until when the page is right', () => {
    const rows = catalogDocument(catalogOf(1213001), 'zh-CN')
      .markdown.split('\n')
      .filter((line) => /^\| \d/.test(line))
      .map((row) =>
        row
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.trimEnd())
          .slice(0, 3),
      );
    assert.deepEqual(rows, [
      [
        '1213001',
        'PAAS 服务不可达 - 地址配置错误或者地址无法正确解析 *(3.4 及以前)*',
        'PaaS is unreachable: the configured address is wrong or cannot be resolved',
      ],
      ['1213001', '3.4 及以前', '无法连接 PaaS 平台'],
      ['1213001', '3.5 及以后', '调用消息通知（CMSI）接口失败'],
    ]);
  });

  it('ends with the codes of custom catalogs and workspaces, and their files', () => {
    const page = layerOf('page', [said(1250001, 'REDIS', 'Redis')], { name: 'Page' });
    const workspace = layerOf('workspace', [
      defined(1250001, 'REDIS', '缓存|<b>', 'ErrorCode', 3),
      { ...defined(1250002, 'SILENT', 'SILENT', 'ErrorCode', 4), withoutMessage: true },
    ]);
    const own = layerOf('own', [said(1199001, 'CODE_1199001', 'empty', { names: [] })], { name: '# team' });
    const { markdown } = catalogDocument(merged([page, own, workspace, layerOf('job-v3', [])]), 'en');
    assert.deepEqual(markdown.slice(markdown.indexOf('## \\#')).split('\n'), [
      '## \\# team',
      '',
      '1 code.',
      '',
      '### General',
      '',
      '| Code    | Message | Chinese | Constant | Read from |',
      '| ------- | ------- | ------- | -------- | --------- |',
      '| 1199001 | empty   |         |          | :1        |',
      '',
      '## workspace',
      '',
      '2 codes.',
      '',
      '### General',
      '',
      '| Code    | Message       | Chinese | Constant | Read from            |',
      '| ------- | ------------- | ------- | -------- | -------------------- |',
      '| 1250001 | 缓存\\|&lt;b\\> |         | `REDIS`  | src/ErrorCode.java:3 |',
      '| 1250002 |               |         | `SILENT` | src/ErrorCode.java:4 |',
      '',
    ]);
  });

  it('stops at a limit, and says so', () => {
    const entries = Array.from({ length: 5002 }, (_, index) => said(1_000_000 + index, `A${index}`, 'x'));
    const { markdown } = catalogDocument(merged([layerOf('own', entries)]), 'en');
    assert.equal(markdown.match(/^\| 1/gm)?.length, 5000);
    assert.ok(markdown.includes('\n\n5,002 codes.\n\n'));
    assert.ok(markdown.endsWith('\n\n2 more rows are not shown.\n'));
  });

  it('aligns its tables, and says where the row of a code is', () => {
    const { markdown, line } = catalogDocument(few, 'zh-CN', 1208146);
    const lines = markdown.split('\n');
    assert.match(lines[line ?? -1] ?? '', /^\| 1208146 \| 缺少参数/);
    const table = lines.slice((line ?? 0) - 3, (line ?? 0) + 1);
    const width = (text: string) => text.replace(/[\u2e80-\uffff]/g, '  ').length;
    assert.equal(new Set(table.map(width)).size, 1, table.join('\n'));
    assert.deepEqual([catalogDocument(few, 'en', 1239803).line, catalogDocument(few, 'en').line], [null, null]);
  });
});
