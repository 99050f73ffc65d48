import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Answers to a text; `kind` is its language, its file name, or what is asked about it. Empty if there is nothing to say. */
export type Answer = (text: string, kind: string) => string | Promise<string>;

/** A text, and each line of what was answered when a person last read it. */
interface Recorded {
  readonly about: string;
  readonly kind: string;
  readonly text: string;
  readonly answer: readonly string[];
}

/**
 * Compares the answers to texts that are nearly something else with those recorded in `test/fixtures/recorded`: small faults in
 * the code change one of them. With BK_JOB_UPDATE_FIXTURES they are recorded anew, for a person to read the difference.
 */
export function recordedAnswers(wing: string, cases: number, answers: Readonly<Record<string, Answer>>): void {
  const file = path.join(__dirname, '../../fixtures/recorded', `${wing}.json`);
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Recorded[];

  it(`are the recorded ones: ${cases}`, async () => {
    const now: Recorded[] = [];
    for (const { about, kind, text } of rows) {
      const answer = answers[about];
      assert.ok(answer, `nothing answers about ${about}`);
      now.push({ about, kind, text, answer: (await answer(text, kind)).split('\n') });
    }
    if (process.env.BK_JOB_UPDATE_FIXTURES) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
    const changed = now.filter((row, at) => row.answer.join('\n') !== rows[at]?.answer.join('\n'));
    const before = rows.filter((row, at) => row.answer.join('\n') !== now[at]?.answer.join('\n'));
    if (changed.length > 0)
      console.log(
        '      If the change is meant, BK_JOB_UPDATE_FIXTURES=1 records these answers anew. Read the difference.',
      );
    assert.deepEqual(changed, before);
    assert.equal(rows.length, cases);
  }).timeout(120_000);
}
