import assert from 'node:assert/strict';
import { defaultSettings } from '../../../server/src/contract/settings';
import type { CatalogReport, LayerReport } from '../../../server/src/core/catalog/catalogReport';
import { catalogs } from '../../../server/src/features/layersView/catalogsRequest';
import type { Catalogs, CatalogsRow } from '../../../server/src/protocol';
import { layer, layeredCatalog } from '../../support/layeredCatalog';

/** Rows as indented lines: `kind label | description @uri:line`. */
function outline({ rows, places }: Catalogs, indent = ''): string[] {
  return rows.flatMap(({ kind, label, description, place, rows: below }: CatalogsRow) => {
    const at = place === undefined ? undefined : places[place];
    const parts = [
      `${kind} ${label}`,
      description === '' ? '' : ` | ${description}`,
      at ? ` @${at.uri}:${at.line}` : '',
    ];
    return [indent + parts.join(''), ...outline({ rows: below, places }, `${indent}  `)];
  });
}

const java = 'file:///w/src/ErrorCode.java';
const zh = 'file:///w/src/i18n/message_zh.properties';
const reason = { en: 'no number', 'zh-CN': '没有数字' };
const nothing: CatalogReport = { layers: [], trusted: true, skipped: [] };

const backend = layer(
  {
    id: 'workspace:file:///w',
    kind: 'workspace',
    name: { en: 'backend', 'zh-CN': 'backend' },
    problems: [{ file: zh, line: 9, reason }],
  },
  java,
  [
    {
      code: 1241001,
      constant: 'NO_SUCH_JOB',
      names: [{ name: 'NO_SUCH_JOB', owner: 'ErrorCode', origin: { file: java, line: 1 } }],
      message: { en: 'No such job', 'zh-CN': '没有这个作业' },
      languages: ['zh-CN'],
      textOrigins: { 'zh-CN': { file: zh, line: 5 } },
    },
    { code: 1209801, message: { en: 'Not allowed', 'zh-CN': '不允许' } },
  ],
);
const own = layer(
  { id: 'own:file:///h/codes.md', kind: 'own', name: { en: 'codes', 'zh-CN': 'codes' } },
  'file:///h/codes.md',
  [{ code: 1241001, message: { en: 'There is no job', 'zh-CN': '作业不存在' } }],
);

function reportOf(about: Partial<LayerReport> & Pick<LayerReport, 'id'>): LayerReport {
  const name = { en: about.id, 'zh-CN': about.id };
  const nothingYet = { filesRead: 0, problems: [], skipped: [], skippedCount: 0 };
  return { kind: 'workspace', name, state: 'done', ...nothingYet, ...about };
}

describe('catalogsRequest', () => {
  it('lists layers in the order in which they win, their files, problems and conflicts', () => {
    const catalog = layeredCatalog([1209801], [own, backend]);
    assert.deepEqual(outline(catalogs(catalog, nothing, defaultSettings, 'en')), [
      'version All versions',
      'own 1. codes | 1 code',
      '  file codes.md | 1 code @file:///h/codes.md:0',
      'workspace 2. backend | 2 codes · 1 problem',
      '  file ErrorCode.java | 2 codes · src/ErrorCode.java @file:///w/src/ErrorCode.java:0',
      '  file message_zh.properties | 1 text · 1 problem · src/i18n/message_zh.properties @file:///w/src/i18n/message_zh.properties:4',
      '    problem no number | line 9 @file:///w/src/i18n/message_zh.properties:8',
      'page 3. Published page | 1 code',
      '  file catalog.zh-CN.md | 1 code · built in',
      'job-v3 4. JOB 3.x | 0 codes',
      'conflict Conflicts | 2',
      '  conflict 1209801 | two Chinese texts',
      '    winner 不允许 | leads · backend · src/ErrorCode.java:2 @file:///w/src/ErrorCode.java:1',
      '    loser 该 IP 没有申请权限，请与管理员联系申请访问接口权限 | Published page',
      '  conflict 1241001 | two Chinese texts',
      '    winner 作业不存在 | leads · codes · h/codes.md:1 @file:///h/codes.md:0',
      '    loser 没有这个作业 | backend · src/i18n/message_zh.properties:5 @file:///w/src/i18n/message_zh.properties:4',
    ]);
  });

  it('shows one name for two codes', () => {
    const name = (line: number) => [{ name: 'TWICE', owner: 'ErrorCode', origin: { file: java, line } }];
    const twice = layer({ id: 'workspace:file:///w', kind: 'workspace' }, java, [
      { code: 1241001, constant: 'TWICE', names: name(1) },
      { code: 1241002, constant: 'TWICE', names: name(2) },
    ]);
    const { rows, places } = catalogs(layeredCatalog([], [twice]), nothing, defaultSettings, 'zh-CN');
    assert.deepEqual(outline({ rows: rows.filter(({ kind }) => kind === 'conflict'), places }), [
      'conflict 冲突 | 1',
      '  conflict TWICE | 同一名称对应两个错误码',
      '    winner 1241001 | 以此为准 · workspace:file:///w · src/ErrorCode.java:1 @file:///w/src/ErrorCode.java:0',
      '    loser 1241002 | workspace:file:///w · src/ErrorCode.java:2 @file:///w/src/ErrorCode.java:1',
    ]);
  });

  it('says how far each folder has been read, and what was skipped and why', () => {
    const report: CatalogReport = {
      trusted: true,
      layers: [
        reportOf({
          id: 'workspace:file:///w',
          state: 'reading',
          filesRead: 12,
          skipped: [{ file: 'file:///w/pipe', reason: 'notRegular' }],
          skippedCount: 3,
        }),
        reportOf({ id: 'workspace:file:///docs', filesRead: 1 }),
      ],
      skipped: [{ file: '../secret/\u202e*.md', reason: 'outside' }],
    };
    const catalog = layeredCatalog([], [{ ...backend, problems: [], entries: [] }]);
    assert.deepEqual(outline(catalogs(catalog, report, { ...defaultSettings, jobVersion: '3.5' }, 'en')), [
      'note The catalogs of the workspace are being read.',
      'version All versions',
      'workspace 1. backend | 0 codes · being read · 12 files read',
      '  skipped Skipped | 3',
      '    skipped pipe | not a regular file, but a folder, a pipe, a socket or a device',
      '    more 2 more',
      'page 2. Published page | 0 codes',
      'job-v3 3. JOB 3.x | 0 codes',
      'workspace workspace:file:///docs | 0 codes · 1 file read',
      'skipped Skipped | 1',
      '  skipped <U+202E>*.md | outside the folders of the workspace; only your user settings can name such a file',
    ]);
  });

  it('gives every row a unique id, and cuts long lists', () => {
    const problems = Array.from({ length: 1000 }, (_, n) => ({ file: java, line: n + 1, reason }));
    const answer = catalogs(layeredCatalog([1209801], [own, { ...backend, problems }]), nothing, defaultSettings, 'en');
    const ids = (rows: readonly CatalogsRow[]): string[] => rows.flatMap(({ id, rows: below }) => [id, ...ids(below)]);
    const all = ids(answer.rows);
    assert.equal(new Set(all).size, all.length);
    const said = outline(answer);
    assert.equal(said.filter((line) => line.trim().startsWith('problem ')).length, 200);
    assert.ok(said.includes('    more 800 more'));
  });

  it('shows no links and no hidden characters of hostile files, and opens only places with a URI', () => {
    const file = 'file:///w/%E2%80%AE<b>%ZZ.java';
    const hostile = layer(
      { id: 'workspace:file:///w', kind: 'workspace', name: { en: '\u202e', 'zh-CN': '\u202e' }, problems: [] },
      file,
      [{ code: 1241001, origin: { file: '../../etc/passwd', line: 1 } }, { code: 1241002 }],
    );
    const { rows, places } = catalogs(layeredCatalog([], [hostile]), nothing, defaultSettings, 'en');
    assert.deepEqual(outline({ rows: rows.filter(({ kind }) => kind === 'workspace'), places }), [
      'workspace 1. <U+202E> | 2 codes',
      '  file passwd | 1 code · ../../etc/passwd',
      `  file %E2%80%AE<b>%ZZ.java | 1 code @${file}:1`,
    ]);
  });
});
