// node tools/fingerprints.mjs CHECKOUT RELEASE [DATA]: records in DATA/job-v3-messages.md the messages that the checkout of a
// release of JOB ships, by their fingerprints. Run it again after a correction: it replaces what was recorded for the release.
// Codes that DATA/job-v3.md does not list are left out and named. Needs `npm ci`, and no build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as esbuild from 'esbuild';

const [checkout, release, data = 'data'] = process.argv.slice(2);
if (checkout === undefined || release === undefined) fail('Usage: node tools/fingerprints.mjs CHECKOUT RELEASE [DATA]');

const { bundleName, bundleTexts, fingerprintOf, inOrder, jobVersions, readMessageBundle } = await programParts();
if (!jobVersions.includes(release)) fail(`${release} is no release in server/src/core/catalog/jobVersion.ts.`);

const bundles = [...messageBundles(checkout)];
if (bundles.length === 0) fail(`There is no message bundle (message*.properties) in ${checkout}.`);
const problems = [];
const texts = bundleTexts(inOrder(bundles), problems);
for (const { file, line, reason } of problems) console.error(`${file}:${line}: ${reason.en}`);

const table = join(data, 'job-v3-messages.md');
const [head, known] = readTable(table);
const listed = new Set(
  Array.from(readFileSync(join(data, 'job-v3.md'), 'utf8').matchAll(/^\| *(\d{7}) *\|/gm), ([, code]) => code),
);
const unlisted = [];

/** The releases of each message, by its code, language and parts. */
const releases = new Map();
for (const { key, from, to } of known) {
  const those = jobVersions.slice(jobVersions.indexOf(from), jobVersions.indexOf(to) + 1);
  for (const version of those) if (version !== release) add(key, version);
}
let count = 0;
for (const [code, [translations = new Map()]] of texts) {
  if (!listed.has(String(code))) {
    unlisted.push(code);
    continue;
  }
  for (const [language, { text }] of translations) {
    const parts = fingerprintOf(text);
    // A message of arguments and punctuation only cannot be recognised.
    if (parts === '') continue;
    add(`${code} | ${language === 'en' ? 'en' : 'zh'} | ${parts}`, release);
    count++;
  }
}

const rows = [...releases].flatMap(([key, versions]) => rangesOf(versions).map((range) => ({ key, ...range })));
rows.sort((a, b) => compare(orderOf(a), orderOf(b)));
const lines = rows.map(({ key, from, to }) => {
  const [code, language, parts] = key.split(' | ');
  return `| ${code} | ${language} | ${from === to ? from : `${from}-${to}`} | ${parts} |\n`;
});
writeFileSync(table, head + lines.join(''));
console.log(`${count} messages of ${release} in ${table}, which now has ${rows.length} rows.`);
if (unlisted.length > 0) console.log(`Left out, because job-v3.md does not list them: ${unlisted.sort().join(', ')}.`);

/** The program's own readers and fingerprints. */
async function programParts() {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `
        export { jobVersions } from './catalog/jobVersion';
        export { inOrder } from './catalog/sources/workspace/fileDefinitions';
        export { bundleName, bundleTexts, readMessageBundle } from './catalog/sources/workspace/messageBundles';
        export { fingerprintOf } from './messages/fingerprint';`,
      resolveDir: join(import.meta.dirname, '../server/src/core'),
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Reads the message bundles below a folder, those of builds left out. */
function* messageBundles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!/^(?:\..*|node_modules|build|target|out|dist)$/.test(entry.name)) yield* messageBundles(path);
      continue;
    }
    const name = entry.isFile() ? bundleName(path) : undefined;
    if (name) yield readMessageBundle(relative('', path), readFileSync(path, 'utf8'), name);
  }
}

/** The text before the rows of the table, and the rows. */
function readTable(file) {
  const text = readFileSync(file, 'utf8');
  const start = text.search(/^\| *\d/m);
  const rows = start < 0 ? [] : text.slice(start).trim().split('\n');
  return [
    start < 0 ? text : text.slice(0, start),
    rows.map((row) => {
      const [, code, language, versions = '', parts] = row.split('|').map((cell) => cell.trim());
      const [from, to = from] = versions.split('-');
      return { key: `${code} | ${language} | ${parts}`, from, to };
    }),
  ];
}

function add(key, version) {
  const versions = releases.get(key) ?? new Set();
  releases.set(key, versions.add(version));
}

/** The releases of a message as ranges without a gap. */
function rangesOf(versions) {
  const ranges = [];
  for (const [index, version] of jobVersions.entries()) {
    if (!versions.has(version)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.to === jobVersions[index - 1]) last.to = version;
    else ranges.push({ from: version, to: version });
  }
  return ranges;
}

function orderOf({ key, from }) {
  const [code, language] = key.split(' | ');
  return [code, language, String(jobVersions.indexOf(from)).padStart(2, '0'), key].join(' ');
}

function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
