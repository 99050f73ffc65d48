import type { Browser, Page } from 'playwright-core';
import { takingScreenshots } from '../workbench/screenshot';

/** A page that records what explains a failing test. */
export interface WatchedPage {
  readonly page: Page;
  /** Everything printed on the console, oldest first. */
  readonly console: readonly string[];
  /** Addresses on other hosts that the page requested. Must stay empty. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

/** The second is a name VS Code made up for the files of webviews: its service worker answers, nothing leaves the browser. */
const ownHosts = /^(127\.0\.0\.1|localhost|[^.]+\.vscode-resource\.vscode-cdn\.net)$/;

/** Without a graphics card, the rounded corners of VS Code's parts make each frame several times as expensive. */
const squareParts = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.monaco-workbench .part { border-radius: 0 !important; }');
  document.adoptedStyleSheets.push(sheet);
}`;

/** Opens an empty page in a separate profile. `scale` is the number of device pixels per CSS pixel. */
export async function openWatchedPage(browser: Browser, scale: number): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const console: string[] = [];
  const strangers: string[] = [];
  const check = (address: string) => {
    const { protocol, hostname } = new URL(address);
    if (/^(https?|wss?):$/.test(protocol) && !ownHosts.test(hostname)) strangers.push(address);
  };
  context.on('request', (request) => check(request.url()));
  context.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
  const page = await context.newPage();
  page.on('websocket', (socket) => check(socket.url()));
  page.on('pageerror', (error) => console.push(`uncaught: ${error.stack ?? error.message}`));
  // The functions handed to `evaluate` are compiled with a helper that keeps their names; the page does not have it.
  await page.addInitScript('globalThis.__name = (value) => value;');
  if (!takingScreenshots) await page.addInitScript(squareParts);
  return { page, console, strangers, close: () => context.close() };
}
