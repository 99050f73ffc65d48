import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** Lists and labels whose test is in another place: by the name of the list, by a loop, in a pipe, behind a label without arrow. */
const samples: readonly Sample[] = [
  ['javascript', 'ss', 'const retry = [1207104, 1208101];\nif (retry.includes(res.code)) go();'],
  ['javascript', 'ss', 'const handlers = { 1207104: a, 1208101: b };\nhandlers[res.code]?.();'],
  ['javascript', 'ss', 'const handlers = { 1207104: a, 1208101: b }; handlers[res.code]?.();'],
  ['javascript', 'ss', 'const retry = new Set([1207104, 1208101]);\n\nif (retry.has(res.code)) go();'],
  ['python', 'ss', 'retry = [1207104, 1208101]\nif code in retry:\n    pass'],
  ['python', 'ss', 'retry = (\n    1207104,\n    1208101,\n)\nif code in retry:\n    pass'],
  [
    'go',
    'ss',
    'var retry = map[int]bool{\n\t1207104: true,\n\t1208101: true,\n}\n\nfunc f(code int) bool { return retry[code] }',
  ],
  ['shellscript', 'ss', 'RETRY="1207104 1208101"\n[[ " $RETRY " == *" $code "* ]] && go'],
  ['shellscript', 'ss', 'RETRY="1207104 1208101"\nfor code in $RETRY; do :; done'],
  ['kotlin', 'ss', 'val retryable = setOf(1207104, 1208101)\nif (e.code in retryable) go()'],
  ['rust', 'ss', 'const RETRY: [u32; 2] = [1207104, 1208101];\nif RETRY.contains(&code) { go(); }'],
  ['csharp', 'ss', 'var retry = new[] { 1207104, 1208101 };\nif (retry.Contains(e.Code)) Go();'],
  ['php', 'ss', '$retry = [1207104, 1208101];\nif (in_array($code, $retry)) go();'],
  ['lua', 'ss', 'local retry = { [1207104] = true, [1208101] = true }\nif retry[code] then end'],
  ['perl', 'ss', 'my %retry = map { $_ => 1 } (1207104, 1208101);\nif ($retry{$code}) {}'],
  ['powershell', 'ss', '$retry = 1207104, 1208101\nif ($retry -contains $resp.code) { }'],
  ['swift', 'ss', 'let retry: Set = [1207104, 1208101]\nif retry.contains(error.code) { }'],
  ['elixir', 'ss', '@retry [1207104, 1208101]\ndef f(code) when code in @retry, do: true'],
  ['shellscript', 'ss', 'set -- 1207104 1208101\nfor code; do retry; done'],
  ['shellscript', 'ss', 'set -- 1207104 1208101\nfor code in "$@"; do retry; done'],
  ['shellscript', 'ss', 'while read -r code; do\n  retry\ndone <<EOF\n1207104\n1208101\nEOF'],
  ['shellscript', 'ss', '[[ " 1207104 1208101 " =~ " $code " ]] && retry'],
  ['shellscript', 'ss', 'printf "%s\\n" 1207104 1208101 | grep -qx "$code"'],
  ['shellscript', 'ss', 'echo "1207104 1208101" | grep -qw "$code"'],
  ['shellscript', 'ss', "sed -n '/code=\\(1207104\\|1208101\\)/p' a.log"],
  ['shellscript', 'ss', "jq 'select([.code] | inside([1207104, 1208101]))' a.json"],
  ['shellscript', 'ss', "jq --argjson codes '[1207104,1208101]' '.'"],
  ['awk', 'ss', 'BEGIN { split("1207104 1208101", codes, " ") }'],
  ['fish', 'ss', 'if contains $code 1207104 1208101; retry; end'],
  ['fish', 'ss', 'switch $code\n  case 1207104 1208101\n    retry\nend'],
  ['nginx', 'ss', 'map $error_code $retry {\n  default 0;\n  1207104 1;\n  1208101 1;\n}'],
  ['sql', 'ss', 'SELECT * FROM t WHERE code IN (SELECT unnest(ARRAY[1207104, 1208101]))'],
  ['sql', 'ss', 'WITH codes(code) AS (VALUES (1207104), (1208101)) SELECT 1'],
  ['sql', 'ss', 'DECODE(code, 1207104, 1, 1208101, 2, 0)'],
  ['sql', 'ss', 'FIELD(code, 1207104, 1208101)'],
  ['helm', 'ss', '{{- if eq .code 1207104 1208101 }}'],
  ['perl', 'ss', 'if ($code ~~ [1207104, 1208101]) { }'],
  ['kotlin', 'ss', 'arrayOf(1207104, 1208101).forEach { code -> retry(code) }'],
  ['csharp', 'ss', 'ImmutableHashSet<int> codes = ImmutableHashSet.Create(1207104, 1208101);'],
  ['java', 'ss', 'Set<Integer> codes = ImmutableSet.<Integer>builder().add(1207104).add(1208101).build();'],
  ['go', 'ss', 'retryCodes := sets.New(1207104, 1208101)'],
  ['rust', 'ss', 'if let Some(1207104 | 1208101) = resp.code { retry(); }'],
  ['dart', 'ss', 'if (e.code case 1207104 || 1208101) retry();'],
  ['php', 'ss', 'if (array_key_exists($code, [1207104 => 1, 1208101 => 2])) {}'],
  ['nim', 'ss', 'case code\nof 1207104, 1208101: retry()\nelse: discard'],
  ['pascal', 'ss', 'case Code of\n  1207104, 1208101: Retry;\nend;'],
  ['tcl', 'ss', 'if {$code in {1207104 1208101}} { retry }'],
  ['tcl', 'ss', 'switch $code {\n  1207104 -\n  1208101 { retry }\n}'],
  ['json', 'ss', '{"codes": [\n  {"value": 1207104},\n  {"value": 1208101}\n]}'],
  ['matlab', 'ss', 'if ismember(code, [1207104 1208101]), retry(); end'],
  ['matlab', 'ss', 'switch code\n  case {1207104, 1208101}\n    retry();\nend'],
];

/** The same shapes, where what is tested is no code, or the list is only near one. */
const others: readonly (readonly [languageId: string, text: string])[] = [
  ['javascript', 'const retry = [1207104, 1208101];\nif (retry.includes(task.id)) go(code);'],
  ['javascript', 'const retry = [1207104, 1208101];\nretry.push(code);'],
  ['javascript', 'const retry = [1207104, 1208101];\nconst code = retry[0];'],
  ['javascript', 'const retry = [1207104, 1208101];\nfor (const id of retry) run(id, code);'],
  ['javascript', 'const x = [1207104, 1208101];\nif (y.includes(code)) x();'],
  ['javascript', 'const handlers = { 1207104: a, 1208101: b }; handlers[task.id](code);'],
  ['javascript', '[1207104, 1208101].map((id) => load(id, code));'],
  ['python', 'table = [1207104, 1208101];\nvalue = table[code];'],
  ['python', 'x = 1207104\nif (code in x) y();'],
  ['python', 'ids = [1207104, 1208101]\nif code in retry:\n    pass'],
  ['go', 'ids := []int{1207104, 1208101}\nfor _, id := range ids {\n\tcode := run(id)\n}'],
  ['shellscript', 'set -- 1207104 1208101\nfor id; do retry; done'],
  ['shellscript', 'cat <<EOF > code.txt\n1207104\n1208101\nEOF'],
  ['shellscript', 'while read -r id; do :; done <<EOF\n1207104\n1208101\nEOF'],
  ['shellscript', 'echo "1207104 1208101" | grep -qw "$id"'],
  ['sql', 'WITH ids(id) AS (VALUES (1207104), (1208101)) SELECT code'],
  ['sql', 'DECODE(id, 1207104, 1, 1208101, 2, 0)'],
  ['nim', 'case taskId\nof 1207104, 1208101: retry()\nelse: discard'],
  ['matlab', 'if ismember(id, [1207104 1208101]), code = 1; end'],
];

describe('The confidence in members of lists that are tested elsewhere', () => {
  it('is strong for codes', () => {
    assert.deepEqual(answers(samples), samples);
  });

  it('is not strong for other things', () => {
    const found = answers(others.map(([languageId, text]): Sample => [languageId, '', text]));
    assert.deepEqual(
      found.filter(([, answer]) => answer.includes('s')),
      [],
    );
  });
});
