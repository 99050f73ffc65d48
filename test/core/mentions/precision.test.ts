import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import type { CatalogReport } from '../../../server/src/core/catalog/catalogReport';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import type { FileDefinitions } from '../../../server/src/core/catalog/sources/workspace/fileDefinitions';
import { mayHoldDefinitions } from '../../../server/src/core/catalog/sources/workspace/messageBundles';
import { readDefinitions } from '../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { diagnosticRules } from '../../../server/src/core/checks/rules/rules';
import { findingsIn } from '../../../server/src/core/checks/usage/findings';
import { lintFindings } from '../../../server/src/core/checks/usage/lint';
import { CodeFinder } from '../../../server/src/core/mentions/codeFinder';
import type { CodeDocument } from '../../../server/src/core/mentions/document/codeDocument';
import { whyNot } from '../../../server/src/core/mentions/whyNot';
import { finish } from '../../../server/src/core/text';
import { documentOf } from '../../features/context';

/** What we are built with and what draws in three dimensions have nothing to do with JOB. */
const packages = ['three', 'playwright-core', '@types', 'fast-check', 'vscode-languageserver-types', 'ajv'];

const folder = path.join(__dirname, '../../../node_modules');

const languageIds: ReadonlyMap<string, string> = new Map(
  'js javascript mjs javascript cjs javascript ts typescript mts typescript json json md markdown css css html html'
    .split(' ')
    .flatMap((word, index, words): [string, string][] =>
      index % 2 === 0 ? [[`.${word}`, words[index + 1] ?? '']] : [],
    ),
);

function* documentsIn(at: string): Generator<CodeDocument> {
  for (const entry of readdirSync(at, { withFileTypes: true })) {
    const file = path.join(at, entry.name);
    const languageId = languageIds.get(path.extname(file));
    if (entry.isDirectory()) yield* documentsIn(file);
    else if (entry.isFile() && languageId !== undefined) {
      yield documentOf(readFileSync(file, 'utf8'), languageId, pathToFileURL(file).href);
    }
  }
}

describe('Detection in sources that are not about JOB', () => {
  it('finds nothing, and knows why every candidate is no code', function () {
    this.timeout(120_000);
    const { layers, families } = builtinLayers();
    const id = `workspace:${pathToFileURL(folder).href}`;
    const name = { en: 'w', 'zh-CN': 'w' };
    const documents = packages.flatMap((one) => [...documentsIn(path.join(folder, one))]);
    const defined: FileDefinitions[] = [];
    for (const { uri, document } of documents.map((document) => ({ uri: document.uri, document }))) {
      const found = mayHoldDefinitions(uri) ? readDefinitions(uri, document.getText()) : undefined;
      if (found) defined.push(found);
    }
    // The packages as a person's workspace: whatever they define is a code like any other.
    const workspace = workspaceLayer(id, name, defined, families);
    const catalog = mergeLayers([...layers, workspace], families);
    const report: CatalogReport = {
      trusted: true,
      skipped: [],
      layers: [
        { id, kind: 'workspace', name, state: 'done', filesRead: 0, problems: [], skipped: [], skippedCount: 0 },
      ],
    };
    const rules = new Set(diagnosticRules);
    const numbers: string[] = [];
    let lines = 0;
    const hits = documents.flatMap((document) => {
      lines += document.lineCount;
      for (const { code, offset } of document.codesIn(0, document.length)) {
        numbers.push(`${path.basename(document.uri)} ${code} ${whyNot(document, catalog, offset)?.reason}`);
      }
      return [
        ...new CodeFinder(document, catalog).between(),
        ...findingsIn(document, catalog, { rules, names: true }),
        ...finish(lintFindings(document, catalog, () => report, rules)),
      ].map((hit) => `${document.uri} ${JSON.stringify(hit)}`);
    });
    assert.deepEqual(hits, []);
    assert.deepEqual(workspace.entries, []);
    assert.deepEqual(numbers.sort(), [
      // The seed of random numbers, the issue of another project, and sizes of memory.
      'MathUtils.js 1234567 unlistedAndNotStrong',
      'protocol.d.ts 1231886 unlistedAndNotStrong',
      'three.core.js 1234567 unlistedAndNotStrong',
      ...Array(4).fill('v8.d.ts 1260160 unlistedAndNotStrong'),
    ]);
    assert.ok(documents.length > 1500, `${documents.length} files`);
    assert.ok(lines > 900_000, `${lines} lines`);
  });
});
