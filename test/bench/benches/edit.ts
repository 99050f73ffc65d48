import assert from 'node:assert/strict';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { generateLog } from '../generateLog';
import { alternate, type Bench, median, timeOf } from '../measure';
import { type ServerProcess, withBoth } from '../serverProcess';

const editsARound = 20;

/** One keystroke in the middle of a 10 MB log, and the hover that waits behind it. */
export const editBench: Bench = {
  name: 'edit',
  title: 'edit and hover in 10 MB, against the null server with the stock TextDocument',
  async run() {
    const log = generateLog(10_000_000);
    const stock = TextDocument.create('', '', 1, log.text);
    const code = log.text.indexOf('code=1239801', log.text.length >> 1);
    const above = stock.positionAt(code).line - 1;
    const hovered = { line: above + 1, character: stock.positionAt(code).character + 6 };

    const measured = await withBoth(log.text, hovered, async (rival, ours) => {
      assert.match(JSON.stringify(await ours.hover(hovered)), /1239801/);
      return alternate(
        15,
        () => typeAndHover(rival, above, hovered),
        () => typeAndHover(ours, above, hovered),
      );
    });

    const documents = codeDocuments();
    const open = documents.create('', 'log', 1, log.text);
    open.totals();
    const at: Position = { line: above, character: 3 };
    const totals: number[] = [];
    for (let edit = 0; edit <= 100; edit++) {
      documents.update(open, [{ range: { start: at, end: at }, text: 'x' }], edit + 2);
      totals.push(await timeOf(() => open.totals()));
    }
    assert.equal(
      [...open.totals().values()].reduce((sum, { count }) => sum + count, 0),
      log.total,
    );
    return [
      { name: 'edit + hover, 10 MB', ...measured, unit: 'ms', budget: 0.1, by: 'median' },
      { name: 'totals after an edit', ours: totals.slice(1), unit: 'ms', budget: 1, by: 'median' },
    ];
  },
};

/** The median of a few keystrokes, each followed by a hover that is waited for. */
async function typeAndHover(server: ServerProcess, line: number, hovered: Position): Promise<number> {
  const times: number[] = [];
  for (let edit = 0; edit < editsARound; edit++) {
    times.push(
      await timeOf(async () => {
        await server.insert({ line, character: 3 }, 'x');
        assert.ok(await server.hover(hovered));
      }),
    );
  }
  return median(times);
}
