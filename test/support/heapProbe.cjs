/** Loaded before a server: on SIGUSR2 it collects garbage and writes the bytes that are left into the file of `BK_JOB_HEAP_FILE`. */
const { writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  writeFileSync(process.env.BK_JOB_HEAP_FILE ?? '', String(heapUsed + external));
});
