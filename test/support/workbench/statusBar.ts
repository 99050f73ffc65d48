import type { Page } from 'playwright-core';
import { until } from '../until';

/** The language status item of the status bar. */
export class StatusBar {
  constructor(private readonly page: Page) {}

  /** The texts of all items. */
  async items(): Promise<string[]> {
    return (await this.page.locator('.part.statusbar .statusbar-item').allInnerTexts()).map((text) =>
      text.replaceAll('\u00a0', ' '),
    );
  }

  /** Settles when an item says `text`. */
  async says(text: string): Promise<void> {
    await until(`the status bar to say "${text}"`, async () =>
      (await this.items()).some((item) => item.includes(text)),
    );
  }

  /** Opens the language status and settles with its text, once that contains `text`. */
  async languageStatus(text: string): Promise<string> {
    const popup = this.page.locator('.hover-language-status');
    return until(`a language status that says "${text}"`, async () => {
      await this.page.mouse.move(640, 300);
      await this.page.locator('.part.statusbar [id="status.languageStatus"]').hover();
      await popup.first().waitFor({ timeout: 3000 });
      const said = (await popup.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
      return said.includes(text) && said;
    });
  }

  /** The rows of the open language status that reach beyond its edge: their end, and the link there, cannot be seen. */
  async cutRows(): Promise<string[]> {
    return this.page.locator('.hover-language-status').evaluateAll((rows) =>
      rows
        .filter((row) => {
          const { right } = row.closest('.monaco-hover')?.getBoundingClientRect() ?? { right: 0 };
          const ends = [...row.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right);
          return Math.max(...ends) > Math.min(right, window.innerWidth) + 1;
        })
        .map((row) => row.textContent ?? ''),
    );
  }
}
