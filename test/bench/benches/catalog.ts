import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import { readPage } from '../../../server/src/core/catalog/sources/page/pageLayer';
import { type CatalogFormat, catalogFormats, type GeneratedCatalog, generateCatalog } from '../generateCatalog';
import { alternate, type Bench, type Result, timeOf } from '../measure';

const codes = 100_000;

/** The minimum that any reader of the format does. Returns the result, so that the work is not optimized away. */
const floors: Readonly<Record<CatalogFormat, (text: string) => unknown>> = {
  md: (text) => text.split('\n').map((line) => line.split('|')),
  csv: (text) => text.split('\n').map((line) => line.split(',')),
  properties: (text) => text.split('\n').map((line) => line.split('=')),
  json: (text) => JSON.parse(text),
};

/**
 * Maximum ratio to the minimum: ours also checks, decodes, indexes and merges. To read JSON with the places of its values takes twice
 * as long as JSON.parse by itself.
 */
const budgets: Readonly<Record<CatalogFormat, number>> = { md: 8, csv: 10, properties: 12, json: 12 };

/** Loads a custom catalog of 100,000 codes: reads it and merges it with the page. */
export const catalogBench: Bench = {
  name: 'catalog',
  title: 'read and merge 100,000 codes, against splitting the file into lines and cells, or JSON.parse',
  async run() {
    const results: Result[] = [];
    for (const format of catalogFormats) results.push(...(await measure(format, generateCatalog(format, codes))));
    return results;
  },
};

async function measure(format: CatalogFormat, generated: GeneratedCatalog): Promise<Result[]> {
  const { layer: page, families } = readPage({
    zh: dataFile('catalog.zh-CN.md'),
    en: dataFile('catalog.en.md'),
    families: dataFile('families.md'),
  });
  const load = () => mergeLayers([page, readCustomCatalog(generated, families)], families);
  const loaded = load();
  const own = loaded.entries.filter(({ layer }) => layer.startsWith('own:'));
  assert.equal(own.length, generated.codes);
  assert.equal(own.at(-1)?.message.en, generated.lastMessage);
  assert.deepEqual(loaded.problems, []);
  const { rival, ours } = await alternate(
    7,
    () => timeOf(() => floors[format](generated.text)),
    () => timeOf(load),
  );
  const megabytes = (generated.text.length / 1e6).toFixed(0);
  return [
    { name: `${format}, ${megabytes} MB`, ours, rival, unit: 'ms', budget: budgets[format], by: 'median' },
    { name: `${format}, at all`, ours, unit: 'ms', budget: 1000, by: 'median' },
  ];
}

function dataFile(name: string): { path: string; text: string } {
  return { path: name, text: readFileSync(resolve(__dirname, '../../../data', name), 'utf8') };
}
