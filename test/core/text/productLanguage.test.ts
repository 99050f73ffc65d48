import assert from 'node:assert/strict';
import { type Language, languageOfLocale, otherLanguage } from '../../../server/src/core/text/productLanguage';

describe('language', () => {
  const locales: [locale: string | undefined, expected: Language][] = [
    ['zh-cn', 'zh-CN'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['ZH-TW', 'zh-CN'],
    ['en-US', 'en'],
    ['C.UTF-8', 'en'],
    ['zha', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ];
  for (const [locale, expected] of locales) {
    it(`chooses ${expected} for ${locale}`, () => assert.equal(languageOfLocale(locale), expected));
  }

  it('knows the other language', () => {
    assert.deepEqual([otherLanguage('en'), otherLanguage('zh-CN')], ['zh-CN', 'en']);
  });
});
