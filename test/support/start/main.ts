import { join } from 'node:path';
import { Failure } from '../vscode/failure';
import { packageExtension, repository } from '../vscode/packageExtension';
import { run } from '../vscode/run';
import { prepareDesktop } from './desktop';
import { readOptions, usage } from './options';
import { copySample } from './sample';
import { prepareServer } from './serve';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  // `exit` handlers end what was started and remove what was copied.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
  // First, because what is missing for it is said before the build takes its time.
  const open = await (options.desktop ? prepareDesktop() : prepareServer(options));
  const sample = copySample();
  console.log('Building and packaging the extension ...');
  await run(process.execPath, [join(repository, 'esbuild.mjs')], { cwd: repository });
  const vsix = await packageExtension(sample.home);
  await open(vsix, sample);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(1);
  },
);
