import assert from 'node:assert/strict';
import { blockRowAround, type Cell, cellsOf, type Separator } from '../../../server/src/core/text/tables';

/** The text with its cells marked: `«plain»`, `‹quoted›`. */
function marked(text: string, cells: readonly Cell[]): string {
  let [result, end] = ['', 0];
  for (const cell of cells) {
    const content = text.slice(cell.start, cell.end);
    result += text.slice(end, cell.start) + (cell.isQuoted ? `‹${content}›` : `«${content}»`);
    end = cell.end;
  }
  return result + text.slice(end);
}

/** The heads of the table, and the text with the cells of the row around its `^`, which is taken out. */
function rowAt(written: string): string {
  const at = written.indexOf('^');
  const text = written.replace('^', '');
  const row = blockRowAround(text, at);
  if (row === undefined) return 'none';
  const upToRow = text.slice(0, row.cells.at(-1)?.end);
  return `${row.heads.join(' ')}: ${marked(upToRow, row.cells).slice(row.cells[0]?.start)}`;
}

describe('cells of a line', () => {
  const lines: readonly (readonly [separator: Separator, line: string, marked: string])[] = [
    ['|', '| a | b c |', '| «a» | «b c» |'],
    ['|', '|a|b', '|«a»|«b»'],
    ['|', 'a | b', '«a» | «b»'],
    ['|', 'a | b |', '«a» | «b» |'],
    ['|', ' > | a || b |  ', ' > | «a» |«»| «b» |  '],
    ['|', '| a |  |', '| «a» |  «»|'],
    ['|', '|', '|'],
    [
      '|',
      '| **a** | `b` | *c | <b>d</b> | <td class="x"> <i>e</i></td> |',
      '| **«a»** | `«b»` | «*c» | <b>«d»</b> | <td class="x"> <i>«e»</i></td> |',
    ],
    ['|', '| ** | `` | <b></b> |', '| «**» | «``» | «<b></b>» |'],
    ['|', '| <b>a | "b|c" | d"e |', '| «<b>a» | "‹b|c›" | «d"e» |'],
    ['\t', 'a\t\tb', '«a»\t«»\t«b»'],
    ['\t', '\ta\t', '«»\t«a»\t«»'],
    [',', 'a,b , c,', '«a»,«b» , «c»,«»'],
    [',', '  a,"b,c",d', '  «a»,"‹b,c›",«d»'],
    [',', '"a""b",\'c,\'\'d\' ,e', '"‹a""b›",\'‹c,\'\'d›\' ,«e»'],
    [',', '"","a"', '"‹›","‹a›"'],
    [',', '"a"b,c', '«"a"b»,«c»'],
    [',', '"a,b', '«"a»,«b»'],
    [',', '"a"', '"‹a›"'],
    [',', '"a"  ', '"‹a›"  '],
    [';', '1;"x;y" ;2', '«1»;"‹x;y›" ;«2»'],
    ['  ', 'a  b c    d', '«a»  «b c»    «d»'],
    ['  ', '"a" x  b', '"‹a›" x  «b»'],
    ['  ', ' a  b', ' «a»  «b»'],
  ];
  for (const [separator, line, expected] of lines) {
    it(`between ${JSON.stringify(separator)} of ${JSON.stringify(line)}`, () => {
      assert.equal(marked(line, cellsOf(line, separator)), expected);
    });
  }
});

describe('rows over several lines', () => {
  const html = `<table class="x">
<tr><th>Code</th><th>Error message</th></tr>
<tr>
  <td>1</td><td>one</td>
</tr>
<tr><td>2</td>
    <td><b>two</b></td></tr>
</table> <p>3</p>`;
  const list = `.. list-table:: Codes
   :header-rows: 1

   * - Code
     - Message
   * - 1
     - one
       more
   * - 2
     - two
`;
  const ascii = `[cols="1,2"]
|===
|Code |Message

|1
|one
more

|2 |two
|===
|3 |none
`;
  const rows: readonly (readonly [text: string, place: string, row: string])[] = [
    [html, '<td>1', 'Code Error_message: «1»</td><td>«one»'],
    [html, 'one', 'Code Error_message: «1»</td><td>«one»'],
    [html, '2', 'Code Error_message: «2»</td>\n    <td><b>«two»'],
    [html, 'Code', 'none'],
    [html, '3', 'none'],
    [list, '1\n     -', 'Code Message: «1»\n     - «one\n       more»'],
    [list, 'one', 'Code Message: «1»\n     - «one\n       more»'],
    [list, 'two', 'Code Message: «2»\n     - «two»'],
    [list, 'Message', 'none'],
    [ascii, '1\n|one', 'Code Message: «1»\n|«one\nmore»'],
    [ascii, 'one', 'Code Message: «1»\n|«one\nmore»'],
    [ascii, '2 ', 'Code Message: «2» |«two»'],
    [ascii, 'Code', 'none'],
    ['<td>1</td>', '1', 'none'],
    ['|1\n|2', '2', 'none'],
  ];
  for (const [text, place, expected] of rows) {
    it(`of ${JSON.stringify(text.slice(0, 15))} at ${JSON.stringify(place)}`, () => {
      const at = text.indexOf(place) + (place.startsWith('<') ? place.indexOf('>') + 1 : 0);
      assert.equal(rowAt(`${text.slice(0, at)}^${text.slice(at)}`), expected);
    });
  }
});
