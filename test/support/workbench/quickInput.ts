import type { Locator, Page } from 'playwright-core';
import { patience, until } from '../until';

/** The box that drops from the top of the window: command palette, quick open, quick picks and input boxes. */
export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
    this.input = this.widget.locator('.quick-input-box input, .quick-input-filter input').first();
  }

  /** Presses `key` and settles when the box is open. */
  async open(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.input.waitFor();
  }

  /**
   * Presses `key` and types `text` into the box that opens. Once more if the box is gone before: a web page that was just shown
   * takes the focus late, which closes the box.
   */
  async openWith(key: string, text: string): Promise<void> {
    await until(`a box with "${text}"`, async () => {
      await this.page.keyboard.press(key);
      return this.input.fill(text, { timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** Settles when a box with this in its title, placeholder or prompt is open. */
  async expect(text: string, limit = patience): Promise<void> {
    await until(`a quick input that says "${text}"`, async () => (await this.text()).includes(text), limit);
  }

  /** All text in the box, including the placeholder of its input. Throws after three seconds if no box is open. */
  async text(): Promise<string> {
    const placeholder = await this.input.getAttribute('placeholder', { timeout: patience / 10 });
    const text = (await this.widget.allInnerTexts()).join('\n');
    return `${placeholder ?? ''}\n${text}`.replaceAll('\u00a0', ' ');
  }

  /** Replaces the text of the input. Fails while who waits still has time to look again: the box may be gone since it was seen. */
  async type(text: string): Promise<void> {
    await this.input.fill(text, { timeout: patience / 3 });
  }

  /** The labels of the visible rows. */
  async rows(): Promise<string[]> {
    const labels = await this.widget
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''));
    return labels.map((label) => label.replaceAll('\u00a0', ' '));
  }

  /** Settles when a search has left at most `count` rows, and returns them. */
  async narrowed(count: number): Promise<string[]> {
    return until(`at most ${count} rows`, async () => {
      const rows = await this.rows();
      return rows.length > 0 && rows.length <= count && rows;
    });
  }

  /** Chooses the first row with `text`, once it is visible. */
  async choose(text: string): Promise<void> {
    await this.row(text).waitFor();
    await this.row(text).click();
  }

  row(text: string): Locator {
    return this.widget.locator('.monaco-list-row', { hasText: text }).first();
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Presses Escape and settles when no box is open. */
  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.closed();
  }

  async closed(): Promise<void> {
    await until('the quick input to close', async () => (await this.widget.count()) === 0);
  }
}
