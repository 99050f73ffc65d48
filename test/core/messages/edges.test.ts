import assert from 'node:assert/strict';
import { argumentStart, leftEdge, rightEdge } from '../../../server/src/core/messages/edges';

/** The message is between the two `|`. */
function edges(marked: string): unknown[] {
  const start = marked.indexOf('|');
  const text = marked.replace('|', '');
  const end = text.indexOf('|');
  const plain = text.replace('|', '');
  return [leftEdge(plain, start), rightEdge(plain, end)];
}

describe('edges of a message', () => {
  const cases: readonly (readonly [marked: string, ...edges: readonly unknown[]])[] = [
    ['|执行队列已满|', 'end', 'end'],
    ['  |执行队列已满|  \n', 'end', 'end'],
    ['"|执行队列已满|",', 'end', 'end'],
    ['失败: |执行队列已满|。', 'end', 'end'],
    ['(|执行队列已满|) x', 'end', 'end'],
    ['a - |执行队列已满| x', 'end', 'blank'],
    ['失败，|执行队列已满|，重试', 'blank', 'blank'],
    ['该|执行队列已满|了', 'letter', 'letter'],
    ['ERROR|执行队列已满|x', 'blank', 'blank'],
    ['the |queue is full| again', 'blank', 'blank'],
    ['the|queue is full|y', undefined, undefined],
    ['\\"|执行队列已满|\\"', 'end', 'end'],
    ['\u001b[31m|Queue|\u001b[0m', 'end', 'end'],
    ['^[[31m|Queue|^[[0m', 'end', 'end'],
    ['\\u001b[1;31m|Queue|\\u001b[0m', 'end', 'end'],
    ['#033[31m|Queue|#033[0m', 'end', 'end'],
    ['[31m|Queue|[0m', 'end', 'end'],
    ['/* |执行队列已满| */', 'blank', 'end'],
  ];
  for (const [marked, ...expected] of cases) it(marked, () => assert.deepEqual(edges(marked), expected));
});

describe('argumentStart', () => {
  const starts = [
    'call failed: $0a b',
    'x：$0a',
    'a=b; c=$0d',
    'it - $0a',
    'a -> $0b',
    'request_id=ab, $0a b',
    'cost=3ms code=1244006 $0a b',
    'id=$0[a, b]',
    'id=$0a',
    '$010.0.0.1:80',
    '$0a-b',
    'x: $0',
    '$0',
  ];
  for (const marked of starts) {
    it(marked, () => {
      const text = marked.replace('$0', '');
      assert.equal(argumentStart(text, 0, text.length), marked.indexOf('$0'));
    });
  }
});
