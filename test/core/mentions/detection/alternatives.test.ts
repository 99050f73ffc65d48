import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** Values that a name has in one case or by default, casts and patterns of SQL, schemas. */
const samples: readonly Sample[] = [
  ['javascript', 's', 'res.json({ code: ok ? 0 : 1207104 });'],
  ['java', 'ss', 'throw new JobException(isNew ? 1237104 : 1207104, "x");'],
  ['java', 'ss', 'int code = isNew ? 1237104 : 1207104;'],
  ['kotlin', 'ss', 'val code = if (isNew) 1237104 else 1207104'],
  ['sql', 's', "WHERE (resp->'code')::int = 1207104"],
  ['sql', 's', "WHERE err_code::text LIKE '1207104%'"],
  ['sql', 's', "WHERE error_code LIKE '%1207104%'"],
  ['sql', 'p', "WHERE message LIKE '%1207104%'"],
  ['sql', 's', 'SELECT COALESCE(error_code, 1207104) FROM t'],
  ['typescript', 's', 'code: z.literal(1207104),'],
  ['typescript', 'ss', 'codes: z.union([z.literal(1207104), z.literal(1208101)]),'],
  ['python', 's', 'CODE_TO_MSG[1207104]'],
  ['python', 'es', '@pytest.mark.parametrize("host_id,code", [(1207104, 1208101)])'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: of a shell.
  ['shellscript', 'e', 'JOB_ID=${JOB_ID:-1207104}'],
  ['javascript', 's', 'const code = err.code ?? 1207104;'],
  ['javascript', 's', 'const code = ok ? 0 : 1207104;'],
  ['python', 's', 'code = 0 if ok else 1207104'],
  ['java', 's', 'int code = failed ? 1207104 : 0;'],
  ['java', 's', 'resp.setCode(failed ? 1207104 : 0);'],
  ['kotlin', 's', 'val code = if (failed) 1207104 else 0'],
  ['php', 's', '$code = $failed ? 1207104 : 0;'],
  ['php', 's', "$code = $resp['code'] ?? 1207104;"],
  ['ruby', 's', 'code = failed ? 1207104 : 0'],
  ['csharp', 's', 'var code = failed ? 1207104 : 0;'],
  ['csharp', 's', 'var code = resp?.Code ?? 1207104;'],
  ['python', 's', 'code = resp.get("code") or 1207104'],
  ['java', 's', 'int code = ok ? 0 : 1207104;'],
  ['javascript', 'p', 'res.json({ total: f(code) ? 0 : 1207104 });'],
  ['javascript', 'p', "const name = code === 1 ? 'x' : 1207104;"],
  ['javascript', 'p', 'f(x ? 1207104 : 0, code)'],
  ['python', 'p', 'name = a or b or 1207104'],
  ['plaintext', 'p', 'the code failed, or else 1207104'],
  ['python', 'p', 'x = 1 if code else 1207104'],
];

describe('The confidence in values of one case', () => {
  it('is what the name says that gets the value', () => {
    assert.deepEqual(answers(samples), samples);
  });
});
