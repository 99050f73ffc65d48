import { type InstalledVscode, installVscode } from '../vscode/install';
import { checkPort } from '../vscode/port';
import { startServer } from '../vscode/server';
import { newest } from '../vscode/versions';
import { openBrowser } from './openBrowser';
import type { StartOptions } from './options';
import type { OpenSample, Sample } from './sample';

/**
 * Installs what serves the sample, and returns what serves it with the extension until VS Code or this process ends.
 * @throws Failure with what to do if VS Code cannot be installed or the port is in use.
 */
export async function prepareServer(options: StartOptions): Promise<OpenSample> {
  await checkPort(options.port);
  const vscode = await installVscode(newest, console.log);
  return (vsix, sample) => serve(vscode, vsix, sample, options);
}

async function serve(vscode: InstalledVscode, vsix: string, sample: Sample, options: StartOptions): Promise<void> {
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
