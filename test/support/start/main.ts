import { join } from 'node:path';
import { Failure } from '../vscode/failure';
import { packageExtension, repository } from '../vscode/packageExtension';
import { run } from '../vscode/run';
import { openDesktop } from './desktop';
import { readOptions, usage } from './options';
import { copySample } from './sample';
import { serve } from './serve';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  // `exit` handlers end what was started and remove what was copied.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
  const sample = copySample();
  console.log('Building and packaging the extension ...');
  await run(process.execPath, [join(repository, 'esbuild.mjs')], { cwd: repository });
  const vsix = await packageExtension(sample.home);
  await (options.desktop ? openDesktop(vsix, sample) : serve(vsix, sample, options));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(1);
  },
);
