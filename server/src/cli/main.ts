import { terminalLanguage } from './shell/cliLanguage';
import { cliStrings } from './shell/strings';
import type { Terminal } from './shell/terminal';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is no error of ours.
  if (error.code === 'EPIPE') process.exit();
  const strings = cliStrings(terminalLanguage(process.env));
  process.stderr.write(`${strings.unwritable(error.code ?? error.message)}\n`);
  process.exit(1);
});

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // Node opens it when it is first looked at.
  get input() {
    return process.stdin.setEncoding('utf8');
  },
  env: process.env,
};

async function main(args: readonly string[]): Promise<void> {
  // An editor waits for the server, which needs nothing of what the other commands do.
  const isServer = args[0] === 'lsp' && args.at(1) === '--stdio';
  const status = isServer
    ? (await import('./lsp')).lsp(args.slice(1), terminal)
    : await (await import('./run')).run(args, terminal);
  if (status !== undefined) process.exitCode = status;
}

void main(process.argv.slice(2));
