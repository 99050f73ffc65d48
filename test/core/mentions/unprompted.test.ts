import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { CodeFinder } from '../../../server/src/core/mentions/codeFinder';
import { type CodeDocument, codeDocuments } from '../../../server/src/core/mentions/document';

const catalog = builtinCatalog();

/** The codes that a person sees, by lenses and status on one side, by hover and lists on the other. */
function both(document: CodeDocument): [tally: unknown, mentions: unknown] {
  const finder = new CodeFinder(document, catalog, false);
  const counts = new Map<number, { count: number; first: number }>();
  for (const { code, offset } of finder.unprompted()) {
    const { count, first } = counts.get(code) ?? { count: 0, first: offset };
    counts.set(code, { count: count + 1, first });
  }
  return [[...finder.totals('unprompted')], [...counts]];
}

/** Lines whose numbers are codes or not by what is on other lines. */
const lines = [
  'cost=1244006 code=1244006',
  'log.error("took {}", 1207104);',
  'logger.warn("{} {}", code,   1207104)',
  'foo(1207104, "x")',
  'error_codes:',
  '  - id: 1207104',
  '  - 1207104',
  'switch (resp.code) {',
  '  case 1238001: port = 1;',
  'ids = [1207104,',
  '  1238001 ms',
  '].includes(resp.code)',
  '}',
  'pid 1241001 bytes',
  'host_ids:',
  '  - 1239801',
  '| id | code |',
  '| --- | --- |',
  '| 1207104 | 1238001 |',
  '',
];

describe('The tally of codes that may be shown unprompted', () => {
  it('leaves out arguments of loggers and counts amounts that are tested as codes', () => {
    const text = 'log.error("{}", 1207104)\nif ([1238001, 1241001].includes(resp.code)) {}\nport in (1244006)';
    const document = codeDocuments().create('file:///a.js', 'javascript', 1, text);
    const [tally, mentions] = both(document);
    assert.deepEqual(tally, mentions);
    assert.deepEqual(tally, [
      [1238001, { count: 1, first: 30 }],
      [1241001, { count: 1, first: 39 }],
    ]);
  });

  it('agrees with hover after any edits, also across the pieces of a document', () => {
    const edit = fc.record({
      line: fc.nat(40),
      removed: fc.nat(3),
      added: fc.array(fc.constantFrom(...lines), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 40 }),
        fc.array(edit, { maxLength: 6 }),
        fc.constantFrom('python', 'log', 'yaml', 'javascript'),
        fc.constantFrom(40, 300, 0x10000),
        (start, edits, languageId, size) => {
          const documents = codeDocuments('utf-16', size);
          const document = documents.create('file:///a', languageId, 1, start.join('\n'));
          for (const [number, { line, removed, added }] of edits.entries()) {
            const range = { start: { line, character: 0 }, end: { line: line + removed, character: 0 } };
            documents.update(document, [{ range, text: added.map((text) => `${text}\n`).join('') }], number + 2);
            const [tally, mentions] = both(document);
            assert.deepEqual(tally, mentions);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
