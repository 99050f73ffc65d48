import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** Maps of errors, responses that are made, and columns of SQL. */
const samples: readonly Sample[] = [
  ['java', 's', 'throw new EsbResp<>(1239801, "x");'],
  ['java', 's', 'return new EsbResp<Void>(1239801, msg, null);'],
  ['java', 's', 'return new Response<>(1239801, "no");'],
  ['json', 's', '{"errors": {"1239801": "没有权限"}}'],
  ['r', 's', 'retry_codes <- list(1239801)'],
  ['sql', 's', "INSERT INTO err (id, code, msg) VALUES (1, 1239801, 'x');"],
  ['sql', 'es', "INSERT INTO err (id, code, msg) VALUES (1244006, 1239801, 'x');"],
  ['sql', 'ses', 'INSERT INTO err (code, biz_id)\nVALUES (1239801, 1244006),\n       (1238001, 5);'],
  ['javascript', 's', "Object.defineProperty(errors, 'DB_FAIL', { value: 1239801 });"],
  ['javascript', 's', "Object.defineProperty(codes, 'DB_FAIL', { value: 1239801, writable: false });"],
  ['go', 's', 'var errMsg = map[int]string{1239801: "x"}'],
  ['php', 's', "$errors = [1239801 => 'x'];"],
  ['ruby', 's', "ERRORS = { 1239801 => 'x' }.freeze"],
  ['json', 's', '{"error": {"1239801": "没有权限"}}'],
  ['yaml', 's', 'errors:\n  1239801:\n    en: x\n    zh: y'],
  ['scala', 's', 'val errors = Map(1239801 -> "x")'],
  ['java', 'ss', 'Map<Integer, String> errors = Map.of(1239801, "a", 1238001, "b");'],
  ['lua', 's', 'local errors = { [1239801] = "x" }'],
  ['toml', 's', '[errors]\n1239801 = "x"'],
  ['ini', 's', '[error_messages]\n1239801=没有权限'],
  ['python', 's', 'raise JobError(\n    1239801,\n    "x",\n)'],
  ['javascript', 's', 'logger.error({\n  code: 1239801,\n});'],
  ['ini', 's', '[errors]\n1239801=x'],
  ['json', 's', '{"error_map": {"1239801": {"zh": "x"}}}'],
  ['json', 's', '{"jobErrors": {"1239801": "x"}}'],
  ['yaml', 's', 'errorDescriptions:\n  "1239801": x'],
  ['ruby', 's', "ERROR_TEXTS = { 1239801 => 'x' }"],
  ['elixir', 's', '@errors %{1239801 => "x"}'],
  ['elixir', 's', 'errors = %{1239801 => "x"}'],
  ['dart', 's', "const errorTexts = <int, String>{1239801: 'x'};"],
  ['swift', 's', 'let errorTexts: [Int: String] = [1239801: "x"]'],
  ['csharp', 's', 'var errors = new Dictionary<int, string> { { 1239801, "x" } };'],
  ['csharp', 's', 'var errors = new Dictionary<int, string> { [1239801] = "x" };'],
  ['cpp', 's', 'std::map<int, std::string> errors = {{1239801, "x"}};'],
  ['haskell', 's', 'errors = Map.fromList [(1239801, "x")]'],
  ['java', 's', 'errorMap.put(1239801, "x");'],
  ['python', 's', 'errors = dict([(1239801, "x")])'],
  ['powershell', 's', "$errors = @{ 1239801 = 'x' }"],
  ['lua', 's', 'errors[1239801] = "x"'],
  ['javascript', 's', "errors[1239801] = 'x';"],
  ['php', 's', "$errors[1239801] = 'x';"],
  ['python', 's', 'ERRORS[1239801] = "x"'],
];

/** What is nearly one, and arguments of loggers on lines of their own. */
const others: readonly Sample[] = [
  ['java', 'e', 'log.error("…",\n  1250000);'],
  ['java', 'e', 'log.error("cost {}",\n    1244006);'],
  ['java', 'e', 'logger.info("a {} b {}",\n    user,\n    1244006);'],
  ['python', 'e', 'logger.error(\n    "took %s",\n    1244006,\n)'],
  ['go', 'e', 'log.Printf("n %d",\n\t1244006)'],
  ['json', 'e', '{"errorsByHost": {"1244006": 3}}'],
  ['json', 'p', '{"names": {"1244006": "error"}}'],
  ['log', 'p', 'error at 1244006: x'],
  ['python', 'e', 'error_count = {1244006: 3}'],
  ['json', 'p', '{"errors": [{"detail": {"1244006": "x"}}]}'],
  ['yaml', 'p', 'errors:\n  - path: /a\n    detail:\n      1244006: x'],
  ['java', 'p', 'List<Object> errors = List.of(user, 1244006, "b");'],
  ['typescript', 'p', 'const x = errors[1244006]'],
  ['log', 'p', 'errors: 1244006, "b"'],
  ['go', 'p', 'errs := []string{"a", f(1244006, "b")}'],
  ['java', 'p', 'return new Response(1244006);'],
  ['javascript', 'p', 'return new Response(1244006, { status: 200 });'],
  ['python', 'p', 'result = Result(1244006, "x", 3)'],
  ['sql', 'p', "INSERT INTO t VALUES (1244006, 'x');"],
  ['sql', 'e', "INSERT INTO t (host_id, name) VALUES (1244006, 'x');"],
  ['sql', 'e', "INSERT INTO t (name, host_id) VALUES ('x', 1244006);"],
  ['sql', 'p', 'SELECT f(1244006);'],
  ['java', 'p', 'foo(\n    1244006);'],
  ['java', 'p', 'log.error("x");\nfoo(\n    1244006);'],
  ['javascript', 'e', "console.error(\n  'n',\n  1244006,\n);"],
  ['javascript', 'e', "console.log(\n  'n',\n  1250000,\n);"],
  ['rust', 'e', 'error!(\n    "n {}",\n    1244006\n);'],
  ['csharp', 'e', '_logger.LogError("n {N}",\n    1244006);'],
  ['python', 'p', 'raise_for(\n    "x",\n    1244006,\n)'],
  ['javascript', 'e', 'logger.error({\n  jobId: 1244006,\n});'],
  ['markdown', 'p', '| errors | 1244006 | "x"'],
  ['toml', 'p', '[hosts]\n1244006 = "x"'],
  ['ini', 'p', '[log]\n1244006=x'],
];

describe('The confidence in keys of maps of errors, in new responses and in rows', () => {
  it('is strong where the map, the response or the column is of errors', () => {
    assert.deepEqual(answers(samples), samples);
  });

  it('is not strong where another thing is meant', () => {
    assert.deepEqual(answers(others), others);
  });
});
