import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './support/bundle';
import { readJson, root } from './support/sources';

type Texts = Readonly<Record<string, string>>;

const chinese = /\p{Script=Han}/u;

describe('The texts a person sees', () => {
  it('exist in both languages for everything in the manifest', () => {
    const english = readJson<Texts>('package.nls.json');
    const translated = readJson<Texts>('package.nls.zh-cn.json');
    const used = readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g);
    const keys = [...new Set([...used].map((match) => match[1] ?? ''))].sort();
    assert.deepEqual(Object.keys(english).sort(), keys);
    assert.deepEqual(Object.keys(translated).sort(), keys);
    assert.deepEqual(
      keys.filter((key) => !chinese.test(translated[key] ?? '') && !isPicture(key)),
      [],
    );
    assert.deepEqual(
      keys.filter((key) => chinese.test(english[key] ?? '')),
      [],
    );
    for (const key of keys.filter(isPicture)) {
      for (const path of [english[key], translated[key]]) assert.ok(existsSync(join(root, path ?? '')), path);
      assert.notEqual(translated[key], english[key]);
    }
    for (const key of keys) {
      assert.deepEqual(links(translated[key]), links(english[key]), key);
    }
  });

  it('exist in Chinese for everything in the client', async () => {
    // The bundler writes every literal with double quotes and its arguments behind it.
    const code = await bundle('client.ts');
    const calls = code.match(/l10n\w*\.t\(/g) ?? [];
    const texts = [...code.matchAll(/l10n\w*\.t\(\s*("(?:[^"\\]|\\.)*")/g)].map((match) => JSON.parse(match[1] ?? ''));
    // Every call passes one plain literal first: anything else could not be looked up.
    assert.equal(texts.length, calls.length);
    const chineseTexts = readJson<Texts>('client/l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(chineseTexts).sort(), [...new Set(texts)].sort());
    for (const [english, translated] of Object.entries(chineseTexts)) {
      assert.deepEqual(placeholders(translated), placeholders(english), english);
    }
  });
});

/** True for the path of a picture, of which each language has its own. */
function isPicture(key: string): boolean {
  return key.endsWith('.picture');
}

/** The commands a text links to, in order. */
function links(text = ''): string[] {
  return [...text.matchAll(/\(command:([^)]+)\)/g)].map((match) => match[1] ?? '');
}

/** The `{n}` and `$(icon)` of a text, whatever their order. */
function placeholders(text: string): string[] {
  return (text.match(/\{\d\}|\$\([a-z-]+\)/g) ?? []).sort();
}
