import assert from 'node:assert/strict';
import fc from 'fast-check';
import { throwSites } from '../../../../server/src/core/checks/definitions/throwSites';
import { assertLinear } from '../../../support/assertLinear';

/** The sites in the body of a method: constant, fewest and most arguments. */
function counted(body: string, head = ''): string[] {
  const text = `${head}
class Service {
    void run(String name, Long id, Object[] params, List<String> ips, T any, ErrorType type) {
        ${body}
    }
}`;
  const sites = throwSites(text).sites.filter(({ call }) => call.isPlain);
  return sites.flatMap(({ owner, constant, passed, start, end }) => {
    if (passed === undefined) return [];
    assert.ok(text.slice(start, end).endsWith(constant));
    return `${owner ?? '?'}.${constant} ${passed.least}-${passed.most}`;
  });
}

describe('throw sites', () => {
  const certain: readonly (readonly [string, string])[] = [
    ['throw new NotFoundException(ErrorCode.A);', 'ErrorCode.A 0-0'],
    ['throw new a.b.NotFoundException(com.example.ErrorCode.A);', 'ErrorCode.A 0-0'],
    ['throw new ServiceException(ErrorType.INTERNAL, ErrorCode.A);', 'ErrorCode.A 0-0'],
    ['throw new InternalException("text of " + name, ErrorCode.A);', 'ErrorCode.A 0-0'],
    [
      'try { f(); } catch (IOException | RuntimeException e) { throw new InternalException(e, ErrorCode.A); }',
      'ErrorCode.A 0-0',
    ],
    [
      'catch (Exception e) { throw new InternalException("x", e, ErrorCode.A, new String[]{e.getMessage()}); }',
      'ErrorCode.A 1-1',
    ],
    ['throw new NotFoundException(ErrorCode.A, new Object[]{name, f(1, 2), "x,y"});', 'ErrorCode.A 3-3'],
    ['throw new NotFoundException(ErrorCode.A, new String[] {name, });', 'ErrorCode.A 1-1'],
    ['throw new NotFoundException(ErrorCode.A, new Object[]{});', 'ErrorCode.A 0-0'],
    ['throw new NotFoundException(ErrorCode.A, new Object[0]);', 'ErrorCode.A 0-0'],
    ['throw new NotFoundException(ErrorCode.A, null);', 'ErrorCode.A 0-0'],
    ['throw new NotFoundException(ErrorCode.A, new Integer[]{MAX});', 'ErrorCode.A 1-1'],
    ['throw new NotFoundException(ErrorCode.A, ArrayUtils.toArray(name, id));', 'ErrorCode.A 2-2'],
    ['throw new NotFoundException(ErrorCode.A, ArrayUtil.toArray("ip", "not a list"));', 'ErrorCode.A 2-2'],
    ['throw new NotFoundException(ErrorCode.A, toArray(name));', 'ErrorCode.A 1-1'],
    ['throw new NotFoundException(ErrorCode.A, name);', 'ErrorCode.A 0-1'],
    ['throw new NotFoundException(ErrorCode.A, name, id);', 'ErrorCode.A 0-2'],
    ['throw new NotFoundException(ErrorCode.A, String.valueOf(id) + "", ips.size(), 3);', 'ErrorCode.A 0-3'],
    ['throw new NotFoundException(ErrorCode.A, new Pair<String, Long>());', 'ErrorCode.A 0-1'],
    [
      'throw new NotFoundException(ErrorCode.A, new Object[]{new HashMap<String, List<Long>>(), 1 < 2});',
      'ErrorCode.A 2-2',
    ],
    [
      'throw new NotFoundException(ErrorCode.A, new Object[]{\n// one, two\nname /* , */,\n"""\n a, b\n"""});',
      'ErrorCode.A 2-2',
    ],
    ['throw new InternalException(e.getCause(), ErrorCode.A);', 'ErrorCode.A 0-0'],
    ['NotFoundException e = new NotFoundException(ErrorCode.A); throw e;', 'ErrorCode.A 0-0'],
    ['NotFoundException e = new NotFoundException(ErrorCode.A); if (e.params == null) throw e;', 'ErrorCode.A 0-0'],
    ['throw cause.orElse(new NotFoundException(ErrorCode.A));', 'ErrorCode.A 0-0'],
    ['map.put(name, new NotFoundException(ErrorCode.A));', 'ErrorCode.A 0-0'],
    ['all = new X[]{new NotFoundException(ErrorCode.A), null};', 'ErrorCode.A 0-0'],
    ['throw new OuterError(new NotFoundException(ErrorCode.A), name);', 'ErrorCode.A 0-0'],
    ['log.warn("x", new NotFoundException(ErrorCode.A), name);', 'ErrorCode.A 0-0'],
    ['X e = new NotFoundException(ErrorCode.A), f = null;', 'ErrorCode.A 0-0'],
    ['f(new Holder(name, new NotFoundException(ErrorCode.A), id));', 'ErrorCode.A 0-0'],
    ['f(new Holder(name)); X e = new NotFoundException(ErrorCode.A), f = null;', 'ErrorCode.A 0-0'],
    ['throw new NotFoundException(ErrorCode.A, new Holder.Pair<String>(name, id));', 'ErrorCode.A 0-1'],
    ['optional.orElseThrow(() -> new NotFoundException(ErrorCode.A));', 'ErrorCode.A 0-0'],
    ['return new Supplier<X>() { X get() { throw new NotFoundException(ErrorCode.A); } };', 'ErrorCode.A 0-0'],
    ['log.error("new NotFoundException(ErrorCode.Z)"); throw new NotFoundException(ErrorCode.A);', 'ErrorCode.A 0-0'],
  ];
  for (const [body, expected] of certain) {
    it(`counts ${JSON.stringify(body)}`, () => assert.deepEqual(counted(body), [expected]));
  }

  const uncertain = [
    'throw new NotFoundException(ErrorCode.A, params);',
    'throw new NotFoundException(ErrorCode.A, unknown);',
    'throw new NotFoundException(ErrorCode.A, any);',
    'Object all = g(); throw new NotFoundException(ErrorCode.A, all);',
    'throw new NotFoundException(ErrorCode.A, dto.getNames());',
    'throw new NotFoundException(ErrorCode.A, ips);',
    'throw new NotFoundException(ErrorCode.A, new ArrayList<>(ips));',
    'Map values = g(); throw new NotFoundException(ErrorCode.A, values);',
    'MessageParams all = g(); throw new NotFoundException(ErrorCode.A, all);',
    'throw new NotFoundException(ErrorCode.A, ips.toArray());',
    'throw new NotFoundException(ErrorCode.A, ips.toArray(new String[0]));',
    'throw new NotFoundException(ErrorCode.A, ArrayUtils.toArray(ips2));',
    'throw new NotFoundException(ErrorCode.A, new Object[ips.size()]);',
    'throw new NotFoundException(ErrorCode.A, flag ? name : params);',
    'throw new NotFoundException(ErrorCode.A, f(new Object[]{1}));',
    'throw new PermissionDeniedException(authResult, ErrorCode.A);',
    'throw new NotFoundException(flag ? ErrorCode.A : ErrorCode.B);',
    'throw new NotFoundException(ErrorCode.A, ErrorCode.B);',
    'throw new NotFoundException(errorCode, params);',
    'throw new NotFoundException("ErrorCode.A");',
    'throw new NotFoundException(ErrorCode.A, (Object[]) params);',
    'throw new NotFoundException(ErrorCode.A, a.<X, Y b > c);',
    'throw NotFoundException.builder().code(ErrorCode.A).build();',
    'return new ErrorInfo(ErrorCode.A);',
    'throw new NotFoundException(ErrorCode.A).withParams(name);',
    'throw new NotFoundException(ErrorCode.A) { Object[] getParams() { return params; } };',
    'NotFoundException e = new NotFoundException(ErrorCode.A); e.setParams(params); throw e;',
    'f(new NotFoundException(ErrorCode.A).withParams(name));',
    'NotFoundException e = new NotFoundException(ErrorCode.A); e.params = new Object[]{name}; throw e;',
    'throw filled(new NotFoundException(ErrorCode.A), name, id);',
    'throw filled(new Holder(name), new NotFoundException(ErrorCode.A), name);',
    'return run(x, f(y, filled(new NotFoundException(ErrorCode.A), name)));',
    'return a.filled(() -> new NotFoundException(ErrorCode.A), name);',
    'throw new NotFoundException(ErrorCode.A, new Params(name, id).all());',
    'throw new NotFoundException(ErrorCode.A, new String[]{name}.clone());',
    'throw new NotFoundException(ErrorCode.A, toArray(ips));',
    'throw new NotFoundException(ErrorCode.A;',
    'throw new NotFoundException(ErrorCode.A',
    '// throw new NotFoundException(ErrorCode.A);',
    'String[] name = g(); throw new NotFoundException(ErrorCode.A, name);',
    'run(name -> { throw new NotFoundException(ErrorCode.A, name); });',
  ];
  for (const body of uncertain) {
    it(`does not count ${JSON.stringify(body)}`, () => assert.deepEqual(counted(body), []));
  }

  it('finds several calls, nested ones included, in order', () => {
    const body = `throw new OuterException(ErrorCode.A, new Object[]{new InnerException(ErrorCode.B), name});
        throw new XException(ErrorCode.C);`;
    assert.deepEqual(counted(body), ['ErrorCode.A 2-2', 'ErrorCode.B 0-0', 'ErrorCode.C 0-0']);
  });

  it('reads static imports of names and of whole classes', () => {
    const head = 'import static a.ErrorCode.A;\nimport static a.b.OtherErrors.*;\nimport a.ErrorType;\nimport a.b.*;';
    const { sites, wholes } = throwSites(
      `${head}\nclass X { void f() { throw new XException(A); } void g() { throw new XException(B); } }`,
    );
    assert.deepEqual(
      sites.map(({ owner, constant }) => [owner, constant]),
      [
        ['ErrorCode', 'A'],
        [undefined, 'B'],
      ],
    );
    assert.deepEqual([...wholes], ['OtherErrors']);
  });

  it('goes on after a call that is never closed', () => {
    assert.deepEqual(counted('throw new XException(ErrorCode.A; throw new XException(ErrorCode.B);'), [
      'ErrorCode.B 0-0',
    ]);
  });

  it('accepts every text, in linear time', async () => {
    const pieces = fc.constantFrom(
      'new ',
      'XException',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '<',
      '>',
      ',',
      ';',
      '"',
      "'",
      '"""',
      '/*',
      '*/',
      '//',
      '\n',
      'ErrorCode',
      '.',
      'A',
      'import ',
      'static ',
      '->',
      '?',
      ':',
      '1',
      '\u0000',
      '\ud800',
      '错误',
      ' ',
    );
    let cases = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        for (const { start, end, passed } of throwSites(text).sites) {
          assert.ok(0 <= start && start < end && end <= text.length && (!passed || passed.least <= passed.most));
        }
        cases++;
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
    for (const long of ['new XException(', 'new XException(ErrorCode.A,', '((((', 'A<', 'new X', '{"', "'", 'a.b<C,']) {
      await assertLinear(30_000, (size) => assert.deepEqual(throwSites(long.repeat(size)).sites, []), long);
    }
  }).timeout(600_000);
});
