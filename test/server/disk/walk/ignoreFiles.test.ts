import assert from 'node:assert/strict';
import fc from 'fast-check';
import ignore from 'ignore';
import { isIgnored } from '../../../../server/src/disk/walk/ignoreFiles';

const part = fc.constantFrom('a', 'b', 'build', 'a.log', 'x.java', '.b', 'a b', ' a');
const patternPart = fc.oneof(part, fc.constantFrom('*', '**', '*.log', 'a*', '?', '[ab]', '*.java', '\\a', ''));
const line = fc
  .tuple(
    fc.constantFrom('', '!', '#', '/'),
    fc.array(patternPart, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '/', ' '),
  )
  .map(([first, parts, last]) => first + parts.join('/') + last);

describe('ignore rules', () => {
  it('ignore the same paths as the library alone', () => {
    let [cases, ignoredOnes] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 5 }),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (lines, parts, isFolder) => {
          const library = ignore().add(lines);
          const files = [{ folder: '/work', text: lines.join('\n') }];
          const name = parts.join('/');
          // What lies in an ignored folder is never asked about.
          const isReached = parts.slice(1).every((_, at) => !library.ignores(`${parts.slice(0, at + 1).join('/')}/`));
          if (!isReached) return;
          const expected = library.ignores(isFolder ? `${name}/` : name);
          assert.equal(isIgnored(files, `/work/${name}`, isFolder), expected);
          cases++;
          ignoredOnes += Number(expected);
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(cases > 1000 && ignoredOnes > 80, `${cases} cases, ${ignoredOnes} of them ignored`);
  });

  it('of inner folders win over outer ones', () => {
    const files = [
      { folder: '/work', text: '*.java\n!Keep.java' },
      { folder: '/work/in', text: '!A.java\nKeep.java' },
    ];
    const paths = ['/work/A.java', '/work/Keep.java', '/work/in/A.java', '/work/in/Keep.java', '/work/in/B.java'];
    assert.deepEqual(
      paths.filter((path) => isIgnored(files, path, false)),
      ['/work/A.java', '/work/in/Keep.java', '/work/in/B.java'],
    );
    assert.equal(isIgnored([], '/work/A.java', false), false);
  });
});
