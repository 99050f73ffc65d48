import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as text from '../../../client/src/ui/text';
import { load } from '../support/bundle';
import { root } from '../support/sources';

describe('Text for VS Code', () => {
  const said: string[] = [];
  const say = async (message: string, ...buttons: readonly string[]) =>
    void said.push([message, ...buttons].join(' | '));
  const window = { showInformationMessage: say, showWarningMessage: say, showErrorMessage: say };
  const loaded = load<typeof text>('ui/text.ts', { window });

  it('keeps VS Code from drawing icons', async () => {
    assert.equal((await loaded).withoutIcons('run $(hostname) for $5'), 'run \\$(hostname) for $5');
  });

  it('keeps VS Code from making links', async () => {
    assert.equal((await loaded).withoutLinks('[a](command:b) [c] (d)'), '[a]\u200b(command:b) [c] (d)');
    const { inform, warn, complain } = await loaded;
    for (const notify of [inform, warn, complain]) await notify('[a](command:b)', 'Open');
    assert.deepEqual(said, Array(3).fill('[a]\u200b(command:b) | Open'));
  });

  it('is the one place that shows notifications, but for questions', async () => {
    const shows = /window\.show(?:Information|Warning|Error)Message\((?!question, \{ modal: true \})/;
    const files = readdirSync(path.join(root, 'client', 'src'), { recursive: true, encoding: 'utf8' });
    const found = files.filter((file) => {
      return file.endsWith('.ts') && shows.test(readFileSync(path.join(root, 'client', 'src', file), 'utf8'));
    });
    assert.deepEqual(found, [path.join('ui', 'text.ts')]);
  });
});
