// The bundle for Node. The other files for Node in dist/ each call one of its functions. A server loads nothing but itself.

export const serveTasks = async () => (await import('../disk/readingThread')).serveTasks();
export const serveCounts = async () => (await import('./scan/threads')).serveCounts();
export const serveHalves = async () => (await import('./scan/threads')).serveHalves();
export const serveScan = async () => (await import('./scan/threads')).serveScan();

export const startServer = () => import('../node/main');

export async function runCommandLine(): Promise<void> {
  const [command, first, ...more] = process.argv.slice(2);
  const asksForHelp = more.some((arg) => arg === '-h' || arg === '--help' || arg === '--version');
  // An editor waits for the server, which needs nothing of the other commands.
  if (command === 'lsp' && first === '--stdio' && !asksForHelp) return void (await startServer());
  // What loads the command counts, too.
  if (command === 'scan') (await import('../disk/logs/bytes/heapLimit')).tuneForScan();
  const { processTerminal, run, unwritable } = await import('./run');
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader may close early (`| head`).
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`${unwritable(error.code ?? error.message)}\n`);
    process.exit(1);
  });
  process.exitCode = await run(process.argv.slice(2), processTerminal());
}
