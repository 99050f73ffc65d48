import type { Page } from 'playwright-core';
import { until } from '../until';

/** The messages in the lower right corner. */
export class Notifications {
  constructor(private readonly page: Page) {}

  async shown(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Settles with the whole text of the first message that contains `text`. */
  async expect(text: string): Promise<string> {
    return until(`a notification "${text}"`, async () =>
      (await this.shown()).find((message) => message.includes(text)),
    );
  }

  async press(button: string): Promise<void> {
    await this.page.locator('.notifications-toasts .monaco-button', { hasText: button }).first().click();
  }

  async clear(): Promise<void> {
    await until('notifications to go', async () => {
      if ((await this.shown()).length === 0) return true;
      await this.page.locator('.notifications-toasts .notification-list-item').first().hover();
      await this.page.locator('.notifications-toasts .codicon-notifications-clear').first().click({ timeout: 2000 });
      return false;
    });
  }
}
