import type { Page } from 'playwright-core';
import { settled, until } from '../until';
import { around } from './screenshot';
import { type Box, textBox } from './textBox';

const visibleHover = '.monaco-editor .monaco-hover:not(.hidden)';

/** What a person sees of the focused text editor and does with the mouse. */
export class EditorView {
  constructor(protected readonly page: Page) {}

  /** The box of the visible `text` on the screen, once it no longer moves. */
  async boxOf(text: string, occurrence = 0): Promise<Box> {
    return settled(`the place of "${text}"`, () => textBox(this.page, text, occurrence));
  }

  /** Moves the mouse over the visible `text` and returns the text of the complete hover. */
  async hover(text: string, occurrence = 0): Promise<string> {
    await this.unhover();
    const hover = this.page.locator(`${visibleHover} .hover-contents`);
    return until(`a hover over "${text}"`, async () => {
      // Measured anew in each attempt: a lens that arrives above moves the line.
      const box = await this.boxOf(text, occurrence);
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      await this.page.mouse.move(x - 2, y, { steps: 2 });
      await this.page.mouse.move(x, y);
      await hover.first().waitFor({ timeout: 2000 });
      const said = (await hover.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ').trim();
      return said !== '' && !/^(Loading|正在加载)\.\.\.$/.test(said) && said;
    });
  }

  /** Presses the link `label` in the hover over the visible `text`. Once more if the hover has gone before. */
  async followHover(text: string, label: string): Promise<void> {
    const link = this.page.locator(`${visibleHover} a`, { hasText: label }).first();
    await until(`the link "${label}" to be pressed`, async () => {
      await this.hover(text);
      return link.click({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** The box of the visible hover and the line with `text`, from the left edge of the text: what a picture shows. */
  async hoverWithLine(text: string): Promise<Box> {
    const hover = await around(10, this.page.locator(visibleHover));
    const line = await this.boxOf(text);
    const { x } = await around(0, this.page.locator('.editor-group-container.active .view-lines'));
    const top = Math.min(hover.y, line.y - 4);
    const bottom = Math.max(hover.y + hover.height, line.y + line.height + 4);
    return { x, y: top, width: hover.x + hover.width - x, height: bottom - top };
  }

  /** Moves the mouse off the text and closes every hover. */
  async unhover(): Promise<void> {
    await this.page.mouse.move(640, 2);
    await until('hovers to go', async () => {
      if ((await this.page.locator(visibleHover).count()) === 0) return true;
      await this.page.keyboard.press('Escape');
      return false;
    });
  }

  /** The texts of the visible lenses, one entry per line, in the order of the lines. */
  async lenses(): Promise<string[]> {
    const found = await this.page.locator('.editor-group-container.active .codelens-decoration').evaluateAll((nodes) =>
      nodes
        // The editor keeps those that it has shown before, out of sight.
        .filter((node) => getComputedStyle(node).visibility !== 'hidden')
        .map((node) => ({ top: node.getBoundingClientRect().top, text: node.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map((lens) => lens.text),
    );
    return found.map((text) => text.replaceAll('\u00a0', ' ').trim()).filter((text) => text !== '');
  }

  async clickLens(text: string): Promise<void> {
    await this.unhover();
    await this.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: text }).first().click();
  }
}
