import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { readEdition } from '../../../server/src/core/catalog/catalogEdition';
import { placeholders } from '../../../server/src/core/template/messageFormat';
import { jobV3Facts } from '../../support/jobV3Facts';

const fixture = (name: string) => readFileSync(`test/fixtures/${name}`, 'utf8');

describe('builtinCatalog', () => {
  const catalog = builtinCatalog();
  const ofPage = catalog.layers.filter(({ id }) => id === 'page').flatMap(({ entries }) => entries);
  const page = readEdition({ path: 'published-page.md', text: fixture('published-page.md') });

  it('is read once and without problems', () => {
    assert.deepEqual(catalog.problems, []);
    assert.equal(ofPage.length, 244);
    assert.equal(catalog.entries.length, 244 + 235 - 11);
    assert.equal(builtinCatalog(), catalog);
  });

  it('contains the published page unchanged', () => {
    assert.deepEqual(page.problems, []);
    assert.equal(page.title, '作业平台错误码');
    assert.equal(page.rows.size, 244);
    assert.equal(page.rows.get(1237118)?.cells.message, '名称{0}已被使用，请修改名称后保存！');
    assert.equal(page.rows.get(1207101)?.cells.message, '参数【appId】值不合法');
  });

  it('has exactly the published texts, systems and order', () => {
    assert.deepEqual(
      ofPage.map(({ code, source, target, message }) => [code, source, target, message['zh-CN']]),
      [...page.rows].map(([code, { cells }]) => [code, cells.source, cells.target, cells.message]),
    );
    const texts = fixture('published-page.md');
    for (const { message } of ofPage) {
      assert.ok(texts.includes(message['zh-CN']));
    }
  });

  it('has the published sections', () => {
    const counts = new Map<string, number>();
    for (const { section, code } of ofPage) {
      const heading = page.rows.get(code)?.heading;
      const key = `${section.id} | ${section.name['zh-CN']} | ${heading}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    assert.deepEqual(
      [...counts],
      [
        ['related-systems | 关联系统 | 关联系统错误码', 12],
        ['legacy-api | 旧版 API | 旧版 API 错误码', 111],
        ['new-api | 新版 API | 新版 API 错误码', 121],
      ],
    );
  });

  it('has English texts in the English edition, with the same placeholders', () => {
    for (const { code, message } of catalog.entries) {
      assert.match(message.en, /^[\x20-\x7e]+$/, `${code}`);
      assert.deepEqual(placeholders(message.en), placeholders(message['zh-CN']), `${code}`);
    }
  });

  it('names in English every parameter the published text names', () => {
    for (const { code, message } of catalog.entries) {
      const named = message['zh-CN'].match(/[a-z]+(?:_[a-z]+)+|[a-z]+[A-Z]\w+|(?<=【)\w+(?=】)/g) ?? [];
      assert.deepEqual(
        named.filter((name) => !message.en.includes(name)),
        [],
        `${code}`,
      );
    }
  });

  it("uses the product's constants, of the version whose meaning the page has", () => {
    const facts = jobV3Facts();
    const product = new Map<string, Set<number>>();
    for (const { code, constant } of facts) product.set(constant, (product.get(constant) ?? new Set()).add(code));
    const listed = new Set(facts.map(({ code }) => code).filter((code) => page.rows.has(code)));
    assert.equal(listed.size, 11);
    for (const { code, constant } of ofPage) {
      // Either the product's name for this very code, or a name the product uses for nothing.
      assert.equal(product.get(constant)?.has(code) ?? false, listed.has(code), `${code} ${constant}`);
      assert.equal(product.has(constant), listed.has(code), `${code} ${constant}`);
    }
    const names = (code: number) => catalog.meanings(code).map(({ constant }) => constant);
    assert.deepEqual(names(1213001), ['CMSI_API_ACCESS_ERROR', 'PAAS_UNREACHABLE_SERVER']);
    assert.equal(names(1213002).at(-1), 'PAAS_API_DATA_ERROR');
  });

  it('names API codes by their section, and numbers a name only where the text is used twice', () => {
    const prefixes = {
      'legacy-api': /^LEGACY_API_[A-Z]/,
      'new-api': /^API_[A-Z]/,
      'related-systems': /^(?!.*API_MISSING)/,
    };
    for (const entry of ofPage) {
      const { id } = entry.section;
      assert.ok(id !== 'job-v3' && id !== 'own', id);
      assert.match(entry.constant, prefixes[id]);
      const same = ofPage.find((other) => {
        return other.section.id === entry.section.id && other.message['zh-CN'] === entry.message['zh-CN'];
      });
      const numbered = entry.constant.endsWith(`_${String(entry.code).slice(-3)}`);
      assert.equal(numbered, same !== entry, entry.constant);
    }
  });
});
