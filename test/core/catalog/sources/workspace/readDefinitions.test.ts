import assert from 'node:assert/strict';
import type { FileDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/fileDefinitions';
import { mayHoldDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/messageBundles';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { sourceSamples } from '../../../../support/sourceSamples';

function shown({ constants }: FileDefinitions): string[] {
  return constants.map(({ name, code, owner, line, text, description }) => {
    const qualified = owner === undefined ? name : `${owner}.${name}`;
    const beside = `${text === undefined ? '' : ` "${text}"`}${description === undefined ? '' : ` // ${description}`}`;
    return `${line}: ${qualified} = ${code}${beside}`;
  });
}

function constantsOf(path: string, text: string): string[] {
  const definitions = readDefinitions(`file:///w/${path}`, text);
  return definitions === undefined ? [] : shown(definitions);
}

describe('readDefinitions', () => {
  for (const { path, text, constants } of sourceSamples) {
    it(`finds exactly the definitions in ${path}`, () => {
      const definitions = readDefinitions(`file:///w/${path}`, text);
      assert.ok(definitions);
      assert.deepEqual(shown(definitions), constants);
      const { uri, messages, problems, whole, openEnd } = definitions;
      assert.deepEqual(
        { uri, messages, problems, whole, openEnd },
        { uri: `file:///w/${path}`, messages: [], problems: [], whole: true, openEnd: undefined },
      );
    });
  }

  it('reads lines that end in CR LF or CR like others', () => {
    let compared = 0;
    for (const { path, text, constants } of sourceSamples) {
      for (const end of ['\r\n', '\r']) {
        assert.deepEqual(constantsOf(path, `\ufeff${text.replaceAll('\n', end)}`), constants, path);
        compared++;
      }
    }
    assert.equal(compared, sourceSamples.length * 2);
  });

  it('names the module after its folder for files such as __init__.py', () => {
    const text = 'MISSING_PARAM = 1241001\n';
    assert.deepEqual(constantsOf('job%20x/__init__.py', text), ['1: job x.MISSING_PARAM = 1241001']);
    assert.deepEqual(constantsOf('%E9%94%99.py', text), ['1: 错.MISSING_PARAM = 1241001']);
    assert.deepEqual(constantsOf('a%FF.py', text), ['1: a%FF.MISSING_PARAM = 1241001']);
  });

  it('takes no variable, amount or use for a constant', () => {
    const uses = `class A {
  static final int errorCode = 1241001;
  static final int code = 1241002;
  static final int SESSION_AGE = 1209600;
  static final int ROUND = 1250000;
  static { LATER_ERROR = 1241003; }
  int[] CODES = {1241004, 1241005};
  Object o = new Object() { int ANONYMOUS_ERROR = f(); { int B_ERROR = 1241006; } };
}
`;
    assert.deepEqual(constantsOf('A.java', uses), []);
  });

  it('returns undefined for files without definitions', () => {
    assert.equal(readDefinitions('file:///w/A.java', 'class A { int f() { return 1241001; } }\n'), undefined);
    assert.equal(readDefinitions('file:///w/a.txt', 'A_ERROR = 1241001\n'), undefined);
    assert.equal(readDefinitions('file:///w/application.properties', '1241001=x\n'), undefined);
    assert.equal(readDefinitions('file:///w/message_ja.properties', '1241001=x\n'), undefined);
  });

  it('reads message bundles', () => {
    const text = '# c\n1241001=缺少\\u53c2数 {0}\n1241002 : two \\\n  lines\njob.1241003=no\n1241004=\n12410011=no\n';
    assert.deepEqual(readDefinitions('file:///w/i18n/message_zh_CN.properties', text), {
      uri: 'file:///w/i18n/message_zh_CN.properties',
      constants: [],
      messages: [
        { code: 1241001, text: '缺少参数 {0}', line: 2 },
        { code: 1241002, text: 'two lines', line: 3 },
      ],
      language: 'zh-CN',
      problems: [],
      whole: true,
    });
  });

  it('reports malformed escapes and replaced texts in bundles', () => {
    const text = '1241001=first\n1241002=\\u12\n1241001=second';
    const file = 'file:///w/messages.properties';
    assert.deepEqual(readDefinitions(file, text), {
      uri: file,
      constants: [],
      messages: [
        { code: 1241001, text: 'second', line: 3 },
        { code: 1241002, text: '\\u12', line: 2 },
      ],
      problems: [
        {
          file,
          line: 2,
          reason: {
            en: 'The text of 1241002 contains a \\u that is not followed by four hexadecimal digits.',
            'zh-CN': '1241002 的消息中有一个 \\u，其后不是四位十六进制数字。',
          },
        },
        {
          file,
          line: 1,
          reason: {
            en: 'The text of 1241001 is replaced by another one on line 3.',
            'zh-CN': '1241001 的消息被第 3 行的另一条消息覆盖。',
          },
        },
      ],
      whole: true,
      openEnd: true,
    });
  });

  it('decides by the name which files to read', () => {
    const read = ['A.java', 'a.KT', 'x/y.py', 'b.go', 'c.tsx', 'd.mjs', 'e.cs', 'f.h', 'g.hpp', 'h.rs', 'i.php'];
    const bundles = [
      'message.properties',
      'messages_zh_CN.properties',
      'job-message-en.properties',
      'message_US.properties',
    ];
    const passed = ['a.min.js', 'pom.xml', 'a.md', 'java', 'application.properties', 'message_fr.properties', 'a.log'];
    assert.deepEqual([...read, ...bundles].filter(mayHoldDefinitions), [...read, ...bundles]);
    assert.deepEqual(passed.filter(mayHoldDefinitions), []);
  });
});
