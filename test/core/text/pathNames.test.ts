import assert from 'node:assert/strict';
import {
  baseName,
  decoded,
  folderName,
  folderOf,
  isCopyPath,
  isTestPath,
} from '../../../server/src/core/text/pathNames';

describe('decoded', () => {
  it('decodes escapes and keeps malformed ones', () => {
    const read = ['a%20b', '%E9%94%99', '100%', '%E9', '%zz', ''].map((text) => decoded(text));
    assert.deepEqual(read, ['a b', '错', '100%', '%E9', '%zz', '']);
  });
});

describe('a path', () => {
  /** Its name, the name and the path of its folder, and what kind it is. */
  const told = (path: string): string =>
    [
      baseName(path),
      folderName(path),
      folderOf(path),
      isTestPath(path) ? 'test' : '',
      isCopyPath(path) ? 'copy' : '',
    ].join(' | ');
  const cases: readonly (readonly [path: string, told: string])[] = [
    ['src/test/A.java', 'A.java | test | src/test/ | test | '],
    ['job-common-test/A.java', 'A.java | job-common-test | job-common-test/ | test | '],
    ['a/integrationTest/B.kt', 'B.kt | integrationTest | a/integrationTest/ | test | '],
    ['a/Tests/b.py', 'b.py | Tests | a/Tests/ | test | '],
    ['testing/a', 'a | testing | testing/ | test | '],
    ['latest/a.py', 'a.py | latest | latest/ |  | '],
    ['a/test_job.py', 'test_job.py | a | a/ | test | '],
    ['a/job_test.go', 'job_test.go | a | a/ | test | '],
    ['a/b.spec.ts', 'b.spec.ts | a | a/ | test | '],
    ['a/JobTest.java', 'JobTest.java | a | a/ | test | '],
    ['a/TestJob.java', 'TestJob.java | a | a/ | test | '],
    ['a/TestJob.ts', 'TestJob.ts | a | a/ |  | '],
    ['a/contest.java', 'contest.java | a | a/ |  | '],
    ['测试/a', 'a | 测试 | 测试/ | test | '],
    ['target/A.java', 'A.java | target | target/ |  | copy'],
    ['a/node_modules/b.js', 'b.js | node_modules | a/node_modules/ |  | copy'],
    ['src/main/java/com/archive/A.java', 'A.java | archive | src/main/java/com/archive/ |  | '],
    ['old/src/main/java/A.java', 'A.java | java | old/src/main/java/ |  | copy'],
    ['src/main/a copy.java', 'a copy.java | main | src/main/ |  | copy'],
    ['a/Main/src/old/b', 'b | old | a/Main/src/old/ |  | copy'],
    ['main/old/A.java', 'A.java | old | main/old/ |  | copy'],
    ['a/A.java.bak', 'A.java.bak | a | a/ |  | copy'],
    ['backup_2023/A.java', 'A.java | backup_2023 | backup_2023/ |  | copy'],
    ['a - Copy (2)/b', 'b | a - Copy (2) | a - Copy (2)/ |  | copy'],
    ['源码备份/a', 'a | 源码备份 | 源码备份/ |  | copy'],
    ['docs', 'docs |  |  |  | '],
    ['a/docs', 'docs | a | a/ |  | '],
    ['\\a\\b\\Old\\c.java', 'c.java | Old | \\a\\b\\Old\\ |  | copy'],
    ['a', 'a |  |  |  | '],
    ['/a', 'a |  | / |  | '],
    ['a%20b/c%2Fd', 'c/d | a b | a%20b/ |  | '],
    ['a/%', '% | a | a/ |  | '],
  ];
  for (const [path, expected] of cases) it(path, () => assert.equal(told(path), expected));
});
