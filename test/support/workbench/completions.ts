import type { Page } from 'playwright-core';
import { until } from '../until';

const rows = '.suggest-widget.visible .monaco-list-row';

/** The list of suggestions. About twelve of its rows are visible at once. */
export class Completions {
  constructor(private readonly page: Page) {}

  /** Triggers suggestions and settles when some are shown. */
  async invoke(): Promise<string[]> {
    await this.page.keyboard.press('Control+Space');
    return this.shown();
  }

  /**
   * Triggers suggestions until a row with `text` is visible. Right after typing the editor takes the first attempt for its own
   * automatic one, so a person may have to repeat it.
   */
  async askFor(text: string): Promise<void> {
    await until(`a suggestion "${text}" when asked`, async () => {
      if ((await this.labels()).some((label) => label.includes(text))) return true;
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Space');
      await this.page.locator('.suggest-widget.visible').waitFor();
      return (await this.labels()).some((label) => label.includes(text));
    });
  }

  /** Waits for visible labels and returns them. */
  async shown(): Promise<string[]> {
    return until('suggestions', async () => {
      const labels = await this.labels();
      return labels.length > 0 && labels;
    });
  }

  /** Settles when a row with `text` is visible, and returns all visible rows. */
  async showing(text: string): Promise<string[]> {
    return until(`a suggestion "${text}"`, async () => {
      const labels = await this.labels();
      return labels.some((label) => label.includes(text)) && labels;
    });
  }

  /** The labels visible now; none if the list is not open. */
  async labels(): Promise<string[]> {
    const found = await this.page
      .locator(rows)
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? node.textContent ?? ''));
    return found.map((label) => label.replaceAll('\u00a0', ' '));
  }

  /** Clicks the first row with `text` and settles when the list is closed. */
  async accept(text: string): Promise<void> {
    await this.showing(text);
    await this.page.locator(rows, { hasText: text }).first().click();
    await until('the suggestions to close', async () => (await this.labels()).length === 0);
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await until('the suggestions to close', async () => (await this.labels()).length === 0);
  }
}
