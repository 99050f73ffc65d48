import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

const samples: readonly Sample[] = [
  ['markdown', 'se', '| code | size |\n| --- | --- |\n| 1239801 | 1244006 |'],
  ['markdown', 'se', '| Error Code | Job ID |\n|:---:|----|\n| `1239801` | **1244006** |'],
  ['markdown', 'se', '| 错误码 | 端口 |\n| --- | --- |\n| 1239801 | 1244006 |'],
  ['markdown', 'es', 'id | code\n---|---\n1239801 | 1244006'],
  ['markdown', 's', '| code | message |\n| --- | --- |\n| 400 | x |\n| 1239801 | y |'],
  ['plaintext', 'es', '+---------+---------+\n| id      | code    |\n+---------+---------+\n| 1239801 | 1244006 |'],
  ['plaintext', 'se', '  code   |   size\n---------+---------\n 1239801 | 1244006'],
  ['csv', 'se', 'code,bytes\n1239801,1244006'],
  ['csv', 'es', '"id","msg","error_code"\n1239801,"a,b",1244006'],
  ['markdown', 'es', '| Biz ID | 1244006 |\n| Error code | 1239801 |'],
  ['markdown', 'se', '| 错误码 | 1239801 |\n|---|---|\n| 主机ID | 1244006 |'],
  ['yaml', 'ee', 'host_ids:\n  - 1244006\n  - 1241001'],
  ['python', 'ee', 'host_ids = [\n    1244006,\n    1241001,\n]'],
  ['tsv', 'se', 'code\tpid\n1239801\t1244006'],
  ['restructuredtext', 'se', '+------+------+\n| code | size |\n+======+======+\n| 1239801 | 1244006 |'],
  ['html', 'se', '<tr><th>Error code</th><th>Job ID</th></tr>\n<tr><td>1239801</td><td>1244006</td></tr>'],
  ['html', 's', '<table><tr><th>Code</th></tr><tr><td>1239801</td></tr></table>'],
  [
    'html',
    'se',
    '<tr>\n <th>名称</th>\n <th class="a">错误码</th>\n <th>业务ID</th>\n</tr>\n<tr>\n <td>x</td>\n <td>1239801</td>\n <td class="b"><code>1244006</code></td>\n</tr>',
  ],
  ['html', 'es', 'Job ID: <b>1244006</b>, error code: <b class="c">1239801</b>'],
  ['markdown', 'se', 'the error code is <code>1250000</code>, the job id <code>1244006</code>'],
  ['xml', 's', '<resp><code>1250000</code></resp>'],
];

/** The same without a head that says anything. */
const others: readonly Sample[] = [
  ['markdown', 'pp', '| name | value |\n| --- | --- |\n| 1239801 | 1244006 |'],
  ['markdown', 'p', '| code | size |\n| --- | --- |\ntext\n| 1239801 |'],
  ['markdown', 'p', '| code | size |\n| --- | --- |\n| see 1239801 here | 3 |'],
  ['markdown', 'p', '| status code | size |\n| --- | --- |\n| 1239801 | 3 |'],
  ['yaml', 'pp', 'values:\n  - 1244006\n  - 1241001'],
  ['python', 'ss', 'host_ids = [\n    1239801,\n    1238001,\n]\nif code in host_ids: pass'],
  ['csv', 'pp', '1239801,1244006'],
  ['html', 'pp', '<tr><th>name</th><th>value</th></tr>\n<tr><td>1239801</td><td>1244006</td></tr>'],
  ['html', 'pp', '<p>1239801</p>\n<li><code>1244006</code></li>'],
  ['javascript', 'pp', 'id,code\n[1239801, 1244006]'],
];

describe('The confidence in numbers of columns', () => {
  it('is what the head of the column says', () => {
    assert.deepEqual(answers(samples), samples);
  });

  it('is plain where no head says anything', () => {
    assert.deepEqual(answers(others), others);
  });
});
