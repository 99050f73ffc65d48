import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { anonymized } from '../../../../server/src/core/answers/explanation/anonymize';
import { explainText } from '../../../../server/src/core/answers/explanation/explainText';
import { messageValues } from '../../../../server/src/core/answers/explanation/messageValues';

const catalog = builtinCatalog();

async function anonymize(text: string): Promise<string> {
  const { text: made, show } = await anonymized(text, await messageValues(text, catalog));
  return show(made);
}

/** Escapes everything but ASCII. */
const escaped = (text: string) =>
  text.replace(/[^\x00-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const chinese = '{"code":1239996,"message":"用户【张三】没有操作权限"}';

const table: readonly (readonly [text: string, anonymized: string])[] = [
  // A person whom a message names is removed everywhere, also without a key.
  [
    '{"code":1239996,"message":"User [zhangsan] has no permission for this operation"}\nzhangsan, zhangsans, x_zhangsan /data/zhangsan-1',
    '{"code":1239996,"message":"User [<user-1>] has no permission for this operation"}\n<user-1>, zhangsans, x_zhangsan /data/<user-1>-1',
  ],
  [`${chinese} 张三的作业`, '{"code":1239996,"message":"用户【<user-1>】没有操作权限"} <user-1>的作业'],
  [
    '{"code":1238001,"message":"Permission denied for user ZhangSan"} ZHANGSAN',
    '{"code":1238001,"message":"Permission denied for user <user-1>"} <user-1>',
  ],
  [
    '1238001 Permission denied for user zhangsan,lisi、wangwu',
    '1238001 Permission denied for user <user-1>,<user-2>、<user-3>',
  ],
  [
    '1209105 【zhangsan】用户没有使用帐号【app01】的权限，请联系作业平台管理员在帐户管理进行授权; su app01',
    '1209105 【<user-1>】用户没有使用帐号【<user-2>】的权限，请联系作业平台管理员在帐户管理进行授权; su <user-2>',
  ],
  // In all spellings.
  [
    `${escaped(chinese)} 张三 %E5%BC%A0%E4%B8%89 &#24352;&#19977; \\xe5\\xbc\\xa0\\xE4\\xB8\\x89`,
    `${escaped('{"code":1239996,"message":"用户【')}<user-1>${escaped('】没有操作权限"}')} <user-1> <user-1> <user-1> <user-1>`,
  ],
  [
    '{\\"code\\":1239996,\\"message\\":\\"User [li.si] has no permission for this operation\\"} a\\nli.si\\n',
    '{\\"code\\":1239996,\\"message\\":\\"User [<user-1>] has no permission for this operation\\"} a\\n<user-1>\\n',
  ],
  [
    '<code>1239996</code><message>User &quot;lisi&quot; has no permission for this operation</message> lisi',
    '<code>1239996</code><message>User &quot;<user-1>&quot; has no permission for this operation</message> <user-1>',
  ],
  // Words and short numbers are removed where they name somebody, and stay elsewhere.
  [
    'User [root] has no permission for this operation: root cause in /root',
    'User [<user-1>] has no permission for this operation: root cause in /root',
  ],
  [
    'code=1239996 User [code] has no permission for this operation',
    'code=1239996 User [<user-1>] has no permission for this operation',
  ],
  [
    'user [user] has no permission for this operation 1239996',
    'user [<user-1>] has no permission for this operation 1239996',
  ],
  [
    'User [1244006] has no permission for this operation 1239996',
    'User [1244006] has no permission for this operation 1239996',
  ],
  [
    '1233101 Business 2 does not exist\nstatus 2, bk_biz_id=2, "bk_biz_id": "2", 20',
    '1233101 Business <business-1> does not exist\nstatus 2, bk_biz_id=<business-1>, "bk_biz_id": "<business-1>", 20',
  ],
  [
    '1233101 Business 100148 does not exist, 100148, 1001480',
    '1233101 Business <business-1> does not exist, <business-1>, 1001480',
  ],
  // Hosts and addresses.
  ['1244002 Invalid hosts: 0:10.0.0.1, web-01\nssh web-01', '1244002 Invalid hosts: 0:<ip-1>, <host-1>\nssh <host-1>'],
  ['1237104 IP10.0.0.300 不属于该业务', '1237104 IP<ip-1> 不属于该业务'],
  [
    '1243053 Host ID 23 does not exist in CMDB; host_id=23, 23',
    '1243053 Host ID <host-1> does not exist in CMDB; host_id=<host-1>, 23',
  ],
  // Arguments of other kinds stay.
  ['1241004 Missing parameter zhangsan', '1241004 Missing parameter zhangsan'],
];

describe('messageValues', () => {
  for (const [text, expected] of table) {
    it(`anonymizes ${text.split('\n')[0]}`, async () => {
      assert.equal(await anonymize(text), expected);
    });
  }

  it('finds messages in long lines and beside many other lines', async () => {
    const message = 'User [zhangsan] has no permission for this operation';
    for (const text of [
      `${'x '.repeat(990)}${message} 1239996`,
      `${'nothing here\n'.repeat(5000)}1239996 ${message}`,
    ]) {
      assert.ok(!(await anonymize(text)).includes('zhangsan'));
    }
  });

  it('leaves no person in an explanation', async () => {
    const text =
      '$ curl -u zhangsan:secret9 https://paas/api\n{"code":1239802}\n1239996 User [lisi] has no permission for this operation, lisi!';
    const { markdown } = await explainText(text, catalog, 'en', { anonymize: true, names: true });
    assert.doesNotMatch(markdown, /zhangsan|secret9|lisi/);
    assert.match(markdown, /^- Arguments: `\{0\} user = <user-2>`$/m);
    assert.match(markdown, /## 1239802 .*## 1239996 /s);
  });
});
