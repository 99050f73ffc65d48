import { builtinLayers } from '../builtin';
import { startServer } from '../session';
import { connect } from './transport/connect';

// What one feature failed to wait for must not end all the others.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`bk-job-errors: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
});

startServer(connect(), {
  builtIn: builtinLayers,
  files: async (ripgrep, folders) => (await import('../disk/nodeFiles')).filesOfDisk({ ripgrep, folders }),
});
