/**
 * A test runs this in a separate process with `--expose-gc`: it reloads a custom catalog 1,000 times as the server does, and
 * prints the memory in use before and after, as JSON.
 */

import { searchCatalog } from '../../server/src/core/answers/search/search';
import { CodeFinder } from '../../server/src/core/mentions/codeFinder';
import { codeDocuments } from '../../server/src/core/mentions/document/chunkedDocument';
import { catalogFormats, generateCatalog } from '../bench/generateCatalog';
import { catalogWith } from './customCatalogs';

const files = catalogFormats.map((format) => generateCatalog(format, 200));

/** One reload: another text of the same file is merged, searched, and looked up in a document that stays open. */
async function reload(round: number, documents: ReturnType<typeof codeDocuments>): Promise<void> {
  const file = files[round % files.length];
  if (file === undefined) throw new Error('no file');
  const catalog = catalogWith({ [file.path]: file.text.replace('host', `host ${round}`) });
  const document = documents.update(open, [{ text: `code = ${4_000_000 + (round % 200)}` }], round + 2);
  if (new CodeFinder(document, catalog).totals().size !== 1)
    throw new Error(`round ${round}: the code is not explained`);
  // Most of a round's time.
  if (round % 10 !== 0) return;
  const { hits } = await searchCatalog(catalog, 'host', { limit: 5 });
  if (hits.length !== 5) throw new Error(`round ${round}: ${hits.length} hits`);
}

const documents = codeDocuments();
const open = documents.create('file:///a.py', 'python', 1, 'code = 4000000');

async function heapAfter(rounds: number, from: number): Promise<number> {
  for (let round = from; round < from + rounds; round++) await reload(round, documents);
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function main(): Promise<void> {
  // Caches are filled and code is compiled after the first hundred.
  const before = await heapAfter(100, 0);
  const after = await heapAfter(1000, 100);
  console.log(JSON.stringify({ rounds: 1000, before, after }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
