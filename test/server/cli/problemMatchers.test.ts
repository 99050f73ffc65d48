import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../../support/commandLine';
import { type Matcher, problemsIn } from '../../support/problemMatcher';
import { TempTree } from '../../support/tempTree';

const root = path.join(__dirname, '../../..');
const readJson = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const forGithub: readonly (Matcher & { readonly owner: string })[] = readJson('ci/problem-matcher.json').problemMatcher;
const forVscode: readonly (Matcher & { readonly owner: string })[] =
  readJson('package.json').contributes.problemMatchers;

describe('problem matchers', () => {
  const tree = new TempTree({
    'src/client.py':
      'call(processInfos=[])\nif response["code"] == 1208146:\n    raise JobError(1208147)\nvalue = 1208100\nraise JobError(1208128)\n',
    'src/other.py': 'raise JobError(1208147)\n',
    'src/ErrorCode.java':
      'public class ErrorCode {\n    public static final int A_B = 1241001;\n    public static final int C_D = 1241001;\n}\n',
  });
  after(() => tree.remove());

  const problems = (owner: string, output: string) => {
    const matcher = forGithub.find((one) => one.owner === owner);
    assert.ok(matcher);
    return problemsIn(output.replaceAll(`${tree.root}/`, ''), matcher);
  };

  it('are the same for GitHub and for VS Code', () => {
    const shared = ({ owner, pattern }: Matcher & { readonly owner: string }) => ({ owner, pattern });
    assert.deepEqual(forVscode.map(shared), forGithub.map(shared));
  });

  for (const language of ['en', 'zh-CN']) {
    it(`find every use that migrate prints in ${language}, also behind one that stays`, () => {
      const { out } = commandLine(['migrate', '--check', tree.path('src'), '--lang', language]);
      const places = problems('bk-job-errors-migrate', out).map(
        ({ file, line, column, message }) => `${file}:${line}:${column} ${message?.slice(0, 17)}`,
      );
      const renamed = language === 'en' ? 'probably needs a ' : '可能需要更名：processInf';
      assert.deepEqual(places, [
        'src/client.py:2:24 1208146 → 1238128',
        `src/client.py:1:6 ${renamed}`,
        'src/client.py:3:20 1208147 → 1238146',
        'src/client.py:4:9 1208100 → 1238100',
        'src/client.py:5:16 1208128 → 1238128',
        `src/client.py:1:6 ${renamed}`,
        'src/other.py:1:16 1208147 → 1238146',
      ]);
    });

    it(`find every finding that lint prints in ${language}`, () => {
      const { out } = commandLine(['lint', tree.path('src/ErrorCode.java'), '--lang', language]);
      const message = {
        en: 'C_D has the number 1241001, which A_B in line 2 already has.',
        'zh-CN': 'C_D 的数字 1241001 已被第 2 行的 A_B 使用。',
      }[language];
      assert.deepEqual(problems('bk-job-errors-lint', out), [
        { file: 'src/ErrorCode.java', line: '3', code: 'duplicate-number', message },
      ]);
    });
  }

  it('find nothing in an output without problems', () => {
    for (const { owner } of forGithub) {
      assert.deepEqual(problems(owner, commandLine(['migrate', tree.path('src/ErrorCode.java')]).out), []);
    }
  });
});
