import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Response } from '../../../../server/src/core/messages/response/fromObject';
import { responseReach } from '../../../../server/src/core/messages/response/recordAround';
import {
  maybeInResponse,
  responseAt,
  responseIn,
  responseOfCode,
} from '../../../../server/src/core/messages/response/response';
import { documentOf } from '../../../features/context';

/** The response at `$0`, and the source text of its values. */
function read(marked: string) {
  const offset = marked.indexOf('$0');
  assert.ok(offset >= 0);
  const text = marked.slice(0, offset) + marked.slice(offset + 2);
  return shown(responseIn(text, offset), text);
}

function shown(response: Response | undefined, text: string) {
  if (response === undefined) return undefined;
  const { code, message, requestId } = response;
  return {
    code: [code.value, text.slice(code.offset, code.offset + code.length)],
    message: message && [message.value, text.slice(message.offset, message.offset + message.length)],
    requestId,
  };
}

/** The answer with `$0` in its code. */
const answer = {
  code: 1237104,
  result: false,
  message: 'IP10.0.0.1 "不属于" 该\\业务',
  request_id: 'abc',
  data: { list: [1, { code: 0, message: 'ok' }] },
};

function withMark(text: string): string {
  return text.replace('1237104', '123$07104');
}

describe('responseOfCode', () => {
  for (const [text, expected] of [
    ['调用失败，错误码$01237104', false],
    ['错误码 $01237104', false],
    ['failed with code $01237104', false],
    ['code $01237104', false],
    ['错误码：$01237104', true],
    ['code: $01237104', true],
    ['code=$01237104', true],
    ['{:code $01237104', true],
    ['{"code": $01237104', true],
    ['[code] => $01237104', true],
    ['$01237104', false],
    ['code=1239801 code: $01237104', true],
  ] as const) {
    it(`${expected ? 'reads' : 'does not read'} ${text}`, () => {
      const offset = text.indexOf('$0');
      const rest = text.startsWith('{:')
        ? ', :message "boom", :request_id "a1"}'
        : ', message: "boom", request_id: "a1"';
      const document = documentOf(text.replace('$0', '') + rest, 'log');
      assert.equal(responseOfCode(document, offset)?.code.value, expected ? 1237104 : undefined);
    });
  }

  it('reads no response at its message', () => {
    const text = '{"code": 1237104, "message": "boom"}';
    assert.equal(responseAt(documentOf(text), text.indexOf('boom'))?.code.value, 1237104);
    assert.equal(responseOfCode(documentOf(text), text.indexOf('boom')), undefined);
  });
});

describe('response', () => {
  it('has the id of the object around it over several lines, and none of the lines of a log above it', () => {
    const inner = '{"code": 123$07104, "message": "m"}';
    assert.equal(read(`{"request_id": "outer", "a": [{}],\n  "error": ${inner}}`)?.requestId, 'outer');
    for (const header of ['2026-03-14 02:02:04 ERROR a - ', '02:02:04.093 [main] ', 'ERROR: ', '']) {
      const found = read(`${header}{"request_id": "other", "a": {"code": 1, "message": "m"}}\n${header}${inner}`);
      assert.deepEqual(found?.message, ['m', 'm'], header);
      assert.equal(found?.requestId, undefined, header);
    }
  });

  it('is read from JSON, from a log line, from strings of any depth, and over several lines', () => {
    const once = JSON.stringify(answer);
    const twice = JSON.stringify(once);
    const spread = JSON.stringify(answer, null, 2);
    const raw = 'IP10.0.0.1 \\"不属于\\" 该\\\\业务';
    const inString = JSON.stringify(raw).slice(1, -1);
    const expected = (code: string, message: string) => ({
      code: [1237104, code],
      message: [answer.message, message],
      requestId: 'abc',
    });
    assert.deepEqual(read(withMark(once)), expected('1237104', raw));
    assert.deepEqual(
      read(withMark(`2024-05-01 10:00:00 WARN can't call {a}: resp=${once} cost=3ms`)),
      expected('1237104', raw),
    );
    assert.deepEqual(read(withMark(`body: ${twice}`)), expected('1237104', inString));
    assert.deepEqual(
      read(withMark(JSON.stringify({ body: twice }))),
      expected('1237104', JSON.stringify(inString).slice(1, -1)),
    );
    assert.deepEqual(read(withMark(`[\n${spread},\n{}]`)), expected('1237104', raw));
    assert.deepEqual(read(withMark(JSON.stringify(spread))), expected('1237104', inString));
  });

  it('is read from Python output and from keys without quotes', () => {
    assert.deepEqual(
      read(
        `{'result': False, 'bk_error_code': 123$07104L, 'bk_error_msg': u"it's", 'data': None, 'bk_request_id': 'r-1'}`,
      ),
      { code: [1237104, '1237104L'], message: ["it's", "it's"], requestId: 'r-1' },
    );
    assert.deepEqual(
      read(`{'message': 'it\\'s \\u4e1a', 'code': '$01237104', 'now': datetime(2024, 1, 2), 'e': <E: x>}`),
      {
        code: [1237104, '1237104'],
        message: ["it's 业", "it\\'s \\u4e1a"],
        requestId: undefined,
      },
    );
    assert.deepEqual(read(`return { errorCode: 1237104$0, errorMsg: 'no', requestId: "r" };`), {
      code: [1237104, '1237104'],
      message: ['no', 'no'],
      requestId: 'r',
    });
  });

  it('is found at its message, too', () => {
    assert.deepEqual(read('{"data":null,"code":1237104,"message":"no$0t allowed","X-Bkapi-Request-Id":"r"}'), {
      code: [1237104, '1237104'],
      message: ['not allowed', 'not allowed'],
      requestId: 'r',
    });
    assert.equal(read('{"data":"no$0","code":1237104,"message":"not allowed"}'), undefined);
    assert.equal(read('{"message":"not allo$0wed"}'), undefined);
  });

  it('is recognised by its members, also with an unfilled message', () => {
    const unfilled = 'IP{0} 不属于该业务';
    const expected = { code: [1237104, '1237104'], message: [unfilled, unfilled], requestId: undefined };
    assert.deepEqual(read(`{"code":123$07104,"result":false,"message":"${unfilled}"}`), expected);
    assert.deepEqual(read(`{"code":123$07104,"job_request_id":"r","message":"${unfilled}"}`), {
      ...expected,
      requestId: 'r',
    });
  });

  it('is the innermost object, with the request id of the object around it', () => {
    assert.deepEqual(read('{"code":0,"message":"ok","request_id":"r","data":{"code":123$07104,"message":"in"}}'), {
      code: [1237104, '1237104'],
      message: ['in', 'in'],
      requestId: 'r',
    });
    assert.deepEqual(
      read('{"data":{"code":1,"message":"in","request_id":"no"},"code":123$07104,"message":"out {a: b"}'),
      { code: [1237104, '1237104'], message: ['out {a: b', 'out {a: b'], requestId: undefined },
    );
    assert.deepEqual(read('{"body":"{\\"message\\":\\"x\\"","code":123$07104,"msg":"m"}'), {
      code: [1237104, '1237104'],
      message: ['m', 'm'],
      requestId: undefined,
    });
  });

  it('is read up to where it is cut off', () => {
    const cut = { code: [1237104, '1237104'], message: undefined, requestId: undefined };
    assert.deepEqual(read('{"code":123$07104,"message":"not al'), cut);
    assert.deepEqual(read('{"code":123$07104,"message":"not al\n2024 {"request_id":"other"}'), cut);
    assert.deepEqual(read('"{\\"code\\":123$07104,\\"message\\":\\"not al", "request_id": "other"'), cut);
    assert.deepEqual(read('{"code":123$07104,"message":"a" + b,"request_id":"r"}'), { ...cut, requestId: 'r' });
    assert.deepEqual(read('... ok","code":123$07104,"message":"m","data":[1,[2'), { ...cut, message: ['m', 'm'] });
    assert.deepEqual(read('{"request_id":"no","list":[1,\n2024 {"code":123$07104,"message":"m"}'), {
      ...cut,
      message: ['m', 'm'],
    });
  });

  it('is not read from similar text', () => {
    for (const text of [
      'code: 123$07104 {x}',
      '{"code":123$07104}',
      '{"id":123$07104,"message":"m"}',
      '{"zipCode":123$07104,"message":"m"}',
      '[{"message":"m"},123$07104]',
      '{"1237104$0":"m","message":"m"}',
      // An entry of a catalog.
      '{"code":"123$07104","message":"IP{0} 不属于该业务"}',
      '{code: 123$07104, msg: "{0,number,#} failed"}',
      '$0',
    ]) {
      assert.equal(read(text), undefined, text);
    }
  });

  it('is read within the limit only, also in a line of 10 MB', () => {
    const filler = '"x":[1,{"y":"z"}],'.repeat(600_000);
    const text = `{${filler}"code":1237104,"message":"m",${filler}"request_id":"r"}`;
    const document = documentOf(text, 'json');
    assert.ok(document.length > 20_000_000);
    assert.deepEqual(shown(responseAt(document, text.indexOf('1237104')), text), {
      code: [1237104, '1237104'],
      message: ['m', 'm'],
      requestId: undefined,
    });
    const late = `{"code":1237104,${'"x":1,'.repeat(responseReach)}"message":"m"}`;
    assert.equal(responseAt(documentOf(late, 'json'), 10), undefined);
  });

  it('is read in limited time from any text', () => {
    const hostile = [
      '{"a":[',
      '{"a":',
      '{"a":1},',
      '{',
      '\\',
      '\\"',
      '"',
      "{a:'",
      '[',
      '\\n',
      '{"a":"\n',
      '{a:{},',
      '{"code":',
      'code=1, ',
      'code=( , ',
      'Code:1 ',
      '<code>',
      'code: 1\n',
      '&quot;',
      '%22',
      ' * code: 1\n',
      '\\xe4',
      '\u0000',
      '\ud800',
    ];
    for (const piece of hostile) {
      const filler = piece.repeat(responseReach);
      const text = `${filler}"code":1237104,"message":"m"${filler}`;
      responseIn(text, filler.length + 10);
      responseAt(documentOf(text), filler.length + 10);
    }
  });

  it('is read from any JSON, in strings of any depth', () => {
    let cases = 0;
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'"\'\\{}[]:,\n业务 a'), fc.string({ maxLength: 1 })),
      maxLength: 20,
    });
    const object = fc.dictionary(fc.constantFrom('a', 'b', 'data', 'code '), fc.jsonValue({ maxDepth: 2 }), {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(text, object, object, fc.nat(3), fc.boolean(), (message, before, after, depth, spread) => {
        cases++;
        const whole = { ...before, code: 1237104, message, ...after, request_id: 'r' };
        let written = JSON.stringify(whole, null, spread ? 2 : 0);
        for (let level = 0; level < depth; level++) written = JSON.stringify(written);
        const code = /code\\*":\s?1237104/.exec(written);
        assert.ok(code);
        const read = responseIn(written, code.index + code[0].length);
        assert.equal(read?.message?.value, message);
        assert.equal(read?.requestId, 'r');
      }),
      { numRuns: 2000 },
    );
    assert.ok(cases >= 2000);
  });

  it('never throws', () => {
    let cases = 0;
    const soup = fc.string({
      unit: fc.constantFrom(...'{}[]"\'\\:,\n a1', '"code":1237104', '"message":"', 'request_id'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(soup, fc.nat(80), (text, offset) => {
        cases++;
        const response = responseIn(text, offset);
        if (response) assert.ok(Number.isInteger(response.code.value));
      }),
      { numRuns: 3000 },
    );
    assert.ok(cases >= 3000);
  });
});

function hint(text: string, languageId = 'java'): boolean {
  return maybeInResponse(documentOf(text, languageId), text.indexOf('1237104'));
}

describe('maybeInResponse', () => {
  it('is true for the value of a key', () => {
    for (const text of [
      '{"code":1237104}',
      '{\n  "code" : "1237104"',
      "{'bk_error_code': 1237104",
      '"{\\"code\\":1237104',
      '"{\\\\\\"code\\\\\\": \\\\\\"1237104',
      '{ code: 1237104',
      'x, errorCode: "1237104"',
      '"code":1237104',
      '<code>1237104',
      '// code=1237104',
      'log("code=1237104 m")',
    ]) {
      assert.equal(hint(text), true, text);
    }
    assert.equal(hint('code=1237104', 'log'), true);
  });

  it('is false for everything else', () => {
    for (const text of ['code: 1237104', 'code=1237104', '[1237104', '{1237104', ':1237104', '1237104']) {
      assert.equal(hint(text), false, text);
    }
  });

  it('reads limited context only', () => {
    const text = `${'"a":'.repeat(2_000_000)}1237104`;
    assert.equal(hint(text), true);
    assert.equal(hint(`"code":${' '.repeat(5_000_000)}1237104`), false);
  });
});
