import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { parameterSites, renamesAround } from '../../../../server/src/core/checks/migration/parameterSites';
import { marked } from '../../../features/context';

const catalog = builtinCatalog();

/** The text with the parameters near `$0` renamed that belong to the code there. */
function renamed(text: string, languageId = 'python', code?: number): string {
  const { document, position } = marked(text, languageId);
  const offset = document.offsetAt(position);
  const here = code ?? Number(document.slice(offset, offset + 7));
  let [result, at] = ['', 0];
  for (const { rename, offset: start } of parameterSites(document, offset, renamesAround(here, catalog))) {
    result += document.slice(at, start) + rename.current;
    at = start + rename.legacy.length;
  }
  return result + document.slice(at, document.length);
}

describe('parameterSites', () => {
  const sites: readonly (readonly [what: string, before: string, after: string, languageId?: string])[] = [
    [
      'keys, members, arguments and strings of their own',
      `def start(appId):
    body = {"appId": appId, 'other': 1}
    call(appId=appId, x=[appId])
    params.appId = appId
    if code == $01207101:
        raise Illegal("appId")
`,
      `def start(appId):
    body = {"bk_biz_id": appId, 'other': 1}
    call(bk_biz_id=appId, x=[appId])
    params.bk_biz_id = appId
    if code == 1207101:
        raise Illegal("bk_biz_id")
`,
    ],
    [
      'no variables, types of arguments, calls, comments, parts of names, or texts',
      `function f(appId: number) { // appId: the business
  const appId = 2; a.appId(); myAppId(); appId2 = 1; x["my-appId"] = 'the appId is missing';
  const body = { appIds: 1, appId };
  if (code === $01207101) { /* { appId: 1 } */ }
}
`,
      `function f(appId: number) { // appId: the business
  const appId = 2; a.appId(); myAppId(); appId2 = 1; x["my-appId"] = 'the appId is missing';
  const body = { appIds: 1, appId };
  if (code === 1207101) { /* { appId: 1 } */ }
}
`,
      'typescript',
    ],
    [
      'keys of objects over several lines, and JSON within strings',
      `function f() {
  call({
    appId: 2,
    raw: "{\\"appId\\": 2}",
  });
  return code === $01207101;
}
`,
      `function f() {
  call({
    bk_biz_id: 2,
    raw: "{\\"bk_biz_id\\": 2}",
  });
  return code === 1207101;
}
`,
      'typescript',
    ],
    [
      'queries and elements',
      `  url = "/api?appId=2&x=appId"\n  xml = "<appId>2</appId>"\n  code = $01207101\n`,
      `  url = "/api?bk_biz_id=2&x=appId"\n  xml = "<bk_biz_id>2</bk_biz_id>"\n  code = 1207101\n`,
    ],
    [
      'nothing beyond the block',
      `def a():\n    call(appId=1)\n\ndef b():\n    call(appId=2)\n    check(code == $01207101)\n\ndef c():\n    call(appId=3)\n`,
      `def a():\n    call(appId=1)\n\ndef b():\n    call(bk_biz_id=2)\n    check(code == 1207101)\n\ndef c():\n    call(appId=3)\n`,
    ],
    [
      'nothing beyond an empty line where there is no block',
      `call(appId=1)\n\ncall(appId=2)\nCODE = $01207101\n`,
      `call(appId=1)\n\ncall(bk_biz_id=2)\nCODE = 1207101\n`,
    ],
    [
      'only what its own message speaks of',
      `  call(appId=1, ipList=2, serverSetId=3)\n  code = $01208141\n`,
      `  call(appId=1, ip_list=2, group_ids=3)\n  code = 1208141\n`,
    ],
  ];
  for (const [what, before, after, languageId] of sites) {
    it(`finds ${what}`, () => assert.equal(renamed(before, languageId), after));
  }

  it('finds them beside the successor, too', () => {
    assert.equal(
      renamed('  call(processInfos=1)\n  code = $01238128\n'),
      '  call(process_infos=1)\n  code = 1238128\n',
    );
    assert.deepEqual(renamesAround(1239300, catalog), []);
  });

  it('are in the order of the text', () => {
    assert.equal(
      renamed('call(code=$01208120, groupIds=1, ipList=2)\ncall(ccServerSetId=3, ipList=4)'),
      'call(code=1208120, group_ids=1, ip_list=2)\ncall(server_set_id=3, ip_list=4)',
    );
  });

  it('reads only near lines and the near part of a line', () => {
    const far = `  call(appId=1)\n${'  pass\n'.repeat(15)}  code = $01207101\n`;
    assert.equal(renamed(far), far.replace('$0', ''));
    const near = far.replace('  pass\n', '');
    assert.equal(renamed(near), near.replace('$0', '').replace('appId', 'bk_biz_id'));
    const below = (lines: number) => `  code = $01207101\n${'  pass\n'.repeat(lines)}  call(appId=1)\n  pass\n`;
    assert.equal(renamed(below(15)), below(15).replace('$0', ''));
    assert.equal(renamed(below(14)), below(14).replace('$0', '').replace('appId', 'bk_biz_id'));
    const long = `  {"appId": 1, "x": "${'x'.repeat(300)}", "code": $01207101, "y": {"appId": 2}}\n`;
    assert.equal(renamed(long, 'json'), long.replace('$0', '').replace('"appId": 2', '"bk_biz_id": 2'));
  });
});
