/**
 * Runs tests in the copy in which faults can be switched on. Without a FAULT it writes the processor time of each test, in ms, and the faults
 * in whose places it comes, into the file REACHED names; with one it runs the tests that TESTS names until one fails.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { Worker } = require('node:worker_threads');
const { default: Mocha } = require('mocha');

const { FAULT, FAULTS, PATIENCE, REACHED, TESTS } = process.env;
const chosen = Number(FAULT ?? -1);

let reached = new Uint8Array(Number(FAULTS));

globalThis.fault = (/** @type {number} */ number) => {
  reached[number] = 1;
  return number === chosen;
};

// After so much processor time, in ms, a fault is taken for an endless loop. Only another thread can end it.
if (PATIENCE !== undefined) {
  const watch = `setInterval(() => {
    if (process.cpuUsage().user > ${Number(PATIENCE) * 1000}) process.kill(process.pid, 'SIGKILL');
  }, 500);`;
  new Worker(watch, { eval: true }).unref();
}

// The files of the copy are JavaScript.
require.extensions['.ts'] = (module, file) => {
  /** @type {NodeModule & { _compile(code: string, file: string): void }} */ (module)._compile(
    readFileSync(file, 'utf8'),
    file,
  );
};
require('../support/registerMarkdown.cjs');
require('../support/seed');

const root = path.resolve(__dirname, '../..');
/** @type {[file: string, titles: string[]][]} */
const tests = JSON.parse(readFileSync(String(TESTS), 'utf8'));
const mocha = new Mocha({ reporter: FAULT === undefined ? 'dot' : 'min', timeout: 0, bail: FAULT !== undefined });
mocha.cleanReferencesAfterRun(false);
for (const [file] of tests) mocha.addFile(path.join(root, file));
mocha.loadFiles();

const wanted = new Map(tests.map(([file, titles]) => [path.join(root, file), new Set(titles)]));
/** These compare times, which a busy machine changes, too: what they would find does not count. */
const timed =
  /linear time|time linear|in proportion|hostile texts? of|tens of thousands|of any length|any line of 10 MB/;
/** @param {Mocha.Suite} suite */
function prepare(suite) {
  for (const each of suite.suites) prepare(each);
  for (const test of suite.tests) {
    // On a busy machine a test that takes long is not a test that fails.
    test.timeout(0);
    test.timeout = () => 0;
  }
  const all = suite.tests;
  suite.tests = all.filter((test) => {
    const titles = wanted.get(String(test.file));
    if (timed.test(test.fullTitle())) return false;
    return titles === undefined || titles.size === 0 || titles.has(test.fullTitle());
  });
}
prepare(mocha.suite);

const whenLoaded = indexes(reached);
reached = new Uint8Array(Number(FAULTS));
/** @type {object[]} */
const found = [];
const runner = mocha.run((failures) => {
  if (REACHED) writeFileSync(REACHED, JSON.stringify({ whenLoaded, tests: found }));
  process.exit(failures > 0 ? 1 : 0);
});
let started = process.cpuUsage();
runner.on('test', () => {
  started = process.cpuUsage();
});
runner.on('test end', (test) => {
  const file = path.relative(root, String(test.file)).replaceAll('\\', '/');
  const milliseconds = process.cpuUsage(started).user / 1000;
  found.push({ file, title: test.fullTitle(), milliseconds, reached: indexes(reached) });
  reached = new Uint8Array(Number(FAULTS));
});

/** @param {Uint8Array} flags */
function indexes(flags) {
  return [...flags.keys()].filter((index) => flags[index] === 1);
}
