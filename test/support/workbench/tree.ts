import type { Locator, Page } from 'playwright-core';
import { until } from '../until';

/** The tree of codes in the side bar. Only visible rows exist. */
export class Tree {
  readonly view: Locator;

  constructor(private readonly page: Page) {
    this.view = page.locator('.part.sidebar');
  }

  /** The visible rows from top to bottom: two blanks per level, then their text. Without those that stick to the top. */
  async rows(): Promise<string[]> {
    const rows = await this.view
      .locator('.pane-body .monaco-list-row:not(.monaco-tree-sticky-row)')
      .evaluateAll((nodes) =>
        nodes
          .map((node) => ({
            top: node.getBoundingClientRect().top,
            level: Number(node.getAttribute('aria-level')),
            label: node.querySelector('.label-name')?.textContent ?? node.textContent ?? '',
            description: node.querySelector('.label-description')?.textContent ?? '',
          }))
          .sort((a, b) => a.top - b.top)
          .map((row) => `${'  '.repeat(row.level - 1)}${row.label} ${row.description}`.trimEnd()),
      );
    return rows.map((row) => row.replaceAll('\u00a0', ' '));
  }

  /** Settles when a row with `text` is visible. */
  async expect(text: string): Promise<string[]> {
    return until(`a tree row "${text}"`, async () => {
      const rows = await this.rows();
      return rows.some((row) => row.includes(text)) && rows;
    });
  }

  /** Settles when the catalog has selected a row with `text` and shows the whole of it. */
  async shows(text: string): Promise<void> {
    const header = this.page.locator('.pane-header', { hasText: /^Catalog$/ });
    const pane = this.view.locator('.pane', { has: header });
    const row = pane.locator('.monaco-list-row.selected:not(.monaco-tree-sticky-row)', { hasText: text });
    await until(`the selected row "${text}" of the catalog`, async () => {
      const [outer, inner] = [await pane.boundingBox(), await row.boundingBox({ timeout: 1000 })];
      return !!outer && !!inner && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
    });
  }

  row(text: string): Locator {
    return this.view.locator('.pane-body .monaco-list-row', { hasText: text }).first();
  }

  /** Opens a closed row and settles when a row below it is visible. */
  async expand(text: string): Promise<void> {
    const row = this.row(text);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    const level = Number(await row.getAttribute('aria-level'));
    const isOpen = async () => {
      const rows = await this.rows();
      const index = rows.findIndex((one) => one.includes(text));
      return rows[index + 1]?.startsWith('  '.repeat(level)) ?? false;
    };
    await until(`"${text}" to open`, async () => {
      // A tree that is filled anew meanwhile may lose the click. One more click on a row that is slow to open closes it.
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      return until('the rows below', isOpen, 2000);
    });
  }

  /** Drags the edge of the side bar until it is `width` pixels wide or a little more. */
  async widenTo(width: number): Promise<void> {
    const box = await this.view.boundingBox();
    if (!box) throw new Error('The side bar is closed.');
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width + 1, y, { steps: 4 });
    await this.page.mouse.up();
    await until('the side bar to be wide', async () => ((await this.view.boundingBox())?.width ?? 0) >= width - 8);
  }

  /** Clicks a button in the title of a view; they are shown while the mouse is over the view. */
  async act(view: string, button: string): Promise<void> {
    const header = this.view.locator('.pane-header', { hasText: view });
    await header.hover();
    await header.locator(`.action-label[aria-label^="${button}"]`).click();
  }

  /** Opens the context menu of a row and chooses one of its entries. */
  async menu(text: string, entry: string): Promise<void> {
    const menu = this.page.locator('.monaco-menu');
    const item = menu.locator('.action-item', { hasText: entry }).first();
    let clicked = false;
    await until(`"${entry}" to be taken`, async () => {
      if ((await menu.count()) === 0) {
        if (clicked) return true;
        await this.row(text).click({ button: 'right' });
      }
      await item.waitFor({ timeout: 3000 });
      // The menu ignores the mouse for the first 100 ms, so a click may have to be repeated.
      await item.hover({ timeout: 3000 });
      await item.click({ timeout: 3000 });
      clicked = true;
      return (await menu.count()) === 0;
    });
  }
}
