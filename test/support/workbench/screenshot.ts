import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Box } from './textBox';

const folder = resolve(__dirname, '..', '..', '..', 'media', 'screenshots');

/** True when this run rewrites the README's pictures: `npm run screenshots`. An ordinary run leaves them alone. */
export const takingScreenshots = process.env.BK_JOB_SCREENSHOTS === '1';

/** Keeps what stands in `box` as a picture for the README, where this run takes any. */
export async function screenshot(page: Page, name: string, box: Box): Promise<void> {
  if (!takingScreenshots) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), clip: box, animations: 'disabled' });
}
