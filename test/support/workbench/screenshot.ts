import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Box } from './textBox';

const folder = resolve(__dirname, '..', '..', '..', 'media', 'screenshots');

/** True if this run rewrites the README's pictures: `npm run screenshots`. */
export const takingScreenshots = process.env.BK_JOB_SCREENSHOTS === '1';

/** Saves the box as a picture for the README, if this run takes pictures; only then is the box measured. */
export async function screenshot(page: Page, name: string, measure: () => Promise<Box>): Promise<void> {
  if (!takingScreenshots) return;
  const box = await measure();
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), clip: box, animations: 'disabled' });
}

/** The smallest box around all `parts`, with a margin of `margin` pixels. */
export async function around(margin: number, ...parts: readonly (Locator | Box)[]): Promise<Box> {
  const boxes: Box[] = [];
  for (const part of parts) {
    const box = 'boundingBox' in part ? await part.boundingBox() : part;
    if (!box) throw new Error(`Nothing to take a picture of: ${String(part)}`);
    boxes.push(box);
  }
  const left = Math.max(0, Math.min(...boxes.map((box) => box.x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.y)) - margin);
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
