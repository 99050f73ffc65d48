import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../../server/src/builtin/builtinLayers';
import { readCustomCatalog } from '../../../../../server/src/core/catalog/sources/custom/customCatalog';

const { families } = builtinLayers();

function read(name: string, text: string): string[] {
  const { entries } = readCustomCatalog({ path: `/c/${name}`, text }, families);
  return entries.map(({ section, category }) => `${section.id}/${category.id} ${category.name.en}`);
}

/** The section and category of a code under each heading; the codes count up from the first one. */
function under(first: number, ...headings: readonly string[]): string[] {
  const table = (heading: string, at: number) => `${heading}\n\n|code|message|\n|--|--|\n|${first + at}|a|\n`;
  return read('a.md', headings.map(table).join('\n'));
}

describe('the category of a code in a custom catalog', () => {
  it('is the heading above its table', () => {
    assert.deepEqual(under(1199001, '# Codes', '## Network errors', '## 网络 错误 42', '## Network-errors'), [
      'own/own Codes',
      'own/own-network-errors Network errors',
      'own/own-7f51-7edc-9519-8bef-42 网络 错误 42',
      'own/own-network-errors--2 Network-errors',
    ]);
  });

  it('has an id of at most sixty characters behind its beginning', () => {
    const [, long = ''] = under(1199001, '# a', `## ${'x'.repeat(61)}`);
    assert.equal(long, `own/own-${'x'.repeat(60)} ${'x'.repeat(61)}`);
  });

  it('is that of its digits under the title and under the name of its section', () => {
    const [section] = [...families.sections.values()].filter(({ id }) => id === 'new-api');
    assert.ok(section);
    const { en: name, 'zh-CN': chinese } = section.name;
    const digits = 'new-api/illegal-value Illegal value';
    assert.deepEqual(under(1237104, '# Codes', '# Codes', `## ${name}`, `## ${chinese}（新）`, `## Codes of ${name}`), [
      digits,
      digits,
      digits,
      digits,
      `new-api/own-codes-of-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')} Codes of ${name}`,
    ]);
  });

  it('is what its column says', () => {
    const row = (code: number, category: string) => read('a.csv', `code,message,category\n${code},a,${category}\n`);
    assert.deepEqual(row(1237104, ''), ['new-api/illegal-value Illegal value']);
    assert.deepEqual(row(1237104, 'Net'), ['new-api/own-net Net']);
    assert.deepEqual(row(1199001, 'illegal-value'), ['own/illegal-value Illegal value']);
  });
});
