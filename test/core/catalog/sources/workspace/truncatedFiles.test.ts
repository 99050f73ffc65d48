import assert from 'node:assert/strict';
import {
  type FileDefinitions,
  looksTruncated,
} from '../../../../../server/src/core/catalog/sources/workspace/fileDefinitions';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { sourceSamples } from '../../../../support/sourceSamples';

const bundle = `# 默认
1210001=GSE 异常
1241001 : 缺少\\u53c2\\u6570 {0}
1241002=one \\
        two
1241003   last one
`;

const files = [...sourceSamples, { path: 'message.properties', text: bundle }];

function read(path: string, text: string): FileDefinitions | undefined {
  return readDefinitions(`file:///w/${path}`, text);
}

/** What of `definitions` is said differently by `whole`; a description may be missing. */
function untold(definitions: FileDefinitions, whole: FileDefinitions): unknown[] {
  const constants = new Map(whole.constants.map((constant) => [`${constant.owner}.${constant.name}`, constant]));
  const messages = new Map(whole.messages.map((message) => [message.code, message]));
  return [
    ...definitions.constants.filter((constant) => {
      const { code, line, text, description } = constants.get(`${constant.owner}.${constant.name}`) ?? {};
      const told = constant.description === undefined || constant.description === description;
      return code !== constant.code || line !== constant.line || text !== constant.text || !told;
    }),
    ...definitions.messages.filter(({ code, text }) => messages.get(code)?.text !== text),
  ];
}

describe('a file cut short', () => {
  it('looks truncated, or defines nothing that the whole file does not', () => {
    let cuts = 0;
    let taken = 0;
    for (const { path, text } of files) {
      const whole = read(path, text);
      assert.ok(whole?.whole, path);
      for (let length = 0; length < text.length; length++) {
        cuts++;
        const definitions = read(path, text.slice(0, length));
        if (definitions === undefined || looksTruncated(definitions, whole)) continue;
        taken++;
        assert.deepEqual(untold(definitions, whole), [], `${path} up to ${length}`);
      }
    }
    assert.ok(cuts > 5000, `${cuts}`);
    assert.ok(taken > 20 && taken < cuts / 10, `${taken} of ${cuts}`);
  }).timeout(20_000);

  it('is a file that ends inside brackets, a comment or a string, or is empty', () => {
    const truncated = (path: string, text: string) => read(path, text)?.whole === false;
    assert.ok(truncated('A.java', ''));
    assert.ok(truncated('A.java', ' \n'));
    assert.ok(truncated('A.java', 'class A {\n'));
    assert.ok(truncated('A.java', 'class A {}\n/* '));
    assert.ok(truncated('a.ts', 'const A_ERROR = 1241001;\ncall(\n'));
    assert.ok(truncated('a.ts', 'const A_ERROR = 1241001;\nconst text = `'));
    assert.ok(truncated('a.py', 'A_ERROR = 1241001\n"""'));
    assert.ok(truncated('a.h', '#ifndef A\n#define A_ERROR 1241001\n'));
    assert.ok(truncated('message.properties', '1241001=a\n1241002'));
    assert.ok(!truncated('a.ts', 'const A_ERROR = 1241001;'));
  });

  it('looks truncated if its last line has no line break, unless the last good version had none', () => {
    const ended = read('message.properties', '1241001=a\n');
    const open = read('message.properties', '1241001=a');
    assert.ok(ended && open);
    assert.deepEqual(
      [
        looksTruncated(open, ended),
        looksTruncated(open, open),
        looksTruncated(ended, open),
        looksTruncated(ended, ended),
      ],
      [true, false, false, false],
    );
  });

  it('looks truncated only if the last good version did not', () => {
    const whole = read('A.java', 'class AError { int A_FAILED = 1241001; }\n');
    const truncated = read('A.java', 'class AError { int A_FAILED = 1241002;\n');
    const longer = read('A.java', 'class AError { int A_FAILED = 1241003;\nint B = 1241004;\n');
    assert.ok(whole && truncated && longer);
    assert.deepEqual(
      [looksTruncated(truncated, whole), looksTruncated(longer, truncated), looksTruncated(whole, truncated)],
      [true, false, false],
    );
  });
});
