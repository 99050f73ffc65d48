import assert from 'node:assert/strict';
import { explanationTitle, generatedMark, isOwnOutput, maxBeforeMark } from '../../../server/src/core/text';

describe('what this program has written', () => {
  const cases: readonly (readonly [text: string, isOwn: boolean])[] = [
    [`// ${generatedMark}\n`, true],
    [`${' '.repeat(maxBeforeMark)}${generatedMark}`, true],
    [`${' '.repeat(maxBeforeMark + 1)}${generatedMark}`, false],
    [`# ${explanationTitle.en}\n`, true],
    [`# ${explanationTitle['zh-CN']}\n`, true],
    [`a # ${explanationTitle.en}`, false],
    ['1239801', false],
    ['', false],
  ];
  for (const [text, isOwn] of cases) {
    it(`is ${isOwn ? '' : 'not '}${JSON.stringify(text)}`, () => assert.equal(isOwnOutput(text), isOwn));
  }
});
