import { terminalLanguage } from './cliLanguage';
import { run } from './run';
import { cliStrings } from './strings';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that closes early (`| head`) is no error of ours.
  if (error.code === 'EPIPE') process.exit();
  const strings = cliStrings(terminalLanguage(process.env));
  process.stderr.write(`${strings.unwritable(error.code ?? error.message)}\n`);
  process.exit(1);
});

const status = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
});
if (status !== undefined) {
  process.exitCode = status;
}
