import assert from 'node:assert/strict';
import { errorAbove } from '../../../../server/src/core/messages/response/errorAbove';

/** The text with the message of the error whose fields begin at `^`, which is taken out: `«a b»`. */
function marked(written: string): string {
  const open = written.indexOf('^');
  const text = written.replace('^', '');
  const found = errorAbove(text, open);
  return found
    ? `${text.slice(0, found.start)}«${text.slice(found.start, found.end)}»${text.slice(found.end)}`
    : 'none';
}

describe('the message of an error whose fields Node prints', () => {
  const cases: readonly (readonly [text: string, marked: string])[] = [
    ['JobError: a b\n^{ code: 1 }', 'JobError: «a b»\n{ code: 1 }'],
    ['Error: a\n    at f (x.js:1:2)\n    at g\n^{ code: 1 }', 'Error: «a»\n    at f (x.js:1:2)\n    at g\n{ code: 1 }'],
    ['x\nUncaught a.b.JobError [E_CODE]: text\n  ^{', 'x\nUncaught a.b.JobError [E_CODE]: «text»\n  {'],
    ['[Error: text] ^{', '[Error: «text»] {'],
    ['[Error: text]\n^{', '[Error: «text»]\n{'],
    ['^{ [Error: text] code: 1 }', '{ [Error: «text»] code: 1 }'],
    ['^{ [a.JobException: a b]\n  code: 1 }', '{ [a.JobException: «a b»]\n  code: 1 }'],
    ['^{ [Error: ] }', 'none'],
    ['^{ [Fault: text] }', 'none'],
    ['no name\n^{', 'none'],
    ['Error: \n^{', 'none'],
    ['Error:a ^{', 'none'],
    ['  at f\n^{', 'none'],
    ['x Error: a Error: b ^{', 'x Error: «a Error: b» {'],
    ['^{', 'none'],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(marked(text), expected));
});
