import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { lintDiagnostics } from '../../../../server/src/core/checks/definitions/lintDocument';
import { compareFindings } from '../../../../server/src/core/checks/definitions/lintModel';
import { documentOf } from '../../../features/context';
import { commandLine, type Ending } from '../../../support/commandLine';
import { javaConstant, treesOfSuite } from '../../../support/tempTree';

function lint(args: readonly string[], env: Record<string, string> = {}): Ending {
  return commandLine(['lint', ...args], env);
}

const root = path.join(__dirname, '../../../..');
const sample = 'test/fixtures/workspace-catalog';
const bundles = `${sample}/backend/commons/common-i18n/src/main/resources/i18n`;
const constants = `${sample}/backend/commons/common/src/main/java/org/example/job/common/constant/ErrorCode.java`;
const service = `${sample}/backend/job-execute/service-job-execute/src/main/java/org/example/job/execute/TaskInstanceService.java`;
const part = 'Unused constants were not searched: only a part of the project was read.\n';

describe('command line: lint', () => {
  const cwd = process.cwd();
  beforeEach(() => process.chdir(root));
  afterEach(() => process.chdir(cwd));
  const tree = treesOfSuite();

  it('prints one line for each finding of the sample workspace', () => {
    assert.deepEqual(lint([sample]), {
      status: 1,
      out: `${bundles}/message.properties:7: language-gap: 1244099 has a text in Chinese but not in English: it is missing in message_en_US.properties.
${bundles}/message.properties:9: language-gap: 1249001 has a text in Chinese but not in English: it is missing in message_en_US.properties.
${bundles}/message.properties:9: message-without-constant: This message is for the code 1249001, which no constant has.
${constants}:28: constant-without-message: STEP_RETRY_DENIED (1244002) has no message in any bundle: users see only the number.
${constants}:32: constant-without-message: UNTOLD_MISHAP (1249098) has no message in any bundle: users see only the number.
${service}:10: argument-count: The message of ErrorCode.MISSING_PARAM (1241001) takes 1 argument, {0}; this call passes none.
${service}:13: argument-count: The message of ErrorCode.ILLEGAL_PARAM_WITH_REASON (1241003) takes 2 arguments, {0}, {1}; this call passes none.
${service}:15: argument-count: The message of ErrorCode.WORKSPACE_ONLY_LIMIT_EXCEEDED (1244099) takes 1 argument, {0}; this call passes none.
`,
      err: part,
    });
  });

  it('prints the same in Chinese, by option or by the environment', () => {
    const chinese = lint([sample, '--lang', 'zh-CN']);
    assert.deepEqual(chinese, lint([sample, '--lang', 'zh-cn'], { LANG: 'en_US.UTF-8' }));
    assert.deepEqual(chinese, lint([sample], { LANG: 'zh_CN.UTF-8' }));
    assert.deepEqual(
      chinese.out.split('\n').map((line) => line.slice(line.lastIndexOf('/') + 1)),
      [
        'message.properties:7: language-gap: 1244099 有中文文本，但没有英文文本：message_en_US.properties 中缺少该文本。',
        'message.properties:9: language-gap: 1249001 有中文文本，但没有英文文本：message_en_US.properties 中缺少该文本。',
        'message.properties:9: message-without-constant: 这条消息的错误码 1249001 没有对应的常量。',
        'ErrorCode.java:28: constant-without-message: STEP_RETRY_DENIED（1244002）在所有消息文件中都没有消息，用户只能看到数字。',
        'ErrorCode.java:32: constant-without-message: UNTOLD_MISHAP（1249098）在所有消息文件中都没有消息，用户只能看到数字。',
        'TaskInstanceService.java:10: argument-count: ErrorCode.MISSING_PARAM（1241001）的消息需要 1 个参数 {0}，此处的调用没有传入参数。',
        'TaskInstanceService.java:13: argument-count: ErrorCode.ILLEGAL_PARAM_WITH_REASON（1241003）的消息需要 2 个参数 {0}, {1}，此处的调用没有传入参数。',
        'TaskInstanceService.java:15: argument-count: ErrorCode.WORKSPACE_ONLY_LIMIT_EXCEEDED（1244099）的消息需要 1 个参数 {0}，此处的调用没有传入参数。',
        '',
      ],
    );
  });

  it('lists the findings as JSON', () => {
    const { status, out } = lint([sample, '--json']);
    const list: unknown[] = JSON.parse(out);
    assert.equal(status, 1);
    assert.equal(list.length, 8);
    assert.deepEqual(list[3], {
      rule: 'constant-without-message',
      level: 'error',
      code: 1244002,
      constant: 'STEP_RETRY_DENIED',
      file: constants,
      line: 28,
      column: 9,
      length: 17,
      message: 'STEP_RETRY_DENIED (1244002) has no message in any bundle: users see only the number.',
      related: [],
    });
    assert.deepEqual(list[5], {
      rule: 'argument-count',
      level: 'warning',
      code: 1241001,
      constant: 'MISSING_PARAM',
      file: service,
      line: 10,
      column: 40,
      length: 23,
      message: 'The message of ErrorCode.MISSING_PARAM (1241001) takes 1 argument, {0}; this call passes none.',
      related: [{ file: `${bundles}/message.properties`, line: 3 }],
    });
  });

  it('writes SARIF that is valid by the official schema', () => {
    const published = path.join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    // Draft 4 of JSON Schema, of which this schema uses nothing that later drafts read otherwise.
    const { $schema: draft, id, ...schema } = JSON.parse(readFileSync(published, 'utf8'));
    assert.deepEqual(
      [draft, id.endsWith('/sarif-2.1.0-rtm.5.json')],
      ['http://json-schema.org/draft-04/schema#', true],
    );
    const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    const odd = tree({
      'a b#错.java': javaConstant('A_B', 1241001),
      'message.properties': '1241001={0}\n1241002=\\u1\n',
    });
    for (const args of [[sample], [sample, '--lang=zh-CN'], [odd.path()], [`${sample}/README.md`]]) {
      const { out } = lint([...args, '--sarif']);
      assert.ok(valid(JSON.parse(out)), JSON.stringify(valid.errors));
    }
    assert.equal(valid({ version: '2.1.0', runs: [{ results: [] }] }), false);
    const log = JSON.parse(lint([sample, '--sarif']).out);
    assert.equal(log.runs[0].results.length, 8);
    assert.deepEqual(log.runs[0].results[5].locations, [
      {
        physicalLocation: {
          artifactLocation: { uri: service },
          region: { startLine: 10, startColumn: 40, endColumn: 63 },
        },
      },
    ]);
  });

  it('needs no message in a bundle for codes of a custom catalog', () => {
    const catalog = tree({ 'codes.csv': 'code,message\n1244002,told\n1249098,told\n' }).path('codes.csv');
    assert.deepEqual(lint([sample, '--catalog', catalog]).out.match(/constant-without-message/g), null);
  });

  it('reports unused constants of a whole project without failing', () => {
    const files = {
      'settings.gradle': '',
      'ErrorCode.java':
        'class ErrorCode {\n  int USED = 1241001;\n  int UNUSED = 1241002;\n  int IN_TEST = 1241003;\n}\n',
      'S.java': 'class S { int f() { return ErrorCode.USED; } }\n',
      'src/test/java/T.java': 'import static ErrorCode.IN_TEST;\n',
      'src/test/java/ErrorCode.java': 'class ErrorCode {\n  int USED = 1241001;\n  int UNUSED = 1241002;\n}\n',
      'message.properties': '1241001=a\n1241002=b\n1241003=c\n',
    };
    const whole = tree(files);
    process.chdir(whole.root);
    assert.deepEqual(lint(['.']), {
      status: 0,
      out: 'ErrorCode.java:3: unused-constant: UNUSED (1241002) is not used in any file that was read.\n',
      err: '',
    });
    const below = tree(Object.fromEntries(Object.entries(files).map(([name, text]) => [`repo/${name}`, text])));
    below.write('settings.gradle', '');
    below.write('sub/ErrorCode.java', files['ErrorCode.java']);
    assert.deepEqual(lint([below.path('sub')]), { status: 0, out: '', err: part });
  });

  it('gives the same findings at the same places as the editor', () => {
    const { out } = lint([sample, '--json']);
    const printed: Record<string, unknown>[] = JSON.parse(out);
    const uriOf = (file: string) => pathToFileURL(path.join(root, file)).href;
    const files = readdirSync(path.join(root, sample), { recursive: true, encoding: 'utf8' })
      .map((file) => `${sample}/${file}`)
      .filter((file) => statSync(path.join(root, file)).isFile());
    const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
    const { families, layers } = builtinLayers();
    const definitions = [...texts].flatMap(([file, text]) => readDefinitions(uriOf(file), text) ?? []);
    const name = { en: 'w', 'zh-CN': 'w' };
    const workspace = workspaceLayer(`workspace:${uriOf(sample)}`, name, definitions, families);
    const catalog = mergeLayers([workspace, ...layers], families);
    const { id, kind } = workspace;
    const report = { id, kind, name, state: 'done' as const, filesRead: 0, problems: [], skipped: [], skippedCount: 0 };
    const shown = [...texts].flatMap(([file, text]) =>
      lintDiagnostics(documentOf(text, 'java', uriOf(file)), catalog, () => ({
        layers: [report],
        trusted: true,
        skipped: [],
      })),
    );
    assert.deepEqual(
      printed.map(({ rule, file, line, column, length, message }) => [
        rule,
        uriOf(String(file)),
        line,
        column,
        length,
        message,
      ]),
      shown
        .sort(compareFindings)
        .map(({ rule, file, line, column, length, message }) => [rule, file, line, column, length, message.en]),
    );
    assert.equal(shown.length, 8);
  });

  it('skips calls of an exception that fills the template itself', () => {
    const files = {
      'ErrorCode.java': javaConstant('A_B', 1241001),
      'message.properties': '1241001={0}\n',
      'S.java':
        'class S {\n  void f() { throw new HostException(ErrorCode.A_B); }\n  void g() { throw new XException(ErrorCode.A_B); }\n}\n',
      'HostException.java': 'class HostException { HostException(int code) { super(code, new Object[]{host()}); } }\n',
    };
    process.chdir(tree(files).root);
    assert.deepEqual(lint(['.']), {
      status: 1,
      out: 'S.java:3: argument-count: The message of ErrorCode.A_B (1241001) takes 1 argument, {0}; this call passes none.\n',
      err: '',
    });
  });

  it('checks calls of exceptions that wrap their arguments, and counts variable arguments', () => {
    const files = {
      'ErrorCode.java': javaConstant('A_B', 1241001),
      'message.properties': '1241001={0}\n',
      'ServiceException.java': `class ServiceException extends RuntimeException {
  ServiceException(int code) { this.code = code; }
  ServiceException(int code, Object one) { this.all = new Object[1]; this.all[0] = one; }
}
`,
      'VariableException.java':
        'class VariableException { VariableException(Integer code, Object... all) { super(code, all); } }\n',
      'S.java': `class S {
  void a() { throw new ServiceException(ErrorCode.A_B); }
  void b() { throw new ServiceException(ErrorCode.A_B, "x"); }
  void c() { throw new VariableException(ErrorCode.A_B, "x", "y"); }
  void d() { throw new VariableException(ErrorCode.A_B, "x"); }
  void e() { throw new FarException(ErrorCode.A_B, "x", "y", "z"); }
  void f() { throw new FarException(ErrorCode.A_B, "x", new IOException()); }
}
`,
    };
    process.chdir(tree(files).root);
    const takes = 'The message of ErrorCode.A_B (1241001) takes 1 argument, {0}; this call passes';
    assert.deepEqual(lint(['.']), {
      status: 1,
      out: `S.java:2: argument-count: ${takes} none.
S.java:4: argument-count: ${takes} 2, more than the message shows.
S.java:6: argument-count: ${takes} 3, more than the message shows.
`,
      err: '',
    });
  });

  it('finds nothing in source code without JOB codes', () => {
    for (const name of ['typescript', 'playwright-core', 'fast-check', 'esbuild']) {
      assert.deepEqual(lint([`node_modules/${name}`]), { status: 0, out: '', err: '' });
    }
  }).timeout(20_000);

  it('checks one file, and reports a file that was not read', () => {
    const { status, out } = lint([constants]);
    assert.deepEqual({ status, out }, { status: 0, out: '' });
    const binary = tree({ 'message.properties': '\0' });
    process.chdir(binary.root);
    assert.deepEqual(
      lint(['message.properties']).out,
      'message.properties:1: unreadable: Not read: not a text file.\n',
    );
  });

  it('refuses bad arguments and missing files', () => {
    const help = ' See bk-job-errors --help.\n';
    const refused = [
      [[], `Name the folder or file to check.${help}`],
      [['a', 'b'], `"b" is one argument too many. Put an argument that contains spaces in quotes.${help}`],
      [['a', '--json', '--sarif'], `Choose one of --json and --sarif.${help}`],
      [['a', '--xml'], `There is no option "--xml".${help}`],
      [['a', '--lang', 'fr'], `--lang takes zh-CN or en, not "fr".${help}`],
      [['no-such\u001b[31m'], 'no-such<U+001B>[31m cannot be read: no such file or folder.\n'],
      [['/dev/null'], '/dev/null cannot be read: not a regular file, but a folder, a pipe, a socket or a device.\n'],
    ] as const;
    for (const [args, err] of refused) assert.deepEqual(lint(args), { status: 2, out: '', err });
  });

  it('shows names and texts of hostile files escaped', () => {
    const hostile = tree({
      'a\u001b[2J\u202e.java': javaConstant('A_B', 1241002),
      'message.properties': '1241001=\u202e\n',
    });
    const { out } = lint([hostile.path()]);
    assert.equal(/[\u001b\u202e]/.test(out), false);
    assert.match(out, /a<U\+001B>\[2J<U\+202E>\.java:2: constant-without-message: /);
    assert.equal(/[\u202e]/.test(lint([hostile.path(), '--json']).out), false);
  });
});
