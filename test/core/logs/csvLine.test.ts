import assert from 'node:assert/strict';
import { csvLine } from '../../../server/src/core/logs/output/csvLine';

describe('a line of CSV', () => {
  it('has no cell that a spreadsheet takes for a formula, also none of a list that semicolons separate', () => {
    const signs = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'];
    for (const sign of signs) {
      assert.equal(
        csvLine([`${sign}1`, ` ${sign}1`, `\t${sign}1`, `\r${sign}1`]),
        `'${sign}1,' ${sign}1,' ${sign}1,' ${sign}1\r\n`,
      );
      assert.equal(csvLine([`a.log; ${sign}b.log;${sign}1`]), `"a.log; '${sign}b.log;'${sign}1"\r\n`);
    }
    assert.equal(csvLine(['a=1', 'x "y"', 'a,b', 'a-b', 'a; b']), 'a=1,"x ""y""","a,b",a-b,"a; b"\r\n');
  });
});
