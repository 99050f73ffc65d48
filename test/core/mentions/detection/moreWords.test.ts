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
  ['terraform', 'p', 'variable "hosts" { default = [1239801] }'],
  ['nginx', 's', 'if ($upstream_http_x_code = 1239801) { return 503; }'],
  ['log', 'ee', '￥1244006, 1244006% of it'],
  ['log', 'p', 'x=1244006%20y'],
  ['kotlin', 'p', 'resp.size shouldBe 1244006'],
];

describe('The confidence in numbers beside further words', () => {
  it('is what the word says', () => {
    assert.deepEqual(answers(samples), samples);
  });
});
