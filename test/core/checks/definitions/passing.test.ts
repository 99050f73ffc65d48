import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCallables } from '../../../../server/src/core/catalog/sources/workspace/signatures';
import { type CallShape, passingOfException } from '../../../../server/src/core/checks/definitions/passing';

/** How a call passes arguments to an exception with these constructors. */
function passed(
  constructors: string,
  {
    code = 0,
    count = 1,
    isPlain = true,
    isListed = false,
    isNull = false,
    mayBeText = !isListed,
    hasCause = false,
    hasMore = false,
  }: Partial<CallShape>,
) {
  const text = `@Getter\npublic class XException extends ServiceException {\n${constructors}\n}\n`;
  const [callable] = readCallables(text);
  assert.ok(callable);
  return passingOfException({ code, count, isPlain, isListed, isNull, mayBeText, hasCause, hasMore }, callable);
}

/** The constructors of an exception that wraps a single argument into an array. */
const wrapping = `
    private Object[] params;
    public XException(ErrorType type, Integer errorCode) { super(); this.errorCode = errorCode; }
    public XException(ErrorType type, Integer errorCode, Object[] params) { this.params = params; }
    public XException(ErrorType type, Integer errorCode, Object param) {
        this.params = new Object[1];
        this.params[0] = param;
    }
    public XException(Integer errorCode) { super(ErrorType.INTERNAL, errorCode); }
    public XException(Integer errorCode, Object param) { super(ErrorType.INTERNAL, errorCode, new Object[]{param}); }
    public XException(ValidateResult result) { super(result.getErrorCode(), result.getErrorParams()); }`;

/** A call with the code first and texts behind it, but for their number. */
const plain = {
  code: 0,
  isPlain: true,
  isListed: false,
  isNull: false,
  mayBeText: true,
  hasCause: false,
  hasMore: false,
};

describe('arguments that an exception gets', () => {
  it('counts the arguments after the code if a constructor only passes them on', () => {
    assert.equal(passed(wrapping, { code: 1, count: 2 }), 'counted');
    assert.equal(passed(wrapping, { code: 1, count: 3 }), 'counted');
    assert.equal(passed(wrapping, { code: 1, count: 3, isListed: true }), 'counted');
    assert.equal(passed(wrapping, { code: 0, count: 1 }), 'counted');
    assert.equal(passed(wrapping, { code: 0, count: 2 }), 'counted');
  });

  const fills = [
    'XException(int code) { super(code, new Object[]{host()}); }',
    'XException(int code) { super(code, ArrayUtils.toArray(HOST)); }',
    'XException(int code) { super(code, host()); }',
    'XException(int code) { super(code, "host"); }',
    'XException(int code) { super(code); this.params = new Object[1]; this.params[0] = HOST; }',
    'XException(final Integer code) throws IOException { if (a) { super(code, new Object[]{HOST}); } }',
  ];
  for (const source of fills) {
    it(`detects that ${source} fills the template`, () => assert.equal(passed(source, {}), 'unknown'));
  }

  it('detects that arguments before the code may fill the template', () => {
    const source = 'XException(String file, int code) { super(code, file); }';
    assert.equal(passed(source, { code: 1, count: 2 }), 'unknown');
    assert.equal(passed('XException(String text, int code) { super(text, code); }', { code: 1, count: 2 }), 'counted');
  });

  it('judges the arguments before the code by the constructor if the call does not show them', () => {
    const call = { code: 1, count: 2, isPlain: false };
    assert.equal(passed('XException(Throwable cause, Integer code) { super(cause, code); }', call), 'counted');
    assert.equal(passed('XException(ErrorType type, Integer code) { super(type, code); }', call), 'counted');
    assert.equal(passed('XException(AuthResult result, Integer code) { this.result = result; }', call), 'unknown');
    assert.equal(passed('XException(Long id, Integer code) { this.id = id; }', call), 'unknown');
    assert.equal(passed('XException(Integer code) { }', call), 'unknown');
    assert.equal(
      passingOfException(
        { ...call, isListed: false, isNull: false, mayBeText: true, hasCause: false, hasMore: false },
        undefined,
      ),
      'unknown',
    );
  });

  it('takes the constructor for arrays for an array literal', () => {
    const constructors = `XException(int code, Object[] all) { super(code, all); }
      XException(int code, String one) { super(code, new Object[]{one, host()}); }`;
    assert.equal(passed(constructors, { count: 2, isListed: true }), 'counted');
    assert.equal(passed(constructors, { count: 2 }), 'unknown');
  });

  it('counts each variable argument, unless another constructor fits or a message comes before', () => {
    const variable = 'XException(int code, Object... all) { super(code, all); }';
    assert.equal(passed(variable, { count: 1 }), 'each');
    assert.equal(passed(variable, { count: 3 }), 'each');
    assert.equal(passed(variable, { count: 3, hasCause: true }), 'counted');
    const one = `${variable} XException(int code, String host) { super(code, host); }`;
    assert.equal(passed(one, { count: 2 }), 'counted');
    assert.equal(passed('XException(int code, String text, Object... all) { }', { count: 3 }), 'unknown');
  });

  it('reads parameters whose types have parameters', () => {
    const hosts = 'XException(int code, List<String> hosts) { super(code, hosts.get(0), hosts.get(1)); }';
    assert.equal(passed(hosts, { count: 2 }), 'unknown');
    const map = 'XException(int code, Map<String, ? extends List<Long>> all) { super(code, all.values()); }';
    assert.equal(passed(map, { count: 2 }), 'unknown');
    const plain = 'XException(Supplier<Long> id, int code) { super(code, id.get()); } XException(int code) { }';
    assert.equal(passed(plain, { code: 1, count: 2 }), 'unknown');
    const behind =
      'XException(Throwable cause, int code, Class<? super T> type) { super(code, type.getName(), HOST); }';
    assert.equal(passed(behind, { code: 1, count: 3 }), 'unknown');
  });

  it('leaves open what a text passes that is itself the message', () => {
    const words = 'XException(int code, String errorMsg) { super(errorMsg); } XException(int code, Object one) { }';
    assert.equal(passed(words, { count: 2 }), 'unknown');
    assert.equal(passed(words, { count: 2, mayBeText: false }), 'counted');
    assert.equal(passed(words, { count: 2, isListed: true }), 'counted');
    const reason = 'XException(int code, String reason) { super(code, new Object[]{reason}); }';
    assert.equal(passed(reason, { count: 2 }), 'counted');
  });

  it('leaves open what a constructor passes that an annotation makes', () => {
    const read = (head: string) => readCallables(`${head}\nclass XException extends Exception { final int code; }`)[0];
    const call = { ...plain, count: 2 };
    assert.equal(passingOfException(call, read('@AllArgsConstructor')), 'unknown');
    assert.equal(passingOfException(call, read('@lombok.RequiredArgsConstructor(access = PUBLIC)')), 'unknown');
    assert.equal(passingOfException(call, read('@NoArgsConstructor')), 'counted');
  });

  it('depends on arrays in the file if no constructor fits the call', () => {
    assert.equal(passed('XException(Result r) { super(r, new Object[]{1}); }', {}), 'unknown');
    assert.equal(passed('XException(Result r) { super(r); }', {}), 'counted');
  });

  it('counts several arguments of an exception that is defined elsewhere, but not a single one', () => {
    assert.equal(passingOfException({ ...plain, count: 2 }, undefined), 'counted');
    assert.equal(passingOfException({ ...plain, count: 3 }, undefined), 'each');
    assert.equal(passingOfException({ ...plain, count: 3, hasCause: true }, undefined), 'counted');
  });

  it('accepts every text', () => {
    const pieces = fc.constantFrom(
      'XException',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      'int code',
      ',',
      '...',
      'super',
      ';',
      '"',
    );
    let cases = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        cases++;
        assert.equal(readCallables(`class XException { ${parts.join(' ')}`)[0]?.name, 'XException');
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });
});
