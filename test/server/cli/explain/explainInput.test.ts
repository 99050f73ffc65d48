import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maxTextLength } from '../../../../server/src/core/answers/explanation/explainText';
import { commandLine, commandLineLater } from '../../../support/commandLine';
import { shownAdvice } from '../../../support/shownAdvice';

async function* piped(...chunks: readonly string[]) {
  yield* chunks;
}

const expected = [
  '# JOB error codes in this text',
  '',
  '1 error code found.',
  '',
  '## 1237104 IP … does not belong to this business',
  '',
  'IP `<ip-1>` does not belong to this business',
  '',
  'IP`<ip-1>` 不属于该业务',
  '',
  '- JOB → JOB · New API · Illegal value',
  '- Constant: `API_IP_NOT_IN_BIZ` · name made up by this catalog',
  '- Arguments: `{0} IP = <ip-1>`',
  '- Legacy API: **1207104**',
  '- Found in line 1: `code=1237104 IP<ip-1> 不属于该业务`',
  '',
  '*From the published error code page (built-in catalog)*',
  '',
  shownAdvice(1237104, 'en'),
  '',
  '---',
  '',
  'Anonymized: check it before sharing. Addresses, users, hosts, businesses and tokens are each replaced by one placeholder throughout, such as `<ip-1>` or `<user-1>`; what neither a pattern nor a known message shows is unchanged.',
  '',
].join('\n');

describe('explain CODE', () => {
  const { out } = commandLine(['explain', '1237104']);

  it('reads a code as a text has it', () => {
    for (const given of [
      ...[
        '1237104L',
        '1237104n',
        '1237104_i64',
        '1_237_104',
        "1'237'104",
        '1237104.0',
        '1237104.',
        '１２３７１０４',
        '#1237104',
      ],
      ...[
        '"1237104"',
        "'1237104'",
        '`1237104`',
        '“1237104”',
        '(1237104)',
        '[1237104]',
        '【1237104】',
        '1237104:',
        '1237104。',
      ],
      ...['code=1237104', '"code":1237104,', '错误码1237104', '{"code":"1237104"}', 'code%3D1237104', ' 1237104\t'],
    ]) {
      assert.deepEqual(commandLine(['explain', given]), { status: 0, out, err: '' }, given);
    }
    const several = commandLine(['explain', '1237104', '1238001']);
    for (const given of ['1237104/1238001', '1237104|1238001', '[1237104, 1238001]', '{1237104,1238001}']) {
      assert.deepEqual(commandLine(['explain', given]), several, given);
    }
  });

  it('refuses what is part of something else', () => {
    for (const given of ['task_1237104', '11237104', '1237104.5', '0x1237104', '1237104kg', '1,237,104', '12371O4']) {
      const { status, err } = commandLine(['explain', given]);
      assert.deepEqual([status, err.includes('is not an error code')], [2, true], given);
    }
  });
});

describe('explain --text', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'explain-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('explains a file or standard input', async () => {
    const file = join(folder, 'ticket.txt');
    writeFileSync(file, 'code=1237104 IP10.0.0.1 不属于该业务\n');
    const ending = { status: 0, out: expected, err: '' };
    assert.deepEqual(await commandLineLater(['explain', '--text', file, '--anonymize']), ending);
    const input = piped('code=1237', '104 IP10.0.0.1 不属于该业务');
    assert.deepEqual(await commandLineLater(['explain', '--anonymize', '--text=-'], {}, input), ending);
  });

  it('ends with 1 for a text without codes', async () => {
    const { status, out } = await commandLineLater(['explain', '--text', '-', '--lang', 'zh-CN'], {}, piped('你好'));
    assert.equal(status, 1);
    assert.match(out, /没有找到错误码/);
  });

  it('stops reading an endless pipe', async () => {
    let chunks = 0;
    async function* endless() {
      for (;;) {
        chunks++;
        yield 'x'.repeat(maxTextLength / 4);
      }
    }
    const { out } = await commandLineLater(['explain', '--text', '-'], {}, endless());
    assert.match(out, /Only the first 1,000,000 characters of the text were read/);
    assert.equal(chunks, 5);
  });

  it('refuses options that do not go together, and files that cannot be read', async () => {
    const help =
      '--text takes the path of a file, or - for standard input. It goes with neither codes nor --json; --anonymize needs it. See bk-job-errors --help.\n';
    for (const args of [
      ['--text', '-', '1239801'],
      ['--text', '-', '--json'],
      ['1239801', '--anonymize'],
    ]) {
      assert.deepEqual(commandLine(['explain', ...args]), { status: 2, out: '', err: help });
    }
    const gone = join(folder, 'gone.txt');
    assert.deepEqual(await commandLineLater(['explain', '--text', gone]), {
      status: 2,
      out: '',
      err: `${gone} cannot be read: no such file or folder.\n`,
    });
  });
});
