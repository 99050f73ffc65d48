import type { Page } from 'playwright-core';

/** In CSS pixels from the window's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The box of the `occurrence`-th `text` (from 0) within one line of the active editor; undefined if not visible. */
export async function textBox(page: Page, text: string, occurrence: number): Promise<Box | undefined> {
  const box = await page.evaluate(
    ({ text, occurrence }) => {
      const lines = [...document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')];
      lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
      let left = occurrence;
      for (const line of lines) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const places: { node: Node; offset: number }[] = [];
        let content = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const value = node.nodeValue ?? '';
          for (let offset = 0; offset < value.length; offset++) places.push({ node, offset });
          content += value.replaceAll('\u00a0', ' ');
        }
        for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
          if (left-- > 0) continue;
          const first = places[at];
          const last = places[at + text.length - 1];
          if (!first || !last) return null;
          const range = document.createRange();
          range.setStart(first.node, first.offset);
          range.setEnd(last.node, last.offset + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x, y, width, height };
        }
      }
      return null;
    },
    { text, occurrence },
  );
  return box ?? undefined;
}
