import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { CodeFinder } from '../../../../server/src/core/mentions/codeFinder';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { answers, type Sample } from './samples';

const samples: readonly Sample[] = [
  ['typescript', 'ss', 'if ([\n  1207104,\n  1208101,\n].includes(error.code)) retry();'],
  ['typescript', 'ss', 'if ([\n  400,\n  1207104, 1208101\n].includes(error.code)) retry();'],
  ['typescript', 'ss', 'const retry = [1207104,\n  1208101].includes(error.code);'],
  ['typescript', 'ss', 'if ([\n  1207104,\n  1208101,\n]\n  .includes(error.code)) retry();'],
  ['typescript', 'pp', 'if ([\n  1207104,\n  1208101,\n].includes(bizId)) retry();'],
  ['typescript', 's', 'if (new Set([1207104]).has(r.code)) {}'],
  ['typescript', 's', 'if (new Set([\n  1207104,\n]).has(r.code)) {}'],
  ['java', 'ss', 'if (Set.of(\n    1207104,\n    1208101\n).contains(resp.getCode())) {}'],
  ['java', 's', 'if (Arrays.asList(1207104).indexOf(code) > -1) {}'],
  ['typescript', 's', 'if ([1207104].indexOf(err.code) > -1) {}'],
  ['typescript', 's', 'if ([1207104].some(c => c === r.code)) {}'],
  ['typescript', 's', 'if ([1207104].some((c) => r.code === c)) {}'],
  ['java', 's', 'if (IntStream.of(1207104).anyMatch(c -> c == resp.getCode())) {}'],
  ['java', 'p', 'if (IntStream.of(1207104).anyMatch(c -> c == resp.getId())) {}'],
  ['go', 'ss', 'func f() bool { return slices.Contains([]int{1207104, 1208101}, resp.Code) }'],
  ['go', 'ss', '\tif slices.Contains([]int{\n\t\t1207104,\n\t\t1208101,\n\t}, resp.Code) {'],
  ['go', 'pp', 'func f() bool { return slices.Contains([]int{1207104, 1208101}, resp.ID) }'],
  ['rust', 'ss', 'if matches!(code, 1207104 | 1208101) {}'],
  ['rust', 's', 'if [1207104].contains(&err.code) {}'],
  ['shellscript', 'ss', 'RETRY_CODES=(1207104 1208101)'],
  ['shellscript', 'ss', 'for code in 1207104 1208101; do :; done'],
  ['shellscript', 's', 'RETRY_CODES=(400 1207104)'],
  ['shellscript', 's', 'for code in 400 1207104; do :; done'],
  ['shellscript', 'ss', 'RETRY_CODES="1207104 1208101"'],
  ['shellscript', 'ss', 'RETRY_CODES=(\n  1207104\n  1208101\n)'],
  ['shellscript', 'ss', 'for code in \\\n  1207104 \\\n  1208101\ndo'],
  ['shellscript', 'ee', 'IDS=(1207104 1208101)'],
  ['shellscript', 'ee', 'for id in 1207104 1208101; do :; done'],
  ['ruby', 'ss', 'if %w[1207104 1208101].include?(code)'],
  ['ruby', 'ss', 'RETRY_CODES = %w[1207104 1208101]'],
  ['perl', 'ss', 'my @error_codes = qw(1207104 1208101);'],
  ['powershell', 'ss', 'if ($resp.code -in 1207104, 1208101) { }'],
  ['powershell', 's', 'if (@(1207104) -contains $resp.code) { }'],
  ['powershell', 'ss', 'if (1207104, 1208101 -contains $resp.code) { }'],
  ['powershell', 'ss', 'if ($resp.code -notin @(1207104, 1208101)) { }'],
  ['powershell', 'pp', 'if ($resp.id -in 1207104, 1208101) { }'],
  ['powershell', 'ss', 'switch ($resp.code) {\n  1207104 { retry }\n  1208101 { retry }\n}'],
  ['powershell', 's', 'switch ($code) { 1207104 { retry } }'],
  ['powershell', 'e', 'switch ($id) { 1207104 { retry } }'],
  ['shellscript', 'ss', 'case "$code" in\n  1207104|1208101) retry ;;\nesac'],
  ['shellscript', 'ss', 'case $code in\n  (1207104 | 1208101) retry ;;\nesac'],
  ['shellscript', 'ss', 'case $code in 1207104|1208101) retry ;; esac'],
  ['yaml', 's', 'when: r.json.code | int == 1207104'],
  ['yaml', 'ss', 'failed_when: r.json.code | default(0) | int not in [0, 1207104, 1208101]'],
  ['yaml', 'e', 'when: codes | length == 1207104'],
  ['yaml', 'ss', '{{ if has (int .code) (list 1207104 1208101) }}'],
  ['yaml', 's', '{{ if eq (int .code) 1207104 }}'],
  ['shellscript', 's', "jq 'select(.code | tonumber == 1207104)'"],
  ['python', 'pp', 'if 1244000 <= code < 1245000:'],
  ['go', 'pp', 'if code >= 1244000 && code < 1245000 {'],
  ['shellscript', 'pp', 'if [ "$code" -ge 1244000 ] && [ "$code" -lt 1245000 ]; then'],
  ['kotlin', 'pp', 'if (code in 1244000..1244999) {'],
  ['rust', 'pp', 'match code { 1244000..=1244999 => x }'],
  ['swift', 'pp', 'case 1244000...1244999: code'],
  ['json', 'pp', '{"code": {"$gte": 1244000, "$lt": 1245000}}'],
  ['java', 'pp', 'assertThat(resp.getCode()).isBetween(1244000, 1244999);'],
  ['typescript', 'pp', 'expect(code).toBeGreaterThan(1244000); expect(code).toBeLessThan(1245000)'],
  ['xml', 's', '<code>1239801</code>'],
  ['html', 's', 'error code 1239801<br>'],
  ['swift', 's', 'enum JobErrorCode: Int {\n    case timeout = 1244006'],
  ['swift', 's', 'if case 1207104 = error.code { retry() }'],
  ['swift', 'ss', 'switch error.code {\ncase 1207104, 1208101: retry()'],
  ['java', 'ee', 'class A { void f() { log.error("cost {} ms", 1207104); log.error("n {}", 1244901); } }'],
  ['typescript', 'eee', 'console.error("x", 1207104); $message.error(1207104); logger.warn(`a`, 1244006)'],
  ['go', 'ee', 'logger.Error("x", 1207104); log.Printf("%d", 1207104)'],
  ['java', 'p', 'return Result.failure(1207104);'],
  ['python', 'p', 'raise TimeoutError(1207104)'],
  ['python', 's', 'raise JobError(1207104)'],
  ['typescript', 's', 'throw new Error(1207104);'],
  ['c', 'ee', 'LOG_ERROR("x %d", 1207104); log_error(1207104);'],
  ['go', 's', 'logger.Error("failed", zap.Int("code", 1239801))'],
  ['java', 's', 'log.error("failed code=1239801");'],
  ['java', 's', 'log.error("failed {}", code == 1239801);'],
  ['log', 'ee', '2026-01-01 10:00:00 INFO job_instance_id: 1244006, step_instance_id=1241001'],
  ['log', 'eee', 'pid=1241001 bytes=1244006 port 1238001'],
  ['log', 'e', '127.0.0.1 - - [01/Jan/2026:10:00:00 +0800] "GET /x HTTP/1.1" 200 1244006 "-" "curl"'],
  ['log', 'ee', 'tel: 010-1244006, +86-1244006'],
  ['log', 'eeee', 'cost 1244006 ms, 耗时：1244006毫秒，大小 1244006 字节, took 1244006ns 1244006 bytes'],
  ['json', 'eeee', '{"taskId": 1244006, "size":"1244006", "count" : 1244006, "ids": [1244006]}'],
  ['xml', 'e', '<size>1244006</size>'],
  ['java', 'ee', 'if (task.getId() == 1244006) {} setPort(1244006);'],
  ['python', 'eee', 'f(offset=1244006); x["size"] = 1244006; id: int = 1244006'],
  ['log', 'e', 'version 1244006 of build'],
  ['log', 'e', 'Fixes bug #1244006'],
  ['log', 'e', 'task 1244006 failed'],
  ['log', 's', '错误码 1244006 3次'],
  ['log', 's', 'error code 1244006 count 3'],
  ['log', 's', 'id=1, code=1244006'],
  ['log', 's', 'count: 3 errorCode: 1244006'],
  ['log', 'ps', 'plain 1244006, {"id": "code", "code": "1244006"}'],
];

describe('The confidence in numbers', () => {
  it('is decided by what names, tests or logs them', () => {
    assert.deepEqual(answers(samples), samples);
  });

  it('is no claim to be shown unprompted where they are something else', () => {
    const text = 'cost=1244006 code=1244006 pid=1241001 1238001';
    const finder = new CodeFinder(codeDocuments().create('file:///a.log', 'log', 1, text), builtinCatalog(), false);
    assert.deepEqual(
      finder.between().map(({ code }) => code),
      [1244006, 1244006, 1241001, 1238001],
    );
    assert.deepEqual(
      finder.unprompted().map(({ offset }) => offset),
      [18, text.length - 7],
    );
    assert.deepEqual(
      [...finder.totals('unprompted')],
      [
        [1244006, { count: 1, first: 18 }],
        [1238001, { count: 1, first: text.length - 7 }],
      ],
    );
  });
});
