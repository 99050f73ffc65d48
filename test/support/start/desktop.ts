import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownEnvironment } from '../vscode/environment';
import { run } from '../vscode/run';
import { userSettings } from '../vscode/userSettings';
import type { OpenSample, Sample } from './sample';

const missing =
  'The command "code" was not found. Install VS Code (in it: "Shell Command: Install code command in PATH"), ' +
  'or run npm start without --desktop.';

/**
 * Returns what opens the sample in the installed VS Code, with separate settings and extensions.
 * @throws Failure with what to do if none is installed.
 */
export async function prepareDesktop(): Promise<OpenSample> {
  await run('code', ['--version'], { env: ownEnvironment(), missing });
  return openDesktop;
}

async function openDesktop(vsix: string, sample: Sample): Promise<void> {
  const data = join(sample.home, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User', 'settings.json'), JSON.stringify(userSettings, null, 2));
  const apart = ['--user-data-dir', data, '--extensions-dir', join(sample.home, 'extensions')];
  const options = { env: ownEnvironment(), missing };
  console.log('Installing the extension into VS Code ...');
  await run('code', ['--install-extension', vsix, ...apart], options);
  console.log('VS Code opens with a copy of the sample workspace. Close its window to end.');
  await run('code', ['--new-window', '--wait', ...apart, sample.workspace], options);
}
