import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../until';

/** The page of a code, in the tab that shows it. */
export class CodePage {
  private readonly frame: FrameLocator;

  constructor(page: Page) {
    this.frame = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  get main(): Locator {
    return this.frame.locator('main');
  }

  /** Settles when the page of `code` is there, and returns its text. */
  async expect(code: number | string): Promise<string> {
    await this.frame.locator('h1', { hasText: String(code) }).waitFor();
    return this.text();
  }

  /** All text, a line for each row. */
  async text(): Promise<string> {
    return (await this.main.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Settles when the page says `text`. */
  async says(text: string): Promise<string> {
    return until(`the page to say "${text}"`, async () => {
      const all = await this.text();
      return all.includes(text) && all;
    });
  }

  /** The titles of the sections, from top to bottom. */
  async sections(): Promise<string[]> {
    return this.frame.locator('h2').allInnerTexts();
  }

  /** A button or a link, as screen readers name it. */
  control(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true }).first();
  }
}
