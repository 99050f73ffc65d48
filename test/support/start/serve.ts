import { installVscode } from '../vscode/install';
import { startServer } from '../vscode/server';
import { newest } from '../vscode/versions';
import { openBrowser } from './openBrowser';
import type { StartOptions } from './options';
import type { Sample } from './sample';

/** Serves the sample with the extension installed until VS Code or this process ends. */
export async function serve(vsix: string, sample: Sample, options: StartOptions): Promise<void> {
  const vscode = await installVscode(newest, console.log);
  console.log(`Starting VS Code ${newest.vscode} ...`);
  const server = await startServer({
    vscode,
    home: sample.home,
    vsix: [vsix],
    port: options.port,
    locale: options.locale,
    builtins: 'all',
  });
  const address = server.addressOf(sample.workspace);
  console.log(`\nOpen  ${address}\n`);
  console.log('The sample workspace is a copy: edit it freely. Ctrl+C ends VS Code and removes the copy.');
  if (!openBrowser(address))
    console.log('No browser was found on this machine: open the address above in one yourself.');
  const status = await server.ended;
  console.log(`VS Code ended with ${status}.`);
}
