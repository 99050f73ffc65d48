import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { renderMessage } from '../../../server/src/core/catalog/renderEntry';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import { findMessages, maxSearched } from '../../../server/src/core/messages/findMessages';
import { type MessageIndex, messageIndex } from '../../../server/src/core/messages/messageIndex';
import { languages } from '../../../server/src/core/text/productLanguage';
import { generateCatalog } from '../generateCatalog';
import { sequence } from '../generateLog';
import { alternate, type Bench, timeOf } from '../measure';

const codes = 10_000;
/** The number of messages searched in one round; each must be found. */
const queries = 25;

const noFamilies = { sections: new Map(), categories: new Map(), problems: [] };

interface Query {
  readonly text: string;
  readonly code: number;
  readonly args: readonly string[];
}

/** Messages alone and in lines of logs, with codes from all over the catalog. */
function makeQueries({ entries }: Catalog): Query[] {
  const random = sequence(20240508);
  const heads = ['', '2026-03-14 02:02:04.093 ERROR [worker-1] c.e.job.JobClient - call failed: '];
  return Array.from({ length: queries }, (_, at) => {
    const entry = entries[random() % entries.length];
    assert.ok(entry);
    const args = [`web-${at}.example`];
    const { text } = renderMessage(entry, languages[at % 2] ?? 'en', args);
    return { text: (heads[(at >> 1) % 2] ?? '') + text, code: entry.code, args };
  });
}

/** A search without an index: tries a regular expression for each text. */
class LinearScan {
  private readonly all: readonly { readonly code: number; readonly expression: RegExp }[];

  constructor({ entries }: Catalog) {
    this.all = entries.flatMap(({ code, message }) =>
      languages.map((language) => {
        const literals = message[language].split(/\{\d+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        return { code, expression: new RegExp(literals.join('(.*)')) };
      }),
    );
  }

  find(text: string): { code: number; args: string[] } | undefined {
    for (const { code, expression } of this.all) {
      const found = expression.exec(text);
      if (found) return { code, args: found.slice(1) };
    }
    return undefined;
  }
}

function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function ask(index: MessageIndex, { text, code, args }: Query): void {
  const { messages, cut } = findMessages(index, text);
  assert.equal(cut, false);
  assert.deepEqual([messages[0]?.entry.code, messages[0]?.arguments], [code, args]);
}

/** Texts of the maximum length that cost the most: the beginnings and the ends of messages again and again, open quotes. */
const hostileTexts = ['The host web-1 of task ', ' does not exist. ', '"\\"'].map((piece) =>
  piece.repeat(Math.ceil(maxSearched / piece.length)),
);

/** From a message to its code among 10,000 codes with a text in each language. */
export const messagesBench: Bench = {
  name: 'messages',
  title: 'find the code of a message among 10,000, against trying a regular expression for each text',
  async run() {
    const layer = readCustomCatalog(generateCatalog('md', codes), noFamilies);
    const load = () => mergeLayers([layer], noFamilies);
    const catalog = load();
    assert.equal(catalog.entries.length, codes);
    const before = memory();
    const index = await messageIndex(catalog);
    const held = memory() - before;
    assert.ok(index.forms.length > codes);
    const made = makeQueries(catalog);
    const scan = new LinearScan(catalog);
    const perQuery = async (work: (query: Query) => void) => (await timeOf(() => made.forEach(work))) / made.length;
    const byScan = (query: Query) => {
      const found = scan.find(query.text);
      assert.deepEqual(found, { code: query.code, args: query.args });
    };
    const times = await alternate(
      9,
      () => perQuery(byScan),
      () => perQuery((query) => ask(index, query)),
    );
    const builds: number[] = [];
    for (let round = 0; round < 4; round++) {
      const fresh = load();
      assert.equal(fresh.entries.length, codes);
      builds.push(await timeOf(() => messageIndex(fresh)));
    }
    const hostile: number[] = [];
    for (const text of hostileTexts) hostile.push(await timeOf(() => findMessages(index, text)));
    return [
      { name: 'a message', ...times, unit: 'ms', budget: 0.05, by: 'median' },
      { name: 'a message, at all', ours: times.ours, unit: 'ms', budget: 5, by: 'median' },
      { name: 'the slowest text', ours: [Math.max(...hostile)], unit: 'ms', budget: 1000, by: 'median' },
      { name: 'making the index', ours: builds.slice(1), unit: 'ms', budget: 1000, by: 'median' },
      { name: 'memory of the index', ours: [held], unit: 'MB', budget: 50, by: 'median' },
    ];
  },
};
