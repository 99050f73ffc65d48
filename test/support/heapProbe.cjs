/**
 * Loaded before a server: on SIGUSR2 it collects garbage and writes the bytes that are left into the file of `BK_JOB_HEAP_FILE`.
 * Functions are not optimized: for half an hour V8 compiles more and more of them, which no leak of the server's is.
 */
const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

for (const flag of ['--expose-gc', '--no-opt', '--no-sparkplug']) setFlagsFromString(flag);
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => {
  // The first may only free what finalizers hold.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(process.env.BK_JOB_HEAP_FILE ?? '', String(heapUsed + external));
});
