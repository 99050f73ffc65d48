import assert from 'node:assert/strict';
import { type InlayHint, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings, type Settings } from '../../../server/src/contract/settings';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { inlayHint, resolveInlayHint } from '../../../server/src/features/editor/inlayHint';
import { definedCatalog } from '../../support/definedCatalog';
import { documentOf, on, preferences } from '../context';

const catalog = builtinCatalog();
const everywhere = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

function shown(changes: Partial<Settings> = {}, more: Partial<Preferences> = {}): Preferences {
  const settings = { ...defaultSettings, inlayHints: { enabled: true, maxLength: 40 }, ...changes };
  return preferences({ settings, ...more });
}

function hintsIn(document: CodeDocument, given = shown(), of: Catalog = catalog): InlayHint[] {
  return inlayHint(document, everywhere, of, given);
}

/** The text as an editor draws it, each hint in `‹›` where it stands. */
function drawn(text: string, languageId = 'python', given = shown(), of: Catalog = catalog): string {
  const document = documentOf(text, languageId);
  return hintsIn(document, given, of).reduceRight((rest, { position, label }) => {
    const offset = document.offsetAt(position);
    return `${rest.slice(0, offset)}‹${label}›${rest.slice(offset)}`;
  }, text);
}

describe('inlayHint', () => {
  it('shows the short message behind each code, in the language of the person', () => {
    const text = ['if code == 1239801:', '  pass', 'phone = 1280000', 'error_code = 1250999', ''].join('\n');
    assert.equal(
      drawn(text),
      [
        'if code == 1239801‹: This IP has not been granted access; as…›:',
        '  pass',
        'phone = 1280000',
        'error_code = 1250999‹: JOB → Redis, not in the catalog›',
        '',
      ].join('\n'),
    );
    assert.equal(
      drawn(text, 'python', shown({}, { language: 'zh-CN' })),
      [
        'if code == 1239801‹：该 IP 没有申请权限，请与管理员联系申请访问接口权限›:',
        '  pass',
        'phone = 1280000',
        'error_code = 1250999‹：JOB → Redis，目录中没有此错误码›',
        '',
      ].join('\n'),
    );
  });

  it('is shown behind names too', () => {
    const text = 'throw new E(JobErrorCode.MQ_ERROR, 1239801);\nHttpStatus.BAD_REQUEST\n';
    assert.equal(
      drawn(text, 'java'),
      'throw new E(JobErrorCode.MQ_ERROR‹: RabbitMQ is unavail…›, ' +
        '1239801‹: This IP has not bee…›);\nHttpStatus.BAD_REQUEST\n',
    );
    assert.equal(
      drawn(text, 'java', shown({ names: { enabled: false } })),
      'throw new E(JobErrorCode.MQ_ERROR, 1239801‹: This IP has not been granted access; as…›);\nHttpStatus.BAD_REQUEST\n',
    );
  });

  it('is placed behind the suffix of a number and a closing quote', () => {
    assert.equal(
      drawn('f(1252001L, "1252001")\nf("1255001")\n`1259001`\n错误码1252001表示', 'java'),
      'f(1252001L‹: Database error›, "1252001")\nf("1255001"‹: RabbitMQ is unavailable or cannot be co…›)\n' +
        '`1259001`‹: NFS storage is unavailable›\n错误码1252001‹: Database error›表示',
    );
  });

  it('is left out if the line contains the message, in either language and any writing', () => {
    const text = [
      'a = 1252001  # Database error',
      'b = 1252001  # DATABASE  ERROR, again',
      'c = 1239801  # 该IP没有申请权限',
      'd = 1239801  # 该 ＩＰ 没有申请权限，请与管理员联系申请访问接口权限',
      'e = 1208146  # 缺少参数【processInfos】',
      'f = 1208146  # Missing parameter',
      'g = 1252001  # database',
      'h = 1239801  # 该',
    ].join('\n');
    assert.equal(
      drawn(text),
      [
        ...text.split('\n').slice(0, 6),
        'g = 1252001‹: Database error›  # database',
        'h = 1239801‹: This IP has not been granted access; as…›  # 该',
      ].join('\n'),
    );
  });

  it('shows a code once on a line, and at most five codes', () => {
    assert.equal(
      drawn('1252001 1252001 1255001', 'python', shown({ inlayHints: { enabled: true, maxLength: 10 } })),
      '1252001‹: Database…› 1252001 1255001‹: RabbitMQ…›',
    );
    const six = '1250001 1250002 1252001 1255001 1259001 1211001';
    assert.deepEqual(
      hintsIn(documentOf(six)).map(({ position }) => position.character),
      [7, 15, 23, 31, 39],
    );
  });

  it('is shown in logs behind the first occurrence of each number within the range', () => {
    const text = 'code=1252001\ncode=1252001 code=1250999\nJobErrorCode.DB_ERROR\ncode=1252001\n';
    assert.equal(
      drawn(text, 'log'),
      'code=1252001‹: Database error›\ncode=1252001 code=1250999‹: JOB → Redis, not in the catalog›\n' +
        'JobErrorCode.DB_ERROR\ncode=1252001\n',
    );
    const range = { start: { line: 1, character: 0 }, end: { line: 4, character: 0 } };
    assert.deepEqual(
      inlayHint(documentOf(text, 'log'), range, catalog, shown()).map(({ position }) => position),
      [on(1, 0, 12).end, on(1, 0, 25).end],
    );
  });

  it('covers only the range', () => {
    const document = documentOf('1252001\n1252001 1255001\n1252001\n');
    assert.deepEqual(
      inlayHint(document, on(1, 0, 8), catalog, shown()).map(({ position }) => position),
      [{ line: 1, character: 7 }],
    );
    assert.deepEqual(inlayHint(document, on(7, 0, 8), catalog, shown()), []);
    assert.deepEqual(inlayHint(document, { start: everywhere.end, end: everywhere.start }, catalog, shown()), []);
  });

  it('keeps to the length of the setting, counted in code points', () => {
    const emoji = definedCatalog({ code: 1241567, name: 'A', text: `${'😀'.repeat(30)}` });
    const lengths = [10, 20, 40].map((maxLength) => {
      const [hint] = hintsIn(documentOf('1241567'), shown({ inlayHints: { enabled: true, maxLength } }), emoji);
      return Array.from(String(hint?.label)).length - ': '.length;
    });
    assert.deepEqual(lengths, [10, 20, 30]);
  });

  it('says for which releases a meaning holds if the release is unknown', () => {
    const open = catalog.entries.find(
      (entry) => entry.versions && new Set(catalog.meanings(entry.code).map(({ constant }) => constant)).size > 1,
    );
    assert.ok(open);
    const label = String(hintsIn(documentOf(`error_code = ${open.code}`))[0]?.label);
    assert.match(label, /^: .{10,} \((?:≤\d\.\d+|\d\.\d+\+|\d\.\d+(?:–\d\.\d+)?)\)$/);
    assert.ok(label.length <= 42);
    // Of releases that only differ in the arguments it says the same as lenses and diagnostics.
    const [grown] = hintsIn(documentOf('error_code = 1238001'));
    assert.equal(grown?.label, ': Permission denied for user {0} (3.4+)');
    const byName = documentOf(`throw new E(JobErrorCode.${open.constant})`, 'java');
    assert.doesNotMatch(String(hintsIn(byName)[0]?.label), /\)$/);
  });

  it('makes hidden characters visible, and a placeholder alone is no message on the line', () => {
    const hostile = definedCatalog(
      { code: 1241567, name: 'A', text: 'a\u202eb\nc' },
      { code: 1241568, name: 'B', text: '{0}' },
    );
    assert.equal(drawn('1241567 1241568', 'go', shown(), hostile), '1241567‹: a<U+202E>b c› 1241568‹: {0}›');
  });

  it('resolves its tooltip to the card of its meaning', () => {
    const [hint] = hintsIn(documentOf('  1252001'));
    assert.deepEqual(hint, {
      position: { line: 0, character: 9 },
      label: ': Database error',
      data: { uri: 'file:///a', code: 1252001, meaning: 0, start: { line: 0, character: 2 } },
    });
    assert.ok(hint);
    const resolved = resolveInlayHint(hint, catalog, shown({}, { hoverFormat: MarkupKind.PlainText }));
    assert.deepEqual({ ...resolved, tooltip: undefined }, { ...hint, tooltip: undefined });
    assert.match(JSON.stringify(resolved.tooltip), /^\{"kind":"plaintext","value":"1252001 Database error\\n/);
    const [unlisted] = hintsIn(documentOf('error_code = 1250999'));
    assert.ok(unlisted);
    assert.match(JSON.stringify(resolveInlayHint(unlisted, catalog, shown()).tooltip), /\*\*1250999\*\*/);
    // Of a catalog that has changed since, what leads now.
    const gone = { ...hint, data: { uri: 'file:///a', code: 1252001, meaning: 99, start: { line: 0, character: 2 } } };
    assert.match(JSON.stringify(resolveInlayHint(gone, catalog, shown()).tooltip), /\*\*1252001\*\* Database error/);
  });

  it('stops at 2,000 and says how many are missing', () => {
    const lines = (count: number) => documentOf('1252001\n'.repeat(count));
    const cut = hintsIn(lines(3000));
    assert.equal(cut.length, 2000);
    assert.deepEqual(cut.at(-1), { position: { line: 1999, character: 7 }, label: ': hints stop here: 1,001 more' });
    assert.equal(hintsIn(lines(2000)).at(-1)?.label, ': Database error');
    assert.equal(hintsIn(lines(2001), shown({}, { language: 'zh-CN' })).at(-1)?.label, '：提示到此为止：还有 2 处');
    // What the line says takes part in the count, so that the work is bounded.
    assert.deepEqual(
      hintsIn(documentOf('1252001 # Database error\n'.repeat(3000))).map(({ label }) => label),
      [': hints stop here: 1,001 more'],
    );
  });

  it('counts positions in the encoding of the client', () => {
    const hints = (['utf-8', 'utf-16', 'utf-32'] as const).map((encoding) => {
      const document = codeDocuments(encoding).create('file:///a', 'python', 1, '😀码 1252001');
      return hintsIn(document)[0]?.position.character;
    });
    assert.deepEqual(hints, [15, 11, 10]);
  });

  it('is empty without codes, and unless switched on', () => {
    assert.deepEqual(hintsIn(documentOf('x = 1\n')), []);
    assert.deepEqual(hintsIn(documentOf('1252001'), preferences()), []);
  });
});
