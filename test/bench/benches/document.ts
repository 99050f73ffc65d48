import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { asShipped } from '../bundles';
import { generateLog, plainExpression } from '../generateLog';
import { alternate, type Bench, timeOf } from '../measure';

type Documents = typeof import('../../../server/src/core/mentions/document/chunkedDocument');

/** Opening a 10 MB log: building its line table and finding every code in it. */
export const documentBench: Bench = {
  name: 'document',
  title: 'build and scan 10 MB, against the stock TextDocument and a regular expression',
  async run() {
    const log = generateLog(10_000_000);
    const { codeDocuments } = await asShipped<Documents>('server/src/core/mentions/document/chunkedDocument.ts');
    const documents = codeDocuments();
    const rival = () => {
      const document = TextDocument.create('file:///a.log', 'log', 1, log.text);
      const { lineCount } = document;
      let found = 0;
      for (const _ of document.getText().matchAll(plainExpression)) found++;
      return { lineCount, found };
    };
    const ours = () => {
      const document = documents.create('file:///a.log', 'log', 1, log.text);
      return { lineCount: document.lineCount, totals: document.totals() };
    };
    const { totals, lineCount } = ours();
    assert.deepEqual(new Map([...totals].map(([code, { count }]) => [code, count])), log.codes);
    assert.deepEqual(rival(), { lineCount, found: log.plainTotal });
    assert.equal(lineCount, log.lines + 1);
    return [
      {
        name: 'build + scan, 10 MB',
        ...(await alternate(
          15,
          () => timeOf(rival),
          () => timeOf(ours),
        )),
        unit: 'ms',
        budget: 0.5,
        by: 'median',
      },
    ];
  },
};
