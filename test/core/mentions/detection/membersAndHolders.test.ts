import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** Members of holders of codes in camel case, and values whose key says nothing: what holds them names them. */
const samples: readonly Sample[] = [
  ['swift', 'ss', 'enum JobErrorCode: Int { case ipNotInBiz = 1207104, missing = 1208101 }'],
  ['dart', 'ss', 'enum JobError { ipNotInBiz(1207104), missing(1208101); final int code; const JobError(this.code); }'],
  ['dart', 's', 'class JobErrorCode {\n  static const int ipNotInBiz = 1207104;\n}'],
  ['kotlin', 'ss', 'enum class JobErrorCode(val code: Int) {\n    IpNotInBiz(1207104),\n    Missing(1208101);\n}'],
  ['kotlin', 'ss', 'enum class JobErrorCode(val code: Int) { IpNotInBiz(1207104), Missing(1208101) }'],
  ['kotlin', 's', 'object JobErrorCodes {\n    const val ipNotInBiz = 1207104\n}'],
  ['java', 'ss', 'enum JobErrorCode { ipNotInBiz(1207104), missing(1208101); }'],
  ['typescript', 'ss', 'enum JobErrorCode { ipNotInBiz = 1207104, missing = 1208101 }'],
  ['typescript', 's', 'class JobErrorCode {\n  static readonly ipNotInBiz = 1207104;\n}'],
  ['cpp', 'ss', 'enum class JobErrorCode : int { kIpNotInBiz = 1207104, kMissing = 1208101 };'],
  ['cpp', 's', 'struct JobErrorCode { static constexpr int kIpNotInBiz = 1207104; };'],
  ['python', 's', 'class JobErrorCode(IntEnum):\n    ip_not_in_biz = 1207104'],
  ['yaml', 'e', 'bk_job_id:\n  type: integer\n  example: 1207104'],
  ['json', 'e', '{"urlencoded":[{"key":"bk_biz_id","value":"1207104"}]}'],
  ['json', 'e', '{\n  "bk_biz_id": {\n    "type": "integer",\n    "example": 1207104\n  }\n}'],
  [
    'xml',
    's',
    '<stringProp name="JSON_PATH">$.code</stringProp>\n<stringProp name="EXPECTED_VALUE">1207104</stringProp>',
  ],
  [
    'xml',
    'e',
    '<stringProp name="JSON_PATH">$.data.job_instance_id</stringProp>\n<stringProp name="EXPECTED_VALUE">1207104</stringProp>',
  ],
  ['yaml', 's', '- type: jsonpath\n  path: $.code\n  expected: 1207104'],
  ['yaml', 'e', '- name: BIZ_ID\n  value: "1207104"'],
  ['yaml', 'ee', 'host_ids:\n  default: [1207104, 1208101]'],
  ['terraform', 'ee', 'variable "host_ids" {\n  type    = list(number)\n  default = [1207104, 1208101]\n}'],
  [
    'xml',
    'ee',
    '<property name="hostIds">\n  <list>\n    <value>1207104</value>\n    <value>1208101</value>\n  </list>\n</property>',
  ],
];

describe('The confidence in members and in values without a name', () => {
  it('is what the name of their holder says', () => {
    assert.deepEqual(answers(samples), samples);
  });
});
