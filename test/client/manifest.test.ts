import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings, parseSettings } from '../../server/src/contract/settings';
import { versionSettings } from '../../server/src/core/catalog/jobVersion';
import { alertNamed } from '../../server/src/core/logs';
import { catalogDocumentUri, commandIds } from '../../server/src/protocol';
import { load } from './support/bundle';
import { settings as all, manifest, readJson, root, type Setting } from './support/sources';
import { contextStub, vscodeStub } from './support/vscodeStub';

const { contributes } = manifest;
const views = Object.values(contributes.views).flat();
const commands = contributes.commands.map(({ command }) => command);

/** Rules that never had a setting of their own. */
const newerRules: ReadonlySet<string> = new Set(['brokenPattern']);

describe('The manifest', () => {
  it('contributes each command once, and those that links may run', () => {
    assert.deepEqual(commands, [...new Set(commands)]);
    assert.deepEqual(
      Object.values(commandIds).filter((id) => !commands.includes(id)),
      [],
    );
  });

  it('has menus and welcome texts for its own commands and views only', () => {
    const items = Object.values(contributes.menus).flat();
    const links = Object.values(readJson<Record<string, string>>('package.nls.json')).flatMap((text) =>
      [...text.matchAll(/\(command:([^)?]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((id) => !id.startsWith('workbench.')),
    );
    assert.ok(items.length > 0 && links.length > 0);
    assert.deepEqual(
      [...items.flatMap(({ command }) => command ?? []), ...links].filter((command) => !commands.includes(command)),
      [],
    );
    const submenus = contributes.submenus.map(({ id }) => id);
    assert.deepEqual(
      items.flatMap(({ command, submenu }) => (command === undefined ? (submenu ?? '') : [])),
      submenus,
    );
    assert.deepEqual(
      submenus.filter((id) => !(id in contributes.menus)),
      [],
    );
    // The view of catalogs always has rows; those of results are hidden without results.
    assert.deepEqual([...new Set(contributes.viewsWelcome.map(({ view }) => view))].sort(), [
      'bkJobErrorCodes.catalog',
      'bkJobErrorCodes.file',
    ]);
    assert.deepEqual(
      Object.keys(contributes.views),
      contributes.viewsContainers.activitybar.map(({ id }) => id),
    );
  });

  it('contributes the views and reads the contexts of the client, and no others', async () => {
    const { vscode, recorded } = vscodeStub();
    const client = await load<typeof import('../../client/src/client')>('client.ts', vscode);
    await assert.rejects(client.start(contextStub as never, () => Promise.reject(new Error('no server'))));
    for (const run of recorded.commands.values()) await run();
    for (const view of recorded.views.values()) await view.getChildren();
    assert.deepEqual([...recorded.views.keys()].sort(), views.map(({ id }) => id).sort());
    const clauses = [
      ...Object.values(contributes.menus).flat(),
      ...contributes.viewsWelcome,
      ...views,
      ...contributes.walkthroughs,
    ].map(({ when }) => when ?? '');
    const read = new Set(clauses.join(' ').match(/bkJobErrorCodes\.\w+/g));
    for (const { id } of views) read.delete(id);
    assert.deepEqual([...read].sort(), [...recorded.contexts.keys()].sort());
  });

  it('has exactly the settings that the server reads, with their defaults and choices', () => {
    const {
      // The library reads the one, the client the other.
      'bkJobErrorCodes.trace.server': _trace,
      'bkJobErrorCodes.explain.anonymize': _anonymize,
      'bkJobErrorCodes.logs.alerts': _alerts,
      'bkJobErrorCodes.diagnostics.severity': severity,
      ...others
    } = all;
    const ours = Object.entries(others).filter(([, { markdownDeprecationMessage }]) => !markdownDeprecationMessage);
    const severities = Object.entries(severity?.properties ?? {}).map(
      ([rule, setting]) => [`bkJobErrorCodes.diagnostics.severity.${rule}`, setting] as const,
    );
    const defaults = [...ours, ...severities].map(([key, setting]) => [key, setting.default] as const);
    const { userCatalogs: _readApart, diagnostics, ...rest } = defaultSettings;
    const { enabled, inLogs, ...rules } = diagnostics;
    const settings = { ...rest, diagnostics: { enabled, inLogs, severity: rules } };
    assert.deepEqual(Object.fromEntries(defaults), flat('bkJobErrorCodes', settings));
    assert.deepEqual(severity?.default, {});
    for (const [key, setting] of [...ours, ...severities]) {
      const name = key.slice('bkJobErrorCodes.'.length);
      const values = setting.enum ?? examples(setting);
      const accepted = values.filter((value) => parseSettings({ [name]: value }).problems.length === 0);
      assert.deepEqual(accepted, values, key);
      const beyond = [Number(setting.minimum) - 1, Number(setting.maximum) + 1, 40.5];
      assert.equal(beyond.filter((value) => parseSettings({ [name]: value }).problems.length === 0).length, 0, key);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, key);
    }
  });

  it('says in the editor of settings which alerts can be read', () => {
    const pattern = new RegExp(all['bkJobErrorCodes.logs.alerts']?.items?.pattern ?? '', 'u');
    for (const text of ['1250001', 'redis', 'missing-parameter', '1250', '20/min', '0/min', '1000000/min', '', 'a b'])
      assert.equal(pattern.test(text), alertNamed(text) !== undefined, text);
  });

  it('still takes the severities under their old names, and says what to use instead', () => {
    const old = Object.entries(all).filter(([, { markdownDeprecationMessage }]) => markdownDeprecationMessage);
    assert.deepEqual(
      old.map(([key]) => key.slice('bkJobErrorCodes.diagnostics.'.length)).sort(),
      Object.keys(all['bkJobErrorCodes.diagnostics.severity']?.properties ?? {})
        .filter((rule) => !newerRules.has(rule))
        .sort(),
    );
    for (const [key, setting] of old) assert.equal(setting.default, null, key);
  });

  it('has settings in titled groups, each at a place of its own', () => {
    const { configuration } = contributes;
    const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map((file) =>
      readJson<Record<string, string>>(file),
    );
    for (const texts of [english, chinese]) {
      const titles = configuration.map(({ title }) => texts?.[title.slice(1, -1)]);
      assert.equal(new Set(titles).size, configuration.length);
      assert.ok(!titles.includes(undefined));
    }
    assert.deepEqual(
      configuration.map(({ order }) => order),
      configuration.map((_, index) => index),
    );
    const orders = configuration.flatMap(({ properties }) => Object.values(properties).map(({ order }) => order));
    assert.deepEqual(
      orders,
      orders.map((_, index) => index),
    );
  });

  it('offers exactly the versions of JOB that the server knows', () => {
    const { 'bkJobErrorCodes.jobVersion': setting } = all;
    assert.deepEqual(setting?.enum, versionSettings);
  });

  it('restricts every path and glob in an untrusted workspace', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const properties = Object.entries(all);
    const lists = properties.filter(([, { type }]) => type === 'array').map(([key]) => key);
    // Codes and families, which name nothing on the disk.
    const paths = lists.filter((key) => key !== 'bkJobErrorCodes.logs.alerts');
    const switches = properties.map(([key]) => key).filter((key) => key.endsWith('workspaceCatalogs.enabled'));
    assert.equal(supported, 'limited');
    assert.deepEqual([...restrictedConfigurations].sort(), [...paths, ...switches].sort());
  });

  it('lets each folder of the workspace have catalogs and a version of its own', () => {
    const scopes = Object.entries(all)
      .filter(([key]) => /catalogs|version/i.test(key))
      .map(([, { scope }]) => scope);
    assert.deepEqual([...new Set(scopes)], ['resource']);
  });

  it('requires the VS Code version of the types it is compiled with', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('has small pictures in the walkthrough, drawn without styles, which the page of VS Code refuses', () => {
    const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map((file) =>
      readJson<Record<string, string>>(file),
    );
    const steps = contributes.walkthroughs.flatMap(({ steps }) => steps);
    const pictures = [english, chinese].flatMap((texts) =>
      steps.map(({ media }) => texts?.[media.svg.slice(1, -1)] ?? media.svg),
    );
    assert.equal(new Set(pictures).size, 10);
    const drawings = pictures.map((file) => readFileSync(join(root, file), 'utf8'));
    assert.ok(drawings.join('').length < 250 * 1024);
    for (const [index, drawing] of drawings.entries())
      assert.doesNotMatch(drawing, /style[ =]|<style/, pictures[index]);
  });

  it('shows the catalog without wrapped lines', () => {
    const { languages, configurationDefaults } = readJson<{ contributes: typeof catalogLanguage }>(
      'package.json',
    ).contributes;
    const [
      {
        id,
        filenamePatterns: [pattern],
      } = { id: '', filenamePatterns: [] },
    ] = languages;
    assert.equal(`bk-job-error-codes:${pattern}`, catalogDocumentUri);
    assert.deepEqual(configurationDefaults[`[${id}]`], { 'editor.wordWrap': 'off' });
  });

  it('points to files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});

declare const catalogLanguage: {
  readonly languages: readonly { readonly id: string; readonly filenamePatterns: readonly string[] }[];
  readonly configurationDefaults: Readonly<Record<string, unknown>>;
};

/** Values that a setting without choices can have, the least and the most of a number. */
function examples({ type, minimum, maximum }: Setting): unknown[] {
  if (type === 'array') return [[], ['a/**', '~/b.md']];
  return type === 'integer' ? [minimum, maximum] : [true, false];
}

/** `{ hover: { enabled: true } }` as `{ 'prefix.hover.enabled': true }`. */
function flat(prefix: string, value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.entries(flat(`${prefix}.${key}`, inner))
        : [[`${prefix}.${key}`, inner]],
    ),
  );
}
