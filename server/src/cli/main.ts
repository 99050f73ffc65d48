import { isMainThread, workerData } from 'node:worker_threads';
import { cliStrings } from './shell/strings';
import { type Terminal, terminalLanguage } from './shell/terminal';

// The bundle for Node. dist/server.js and dist/cli.js each call one of its functions; a thread that reads files loads it.
if (!isMainThread && workerData?.kind === 'reading')
  void import('../disk/readingThread').then(({ serveTasks }) => serveTasks());

export const startServer = () => import('../node/main');

export async function runCommandLine(): Promise<void> {
  const [command, first, ...more] = process.argv.slice(2);
  const asksForHelp = more.some((arg) => arg === '-h' || arg === '--help' || arg === '--version');
  // An editor waits for the server, which needs nothing of the other commands.
  if (command === 'lsp' && first === '--stdio' && !asksForHelp) return void (await startServer());
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader may close early (`| head`).
    if (error.code === 'EPIPE') process.exit();
    const strings = cliStrings(terminalLanguage(process.env));
    process.stderr.write(`${strings.unwritable(error.code ?? error.message)}\n`);
    process.exit(1);
  });
  const terminal: Terminal = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // Node opens stdin on first access.
    get input() {
      return process.stdin;
    },
    env: process.env,
  };
  const { run } = await import('./run');
  process.exitCode = await run(process.argv.slice(2), terminal);
}
