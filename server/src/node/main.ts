import { builtinLayers } from '../builtin/builtinLayers';
import { startServer } from '../session/server';
import { connect } from './transport/connect';

// What one feature failed to wait for must not end all the others.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`bk-job-errors: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
});

startServer(connect(), {
  builtIn: builtinLayers,
  // A bundle of its own, so that the start does not pay for it.
  files: async (ripgrep) => {
    const { filesOfDisk }: typeof import('../disk/nodeFiles') = require('./nodeFiles.js');
    return filesOfDisk(ripgrep);
  },
});
