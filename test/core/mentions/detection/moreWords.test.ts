import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** Words of tests, of Chinese and of Terraform. */
const samples: readonly Sample[] = [
  ['kotlin', 's', 'resp.code shouldBe 1239801'],
  ['scala', 's', 'resp.code mustEqual 1239801'],
  ['go', 's', 'require.EqualValues(t, 1239801, resp.Code)'],
  ['log', 's', '失败码：1244006'],
  ['log', 'e', '工单号 1244006'],
  ['terraform', 'ss', 'variable "retry_codes" { default = [1239801, 1238001] }'],
  ['terraform', 'e', 'variable "hosts" { default = [1239801] }'],
  ['nginx', 's', 'if ($upstream_http_x_code = 1239801) { return 503; }'],
  ['log', 'ee', '￥1244006, 1244006% of it'],
  ['log', 'p', 'x=1244006%20y'],
  ['kotlin', 'p', 'resp.size shouldBe 1244006'],
  // Matchers of tests, in a call and in words.
  ['dart', 's', 'expect(resp.code, 1239801);'],
  ['dart', 's', 'expect(resp.code, equals(1239801));'],
  ['dart', 'p', 'expect(resp.length, 1239801);'],
  ['scala', 's', 'resp.code should be (1239801)'],
  ['scala', 's', 'resp.code should equal (1239801)'],
  ['scala', 's', 'resp.code must_== 1239801'],
  ['scala', 'p', 'resp.size should be (1239801)'],
  ['swift', 's', 'expect(resp.code).to(equal(1239801))'],
  ['swift', 'p', 'expect(resp.size).to(equal(1239801))'],
  ['php', 's', 'expect($resp->code)->toBe(1239801);'],
  ['php', 's', "expect($resp['code'])->not->toBe(1239801);"],
  ['python', 's', 'assert_that(resp.code, equal_to(1239801))'],
  ['go', 's', 'So(resp.Code, ShouldEqual, 1239801)'],
  ['go', 'p', 'So(resp.Size, ShouldEqual, 1239801)'],
  ['go', 's', 'Expect(resp.Code).To(Equal(1239801))'],
  ['ruby', 's', "expect(json['code']).to eql 1239801"],
  ['ruby', 's', "assert_equal 1239801, json['code']"],
  ['ruby', 'p', "assert_equal 1239801, json['size']"],
  ['csharp', 's', 'Assert.That(resp.Code, Is.EqualTo(1239801));'],
  ['yaml', 's', '- eq: [content.code, 1239801]'],
  ['yaml', 'p', '- eq: [content.size, 1239801]'],
  // Types of SQL, and tags that are named by an attribute.
  ['sql', 'ss', "CREATE TYPE error_code AS ENUM ('1239801', '1238001');"],
  ['sql', 'ss', "CREATE TABLE t (code ENUM('1239801', '1238001'));"],
  ['sql', 'pp', "CREATE TYPE port AS ENUM ('1239801', '1238001');"],
  ['xml', 's', '<property name="errorCode">1239801</property>'],
  ['xml', 's', '<stringProp name="code">1239801</stringProp>'],
  ['xml', 'e', '<property name="jobId">1239801</property>'],
  ['xml', 'p', '<property name="path">1239801</property>'],
  // Brackets on lines of their own.
  ['csharp', 'ss', 'HashSet<int> RetryCodes = new HashSet<int>\n{\n    1239801,\n    1238001,\n};'],
  ['csharp', 'ss', 'enum JobErrorCode\n{\n    IpNotInBiz = 1239801,\n    Missing = 1238001,\n}'],
  ['csharp', 'ee', 'var sizes = new[]\n{\n    1239801,\n    1238001\n};'],
  ['cpp', 'ss', 'const int kRetryCodes[] =\n{\n    1239801,\n    1238001,\n};'],
  ['sql', 'ss', 'DELETE FROM retry WHERE code IN\n(\n  1239801,\n  1238001\n);'],
  ['sql', 'ee', 'DELETE FROM retry WHERE size IN\n(\n  1239801,\n  1238001\n);'],
  // Factories of responses, filters of logs, enumerations of Scala.
  ['java', 's', 'return InternalResponse.buildCommonFailResp(1239801);'],
  ['java', 's', 'return EsbResp.buildCommonFailResp(1239801, i18nService);'],
  ['java', 'pp', 'return Response.buildSuccessResp(1239801); return Result.failure(1238001);'],
  ['plaintext', 's', '{app="job"} | json | code = 1239801'],
  ['scala', 's', 'object JobErrors extends Enumeration { val ERR_DB = Value(1239801) }'],
  // Labels that are emphasised, in a tag of their own, or in brackets of quotes.
  ['markdown', 'sss', '**Error code:** 1239801\n- **错误码**：1238001\n*code:* 1237104'],
  ['markdown', 'ee', '**任务ID：** 1239801\n**Port**: 1238001'],
  ['c', 'p', 'x = code* 1239801;'],
  ['html', 'sss', '<b>错误码：</b>1239801 <dt>Error code</dt><dd>1238001</dd> <th>code</th> <td>1237104</td>'],
  ['html', 'pe', '<td>path</td><td>1239801</td> <td>code</td> <td id="a">x</td> <id>1238001</id>'],
  ['xml', 'ss', '<key>code</key><integer>1239801</integer>\n<key>code</key>\n<integer>1238001</integer>'],
  ['xml', 'pp', '<key>path</key><integer>1239801</integer>\n<key>path</key>\n<integer>1238001</integer>'],
  ['html', 's', '<dl>\n  <dt>错误码</dt>\n  <dd>1239801</dd>\n</dl>'],
  ['plaintext', 'ss', '错误码「1239801」，错误码 → 1238001'],
  ['log', 'ee', 'jobId -> 1239801, 任务ID → 1238001'],
  // Other kinds of codes.
  ['log', 'eee', 'zip code 1239801, inviteCode: 1239801, verification code is 1239801'],
  // No status has seven digits: such a number may still be a code.
  ['log', 'pp', 'exit code: 1239801, status code=1239801'],
  ['log', 'eee', '验证码：1239801 邮政编码 1239801 barcode=1239801'],
  ['log', 'ss', 'the error code 1239801, return code: 1239801'],
];

describe('The confidence in numbers beside further words', () => {
  it('is what the word says', () => {
    assert.deepEqual(answers(samples), samples);
  });
});
