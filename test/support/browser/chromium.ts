import { type Browser, chromium } from 'playwright-core';
import { installDebian } from '../debian';
import type { Progress } from '../vscode/install';

/** Without the browser's own surface, which takes the processor more than a second for each window. */
const executable = '/usr/bin/chromium-headless-shell';
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const packages = ['chromium-headless-shell', 'fonts-noto-cjk'];

/** The browser reaches only this machine: every other name fails to resolve, and it makes no requests of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  // A window lives for some minutes, in which code that was optimized does not pay for its compilation.
  '--js-flags=--no-opt,--no-maglev,--always-sparkplug',
  // The processors are shared with VS Code.
  '--num-raster-threads=1',
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
  await installDebian(packages, [executable, chineseFont], 'The end-to-end suite', progress);
  return chromium.launch({ executablePath: executable, args: flags });
}
