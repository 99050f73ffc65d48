import type { Page } from 'playwright-core';
import { until } from '../until';

/** The language status item of the status bar. */
export class StatusBar {
  constructor(private readonly page: Page) {}

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
}
