import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { semanticTokens } from '../../../server/src/features/editor/semanticTokens';
import { features } from '../../../server/src/features/index';
import { documentOf, preferences } from '../context';

const catalog = builtinCatalog();

const legend = features.flatMap(({ capabilities }) => capabilities.semanticTokensProvider ?? [])[0]?.legend;

/** Tokens as `line:character text type modifiers`, read as the protocol says. */
function tokensOf(document: CodeDocument, data: readonly number[]): string[] {
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const start = { line, character };
    const text = document.getText({ start, end: { line, character: character + length } });
    const set = (legend?.tokenModifiers ?? []).filter((_, bit) => modifiers & (1 << bit));
    tokens.push([`${line}:${character}`, text, legend?.tokenTypes[type], ...set].join(' '));
  }
  return tokens;
}

const whole = (document: CodeDocument, given = preferences()) =>
  tokensOf(document, semanticTokens(document, catalog, given));

describe('semanticTokens', () => {
  const text = [
    'import static com.tencent.bk.job.ErrorCode.*;',
    'if (code == 1239801L || code == 1208146) throw new E(ErrorCode.MQ_ERROR, 1252001);',
    'int phone = 1280000; int errorCode = 1250999;',
    '',
    'return DB_ERROR;',
  ].join('\n');

  it('are listed, legacy and unlisted codes, and the names of codes; nothing else', () => {
    assert.deepEqual(whole(documentOf(text, 'java')), [
      '1:12 1239801 jobErrorCode',
      '1:32 1208146 jobErrorCode deprecated',
      '1:63 MQ_ERROR enumMember',
      '1:73 1252001 jobErrorCode',
      '2:37 1250999 jobErrorCode unlisted',
      '4:7 DB_ERROR enumMember',
    ]);
    assert.deepEqual(semanticTokens(documentOf('x = 1\n'), catalog, preferences()), []);
  });

  it('are five numbers each, counted from the one before', () => {
    assert.deepEqual(semanticTokens(documentOf(text, 'java'), catalog, preferences()), [
      ...[1, 12, 7, 0, 0],
      ...[0, 20, 7, 0, 1],
      ...[0, 31, 8, 1, 0],
      ...[0, 10, 7, 0, 0],
      ...[1, 37, 7, 0, 2],
      ...[2, 7, 8, 1, 0],
    ]);
  });

  it('mark names of legacy codes as such', () => {
    const legacy = catalog.entries.find(
      ({ section, constant }) => section.id === 'legacy-api' && catalog.named(constant).length === 1,
    );
    assert.ok(legacy);
    assert.deepEqual(whole(documentOf(`throw new E(JobErrorCode.${legacy.constant});`, 'java')), [
      `0:25 ${legacy.constant} enumMember deprecated`,
    ]);
  });

  it('are those that begin within the requested range', () => {
    const document = documentOf(text, 'java');
    const from = document.lineStart(2);
    const part = (to: number) => tokensOf(document, semanticTokens(document, catalog, preferences(), { from, to }));
    assert.deepEqual(part(document.length), ['2:37 1250999 jobErrorCode unlisted', '4:7 DB_ERROR enumMember']);
    assert.deepEqual(part(from), []);
  });

  it('leave names out of logs, and where names are switched off', () => {
    const names = { ...defaultSettings, names: { enabled: false } };
    const found = ['0:0 1252001 jobErrorCode'];
    assert.deepEqual(whole(documentOf('1252001 JobErrorCode.DB_ERROR', 'log')), found);
    assert.deepEqual(
      whole(documentOf('1252001 JobErrorCode.DB_ERROR', 'java'), preferences({ settings: names })),
      found,
    );
  });

  it('are empty if switched off', () => {
    const settings = { ...defaultSettings, semanticTokens: { enabled: false } };
    assert.deepEqual(semanticTokens(documentOf(text, 'java'), catalog, preferences({ settings })), []);
  });

  it('count characters in the encoding of the client', () => {
    for (const [encoding, start] of [['utf-8', 8] as const, ['utf-16', 4] as const, ['utf-32', 3] as const]) {
      const document = codeDocuments(encoding).create('file:///a', 'python', 1, '😀码 1252001 1208146');
      const data = [...[0, start, 7, 0, 0], ...[0, 8, 7, 0, 1]];
      assert.deepEqual(semanticTokens(document, catalog, preferences()), data);
    }
  });

  it('are 5,000 at most: with more, clients that ask by range get none for the whole document', () => {
    const listed = documentOf('1252001\n'.repeat(5001));
    const named = documentOf('throw new E(JobErrorCode.DB_ERROR);\n'.repeat(5001), 'java');
    for (const document of [listed, named]) {
      assert.deepEqual(semanticTokens(document, catalog, preferences()), []);
      const first = semanticTokens(document, catalog, preferences({ tokensByRange: false }));
      assert.equal(first.length, 5000 * 5);
      const part = { from: document.lineStart(4990), to: document.length };
      assert.equal(semanticTokens(document, catalog, preferences(), part).length, 11 * 5);
      const all = { from: 0, to: document.length };
      assert.equal(semanticTokens(document, catalog, preferences(), all).length, 5000 * 5);
    }
    assert.equal(semanticTokens(documentOf('1252001\n'.repeat(5000)), catalog, preferences()).length, 5000 * 5);
  });

  it('are found once at the borders of searched stretches', () => {
    for (let before = 64 * 1024 - 10; before <= 64 * 1024 + 1; before++) {
      const document = documentOf(`${' '.repeat(before)}1252001 E.DB_ERROR`, 'java');
      assert.deepEqual(semanticTokens(document, catalog, preferences()), [
        ...[0, before, 7, 0, 0],
        ...semanticTokens(documentOf('1252001 E.DB_ERROR', 'java'), catalog, preferences()).slice(5),
      ]);
    }
  });
});
