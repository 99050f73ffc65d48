import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../../server/src/builtin/builtinLayers';
import { isArgumentKind } from '../../../../../server/src/core/catalog/argumentName';
import type { CatalogLayer } from '../../../../../server/src/core/catalog/layer';
import { nameArguments } from '../../../../../server/src/core/catalog/sources/arguments/nameArguments';
import { layerOf, said } from '../../../../support/handmadeLayers';

const head = `# Arguments / 参数

|Code|Constant|Arguments|Placeholder|Kind|English|中文|
|--|--|--|--|--|--|--|
`;

const layers = [
  layerOf('page', [said(1239105, 'NO_PERMISSION', 'User {0} may not use {1}', { placeholders: [0, 1] })]),
  layerOf('job-v3', [
    said(1243015, 'TOO_LARGE', 'Too large'),
    said(1243015, 'TOO_LARGE', '{0}', { placeholders: [0] }),
  ]),
];

function read(rows: string): CatalogLayer[] {
  return nameArguments(layers, { path: 'arguments.md', text: head + rows });
}

const right = `|1239105|NO_PERMISSION|2|{1}|account|account|账号|
|1239105|NO_PERMISSION|2|{0}|person|user|用户|
|1243015|TOO_LARGE|1|{0}|limit|limit|上限|
`;

describe('nameArguments', () => {
  it('gives the arguments of a message the names of its rows', () => {
    const named = read(right);
    assert.deepEqual(
      named.map(({ entries, problems }) => [problems, entries.map(({ argumentNames }) => argumentNames)]),
      [
        [
          [],
          [
            [
              { index: 0, kind: 'person', name: { en: 'user', 'zh-CN': '用户' } },
              { index: 1, kind: 'account', name: { en: 'account', 'zh-CN': '账号' } },
            ],
          ],
        ],
        [[], [undefined, [{ index: 0, kind: 'limit', name: { en: 'limit', 'zh-CN': '上限' } }]]],
      ],
    );
  });

  it('reports each row that is wrong, and each argument without a row', () => {
    const rows = `|12391|NO_PERMISSION|2|{0}|person|user|用户|
|1239105|NO_PERMISSION|2|{0}|people|user|用户|
|1239105|NO_PERMISSION|2|{0}|person|user||
|1239105|OTHER|2|{0}|person|user|用户|
|1239105|NO_PERMISSION|3|{0}|person|user|用户|
|1239105|NO_PERMISSION|2|{2}|person|user|用户|
|1239105|NO_PERMISSION|2|0|person|user|用户|
|1239105|NO_PERMISSION|2|{0}|person|user|用户|
|1239105|NO_PERMISSION|2|{0}|person|owner|负责人|
`;
    const problems = read(rows).flatMap((layer) => layer.problems);
    for (const { reason } of problems) assert.match(reason['zh-CN'], /[\u4e00-\u9fff].*。$/);
    assert.deepEqual(
      problems.map(({ file, line, reason }) => `${file}:${line}: ${reason.en}`),
      [
        'arguments.md:5: "12391" is not an error code: seven digits that begin with 12.',
        'arguments.md:6: "people" is not a kind of argument: person, account, address, host, business, parameter, name, id, path, url, limit, count, code, text.',
        'arguments.md:7: The cell under 中文 is empty.',
        'arguments.md:8: No built-in message of 1239105 OTHER with 2 arguments has the placeholder {0}.',
        'arguments.md:9: No built-in message of 1239105 NO_PERMISSION with 3 arguments has the placeholder {0}.',
        'arguments.md:10: No built-in message of 1239105 NO_PERMISSION with 2 arguments has the placeholder {2}.',
        'arguments.md:11: No built-in message of 1239105 NO_PERMISSION with 2 arguments has the placeholder 0.',
        'arguments.md:13: Argument {0} of 1239105 already has a row for this message.',
        ':1: Argument {1} of this message of 1239105 has no row in arguments.md.',
        ':1: Argument {0} of this message of 1243015 has no row in arguments.md.',
      ],
    );
  });

  it('does not report rows of messages that could not be read', () => {
    const broken = layers.map((layer) => ({ ...layer, entries: [], problems: [...layer.problems] }));
    const problem = { file: 'v3.md', line: 7, reason: { en: 'Broken.', 'zh-CN': '有误。' } };
    broken[1]?.problems.push(problem);
    const named = nameArguments(broken, { path: 'arguments.md', text: head + right });
    assert.deepEqual(
      named.flatMap(({ problems }) => problems),
      [problem],
    );
  });

  it('names every argument of every built-in message, in both languages', () => {
    let count = 0;
    for (const { entries, problems } of builtinLayers().layers) {
      assert.deepEqual(problems, []);
      for (const { code, placeholders, argumentNames = [] } of entries) {
        assert.deepEqual(
          argumentNames.map(({ index }) => index),
          placeholders,
          String(code),
        );
        for (const { kind, name } of argumentNames) {
          assert.ok(kind && isArgumentKind(kind));
          assert.match(name.en, /^[\x21-\x7e][\x20-\x7e]*$/);
          assert.match(name['zh-CN'], /[\u4e00-\u9fff]|^(?:IP|URL)$/);
          count++;
        }
      }
    }
    assert.ok(count >= 205, String(count));
  });
});
