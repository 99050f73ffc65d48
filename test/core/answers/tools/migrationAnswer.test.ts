import assert from 'node:assert/strict';
import { migrationAnswer, type ReportedUse } from '../../../../server/src/core/answers/tools/migrationAnswer';

function use(line: number, changes: Partial<ReportedUse> = {}): ReportedUse {
  const usual = { file: 'a.py', column: 5, text: '1208146', to: 1238146, change: '', reason: undefined, renames: [] };
  return { ...usual, line, ...changes };
}

const rename = { from: 'ip_list', to: 'target_server', lines: [7] };

describe('the answer about a migration', () => {
  it('has the uses by file, and each sentence once', () => {
    const uses = [
      use(1, { change: 'the message changes' }),
      use(2, { change: 'the message changes', reason: 'it is a label' }),
      use(3, { file: 'b.py', text: 'NAME', to: undefined, reason: 'there is no new code', renames: [rename] }),
    ];
    assert.deepEqual(migrationAnswer(uses, { limit: 3, filesRead: 9, notes: [] }), {
      uses: 3,
      certain: 1,
      filesRead: 9,
      files: {
        'a.py': [
          { at: '1:5', change: '1208146 → 1238146', certain: true },
          { at: '2:5', change: '1208146 → 1238146', certain: false, reason: 'it is a label' },
        ],
        'b.py': [{ at: '3:5', change: 'NAME', certain: false, reason: 'there is no new code', renames: [rename] }],
      },
      changes: { '1208146 → 1238146': 'the message changes' },
    });
  });

  const notes = (count: number) => Array.from({ length: count }, (_, at) => `note ${at}`);
  const limits: readonly (readonly [
    uses: number,
    limit: number,
    notes: number,
    limits: readonly string[] | undefined,
  ])[] = [
    [2, 2, 0, undefined],
    [3, 2, 0, ['2 of 3 uses. Name fewer files, or a larger limit.']],
    [0, 2, 1, notes(1)],
    [2, 2, 10, notes(10)],
    [2, 2, 11, [...notes(10), '1 more notes of this kind were left out.']],
  ];
  for (const [count, limit, noted, expected] of limits) {
    it(`says the limits of ${count} uses with ${noted} notes: ${expected?.length ?? 'none'}`, () => {
      const uses = Array.from({ length: count }, (_, at) => use(at + 1));
      const answer = migrationAnswer(uses, { limit, filesRead: 1, notes: notes(noted) });
      assert.deepEqual(answer.limits, expected);
      assert.deepEqual([answer.uses, answer.certain], [count, count]);
      assert.equal(Object.values(answer.files).flat().length, Math.min(count, limit));
    });
  }
});
