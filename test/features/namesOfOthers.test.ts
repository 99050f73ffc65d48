import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../../server/src/builtin/builtinCatalog';
import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import { defaultSettings } from '../../server/src/contract';
import { type Catalog, mergeLayers } from '../../server/src/core/catalog';
import { readDefinitions, workspaceLayer } from '../../server/src/core/catalog/sources/workspace';
import { CodeFinder } from '../../server/src/core/mentions';
import { languageIdOf } from '../../server/src/core/text';
import { codeLens } from '../../server/src/features/codeLens/codeLens';
import { documentDiagnostics } from '../../server/src/features/diagnostics/diagnostic';
import { inlayHint } from '../../server/src/features/editor/inlayHint';
import { semanticTokens } from '../../server/src/features/editor/semanticTokens';
import { hover } from '../../server/src/features/hover/hover';
import { documentSymbols } from '../../server/src/features/navigation/documentSymbol';
import { documentOf, marked, preferences, requestContext } from './context';

const builtIn = builtinCatalog();
const everything = preferences({
  settings: { ...defaultSettings, inlayHints: { ...defaultSettings.inlayHints, enabled: true } },
});

/** The catalog of a workspace that holds these files. */
function catalogOfTree(tree: ReadonlyMap<string, string>): Catalog {
  const { layers, families } = builtinLayers();
  const definitions = [...tree].flatMap(([uri, text]) => readDefinitions(uri, text) ?? []);
  const layer = workspaceLayer('workspace:w', { en: 'w', 'zh-CN': 'w' }, definitions, families);
  const [page, ...others] = layers;
  return mergeLayers(page ? [page, layer, ...others] : [layer], families);
}

/** What is shown in a document to a person who has not asked. */
async function unprompted(text: string, languageId: string, uri: string, catalog: Catalog): Promise<unknown[]> {
  const document = documentOf(text, languageId, uri);
  const report = await documentDiagnostics(requestContext(document, catalog, everything));
  return [
    ...codeLens(document, catalog, everything),
    ...inlayHint(
      document,
      { start: document.positionAt(0), end: document.positionAt(document.length) },
      catalog,
      everything,
    ),
    ...semanticTokens(document, catalog, everything),
    ...documentSymbols(document, catalog, everything),
    ...('items' in report ? report.items : []),
  ];
}

describe('names of other projects', () => {
  for (const [title, text, languageId] of [
    [
      'a text in Python',
      'from enum import Enum\n\n\nclass ErrorCode(str, Enum):\n    PERMISSION_DENIED = "x"\n\n\nraise ApiError(ErrorCode.PERMISSION_$0DENIED)\n',
      'python',
    ],
    [
      'another number in TypeScript',
      'enum ErrorCode { SERVICE_UNAVAILABLE = 503, MISSING_PARAM = 40001 }\nthrow new Fault(ErrorCode.MISSING_$0PARAM);\n',
      'typescript',
    ],
    [
      'a static import in Java',
      'package org.shop;\nimport static io.query.spi.StandardErrorCode.INTERNAL_ERROR;\nclass A { void f() { throw new QueryException(INTERNAL_$0ERROR, "x"); } }\n',
      'java',
    ],
  ] as const) {
    it(`are not explained: ${title}`, async () => {
      const { document, position } = marked(text, languageId);
      const asked = { textDocument: { uri: document.uri }, position };
      assert.equal(await hover(requestContext(document, builtIn), asked), null);
      assert.deepEqual(await unprompted(document.getText(), languageId, document.uri, builtIn), []);
    });
  }

  it('are explained with the number that the file gives them', async () => {
    const text =
      '<script>\nconst ErrorCode = { MISSING_PARAM: 1238101 };\nif (e.code === ErrorCode.MISSING_$0PARAM) retry();\n</script>\n';
    const { document, position } = marked(text, 'vue');
    const found = await hover(requestContext(document, builtIn), { textDocument: { uri: document.uri }, position });
    assert.match(JSON.stringify(found?.contents), /1238101/);
  });

  it('are explained on request where nothing shows whose they are, and the card says so', async () => {
    const { document, position } = marked('f(ErrorCode.DB_$0ERROR)', 'java');
    const asked = { textDocument: { uri: document.uri }, position };
    for (const [language, note] of [
      ['en', "JOB has a code of this name, but nothing here shows that `ErrorCode` is JOB's"],
      ['zh-CN', '作业平台有同名的错误码，但没有依据表明 `ErrorCode` 属于作业平台'],
    ] as const) {
      const found = await hover(requestContext(document, builtIn, preferences({ language })), asked);
      assert.ok(found && 'value' in Object(found.contents));
      const { value } = found.contents as { value: string };
      assert.equal(value.split('\n\n---\n\n')[1]?.split('  \n')[0], note);
    }
    assert.deepEqual(await unprompted(document.getText(), 'java', document.uri, builtIn), []);
  });

  it('are not shown in a repository of Kotlin, Java and Go with error codes of its own', async () => {
    const names = builtIn.entries.map(({ constant }) => constant).slice(0, 400);
    const tree = new Map<string, string>();
    const base = 'file:///w';
    const numbered = (separator: string, value: (at: number) => string) =>
      names.map((name, at) => `  ${name}${separator}${value(at)}`);
    tree.set(
      `${base}/core/src/main/java/io/shop/spi/StandardErrorCode.java`,
      `package io.shop.spi;\npublic enum StandardErrorCode {\n${numbered('', (at) => `(${at}, "E")`).join(',\n')};\n}\n`,
    );
    tree.set(
      `${base}/core/src/main/kotlin/io/shop/spi/ErrorCode.kt`,
      `package io.shop.spi\nobject ErrorCode {\n${numbered(' = ', (at) => `"E${at}"`)
        .join('\n')
        .replaceAll('  ', '  const val ')}\n}\n`,
    );
    tree.set(
      `${base}/pkg/errors/codes.go`,
      `package errors\n\nconst (\n${numbered(' = ', (at) => `${40000 + at}`).join('\n')}\n)\n`,
    );
    for (const [at, name] of names.entries()) {
      const file = `${base}/svc${at}`;
      tree.set(
        `${file}/A.java`,
        at % 2 === 0
          ? `package io.shop.svc;\nimport io.shop.spi.StandardErrorCode;\nclass A { void f() { throw new E(StandardErrorCode.${name}, 1); } }\n`
          : `package io.shop.svc;\nimport static io.shop.spi.StandardErrorCode.${name};\nclass A { void f() { throw new E(${name}); } }\n`,
      );
      tree.set(
        `${file}/B.kt`,
        `package io.shop.svc\n${at % 2 === 0 ? 'import io.shop.spi.ErrorCode\n' : 'import io.shop.spi.*\n'}fun f(): Nothing = throw E(ErrorCode.${name})\n`,
      );
      tree.set(
        `${file}/c.go`,
        `package svc\n\nimport "shop.io/pkg/errors"\n\nfunc f() error { return E(errors.${name}) }\n`,
      );
      tree.set(`${file}/D.java`, `package io.shop.spi;\nclass D { int f() { return ErrorCode.${name}.code(); } }\n`);
    }
    const catalog = catalogOfTree(tree);
    for (const [uri, text] of tree) {
      const found = await unprompted(text, languageIdOf(uri) ?? '', uri, catalog);
      assert.deepEqual([uri, found.slice(0, 3)], [uri, []]);
    }
  }).timeout(60_000);

  it('are no names in the source of JOB: there everything has a meaning and is shown', () => {
    const root = path.resolve(__dirname, '../fixtures/workspace-catalog');
    const tree = new Map<string, string>();
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:java|kt|go|ts|py|properties)$/.test(name)) continue;
      tree.set(`file:///w/${name}`, readFileSync(path.join(root, name), 'utf8'));
    }
    const catalog = catalogOfTree(tree);
    let names = 0;
    for (const [uri, text] of tree) {
      const document = documentOf(text, languageIdOf(uri) ?? '', uri);
      const finder = new CodeFinder(document, catalog);
      assert.deepEqual([uri, finder.unprompted()], [uri, finder.between()]);
      names += finder.between().filter(({ kind }) => kind === 'name').length;
    }
    assert.ok(names >= 30, `${names} names`);
  });
});
