import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { Failure } from '../vscode/failure';
import type { Progress } from '../vscode/install';
import { run } from '../vscode/run';

const executable = '/usr/bin/chromium';
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const packages = ['chromium', 'fonts-noto-cjk'];

/** The browser reaches only this machine: every other name fails to resolve, and it makes no requests of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts a headless Chromium with an empty profile. Installs it and a Chinese font first if possible.
 * @throws Failure with what to install otherwise.
 */
export async function launchChromium(progress: Progress): Promise<Browser> {
  if (!existsSync(executable) || !existsSync(chineseFont)) await installChromium(progress);
  return chromium.launch({ executablePath: executable, args: flags });
}

async function installChromium(progress: Progress): Promise<void> {
  const command = `apt-get install ${packages.join(' ')}`;
  const help = `The end-to-end suite needs Debian's ${packages.join(' and ')}. Run: ${command}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Failure(help);
  progress(`Installing ${packages.join(' and ')} through apt (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    throw new Failure(`${help}\n${error instanceof Error ? error.message : String(error)}`);
  }
}
