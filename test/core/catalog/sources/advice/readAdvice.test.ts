import assert from 'node:assert/strict';
import { readFamilies } from '../../../../../server/src/core/catalog/families';
import { readAdvice } from '../../../../../server/src/core/catalog/sources/advice';
import { said } from '../../../../support/handmadeLayers';

const families = readFamilies({
  path: 'families.md',
  text: `| Digits | Id | English | 中文 |
| --- | --- | --- | --- |
| 1250 | redis | Redis | Redis |
| 12381 | missing-parameter | Missing parameter | 缺少参数 |`,
});
const entries = [said(1250001, 'REDIS_CONNECT_FAIL', 'Down'), said(1238101, 'MISSING_IP', 'No ip')];

function read(text: string) {
  const { cards, problems } = readAdvice({ path: 'advice.md', text }, entries, families);
  return { cards, problems: problems.map(({ file, line, reason }) => `${file}:${line}: ${reason.en}`) };
}

const head = '| Part | Run | English | 中文 |\n| --- | --- | --- | --- |\n';
const rest = '| who | | You. | 你。 |\n| ticket | | The time. | 时间。 |\n';
/** What is read of `rest`. */
const readRest = { who: { en: 'You.', 'zh-CN': '你。' }, ticket: { en: 'The time.', 'zh-CN': '时间。' } };

const parameters = `## missing-parameter: Missing parameter

${head}| cause | | It is not there. | 没有该参数。 |
${rest}
| Codes | English | 中文 |
| --- | --- | --- |
| 1238101 MISSING_IP | No \`ip\`. | 缺少 \`ip\`。 |
`;

const cardsOfParameters = [
  [['missing-parameter'], { causes: [{ en: 'It is not there.', 'zh-CN': '没有该参数。' }], checks: [], ...readRest }],
  [['1238101 MISSING_IP'], { leading: { en: 'No `ip`.', 'zh-CN': '缺少 `ip`。' } }],
];

describe('readAdvice', () => {
  it('reads advice about codes and families, commands, places, and causes of single codes', () => {
    const text = `# Advice

${parameters}
## redis, 1250001

${head}| cause | | It is down. | 未运行。 |
| check | \`redis-cli ping \\| head\` | \`PONG\`: it runs; nothing: it does not (cause 1). | \`PONG\`：正常；没有输出：未运行（原因 1）。 |
| check | Service status / 服务状态 | Green. | 绿色。 |
${rest}`;
    const [, ...others] = read(text).cards;
    assert.deepEqual(read(text).problems, []);
    assert.deepEqual(
      [...read(text).cards],
      [
        cardsOfParameters[0],
        [
          ['redis', '1250001'],
          {
            causes: [{ en: 'It is down.', 'zh-CN': '未运行。' }],
            checks: [
              {
                run: { en: 'redis-cli ping | head', 'zh-CN': 'redis-cli ping | head' },
                look: {
                  en: '`PONG`: it runs; nothing: it does not (cause 1).',
                  'zh-CN': '`PONG`：正常；没有输出：未运行（原因 1）。',
                },
              },
              {
                run: { en: 'Service status', 'zh-CN': '服务状态' },
                place: true,
                look: { en: 'Green.', 'zh-CN': '绿色。' },
              },
            ],
            ...readRest,
          },
        ],
        cardsOfParameters[1],
      ],
    );
    assert.equal(others.length, 2);
  });

  it('reports what cannot be read, with its line, and reads the rest', () => {
    const { cards, problems } = read(`${parameters}
## redis, 1250002, missing-parameter

${head}| cause | | It is down. | |
| reason | | It is down. | 未运行。 |
| cause | \`ls\` | It is down. | 未运行。 |
| check | ls | \`PONG\`: it runs. | \`PONG\`：正常。 |
| check | \`ls\` | \`PONG\`: it runs. | \`PING\`：正常。 |
| check | \`ls\` | \`PONG\`: it runs (cause 2). | \`PONG\`：正常（原因 2）。 |
| cause | | It is down. | 未运行。 |
| who | | You. | 你。 |
| who | | You. | 你。 |
`);
    assert.deepEqual(problems, [
      'advice.md:17: The cell under 中文 is empty.',
      'advice.md:18: "1250002" is neither a listed code, with or without its constant, nor the id of a family.',
      'advice.md:18: The advice about missing-parameter is already in line 5.',
      'advice.md:18: "reason" is not a part of advice: cause, check, who or ticket.',
      'advice.md:19: Run must be a command in backquotes or a place in both languages (Status / 状态), for checks only, not "`ls`".',
      'advice.md:20: Run must be a command in backquotes or a place in both languages (Status / 状态), for checks only, not "ls".',
      'advice.md:21: Both languages must quote and count the same things; only one has `PONG`.',
      'advice.md:25: The part who is already above.',
      'advice.md:18: The advice about redis has no row for ticket.',
      'advice.md:18: The advice about redis has no cause 2.',
    ]);
    assert.deepEqual(
      cards.map(([keys]) => keys),
      [['missing-parameter'], ['redis'], ['1238101 MISSING_IP']],
    );
  });

  it('reports families without advice', () => {
    assert.deepEqual(read(parameters).problems, ['advice.md:1: The family redis has no advice.']);
    assert.deepEqual(read('').problems, [
      'advice.md:1: The family redis has no advice.',
      'advice.md:1: The family missing-parameter has no advice.',
    ]);
  });
});
