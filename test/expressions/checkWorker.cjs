/** Checks one regular expression after the other for its worst case, in a thread. */
// Without Java, a binary for the platform, or a thread of its own.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { parentPort, workerData } = require('node:worker_threads');
const { checkSync } = require('recheck');

parentPort.on('message', (/** @type {{ source: string, flags: string }} */ { source, flags }) => {
  const started = performance.now();
  // The flag only adds offsets, and the checker does not know it.
  const found = checkSync(source, flags.replace('d', ''), workerData);
  const attack = found.status === 'vulnerable' ? found.attack.pattern : '';
  parentPort.postMessage({
    complexity: found.status === 'unknown' ? `unknown (${found.error.kind})` : found.complexity.type,
    isProven: found.checker === 'automaton',
    attack: attack.slice(0, 400),
    time: performance.now() - started,
  });
});
