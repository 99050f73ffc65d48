import assert from 'node:assert/strict';
import { readCallables } from '../../../../../server/src/core/catalog/sources/workspace/signatures';

/** Each callable of a file with its signatures as `code/count`, and what is true of them. */
function told(text: string): string[] {
  return readCallables(text).map(({ name, signatures, mayFill }) => {
    const shown = signatures.map(({ code, count, isPlain, takesArray, isVariable, wraps, says, fills }) => {
      const facts = Object.entries({ isPlain, takesArray, isVariable, wraps, says, fills });
      return [`${code}/${count}`, ...facts.flatMap(([fact, is]) => (is ? [fact] : []))].join(' ');
    });
    return [name, ...shown, ...(mayFill ? ['mayFill'] : [])].join('; ');
  });
}

/** What is told about the one member of a class: a constructor of an exception, or a static method. */
function toldOf(member: string): string {
  const name = member.includes('static') ? 'Result' : 'XException';
  const [only = 'nothing', ...more] = told(`public class ${name} {\n  int code;\n  ${member}\n}\n`);
  assert.deepEqual(more, []);
  return only.replace(/; mayFill$/, '');
}

describe('how Java passes arguments to a message', () => {
  const constructors: readonly (readonly [member: string, told: string])[] = [
    ['XException(int code) { super(code); }', '0/1 isPlain'],
    ['@JsonCreator XException(int code) { super(code); }', '0/1 isPlain'],
    ['@Generated("a") XException(int code) { super(code); }', '0/1 isPlain'],
    ['@Deprecated @a.b.C(x = 1) public XException(int code) { super(code); }', '0/1 isPlain'],
    ['@A <T> XException(T one, int code) { super(code); }', '1/2'],
    ['XException(int code) throws IOException, a.b.C { super(code); }', '0/1 isPlain'],
    ['XException(Integer number) { super(number); }', '0/1 isPlain'],
    ['XException(String text, Integer errorCode, long id) { super(errorCode); }', '1/3 isPlain'],
    ['XException(AuthResult result, Integer errorCode) { super(errorCode); }', '1/2'],
    ['XException(Throwable cause, ErrorType type, int code) { super(cause, code); }', '2/3 isPlain'],
    ['XException(int code, Object[] all) { super(code, all); }', '0/2 isPlain takesArray'],
    ['XException(int code, Object all[]) { super(code, all); }', '0/2 isPlain takesArray'],
    ['XException(int code, @A({1}) String one) { super(code, one); }', '0/2 isPlain'],
    ['XException(int code, Object... all) { super(code, all); }', '0/2 isPlain takesArray isVariable'],
    ['XException(int code, String text, Object... all) { }', '0/3 isPlain takesArray isVariable says'],
    ['XException(int code, String a) { super(code, new Object[]{a}); }', '0/2 isPlain wraps'],
    ['XException(int code, String a) { if (a == null) { super(code, new Object[]{a}); } }', '0/2 isPlain wraps'],
    ['XException(int code, String a, long b) { super(code, new Object[]{a, b}); }', '0/3 isPlain wraps'],
    ['XException(int code, String a, long b) { super(code, new Object[]{a}); }', '0/3 isPlain'],
    ['XException(int code, String a) { super(code, new Object[]{host}); }', '0/2 isPlain fills'],
    ['XException(int code, String a) { super(code, new Object[]{a, host}); }', '0/2 isPlain fills'],
    ['XException(int code, String a) { super(code, new Object[]{a + b}); }', '0/2 isPlain fills'],
    ['XException(int code, String a) { super(code, toArray(a)); }', '0/2 isPlain wraps'],
    ['XException(int code) { super(code, toArray(HOST)); }', '0/1 isPlain fills'],
    ['XException(int code) { super(code, new Object[]{}); }', '0/1 isPlain'],
    ['XException(int code) { this.all = new Object[2]; }', '0/1 isPlain fills'],
    ['XException(int code) { this.all = new Object[0]; }', '0/1 isPlain'],
    ['XException(int code) { this.one = all[2]; }', '0/1 isPlain'],
    ['XException(int code) { this.one = old all[2]; }', '0/1 isPlain'],
    ['XException(int code, String a) { this.all = new Object[1]; }', '0/2 isPlain'],
    ['XException(int code) { this(code, "host"); }', '0/1 isPlain fills'],
    ['XException(int code) { set(code, "host"); }', '0/1 isPlain'],
    ['XException(int code) { super(code + 1, "host"); }', '0/1 isPlain'],
    ['XException(int code) { super("text", code, null); }', '0/1 isPlain'],
    ['XException(int code, String a) { super(a, code); }', '0/2 isPlain'],
    ['XException(int code, String a) { super(code, host, a); }', '0/2 isPlain fills'],
    ['XException(int code, String a) { super(code, f(a)); }', '0/2 isPlain fills'],
    ['XException(int code, String text) { super(code, message); }', '0/2 isPlain says fills'],
  ];
  for (const [member, expected] of constructors) {
    it(`by ${member}`, () => assert.equal(toldOf(member), `XException; ${expected}`));
  }

  const methods: readonly (readonly [member: string, told: string])[] = [
    ['static R fail(Integer code) { return new R(code); }', 'Result.fail; 0/1 isPlain'],
    ['public static <T> R<T> fail(Integer code) throws E { return new R(code); }', 'Result.fail; 0/1 isPlain'],
    ['static boolean isKnown(int code) { return true; }', 'nothing'],
    ['public static Boolean isKnown(int code) { return true; }', 'nothing'],
    ['static R fail(int code);', 'nothing'],
    ['static R fail(String text) { return of(text); }', 'nothing'],
    ['static R R = f(int code);', 'nothing'],
    ['static R fail(int code, String name) { return of(code, name); }', 'Result.fail; 0/2 isPlain'],
    ['static R fail(int code, Long id, Short s) { return of(code, id, s); }', 'Result.fail; 0/3 isPlain'],
    ['static R fail(int code, Object[] all) { return of(code, all); }', 'Result.fail; 0/2 isPlain takesArray'],
    ['static R fail(int code, T... all) { return of(code, all); }', 'Result.fail; 0/2 isPlain takesArray isVariable'],
    ['static R fail(int code, Host[] all) { return of(code, all); }', 'Result.fail; 0/2 isPlain takesArray fills'],
    ['static R fail(int code, int[] all) { return of(code, all); }', 'Result.fail; 0/2 isPlain takesArray fills'],
    ['static R fail(int code, Host host) { return of(code, host); }', 'Result.fail; 0/2 isPlain fills'],
    ['static R fail(int code, Host host, long id) { return of(code, id); }', 'Result.fail; 0/3 isPlain fills'],
    ['static R fail(int code, String message) { return of(code, message); }', 'Result.fail; 0/2 isPlain says fills'],
    ['static R fail(int code, Object message) { return of(code, message); }', 'Result.fail; 0/2 isPlain'],
    ['static R fail(int code) { return of(code, "host"); }', 'Result.fail; 0/1 isPlain fills'],
    ['static R fail(int code) { return of(String.valueOf(code), HOST); }', 'Result.fail; 0/1 isPlain fills'],
    ['static R fail(int code) { return of(String.valueOf(id), HOST); }', 'Result.fail; 0/1 isPlain'],
    ['static R fail(int code) { log.warn("{} {}", code, HOST); return of(code); }', 'Result.fail; 0/1 isPlain'],
    ['static R fail(int code) { String text = say(code); return of(code, text); }', 'Result.fail; 0/1 isPlain'],
    ['static R fail(int code) { return of(code, text, HOST); }', 'Result.fail; 0/1 isPlain fills'],
    ['static R fail(int code) { return of(code, text + HOST); }', 'Result.fail; 0/1 isPlain fills'],
    ['static R fail(int code) { return of(code, (text)); }', 'Result.fail; 0/1 isPlain fills'],
  ];
  for (const [member, expected] of methods) it(`by ${member}`, () => assert.equal(toldOf(member), expected));

  it('is known for each class by its name', () => {
    const text = `package a;
@Getter
public class OuterException extends RuntimeException {
  private static final Map<String, Integer> ALL = of(new int[] { 1 });
  public OuterException(int code) { super(code); }
  public OuterException(int code, Object[] all) { super(code, all); }
  enum Kind { A, B; static Kind of(int code) { return A; } }
  static class Inner { Inner(int code) { } static R fail(int code) { return null; } R other(int code) { return null; } }
  void run() { for (int one : all) { f(one); } }
  public static OuterException of(int code) { return new OuterException(code); }
}
class InnerError { InnerError(String text, int code) { super(text, code); } }
`;
    assert.deepEqual(told(text), [
      'OuterException; 0/1 isPlain; 0/2 isPlain takesArray',
      'Kind.of; 0/1 isPlain',
      'Inner.fail; 0/1 isPlain',
      'OuterException.of; 0/1 isPlain',
      'InnerError; 1/2 isPlain',
    ]);
  });

  it('goes on behind loops and resources, whose heads have semicolons', () => {
    const heads = ['for (int i = 0; i < n; i++) f(i);', 'for (;;) { }', 'try (A a = b(); C c = d()) { }'];
    for (const head of heads) {
      const text = `class AException { void f() { ${head} } AException(int code) { super(code); } }`;
      assert.deepEqual(told(text), ['AException; 0/1 isPlain'], head);
    }
  });

  it('stops where it is unknown to which class the rest belongs', () => {
    const begin = 'class AException { AException(int code) { super(code); } ';
    const known = 'AException; 0/1 isPlain';
    assert.deepEqual(told(`${begin} AException(int code; } class BException { BException(int code) { } }`), [known]);
    assert.deepEqual(told(`${begin} void f() { (; } class BException { BException(int code) { } }`), [known]);
    assert.deepEqual(told(`${begin} AException(int code) throws`), [known]);
  });
});
