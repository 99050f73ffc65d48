import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

const codes = { listed: '1239803', legacy: '1209803', unlisted: '1250999' } as const;

describe('colours of codes in logs', () => {
  const workbench = useWorkbench();

  /** How a text of the editor is drawn: colour, weight, slant and lines. */
  function styleOf(text: string): Promise<string> {
    return workbench().page.evaluate((text) => {
      const spans = [...document.querySelectorAll('.editor-group-container.active .view-line span span')];
      const span = spans.find((each) => each.textContent === text);
      if (!span) return '';
      const { color, fontWeight, fontStyle, textDecorationLine } = getComputedStyle(span);
      return [color, fontWeight, fontStyle, textDecorationLine].join(' ');
    }, text);
  }

  it('differ for listed, legacy and unlisted codes in every theme of VS Code', async () => {
    const { editor, page, probe } = workbench();
    const lines = Object.values(codes).map((code) => `2026-03-14 02:00:03.118 WARN  [main] failed, errcode=${code}`);
    writeFileSync(join(workbench().workspace, 'colours.log'), `${lines.join('\n')}\n`);
    await editor.open('colours.log');
    const themes = await probe.evaluate(
      (vscode) =>
        vscode.extensions.all.flatMap(({ packageJSON }) =>
          ((packageJSON.contributes?.themes ?? []) as { id?: string; label: string }[]).map(
            ({ id, label }) => id ?? label,
          ),
        ),
      null,
    );
    assert.ok(themes.length >= 15, themes.join());
    const drawnBy = () => page.locator('.monaco-workbench').first().getAttribute('class');
    for (const theme of themes) {
      const before = await drawnBy();
      const current = await probe.evaluate(
        (vscode) => vscode.workspace.getConfiguration().get('workbench.colorTheme'),
        null,
      );
      await workbench().configure({ 'workbench.colorTheme': theme });
      if (theme !== current) await until(`the theme ${theme}`, async () => (await drawnBy()) !== before);
      await until(`three styles in ${theme}`, async () => {
        const styles = await Promise.all(Object.values(codes).map(styleOf));
        return new Set(styles).size === 3 && !styles.includes('');
      });
      await screenshot(page, `colours-${theme.replace(/\W+/g, '-')}`, async () => ({
        x: 380,
        y: 60,
        width: 760,
        height: 120,
      }));
    }
    await workbench().configure({ 'workbench.colorTheme': undefined });
  });
});
