import assert from 'node:assert/strict';
import { findMessages } from '../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import type { Language } from '../../../server/src/core/text';
import { layerOf, merged, said } from '../../support/handmadeLayers';

function text(code: number, language: Language, message: string) {
  const placeholders = [0, 1].filter((index) => message.includes(`{${index}}`));
  return said(code, `CODE_${code}`, message, { languages: [language], placeholders });
}

/** Texts of our own with an argument inside, at the begin, at the end, at both, without one, and over two lines. */
const catalog = merged([
  layerOf('own', [
    text(1241001, 'en', 'The ferry {0} left harbour {1}'),
    text(1241002, 'en', '{0} is no captain of ours'),
    text(1241003, 'en', 'Anchor lost: {0}'),
    text(1241004, 'zh-CN', '渡船 {0} 已离港'),
    text(1241005, 'zh-CN', '{0} 不是本公司的船长'),
    text(1241006, 'zh-CN', '船锚丢失：{0}'),
    text(1241007, 'en', '{0} of the fleet {1}'),
    text(1241008, 'en', 'Harbour closed'),
    text(1241009, 'en', 'Anchor line {0}\nand chain {1} are lost'),
  ]),
]);

/** Each message: the last digits of its code, its score, where it is, and its arguments. */
async function found(line: string): Promise<string> {
  const { messages } = findMessages(await messageIndex(catalog), line, 3);
  const shown = messages.map(({ entry, isSure, score, offset, length, arguments: values }) => {
    const place = `${isSure ? 'sure ' : ''}${score.toFixed(3)} «${line.slice(offset, offset + length)}»`;
    return `${entry.code - 1241000} ${place} ${values.map((value) => value ?? '?').join(' | ')}`.trim();
  });
  return shown.join('; ');
}

describe('messages in a text', () => {
  const cases: readonly (readonly [line: string, found: string])[] = [
    ['The ferry Anna left harbour Port 12', '1 0.609 «The ferry Anna left harbour Port 12» Anna | Port 12'],
    [
      '10:00:01 INFO [main] a.B - The ferry Anna left harbour Port 12',
      '1 0.438 «The ferry Anna left harbour Port 12» Anna | Port 12',
    ],
    [
      '10:00:01 INFO The ferry Anna left harbour Port 12, requestId=a1',
      '1 0.365 «The ferry Anna left harbour Port 12» Anna | Port 12',
    ],
    [
      '{"message":"The ferry Anna left harbour Port 12","code":1}',
      '1 0.594 «The ferry Anna left harbour Port 12» Anna | Port 12',
    ],
    ['x The ferry Anna left harbour', '1 0.438 «The ferry Anna left harbour» Anna |'],
    ['The ferry  Anna', ''],
    ['theferry Anna left harbour 1', ''],
    ['bob is no captain of ours', '2 0.574 «bob is no captain of ours» bob'],
    ['10:00:01 WARN call failed: bob is no captain of ours', '2 0.561 «bob is no captain of ours» bob'],
    ['10:00:01 WARN user=bob is no captain of ours', '2 0.414 «is no captain of ours»'],
    ['the old bob is no captain of ours', '2 0.574 «the old bob is no captain of ours» the old bob'],
    ['10:00:01 WARN "big bob is no captain of ours" x', '2 0.561 «big bob is no captain of ours» big bob'],
    ['error - bob is no captain of oursX', ''],
    ['msg="bob is no captain of ours", code=1', '2 0.561 «bob is no captain of ours» bob'],
    ['bob is no captain of ours. next', '2 0.414 «bob is no captain of ours» bob'],
    ['Anchor lost: A 1', '3 0.428 «Anchor lost: A 1» A 1'],
    ['Anchor lost: A 1.', '3 0.308 «Anchor lost: A 1» A 1'],
    ['10:00:01 E Anchor lost: A 1 | code=1', '3 0.257 «Anchor lost: A 1» A 1'],
    ['[Anchor lost: A 1]', '3 0.308 «Anchor lost: A 1» A 1'],
    ['Anchor lost: "A 1" and more', '3 0.428 «Anchor lost: "A 1" and more» "A 1" and more'],
    ['Anchor lost: ', '3 0.428 «Anchor lost:»'],
    ['{"a":"Anchor lost: A \\"1\\""}', '3 0.417 «Anchor lost: A \\"1\\"» A "1"'],
    ['"{\\"a\\":\\"Anchor lost: A\\"}"', '3 0.417 «Anchor lost: A» A'],
    ['Anchor lost: A\nAnchor lost: B', '3 0.417 «Anchor lost: A» A; 3 0.417 «Anchor lost: B» B'],
    ['Anchor lost: A, Anchor lost: B', '3 0.428 «Anchor lost: A, Anchor lost: B» A, Anchor lost: B'],
    ['渡船 安娜号 已离港', '4 sure 0.750 «渡船 安娜号 已离港» 安娜号'],
    ['渡船安娜号已离港！', '4 0.732 «渡船安娜号已离港» 安娜号'],
    ['【渡船 a 已离港】', '4 sure 0.732 «渡船 a 已离港» a'],
    ['10:00:01 渡船 a 已离港了', '4 0.360 «渡船 a 已离港» a'],
    ['某渡船 a 已离港', '4 0.360 «渡船 a 已离港» a'],
    ['张三 不是本公司的船长', '5 sure 0.882 «张三 不是本公司的船长» 张三'],
    ['10:00:01 ERROR 调用失败：张三 不是本公司的船长', '5 sure 0.861 «张三 不是本公司的船长» 张三'],
    ['船锚丢失：A1。', '6 sure 0.670 «船锚丢失：A1» A1'],
    ['船锚丢失： A1（见日志）', '6 sure 0.687 «船锚丢失： A1（见日志）» A1（见日志）'],
    ['a of the fleet b', '7 0.417 «a of the fleet b» a | b'],
    ['10:00:01 INFO see a of the fleet b c', '7 0.250 «see a of the fleet b c» see a | b c'],
    ['Harbour closed', '8 1.000 «Harbour closed»'],
    ['HARBOUR  CLOSED!', '8 0.481 «HARBOUR  CLOSED»'],
    ['503 Harbour closed', ''],
    ['Harbour closedX', ''],
    ['x Harbour closed y', '8 0.295 «Harbour closed»'],
    ['"Harbour closed"', '8 0.481 «Harbour closed»'],
    ['Anchor line A\nand chain B are lost', '9 sure 0.694 «Anchor line A\nand chain B are lost» A | B'],
    ['10:00:01 E Anchor line A\nand chain B are lost\n', '9 sure 0.500 «Anchor line A\nand chain B are lost» A | B'],
    ['The ferry Anna left\nharbour 12', '1 0.609 «The ferry Anna left\nharbour 12» Anna | 12'],
  ];
  for (const [line, expected] of cases) {
    it(`of ${JSON.stringify(line)}`, async () => assert.equal(await found(line), expected));
  }
});
