import assert from 'node:assert/strict';
import { addCode } from '../../../../../server/src/core/catalog/sources/custom/addCode';

/** The text with the new row, `$0` where the message is typed; or why there is none. */
function added(text: string, path = 'a.json', language: 'en' | 'zh-CN' = 'en'): unknown {
  const answer = addCode(path, text, 1199048, language);
  if (answer.kind !== 'edit') return answer;
  const changed = text.slice(0, answer.start) + answer.text + text.slice(answer.end);
  return `${changed.slice(0, answer.cursor)}$0${changed.slice(answer.cursor)}`;
}

describe('A row for a code in a custom catalog in JSON', () => {
  it('is the first of an empty text, an empty list, and a catalog without a list', () => {
    const whole = '{\n  "codes": [\n    { "code": 1199048, "message": "$0" }\n  ]\n}\n';
    assert.equal(added(''), whole);
    assert.equal(added('{\n  "codes": []\n}\n'), whole);
    assert.equal(added('{\n  "codes": [\n  ]\n}\n'), whole);
    assert.equal(added('{}'), '{\n  "codes": [\n    { "code": 1199048, "message": "$0" }\n  ]\n}');
    assert.equal(
      added('{\n\t"title": "A" // of A\n}\n'),
      '{\n\t"title": "A", // of A\n\t"codes": [\n\t\t{ "code": 1199048, "message": "$0" }\n\t]\n}\n',
    );
  });

  it('is written like the row before it, and comments and commas stay', () => {
    assert.equal(
      added(
        '{\n  // ours\n  "codes": [\n    { "code": 1199001, "message": "a" } // the first\n    // the end\n  ]\n}\n',
      ),
      '{\n  // ours\n  "codes": [\n    { "code": 1199001, "message": "a" }, // the first\n' +
        '    { "code": 1199048, "message": "$0" }\n    // the end\n  ]\n}\n',
    );
    assert.equal(
      added('{"codes": [\r\n\t{"code": 1199001, "message": {"en": "a"}}, /* b */\r\n]}', 'a.jsonc', 'zh-CN'),
      '{"codes": [\r\n\t{"code": 1199001, "message": {"en": "a"}}, /* b */\r\n' +
        '\t{ "code": 1199048, "message": { "zh-CN": "$0" } },\r\n]}',
    );
    assert.equal(
      added('{ "codes": [{ "code": 1199001, "message": "a" }] }'),
      '{ "codes": [{ "code": 1199001, "message": "a" }, { "code": 1199048, "message": "$0" }] }',
    );
    assert.equal(
      added('{\n  "codes": [\n    {\n      "code": 1199001,\n      "message": "a"\n    }\n  ]\n}\n'),
      '{\n  "codes": [\n    {\n      "code": 1199001,\n      "message": "a"\n    },\n' +
        '    {\n      "code": 1199048,\n      "message": "$0"\n    }\n  ]\n}\n',
    );
  });

  it('is not written twice', () => {
    const text = '\ufeff{"codes": [{"code": 1199001}, {"message": "a", "Error code": "1199048"}]}';
    assert.deepEqual(added(text), { kind: 'listed', offset: text.indexOf('"1199048"') });
  });

  it('is refused where the text cannot be understood', () => {
    const syntax = (line: number) => ({ kind: 'refused', reason: 'syntax', line });
    const shape = (line: number) => ({ kind: 'refused', reason: 'shape', line });
    assert.deepEqual(added('{\n"codes": [\n<<<<<<< ours\n]}'), syntax(3));
    assert.deepEqual(added('{"codes": ['), syntax(1));
    assert.deepEqual(added('['.repeat(100_000)), syntax(1));
    assert.deepEqual(added('{} {}'), syntax(1));
    assert.deepEqual(added('[]'), shape(1));
    assert.deepEqual(added('{\n"codes": {}}'), shape(2));
    // The last of two lists counts, as everywhere in JSON.
    assert.deepEqual(added('{"codes": [],\n"codes": 1}'), shape(2));
    assert.equal(
      added('{"codes": [7, null, "\\"]"]}'),
      '{"codes": [7, null, "\\"]", { "code": 1199048, "message": "$0" }]}',
    );
  });
});

describe('A row for a code in a custom catalog in CSV', () => {
  it('has the columns of the header', () => {
    assert.equal(added('', 'a.csv'), 'Code,Message\n1199048,$0\n');
    assert.equal(
      added('# ours\nName;Code;English;中文\nA;1199001;"a;b";c', 'a.CSV'),
      '# ours\nName;Code;English;中文\nA;1199001;"a;b";c\n;1199048;$0;\n',
    );
    assert.equal(added('Code\tEnglish\t中文\r\n', 'a.csv', 'zh-CN'), 'Code\tEnglish\t中文\r\n1199048\t\t$0\r\n');
    assert.equal(added('Message,Code\n', 'a.csv'), 'Message,Code\n$0,1199048\n');
    assert.equal(added('Code\n', 'a.csv'), 'Code\n1199048$0\n');
  });

  it('is not written twice, and refused without a header and where a quote is open', () => {
    assert.deepEqual(added('Code,Message\r\n1199001,"a\r\nb"\r\n1199048,c\r\n', 'a.csv'), {
      kind: 'listed',
      offset: 30,
    });
    assert.deepEqual(added('1199001,a\n', 'a.csv'), { kind: 'refused', reason: 'shape', line: 1 });
    assert.deepEqual(added('Code,Message\n1,"a\n', 'a.csv'), { kind: 'refused', reason: 'syntax', line: 2 });
  });
});

describe('A row for a code in a custom catalog of another format', () => {
  it('is written by hand', () => {
    for (const path of ['a.md', 'b/c.properties', 'README']) assert.deepEqual(added('', path), { kind: 'by-hand' });
  });
});
