import assert from 'node:assert/strict';
import { defaultSettings, parseSettings } from '../../../server/src/contract/settings';

describe('settings', () => {
  it('are the defaults if nothing is set', () => {
    for (const nothing of [undefined, null, {}, 7, 'x', []]) {
      assert.deepEqual(parseSettings(nothing), { settings: defaultSettings, problems: [] });
    }
  });

  it('are read nested and dotted', () => {
    const expected = {
      language: 'zh-CN',
      hover: { enabled: false },
      codeLens: { enabled: false, messages: true },
      messages: { enabled: false },
      completion: { enabled: false, insert: 'constant' },
      highlight: { enabled: false },
      names: { enabled: false },
      diagnostics: {
        enabled: false,
        inLogs: true,
        unlisted: 'warning',
        legacy: 'error',
        changedMeaning: 'off',
        conflict: 'hint',
        constantWithoutMessage: 'off',
        messageWithoutConstant: 'off',
        languageGap: 'off',
        argumentCount: 'off',
        brokenPattern: 'off',
        duplicateNumber: 'off',
        duplicateName: 'off',
        illFormed: 'off',
      },
      inlayHints: { enabled: true, maxLength: 20 },
      semanticTokens: { enabled: false },
      symbols: 'all',
      jobVersion: '3.8',
      catalogs: ['docs/*.md'],
      userCatalogs: ['~/codes.json'],
      workspaceCatalogs: { enabled: false, include: ['src/**'], exclude: ['build'] },
    };
    assert.deepEqual(parseSettings(expected), { settings: expected, problems: [] });
    const dotted = {
      language: 'zh-CN',
      'hover.enabled': false,
      'codeLens.enabled': false,
      'codeLens.messages': true,
      'messages.enabled': false,
      'completion.enabled': false,
      'completion.insert': 'constant',
      'highlight.enabled': false,
      'names.enabled': false,
      'diagnostics.enabled': false,
      'diagnostics.inLogs': true,
      'diagnostics.unlisted': 'warning',
      'diagnostics.legacy': 'error',
      'diagnostics.changedMeaning': 'off',
      'diagnostics.conflict': 'hint',
      'diagnostics.constantWithoutMessage': 'off',
      'diagnostics.messageWithoutConstant': 'off',
      'diagnostics.languageGap': 'off',
      'diagnostics.argumentCount': 'off',
      'diagnostics.severity.brokenPattern': 'off',
      'diagnostics.duplicateNumber': 'off',
      'diagnostics.duplicateName': 'off',
      'diagnostics.illFormed': 'off',
      'inlayHints.enabled': true,
      'inlayHints.maxLength': 20,
      'semanticTokens.enabled': false,
      symbols: 'all',
      jobVersion: '3.8',
      catalogs: ['docs/*.md'],
      userCatalogs: ['~/codes.json'],
      'workspaceCatalogs.enabled': false,
      'workspaceCatalogs.include': ['src/**'],
      'workspaceCatalogs.exclude': ['build'],
    };
    assert.deepEqual(parseSettings(dotted), { settings: expected, problems: [] });
  });

  it('have the severities in one object, which wins over their old names', () => {
    const read = (value: unknown) => {
      const { settings, problems } = parseSettings(value);
      const { unlisted, legacy, conflict } = settings.diagnostics;
      return [unlisted, legacy, conflict, problems];
    };
    const defaults = parseSettings({}).settings.diagnostics;
    assert.deepEqual(read({ diagnostics: { severity: { unlisted: 'error' }, legacy: 'off', unlisted: 'hint' } }), [
      'error',
      'off',
      defaults.conflict,
      [],
    ]);
    assert.deepEqual(
      read({ 'diagnostics.severity': { legacy: 'warning' }, 'diagnostics.conflict': null })[1],
      'warning',
    );
    assert.deepEqual(read({ diagnostics: { severity: { legacy: 'loud', nonsense: 'off' }, legacy: 'error' } }), [
      defaults.unlisted,
      'error',
      defaults.conflict,
      [
        { name: 'diagnostics.severity.legacy', value: 'loud' },
        { name: 'diagnostics.severity.nonsense', value: 'off' },
      ],
    ]);
  });

  it('fall back to the default of each ill-typed value and report it', () => {
    const sent = {
      language: 'fr',
      hover: 'off',
      codeLens: { enabled: 'no' },
      completion: { enabled: false, insert: 3 },
      highlight: { enabled: null },
      diagnostics: { inLogs: 1, legacy: 'deprecated' },
      jobVersion: '3.13',
      catalogs: ['a', 1],
      workspaceCatalogs: { include: 'src' },
    };
    assert.deepEqual(parseSettings(sent), {
      settings: { ...defaultSettings, completion: { enabled: false, insert: 'number' } },
      problems: [
        { name: 'language', value: 'fr' },
        { name: 'codeLens.enabled', value: 'no' },
        { name: 'completion.insert', value: 3 },
        { name: 'diagnostics.inLogs', value: 1 },
        { name: 'diagnostics.legacy', value: 'deprecated' },
        { name: 'jobVersion', value: '3.13' },
        { name: 'catalogs', value: ['a', 1] },
        { name: 'workspaceCatalogs.include', value: 'src' },
      ],
    });
  });

  it('ignore inherited values', () => {
    const sent = JSON.parse('{"__proto__": {"language": "en"}, "constructor": {"enabled": true}}');
    assert.deepEqual(parseSettings(sent), { settings: defaultSettings, problems: [] });
  });
});
