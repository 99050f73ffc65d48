import type { Locator, Page } from 'playwright-core';

/** What a person can use, by the keyboard or the mouse. */
const controls = [
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])',
  '[role="button"], [role="checkbox"], [role="link"], [role="row"], [role="treeitem"], [role="tree"], [role="grid"]',
].join(', ');

/** The visible controls below `root` that a screen reader has no name for, as HTML. */
export function nameless(root: Locator): Promise<string[]> {
  return root.evaluate((node, selector) => {
    const byIds = (ids: string | null) =>
      (ids ?? '').split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
    const nameOf = (one: Element): string =>
      [
        one.getAttribute('aria-label') ?? '',
        ...byIds(one.getAttribute('aria-labelledby')),
        ...Array.from((one as HTMLInputElement).labels ?? [], (label) => label.textContent ?? ''),
        one.getAttribute('title') ?? '',
        one.getAttribute('role') === 'img' ? '' : (one.textContent ?? ''),
      ]
        .join('')
        .trim();
    const isVisible = (one: Element): boolean =>
      one.getClientRects().length > 0 && !one.closest('[aria-hidden="true"]');
    return Array.from(node.querySelectorAll(selector))
      .filter(isVisible)
      .filter((one) => nameOf(one) === '' || /^%[\w.]+%$/.test(nameOf(one)))
      .map((one) => one.outerHTML.slice(0, 200));
  }, controls);
}

/**
 * Presses Tab from the first control of a page in a webview to the last, and returns which were there and which got the focus, and
 * of those the ones that look no different with it. Of a table one row is in the order; arrows lead to the others. Undefined if
 * the page was drawn again meanwhile.
 */
export async function tabOrder(
  page: Page,
  root: Locator,
): Promise<{ controls: string[]; reached: string[]; unseen: string[] } | undefined> {
  const all = root.locator('a[href], button, input, select, textarea, summary, [tabindex="0"]');
  const expected = await all.evaluateAll((found) => {
    const visible = found.filter((one) => one.getClientRects().length > 0);
    for (const [at, one] of visible.entries()) one.setAttribute('data-control', String(at));
    return visible.map((one, at) => `${at} ${one.textContent || one.getAttribute('aria-label') || one.id}`);
  });
  const focused = () =>
    root.evaluate((node) => {
      const one = node.ownerDocument.activeElement;
      if (!one?.hasAttribute('data-control')) return undefined;
      const at = one.getAttribute('data-control');
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return {
        name: `${at} ${one.textContent || one.getAttribute('aria-label') || one.id}`,
        isSeen: outlineStyle !== 'none' && outlineWidth !== '0px',
      };
    });
  const reached: string[] = [];
  const unseen: string[] = [];
  await root.locator('[data-control="0"]').focus();
  for (let press = 0; press < expected.length; press++) {
    const now = await focused();
    if (now) {
      reached.push(now.name);
      // The first one got its focus by the test.
      if (!now.isSeen && press > 0) unseen.push(now.name);
    }
    await page.keyboard.press('Tab');
  }
  if ((await root.locator('[data-control]').count()) !== expected.length) return undefined;
  return { controls: expected, reached, unseen };
}
