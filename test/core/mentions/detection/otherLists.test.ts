import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** The same shapes, where what is tested is no code. */
const samples: readonly Sample[] = [
  ['kotlin', 'ep', 'val retry = when (task.id) { 1207104 -> true; 1208101 -> true; else -> false }'],
  ['kotlin', 'ee', 'if (id in listOf(1207104, 1208101)) retry()'],
  ['kotlin', 'ep', 'when (taskId) {\n    1207104,\n    1208101 -> retry()\n}'],
  ['kotlin', 'pp', 'when (taskId) {\n    in listOf(1207104, 1208101) -> code\n}'],
  ['typescript', 'pp', 'const prices: Record<number, string> = {\n  1207104: "a",\n  1208101: "b",\n};'],
  ['csharp', 'pp', 'var prices = new Dictionary<int, string> {\n  [1207104] = "a",\n  [1208101] = "b",\n};'],
  ['csharp', 'ee', 'if (id is 1207104 or 1208101) Retry();'],
  ['csharp', 'pp', 'if (resp.Id is not (1207104 or 1208101)) Retry();'],
  ['csharp', 'pp', 'var code = resp.Id switch { 1207104 => 1, 1208101 => 2, _ => 0 };'],
  ['csharp', 'pp', 'var code = resp.Id switch\n{\n    1207104 or 1208101 => 1,\n    _ => 0\n};'],
  ['scala', 'pp', 'task.id match {\n  case 1207104 | 1208101 => retry()\n}'],
  ['scala', 'pp', 'val code = task.id match {\n  case 1207104 => 1\n  case 1208101 => 2\n}'],
  ['scala', 'pp', 'if (Set(1207104, 1208101)(task.id)) retry(code)'],
  ['rust', 'ee', 'let ids: HashSet<i32> = HashSet::from([1207104, 1208101]);'],
  ['rust', 'pp', 'let ids: &[i32] = &[1207104, 1208101];'],
  ['rust', 'ep', 'if matches!(\n    task.id,\n    1207104 | 1208101\n) {}'],
  ['python', 'pp', '@pytest.mark.parametrize(\n    "biz_id",\n    [\n        1207104,\n        1208101,\n    ],\n)'],
  ['python', 'pp', 'f(code, [\n    1207104,\n    1208101,\n])'],
  ['python', 'pp', 'run(\n    code,\n    [1207104, 1208101],\n)'],
  ['makefile', 'ep', 'BUILD_IDS := 1207104 1208101'],
  ['ini', 'ee', 'port_ids = 1207104 1208101'],
  ['bat', 'p', 'if "%id%"=="1207104" goto retry'],
  ['bat', 'p', 'if %port% EQU 1207104 goto retry'],
  ['powershell', 'pp', 'switch ($task.id) { { $_ -in 1207104, 1208101 } { retry } }'],
  ['powershell', 'p', '$ids | Where-Object { $_ -eq 1207104 }'],
  ['php', 'pp', 'if (in_array($id, array(1207104, 1208101))) {}'],
  ['php', 'pp', 'if (isset([1207104 => true, 1208101 => true][$id])) {}'],
  ['javascript', 'pp', 'if (/^(1207104|1208101)$/.test(task.id)) retry();'],
  ['javascript', 'pp', '({ 1207104: retry, 1208101: fail })[task.id]?.();'],
  ['javascript', 'pp', "const m = new Map([[1207104, 'a'], [1208101, 'b']]);"],
  ['javascript', 'pp', 'foo([1207104, 1208101]); bar(code)'],
  ['javascript', 'pp', 'foo([1207104,\n  1208101]);\nrun(code)'],
  ['javascript', 'ee', 'const ids = [1207104, 1208101]\nconst code = ids.map(String).includes(x)'],
  ['sql', 'ee', 'SELECT * FROM t WHERE job_id = ANY(ARRAY[1207104, 1208101])'],
  ['sql', 'pp', "SELECT code FROM t WHERE FIND_IN_SET(job_id, '1207104,1208101')"],
  ['sql', 'pp', 'SELECT error_code FROM t WHERE id IN\n  (1207104,\n   1208101)'],
  ['ruby', 'pp', 'case task.id\nin 1207104 | 1208101 then retry\nend'],
  ['ruby', 'pp', 'retry if task.id.in?([1207104, 1208101])'],
  ['elixir', 'pp', 'if Enum.member?([1207104, 1208101], task.id), do: retry(code)'],
  ['r', 'pp', 'if (id %in% c(1207104, 1208101)) retry()'],
  ['lua', 'pp', 'local ids = { [1207104] = true, [1208101] = true }'],
  [
    'java',
    'ee',
    'private static final Set<Integer> BIZ_IDS = new HashSet<>(Arrays.asList(\n        1207104,\n        1208101\n));',
  ],
  ['java', 'pp', 'foo.setCode(code); List<Integer> x = Arrays.asList(1207104, 1208101);'],
  ['xml', 'ee', '<ids>1207104,1208101</ids>'],
  ['log', 'se', 'code=1207104 1244006 bytes'],
  ['log', 'p', 'Codecov 1207104 files changed'],
  ['typescript', 'pp', 'type TaskId =\n  | 1207104\n  | 1208101;'],
  ['markdown', 'p', 'call 1207104 or 1208101x'],
  ['markdown', 'e', 'phone 1207104 or'],
];

describe('The confidence in members of lists of other things', () => {
  it('is as a person would say', () => {
    assert.deepEqual(answers(samples), samples);
  });
});
