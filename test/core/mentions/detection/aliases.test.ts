import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

const samples: readonly Sample[] = [
  ['typescript', 's', 'const c = err.code;\nif (c === 1207104) retry();'],
  ['typescript', 's', 'const c: number = err.code; if (1207104 === c) retry();'],
  ['javascript', 's', 'const { code: c } = err; if (c === 1207104) retry();'],
  ['javascript', 's', 'codes.some((c) => c === 1207104)'],
  ['python', 's', 'c = resp.json().get("code", 0)\nif c == 1207104: pass'],
  ['python', 's', 'for c in codes:\n    if c == 1207104: pass'],
  ['go', 's', 'if c := resp.Code; c == 1207104 {}'],
  ['go', 's', 'for _, c := range codes { if c == 1207104 { return } }'],
  ['kotlin', 's', 'codes.any { c -> c == 1207104 }'],
  ['java', 's', 'codes.stream().anyMatch(code -> code == 1207104);'],
  ['java', 's', 'int c = resp.getCode();\nif (c == 1207104) retry();'],
  ['rust', 's', 'codes.iter().any(|&c| c == 1207104)'],
  ['ruby', 's', 'codes.any? { |c| c == 1207104 }'],
  ['php', 's', '<?php foreach ($codes as $c) { if ($c == 1207104) {} }'],
  ['shellscript', 's', 'rc=$(jq .code out.json)\nif [ "$rc" -eq 1207104 ]; then :; fi'],
  ['jq', 's', '.code as $c | select($c == 1207104)'],
];

/** The same, where the variable holds something else. */
const others: readonly Sample[] = [
  ['typescript', 'p', 'const c = err.count;\nif (c === 1207104) retry();'],
  ['typescript', 'p', 'const c = err.code;\nc = 4;\nif (c === 1207104) retry();'],
  ['typescript', 'p', 'const c = codes.length;\nif (c === 1207104) retry();'],
  ['javascript', 'p', 'items.some((c) => c === 1207104)'],
  ['python', 'p', 'for c in cells:\n    if c == 1207104: pass'],
  ['jq', 'p', '.id as $c | select($c == 1207104)'],
  ['log', 'p', 'c = code\nc == 1207104'],
];

describe('The confidence in numbers that are compared with a variable', () => {
  it('is strong if it got a code above', () => {
    assert.deepEqual(answers(samples), samples);
  });

  it('is plain if it got something else', () => {
    assert.deepEqual(answers(others), others);
  });
});
