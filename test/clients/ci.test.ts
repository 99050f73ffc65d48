import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkoutIn } from '../support/checkout';
import { installDebian } from '../support/debian';
import { TempTree } from '../support/tempTree';
import { repository } from '../support/vscode/packageExtension';
import { workflowCommands } from '../support/workflowCommands';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly shell: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
}

const duplicate =
  'public class ErrorCode {\n    public static final int A_B = 1241001;\n    public static final int C_D = 1241001;\n}\n';
const legacy = 'raise JobError(1208147)\n';

before('install pre-commit, which brings a reader of YAML', () =>
  installDebian(['pre-commit'], ['/usr/bin/pre-commit'], 'The suite', console.log),
);

describe('the action for GitHub', () => {
  const workspace = new TempTree({
    'src/a.py': legacy,
    'clean file.py': '',
    'odd/100%25, a:b\n::error::c.py': `# x\r\n${legacy.trim()}\r\n`,
    '$(touch x).py': legacy,
    'C.java': duplicate,
  });
  const actions = new TempTree();
  let checkout = '';
  before('check the action out, without its build', () => {
    checkout = checkoutIn(actions.root);
  });
  after(() => {
    workspace.remove();
    actions.remove();
  });

  /** Runs each step as GitHub's runner runs those of a composite action. */
  function runAction(given: Readonly<Record<string, string>>) {
    const { inputs, runs } = yaml(path.join(checkout, 'action.yml')) as Action;
    assert.equal(runs.using, 'composite');
    const value = (name: string) => given[name] ?? inputs[name]?.default ?? assert.fail(`no input ${name}`);
    let out = '';
    for (const step of runs.steps) {
      assert.equal(step.shell, 'bash');
      assert.doesNotMatch(step.run, /\$\{\{/, 'an input within a script is run as a part of it');
      const own = Object.entries(step.env).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => value(input)),
      ]);
      workspace.write('.step.sh', step.run);
      const ended = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', workspace.path('.step.sh')], {
        cwd: workspace.root,
        encoding: 'utf8',
        env: {
          ...process.env,
          LANG: 'C',
          ...Object.fromEntries(own),
          GITHUB_ACTION_PATH: checkout,
          GITHUB_WORKSPACE: workspace.root,
        },
      });
      out += ended.stdout + ended.stderr;
      if (ended.status !== 0) return { status: ended.status, out };
    }
    return { status: 0, out };
  }

  const places = (out: string) =>
    workflowCommands(out).map(({ name, properties: { file, line } }) => `${name} ${file}:${line}`);

  it('builds itself, annotates legacy codes and fails', () => {
    const { status, out } = runAction({ paths: 'src\n' });
    assert.deepEqual([status, places(out)], [1, ['warning src/a.py:1']]);
  });

  it('passes where there is nothing to say, and takes paths and options with blanks as they are', () => {
    const { status, out } = runAction({ paths: 'clean file.py', options: '--lang=zh-CN\n\n--job-version=3.12' });
    assert.deepEqual([status, places(out)], [0, []]);
    assert.match(out, /^没有旧版错误码。$/m);
  });

  it('names files with signs of its own commands as they are, and finds lines that end as on Windows', () => {
    const { status, out } = runAction({ paths: 'odd', sarif: 'odd.sarif' });
    assert.deepEqual([status, places(out)], [1, ['warning odd/100%25, a:b\n::error::c.py:2']]);
    const [result] = JSON.parse(readFileSync(workspace.path('odd.sarif'), 'utf8')).runs[0].results;
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.equal(decodeURIComponent(artifactLocation.uri), 'odd/100%25, a:b\n::error::c.py');
    assert.deepEqual(region, { startLine: 2, startColumn: 16, endColumn: 23 });
  });

  it('runs no input as a command', () => {
    const hostile = runAction({ paths: '$(touch x).py', options: '--lang=en' });
    assert.deepEqual([hostile.status, places(hostile.out)], [1, ['warning $(touch x).py:1']]);
    assert.equal(runAction({ check: 'lint; touch x' }).status, 2);
    assert.equal(spawnSync('test', ['-e', workspace.path('x')]).status, 1);
  });

  it('checks definitions, and writes SARIF beside the annotations', () => {
    const { status, out } = runAction({ check: 'lint', paths: 'C.java', sarif: 'out.sarif' });
    assert.deepEqual([status, places(out)], [1, ['error C.java:3']]);
    const log = JSON.parse(readFileSync(workspace.path('out.sarif'), 'utf8'));
    assert.deepEqual(
      log.runs[0].results.map(({ ruleId }: { readonly ruleId: string }) => ruleId),
      ['duplicate-number'],
    );
  });
});

describe('the hooks for pre-commit', () => {
  const home = new TempTree();
  const user = new TempTree({ 'a.py': legacy, 'b.py': 'print(1)\n' });
  const git = (folder: string, ...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      stdio: 'pipe',
    });
  before('make repositories of the hooks and of their user', () => {
    const hooks = checkoutIn(home.root, false);
    for (const folder of [hooks, user.root]) {
      git(folder, 'init', '--quiet');
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message', 'all');
    }
    user.write(
      '.pre-commit-config.yaml',
      `repos:
- repo: ${hooks}
  rev: ${execFileSync('git', ['rev-parse', 'HEAD'], { cwd: hooks, encoding: 'utf8' }).trim()}
  hooks:
  - id: bk-job-errors-migrate
  - id: bk-job-errors-migrate-write
  - id: bk-job-errors-lint
`,
    );
  });
  after(() => {
    home.remove();
    user.remove();
  });

  const preCommit = (...args: readonly string[]) => {
    const env = { ...process.env, LANG: 'C.UTF-8', PRE_COMMIT_HOME: home.path('cache') };
    const { status, stdout, stderr } = spawnSync('/usr/bin/pre-commit', args, {
      cwd: user.root,
      encoding: 'utf8',
      env,
    });
    return { status, out: stdout + stderr };
  };
  const files = ['--files', 'a.py', 'b.py'];

  it('are valid, and npm builds and packs what they run', () => {
    assert.deepEqual(preCommit('validate-manifest', path.join(repository, '.pre-commit-hooks.yaml')), {
      status: 0,
      out: '',
    });
    const { status, out } = preCommit('install-hooks');
    assert.equal(status, 0, out);
  });

  it('fail on a legacy code, and name its line', () => {
    const { status, out } = preCommit('run', 'bk-job-errors-migrate', ...files);
    assert.equal(status, 1, out);
    assert.match(out, /^a\.py\n {2}1:16 {2}1208147 → 1238146 {2}Same meaning\.\n/m);
    assert.equal(preCommit('run', 'bk-job-errors-migrate', '--files', 'b.py').status, 0);
  });

  it('replace legacy codes, and pass once there are none', () => {
    assert.match(preCommit('run', 'bk-job-errors-migrate-write', ...files).out, /files were modified by this hook/);
    assert.equal(readFileSync(user.path('a.py'), 'utf8'), 'raise JobError(1238146)\n');
    for (const hook of ['bk-job-errors-migrate', 'bk-job-errors-migrate-write']) {
      assert.equal(preCommit('run', hook, ...files).status, 0, hook);
    }
  });

  it('check definitions of the whole repository', () => {
    assert.equal(preCommit('run', 'bk-job-errors-lint', ...files).status, 0);
    user.write('C.java', duplicate);
    const { status, out } = preCommit('run', 'bk-job-errors-lint', ...files);
    assert.equal(status, 1, out);
    assert.match(out, /^C\.java:3: duplicate-number: /m);
  });
});

/** A YAML file as its values. */
function yaml(file: string): unknown {
  const program = 'import json, sys, yaml; json.dump(yaml.safe_load(open(sys.argv[1])), sys.stdout)';
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', program, file], { encoding: 'utf8' }));
}
