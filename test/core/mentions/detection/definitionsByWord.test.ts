import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

const samples: readonly Sample[] = [
  ['elixir', 's', '  @db_error 1252001'],
  ['haskell', 's', 'dbError :: Int\ndbError = 1252001'],
  ['tcl', 's', 'set ERR_DB 1252001'],
  ['tcl', 's', '  variable ERR_DB 1252001'],
  ['clojure', 's', '(def err-db 1252001)'],
  ['clojure', 's', '(def ^:const err-db 1252001)'],
  ['lisp', 's', '(defconst job-db-error 1252001)'],
  ['cmake', 's', 'set(ERR_DB 1252001)'],
  ['dockerfile', 's', 'ENV ERR_DB 1252001'],
  ['powershell', 's', 'Set-Variable ERR_DB 1252001'],
  ['fish', 's', 'set -g ERR_DB 1252001'],
  ['c', 's', '#define ERR_DB 1252001'],
  // What is tested, not what is given.
  ['nginx', 'ss', 'map $upstream_code $retry {\n  1239801 1;\n  1237104 2;\n}'],
  ['html', 's', '<p [ngSwitch]="resp.code"><b *ngSwitchCase="1239801">x</b></p>'],
];

const others: readonly Sample[] = [
  ['elixir', 'e', '  @timeout 1252001'],
  ['haskell', 'p', 'start :: Int\nstart = 1252001'],
  ['tcl', 'p', 'set start 1252001'],
  ['clojure', 'p', '(def start 1252001)'],
  ['c', 'e', '#define MAX_SIZE 1252001'],
  ['markdown', 'p', 'set ERR_DB to 1252001'],
  ['nginx', 'pp', 'map $task_id $code {\n  1239801 1;\n  1237104 2;\n}'],
  ['nginx', 'pp', 'map $task_id $code { 1239801 1; 1237104 2; }'],
  ['html', 'p', '<p [ngSwitch]="task.id"><b *ngSwitchCase="1239801">x</b></p>'],
  ['javascript', 'p', 'setError("n", 1239801)'],
  ['plaintext', 'e', 'see 1239801.com'],
];

describe('The confidence in numbers that a word gives to a name', () => {
  it('is strong for constants of codes and labels of what tests one', () => {
    assert.deepEqual(answers(samples), samples);
  });

  it('is not strong for other names', () => {
    assert.deepEqual(answers(others), others);
  });
});
