import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientSources, readJson, root } from './support/sources';

type Texts = Readonly<Record<string, string>>;

const chinese = /\p{Script=Han}/u;

describe('The texts a person sees', () => {
  it('exist in both languages for everything in the manifest', () => {
    const english = readJson<Texts>('package.nls.json');
    const translated = readJson<Texts>('package.nls.zh-cn.json');
    const used = readFileSync(join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g);
    const keys = [...new Set([...used].map((match) => match[1] ?? ''))].sort();
    assert.ok(keys.length > 30);
    assert.deepEqual(Object.keys(english).sort(), keys);
    assert.deepEqual(Object.keys(translated).sort(), keys);
    assert.deepEqual(
      keys.filter((key) => !chinese.test(translated[key] ?? '')),
      [],
    );
    assert.deepEqual(
      keys.filter((key) => chinese.test(english[key] ?? '')),
      [],
    );
    for (const key of keys) {
      assert.deepEqual(links(translated[key]), links(english[key]), key);
    }
  });

  it('exist in Chinese for everything in the client', () => {
    const sources = clientSources();
    const calls = sources.match(/l10n\.t\(/g) ?? [];
    const texts = [...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1] ?? '');
    // Every call passes one plain literal first: anything else could not be looked up in a bundle.
    assert.equal(texts.length, calls.length);
    const bundle = readJson<Texts>('client/l10n/bundle.l10n.zh-cn.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(texts)].sort());
    for (const [english, translated] of Object.entries(bundle)) {
      assert.deepEqual(placeholders(translated), placeholders(english), english);
    }
  });
});

/** The commands a text links to, in order. */
function links(text = ''): string[] {
  return [...text.matchAll(/\(command:([^)]+)\)/g)].map((match) => match[1] ?? '');
}

/** The `{n}` and `$(icon)` of a text, whatever their order. */
function placeholders(text: string): string[] {
  return (text.match(/\{\d\}|\$\([a-z-]+\)/g) ?? []).sort();
}
