import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { findMessages } from '../../../server/src/core/messages/findMessages';
import { messageIndex } from '../../../server/src/core/messages/messageIndex';
import { wordsEnd } from '../../../server/src/core/messages/wordArguments';

describe('wordsEnd', () => {
  /** The words end at the sign `|`. */
  const cases = [
    'zhangsan| whatever follows',
    'zhangsan|, stack trace follows',
    'zhangsan,lisi、wangwu|',
    'zhangsan, lisi|, then what',
    'zhangsan, lisi| and so on',
    '张三，李四|',
    '张三|，任务失败',
    'zhangsan|，任务失败',
    'zhangsan|, code=1',
    '10.0.0.1, 10.0.0.2| not found',
    '10.0.0.1 10.0.0.2|',
    '10.0.0.1| 3 times',
    '0:10.0.0.1;0:10.0.0.2|',
    '[10.0.0.1, 10.0.0.2]| again',
    '[{"ip": "10.0.0.1", "bk_cloud_id": 0}]| again',
    '"a b", "c d"|',
    'HostDTO(hostId=1, ip=10.0.0.1)|',
    'a or b|',
    'a/b / c|',
    'zhangsan| /var/log/a.log',
    '100 MB|',
    '100 MB|, got 200',
    '100| but got 200',
    '2 个|',
    '(open| bracket',
    ' a| b',
    '|',
  ];
  for (const marked of cases) {
    it(marked, () => assert.equal(wordsEnd(marked.replace('|', '')), marked.indexOf('|')));
  }
});

describe('arguments that are words', () => {
  const catalog = builtinCatalog();
  const last = async (text: string, code: number) => {
    const { messages } = findMessages(await messageIndex(catalog), text);
    return messages.find(({ entry }) => entry.code === code)?.arguments.at(-1);
  };

  it('end at a blank, in templates and by fingerprints', async () => {
    assert.equal(await last('ERROR Permission denied for user zhangsan whatever follows', 1238001), 'zhangsan');
    assert.equal(await last('Illegal IP 10.0.0.1, 10.0.0.2 WHATEVER follows', 1237109), '10.0.0.1, 10.0.0.2');
    assert.equal(await last('The uploaded file exceeds the size limit of 100 MB', 1243015), '100 MB');
  });

  it('leave other arguments as they are, and whole strings', async () => {
    assert.equal(await last('Initializing a tenant failed: whatever went wrong', 1210003), 'whatever went wrong');
    assert.equal(await last('{"message":"Illegal IP a b c"}', 1237109), 'a b c');
  });
});
