import assert from 'node:assert/strict';
import { Suppressions } from '../../../../server/src/core/checks/suppression/suppression';
import { documentOf } from '../../../features/context';

const rules = ['unlisted', 'legacy', 'changed-meaning'];

/** For each line whether a legacy code 1208146 on it is silenced. */
function silenced(text: string, languageId = 'python', what = { rule: 'legacy', code: 1208146 }): boolean[] {
  const document = documentOf(text, languageId);
  const suppressions = new Suppressions(document, rules);
  return Array.from({ length: document.lineCount }, (_, line) => suppressions.silence(line, what));
}

describe('Suppressions', () => {
  it('apply to their line, the next line, or from the first 20 lines to the file', () => {
    assert.deepEqual(silenced('a # bk-job-ignore\nb'), [true, false]);
    assert.deepEqual(silenced('# bk-job-ignore-next-line\na\nb'), [false, true, false]);
    assert.deepEqual(silenced('a\n# bk-job-ignore-file\nb'), [true, true, true]);
    assert.deepEqual(silenced(`${'\n'.repeat(19)}# bk-job-ignore-file\nb`), Array(21).fill(true));
    assert.deepEqual(silenced(`${'\n'.repeat(20)}# bk-job-ignore-file\nb`), Array(22).fill(false));
  });

  it('can be restricted to rules and codes, followed by a reason', () => {
    const cases: [comment: string, expected: boolean][] = [
      ['bk-job-ignore legacy', true],
      ['bk-job-ignore unlisted', false],
      ['bk-job-ignore unlisted, legacy', true],
      ['bk-job-ignore: unlisted legacy because of the old gateway', true],
      ['bk-job-ignore 1208146', true],
      ['bk-job-ignore 1208147', false],
      ['bk-job-ignore 1208147 1208146', true],
      ['bk-job-ignore unlisted -- not legacy', false],
      ['bk-job-ignore -- the old gateway', true],
      ['bk-job-ignore the old gateway', true],
      ['bk-job-ignore 旧网关', true],
      ['bk-job-ignore Legacy', true],
      ['bk-job-ignore：unlisted，legacy', true],
      ['bk-job-ignore unlisted、1208147，仍在使用旧网关', false],
    ];
    for (const [comment, expected] of cases) assert.deepEqual(silenced(`a # ${comment}`), [expected], comment);
    const changed = { rule: 'changed-meaning', code: 1238001 };
    assert.deepEqual(silenced('a # bk-job-ignore changedMeaning', 'python', changed), [true]);
    assert.deepEqual(silenced('a # bk-job-ignore changed-meaning', 'python', changed), [true]);
  });

  it('count only in comments of the language, and as whole words', () => {
    const cases: [languageId: string, line: string, expected: boolean][] = [
      ['python', 'a = "# bk-job-ignore"', false],
      ['python', 'a = bk-job-ignore', false],
      ['python', '# xbk-job-ignore', false],
      ['python', '# bk-job-ignored', false],
      ['python', '# bk-job-ignore-nextline', false],
      ['java', 'a(); // bk-job-ignore', true],
      ['java', 'a(); /* bk-job-ignore */ b();', true],
      ['java', ' * bk-job-ignore', true],
      ['java', 'a("// bk-job-ignore");', false],
      ['sql', 'select 1 -- bk-job-ignore legacy', true],
      ['html', '<p>a</p> <!-- bk-job-ignore legacy-->', true],
      ['html', '<p>a</p> <!-- bk-job-ignore-->', true],
      ['html', '<p>bk-job-ignore</p>', false],
      ['vue', 'a() // bk-job-ignore', true],
      ['vue', '<a/> <!-- bk-job-ignore -->', true],
      ['svg', 'a() // bk-job-ignore', true],
      ['java-properties', 'a = bk-job-ignore', false],
      ['typescriptreact', '<A/> {/* bk-job-ignore */}', true],
      ['markdown', 'a <!-- bk-job-ignore -->', true],
      ['jsonc', '"code": 1208146, // bk-job-ignore', true],
      ['yaml', 'code: 1208146 # bk-job-ignore', true],
      // In languages without known comments these words have no other use.
      ['json', '"note": "bk-job-ignore", "code": 1208146', true],
      ['plaintext', '1208146 bk-job-ignore', true],
    ];
    for (const [languageId, line, expected] of cases) {
      assert.deepEqual(silenced(line, languageId), [expected], `${languageId}: ${line}`);
    }
  });

  it('are read only at the end of a long line', () => {
    assert.deepEqual(silenced(`# bk-job-ignore${' '.repeat(2000)}`), [false]);
    assert.deepEqual(silenced(`x = ${'1,'.repeat(500_000)}1 # bk-job-ignore`), [true]);
  });
});
