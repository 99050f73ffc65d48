import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../until';

/** The report on logs, in the tab that shows it. */
export class LogReportPage {
  private readonly frame: FrameLocator;

  constructor(private readonly page: Page) {
    this.frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  get main(): Locator {
    return this.frame.locator('main');
  }

  /** Settles when the report says `text`. */
  async says(text: string): Promise<string> {
    return until(`the report to say "${text}"`, async () => {
      const all = await this.main.innerText();
      return all.includes(text) && all;
    });
  }

  /** A button or a link, as screen readers name it. */
  control(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true }).first();
  }

  /** The rows in sight of the table of codes, cells divided by blanks. */
  async rows(): Promise<string[]> {
    const rows = await this.frame.locator('.grid').first().locator('.rows .row').allInnerTexts();
    return rows.map((row) => row.replace(/\s+/g, ' ').trim());
  }

  row(code: string): Locator {
    return this.frame.locator('.rows .row', { hasText: code }).first();
  }

  get search(): Locator {
    return this.frame.getByRole('searchbox');
  }

  /** Chooses a part of the timeline by dragging: from and to are parts of its width, 0 to 1. */
  async brush(from: number, to: number): Promise<void> {
    const over = this.frame.locator('.u-over');
    await over.scrollIntoViewIfNeeded();
    const box = await over.boundingBox();
    if (!box) throw new Error('The timeline is not in sight.');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width * from, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width * to, y, { steps: 4 });
    await this.page.mouse.up();
  }
}
