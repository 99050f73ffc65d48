import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { decode, readFamilies } from '../../../server/src/core/catalog/families';

describe('families', () => {
  const { families } = builtinCatalog();

  /** `target · section · category` in both languages, a hyphen for what is unknown. */
  function decoded(code: number): string[] {
    const { source, target, section, category } = decode(code, families);
    assert.equal(source, 'JOB');
    return (['en', 'zh-CN'] as const).map((language) =>
      [target, section?.name, category?.name].map((name) => name?.[language] ?? '-').join(' · '),
    );
  }

  const codes: [code: number, en: string, zh: string][] = [
    [
      1210099,
      'GSE (agent control) · Related systems · GSE (agent control)',
      'GSE（管控平台） · 关联系统 · GSE（管控平台）',
    ],
    [1250999, 'Redis · Related systems · Redis', 'Redis · 关联系统 · Redis'],
    [1214001, 'Artifact repository · Related systems · Artifact repository', '制品库 · 关联系统 · 制品库'],
    [1251000, '- · Related systems · -', '- · 关联系统 · -'],
    [1201000, 'JOB · Legacy API · Task running', 'JOB · 旧版 API · 任务正在运行'],
    [1201001, 'JOB · Legacy API · -', 'JOB · 旧版 API · -'],
    [1203001, 'JOB · Legacy API · Schedule set-up', 'JOB · 旧版 API · 定时设置'],
    [1203199, 'JOB · Legacy API · No such object', 'JOB · 旧版 API · 对象不存在'],
    [1237199, 'JOB · New API · Illegal value', 'JOB · 新版 API · 参数值不合法'],
    [1238199, 'JOB · New API · Missing parameter', 'JOB · 新版 API · 缺少参数'],
    [1239199, 'JOB · New API · No permission', 'JOB · 新版 API · 没有权限'],
    [1239399, 'JOB · New API · Gateway and request envelope', 'JOB · 新版 API · 网关与请求报文'],
    [1239499, 'JOB · New API · Access channel', 'JOB · 新版 API · 访问方式'],
    [1239799, 'JOB · New API · Operation failed', 'JOB · 新版 API · 操作失败'],
    [1239899, 'JOB · New API · Admission and queue', 'JOB · 新版 API · 准入与队列'],
    [1239900, 'JOB · New API · System', 'JOB · 新版 API · 系统'],
    [1238001, 'JOB · JOB 3.x · Permission', 'JOB · 作业平台 3.x · 权限'],
    [1239001, 'JOB · JOB 3.x · API', 'JOB · 作业平台 3.x · API'],
    [1244028, 'JOB · JOB 3.x · Job execution', 'JOB · 作业平台 3.x · 作业执行'],
    [1262001, 'JOB · JOB 3.x · File worker', 'JOB · 作业平台 3.x · 文件接入点'],
    [1299999, '- · - · -', '- · - · -'],
    [12, '- · - · -', '- · - · -'],
    [-1210001, '- · - · -', '- · - · -'],
    [Number.NaN, '- · - · -', '- · - · -'],
    [12_380_011, '- · - · -', '- · - · -'],
  ];
  for (const [code, en, zh] of codes) {
    it(`decodes ${code}`, () => assert.deepEqual(decoded(code), [en, zh]));
  }

  it('names every family of JOB 3.x', () => {
    const prefixes = [1240, 1241, 1242, 1243, 1244, 1245, 1246, 1247, 1248, 1249, 1260, 1261, 1262, 1263, 1264];
    for (const prefix of prefixes) {
      const { section, category } = decode(prefix * 1000 + 1, families);
      assert.equal(section?.id, 'job-v3');
      assert.match(category?.id ?? '', /^v3-/);
    }
  });

  it('reports invalid rows and uses the others', () => {
    const table = (rows: string) => `| Digits | Id | English | 中文 |\n|--|--|--|--|\n${rows}\n`;
    const text = `## Sections\n\n${table('|120|legacy-api|Legacy|旧|\n|123|v9-api|New|新|')}\n## Kinds\n\n${table(
      '|12071, 12071|a|A|甲|\n|1x|b|B|乙|\n|12072|C c|C|丙|\n|12073|d||丁|\n|__proto__|e|E|戊|',
    )}`;
    const read = readFamilies({ path: 'f.md', text });
    assert.deepEqual(
      read.problems.map(({ file, line, reason }) => `${file}:${line}: ${reason.en}`),
      [
        'f.md:6: "v9-api" is not a known section.',
        'f.md:12: The digits 12071 already belong to another row.',
        'f.md:13: "1x" is not a list of digit groups such as 12071, 12371.',
        'f.md:14: "C c" is not an id: small letters, digits and hyphens.',
        'f.md:15: The cell under English is empty.',
        'f.md:16: "__proto__" is not a list of digit groups such as 12071, 12371.',
      ],
    );
    assert.deepEqual([...read.sections], [['120', { id: 'legacy-api', name: { en: 'Legacy', 'zh-CN': '旧' } }]]);
    assert.deepEqual([...read.categories], [['12071', { id: 'a', name: { en: 'A', 'zh-CN': '甲' } }]]);
  });
});
