import { builtinLayers } from '../builtinLayers';
import { startServer } from '../server';
import { connect } from './connect';

// What one feature failed to wait for must not end all the others.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`bk-job-errors: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
});

startServer(connect(), {
  builtIn: builtinLayers,
  // A bundle of its own, so that the start does not pay for it.
  files: async (ripgrep) => {
    const { filesOfDisk }: typeof import('./nodeFiles') = require('./nodeFiles.js');
    return filesOfDisk(ripgrep);
  },
});
