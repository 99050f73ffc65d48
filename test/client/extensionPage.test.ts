import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, readJson, root, settings } from './support/sources';

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const page = read('docs/extension.md');
const [english = '', chinese = ''] = page.split('\n---\n');

/** Commands that a person starts from the palette. */
const hidden = new Set(
  (manifest.contributes.menus.commandPalette ?? [])
    .filter(({ when }) => when === 'false')
    .map(({ command }) => command),
);

describe('The page of the package', () => {
  it('holds English first and Chinese below it, with the same headings', () => {
    assert.doesNotMatch(english.replace('蓝鲸作业平台', '').replace('中文说明在下半页', ''), /\p{Script=Han}/u);
    const headings = (text: string) => text.match(/^#+ /gm);
    assert.deepEqual(headings(chinese), headings(english));
    const items = (text: string) => text.match(/^(?:- |\d\. )/gm)?.length;
    assert.equal(items(chinese), items(english));
    for (const line of chinese.split('\n').filter((each) => each.startsWith('#')))
      assert.match(line, /\p{Script=Han}/u);
  });

  it('has no link, no picture and no HTML, and says nothing about building', () => {
    assert.doesNotMatch(page, /\]\(|<\w|https?:|npm /);
  });

  it('names settings and commands as they are', () => {
    const names = Object.keys(settings);
    for (const [name = ''] of page.matchAll(/bkJobErrorCodes(?:\.\w+)+/g)) assert.ok(names.includes(name), name);
    const [en, zh] = [
      readJson<Record<string, string>>('package.nls.json'),
      readJson<Record<string, string>>('package.nls.zh-cn.json'),
    ];
    const titles = manifest.contributes.commands
      .filter(({ command }) => !hidden.has(command))
      .map(({ title }) => title.slice(1, -1));
    for (const key of titles) {
      assert.equal(chinese.includes(zh[key] ?? ''), english.includes(en[key] ?? ''), key);
    }
    assert.ok(titles.filter((key) => english.includes(en[key] ?? '')).length > 10);
  });
});

describe('The package', () => {
  it('says what kind it is, and gives no address before there is one', () => {
    const { categories, ...rest } = readJson<Record<string, unknown>>('package.json');
    assert.deepEqual(categories, ['Programming Languages', 'Linters', 'Other']);
    assert.deepEqual(
      ['repository', 'bugs', 'homepage'].filter((key) => Object.hasOwn(rest, key)),
      [],
    );
    assert.ok(read('CONTRIBUTING.md').includes('`repository`, `bugs` and `homepage` stay out'));
  });

  it('has a date for its version in the changelog', () => {
    const { version } = readJson<{ version: string }>('package.json');
    const [, heading = ''] = /^## (.*)$/m.exec(read('CHANGELOG.md')) ?? [];
    assert.match(heading, /^\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/);
    assert.ok(heading.startsWith(`${version} - `));
  });

  it('has one category for all commands, which both names of the product find', () => {
    assert.deepEqual([...new Set(manifest.contributes.commands.map(({ category }) => category))], ['%category%']);
    const category = (file: string) => readJson<Record<string, string>>(file).category ?? '';
    assert.equal(category('package.nls.json'), 'BK JOB');
    assert.match(category('package.nls.zh-cn.json'), /蓝鲸.*BK JOB/);
  });
});
