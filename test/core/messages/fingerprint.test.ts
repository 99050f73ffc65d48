import assert from 'node:assert/strict';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { MessageFingerprint } from '../../../server/src/core/catalog/layer';
import { findMessages, sureMessages } from '../../../server/src/core/messages/findMessages';
import { fingerprintForm, fingerprintOf } from '../../../server/src/core/messages/fingerprint';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { isSureInResponse, judgeMessage } from '../../../server/src/core/messages/response/judgedMessage';
import { hasChinese } from '../../../server/src/core/text/productLanguage';
import { layerOf, merged, released, said } from '../../support/handmadeLayers';

/** Sentences of our own, as message bundles of a product might hold them. The last column holds values for a line. */
const sentences: readonly (readonly [code: number, text: string, ...values: string[]])[] = [
  [1241101, 'The lighthouse keeper went home early today'],
  [1241102, '灯塔看守人今天提前回家了'],
  [1241103, 'No boat named [{0}] may leave harbour {1}', 'Anna-Maria 7', 'Port/12'],
  [1241104, '名为【{0}】的船只不得离开港口（{1}）', '安娜号', '港口 12'],
  [1241105, 'Harbour fee not paid: {0}', '/data/fees/2024.csv'],
  [1241106, '港口费用尚未缴纳：{0}', '10.0.0.1'],
  [1241107, '{0} is not the captain of this ship', 'zhangsan'],
  [1241108, "The cook can''t find {1} in kitchen {0}", 'K-1', 'salt'],
  [1241109, '厨房 {0} 中找不到 {1}', 'K-1', '盐和糖'],
  [1241110, 'The anchor chain {0} of the vessel is longer than {1} metres', 'C{1}', '300'],
];

const entries = sentences.map(([code, text]) => {
  const placeholders = [0, 1].filter((index) => text.includes(`{${index}}`));
  const summary = ['Own words', ...placeholders.map((index) => `{${index}}`)].join(' ');
  return { ...released(code, `CODE_${code}`, summary, '3.5', '3.12'), placeholders };
});

function catalogWith(...fingerprints: readonly MessageFingerprint[]): Catalog {
  return merged([{ ...layerOf('job-v3', entries), fingerprints: () => fingerprints }]);
}

function shippedAs(code: number, text: string): MessageFingerprint {
  const language = hasChinese(text) ? 'zh-CN' : 'en';
  return { code, language, versions: { first: '3.6', last: '3.12' }, parts: fingerprintOf(text) };
}

const catalog = catalogWith(...sentences.map(([code, text]) => shippedAs(code, text)));

function filled(text: string, values: readonly string[]): string {
  return text.replaceAll("''", "'").replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}

const lines: readonly ((message: string) => string)[] = [
  (message) => message,
  (message) => `2026-03-14 02:02:04.093 ERROR [worker-1] c.e.batch.NightBatch - ${message}`,
  (message) => `02:02:04 WARN call went wrong: ${message}`,
  (message) => `{"code": 9, "message": ${JSON.stringify(message)}, "data": null}`,
  (message) => `resp={"body":${JSON.stringify(JSON.stringify({ message }))}} took 3 ms`,
  (message) => message.toUpperCase().replace(/[[\]【】（）()：:]/g, (sign) => ` ${sign} `),
];

describe('fingerprints of messages', () => {
  it('have the parts that the method says', () => {
    assert.equal(fingerprintOf('a'), '1:0000006100000061:0000006100000061');
    assert.equal(
      fingerprintOf('Ａ-{0}！b'),
      '1:0000006100000061:0000006100000061 {0} 1:0000006200000062:0000006200000062',
    );
    assert.equal(fingerprintOf('{0}, {1}'), '');
    assert.equal(fingerprintOf('ab {0} ({1,number})').replace(/\d+:\S+/, '*'), '* {0} {1}');
    // "ab": 97 * B + 98 for both bases.
    const [a, b] = [0x01000193, 0x85ebca6b].map((base) =>
      ((Math.imul(97, base) + 98) >>> 0).toString(16).padStart(8, '0'),
    );
    assert.equal(fingerprintOf('A b'), `2:${a}${b}:${a}${b}`);
  });

  it('are read only if they are well-formed', () => {
    const piece = '1:0000006100000061:0000006100000061';
    for (const parts of [piece, `{0} ${piece}`, `${piece} {0} {1} ${piece} {2}`])
      assert.ok(fingerprintForm(parts), parts);
    for (const parts of [
      '',
      '{0}',
      `${piece} ${piece}`,
      `${piece}  {0}`,
      '1:61:61',
      `0${piece}`,
      piece.replace('61', '62'),
    ]) {
      assert.equal(fingerprintForm(parts), undefined, parts);
    }
  });

  it('find each message filled with values in lines of logs', async () => {
    const index = await messageIndex(catalog);
    for (const [code, text, ...values] of sentences) {
      for (const [way, write] of lines.entries()) {
        const line = write(filled(text, values));
        const [first] = findMessages(index, line).messages;
        assert.equal(first?.entry.code, code, line);
        assert.deepEqual(first.shipped, { first: '3.6', last: '3.12' });
        if (way < 5) assert.deepEqual(first.arguments, values, line);
      }
    }
  });

  it('are sure in lines, but for arguments that are empty or joined to a word', async () => {
    const index = await messageIndex(catalog);
    const codes = (line: string) => sureMessages(index, line).messages.map(({ entry }) => entry.code);
    assert.deepEqual(codes('ERROR 名为【安娜号】的船只不得离开港口（12）'), [1241104]);
    assert.deepEqual(codes('ERROR 名为安娜号的船只不得离开港口十二'), []);
    assert.deepEqual(codes('ERROR 名为【】的船只不得离开港口（12）'), []);
    assert.deepEqual(codes('the harbour fee not paid yet'), []);
    assert.deepEqual(codes('灯塔看守人😀今天提前回家了'), []);
    assert.deepEqual(codes('我看到灯塔看守人今天提前回家'), []);
  });

  it('end an argument at the next field, and keep what it consists of', async () => {
    const index = await messageIndex(catalog);
    const values = (line: string) => findMessages(index, line).messages[0]?.arguments;
    assert.deepEqual(values('Harbour fee not paid: /data/fees, requestId=ab12cd'), ['/data/fees']);
    assert.deepEqual(values('Harbour fee not paid: [1, 2]'), ['1, 2']);
    assert.deepEqual(values('Harbour fee not paid: {"a":"b"}'), ['{"a":"b"}']);
    assert.deepEqual(values('Harbour fee not paid: f(x)'), ['f(x)']);
    assert.deepEqual(values('Harbour fee not paid: $HOME/{a}'), ['$HOME/{a}']);
    assert.deepEqual(values('No boat named [a[0]] may leave harbour (b).'), ['a[0]', 'b']);
  });

  it('leave the signs around an argument out, as the text is not known', async () => {
    const shipped = ['Boat [{0}] has sunk', 'Boat gone: {0}, ask the harbour'];
    const summaries = [said(1241101, 'A', 'Boat {0} has sunk'), said(1241102, 'B', 'Boat gone {0}')];
    const layer = {
      ...layerOf(
        'job-v3',
        summaries.map((entry) => ({ ...entry, summary: true, placeholders: [0] })),
      ),
      fingerprints: () => shipped.map((text, at) => shippedAs(1241101 + at, text)),
    };
    const index = await messageIndex(merged([layer]));
    const values = (text: string) => findMessages(index, text).messages[0]?.arguments;
    for (const [text, value] of [
      ['Boat [Anna] has sunk', 'Anna'],
      ['Boat Anna has sunk', 'Anna'],
      ['Boat [A] and [B] has sunk', '[A] and [B]'],
      ['{"message": "Boat gone: Anna, ask the harbour"}', 'Anna'],
      ['{"message": "Boat gone: Anna"}', ': Anna'],
    ] as const) {
      assert.deepEqual(values(text), [value], text);
    }
  });

  it('hold for the meaning of their releases, and are left out without one', async () => {
    const meanings = [
      released(1241101, 'EARLY', 'before', '3.3', '3.5'),
      { ...released(1241101, 'LATE', 'after', '3.6', '3.12') },
    ];
    const fingerprints = () => [
      shippedAs(1241101, 'The lighthouse is dark'),
      shippedAs(1249999, 'Nobody says this here'),
    ];
    const index = await messageIndex(merged([{ ...layerOf('job-v3', meanings), fingerprints }]));
    const names = (text: string) => findMessages(index, text).messages.map(({ entry }) => entry.constant);
    assert.deepEqual(names('the lighthouse is dark!'), ['LATE']);
    assert.deepEqual(names('nobody says this here'), []);
  });

  it('tie with a template that reads the same, whose arguments are exact', async () => {
    const own = said(1241110, 'OWN', 'Harbour fee not paid: {0}', { placeholders: [0] });
    const one = merged([
      layerOf('own', [own]),
      { ...layerOf('job-v3', entries), fingerprints: () => [shippedAs(1241105, 'Harbour fee not paid: {0}')] },
    ]);
    const { messages } = findMessages(await messageIndex(one), 'Harbour fee not paid: x');
    assert.deepEqual(
      messages.map(({ entry, score }) => [entry.code, score === messages[0]?.score]),
      [
        [1241110, true],
        [1241105, true],
      ],
    );
  });

  it('judge the message of a response', async () => {
    const judged = async (message: string, code: number) => {
      const index = await messageIndex(catalog);
      const verdict = await judgeMessage(message, code, catalog, async (text, own) =>
        findMessages(index, text).messages.filter((found) => isSureInResponse(found, text, own)),
      );
      const others = 'others' in verdict ? verdict.others.map(({ entry }) => entry.code) : [];
      return [verdict.kind, ...others, ...('isChanged' in verdict ? ['changed'] : [])];
    };
    assert.deepEqual(await judged('灯塔看守人今天提前回家了', 1241102), ['agrees']);
    assert.deepEqual(await judged('厨房 K-1 中找不到 盐', 1241109), ['agrees']);
    assert.deepEqual(await judged('厨房 K-1 中找不到 盐', 1241102), ['contradicts', 1241109]);
    assert.deepEqual(await judged('出错了：名为【安娜号】的船只不得离开港口（12）', 1241102), [
      'unknown',
      1241104,
      'changed',
    ]);
    assert.deepEqual(await judged('管理员已改写此文本', 1241102), ['unknown', 'changed']);
  });
});
