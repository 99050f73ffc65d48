import assert from 'node:assert/strict';
import fs, { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { lintDiagnostics } from '../../../../server/src/core/checks/definitions/lintDocument';
import { compareFindings, lintRules } from '../../../../server/src/core/checks/definitions/lintModel';
import { diagnosticRules, ruleName } from '../../../../server/src/core/checks/rules';
import { finish } from '../../../../server/src/core/text';
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

/** Calls with codes. Those that pass a wrong number of arguments end in a comment with that number. */
const callsWithCodes: Readonly<Record<string, string>> = {
  'settings.gradle': '',
  'ErrorCode.java': `interface ErrorCode {
  int NONE = 1241001;
  int ONE = 1241002;
  int TWO = 1241003;
}
`,
  'message.properties': '1241001=a\n1241002=b {0}\n1241003=c {0} {1}\n',
  'model/ValidateResult.java': `@Getter
public class ValidateResult<T> {
  private Integer errorCode;
  private Object[] errorParams;
  @Deprecated
  public static ValidateResult pass() { return new ValidateResult(true, 0, null); }
  public static ValidateResult fail(Integer errorCode, Object[] errorParams) {
    return new ValidateResult(false, errorCode, errorParams);
  }
  public static ValidateResult fail(Integer errorCode) { return new ValidateResult(false, errorCode, null); }
  @SuppressWarnings("all")
  public static ValidateResult fail(final Integer errorCode, Object errorParam1) {
    return new ValidateResult(false, errorCode, new Object[]{errorParam1});
  }
  public static boolean isRetryable(Integer errorCode) { return errorCode == 1; }
}
`,
  'model/Response.java': `public class Response<T> {
  public Response(Integer errorCode, Object[] errorParams, T data) {
    this.errorMsg = I18nUtil.getI18nMessage(String.valueOf(errorCode), errorParams);
  }
  public Response(Integer errorCode, T data) {
    this.isDone = Objects.equals(errorCode, 0);
    this.errorMsg = I18nUtil.getI18nMessage(String.valueOf(errorCode));
    this.data = data;
  }
  public static <T> Response<T> buildCommonFailResp(Integer errorCode) { return new Response<>(errorCode, null); }
  public static <T> Response<T> buildCommonFailResp(Integer errorCode, Object[] params) {
    return new Response<>(errorCode, params, null);
  }
  public static <T> Response<T> buildCommonFailResp(ServiceException e) {
    return new Response<>(e.getErrorCode(), e.getErrorParams(), null);
  }
  public static <T> Response<T> withData(Integer errorCode, Object[] errorParams, T data) {
    String message = I18nUtil.getI18nMessage(String.valueOf(errorCode), errorParams);
    return new Response<>(errorCode, message, data);
  }
  public static <T> Response<T> inWords(Integer errorCode, String msg) { return new Response<>(errorCode, msg, null); }
  public static <T> Response<T> inWords(Integer errorCode, Object[] params) { return new Response<>(errorCode, params, null); }
  public static <T> Response<T> ofHost(Integer errorCode, Object... more) {
    return new Response<>(errorCode, new Object[]{host(), more}, null);
  }
  public static <T> Response<T> ofMap(Integer errorCode, Map<String, Object> values) { return f(errorCode, values); }
  public static <T> Response<T> ofMap(Integer errorCode, Object[] values) { return f(errorCode, values); }
  public static <T> Response<T> translated(Integer errorCode, Object[] params, MessageService service) {
    String message = service.translate(String.valueOf(errorCode), params);
    return new Response<>(errorCode, message, null);
  }
}
`,
  'model/InnerResponse.java': `@NoArgsConstructor
class InnerResponse<T> {
  InnerResponse(ErrorType errorType, Integer errorCode, T data) {
    this.errorMsg = I18nUtil.getI18nMessage(String.valueOf(errorCode));
    this.data = data;
  }
  InnerResponse(ErrorType errorType, Integer errorCode, Object[] errorParams, T data) {
    this.errorMsg = I18nUtil.getI18nMessage(String.valueOf(errorCode), errorParams);
  }
}
class Held<T> {
  Held(int code, T data) { this.code = code; this.data = data; }
  Held(int code, Object[] params) { this.code = code; this.params = params; }
}
class Pair {
  Pair(int code, Object other) { this.text = f(code, other); }
}
`,
  'model/EsbV4Response.java': `public class EsbV4Response<T> {
  public static <T> EsbV4Response<T> buildFailedResponse(V4ErrorEnum v4, Integer errorCode, Object[] errorParams) {
    EsbV4Response<T> resp = new EsbV4Response<>();
    resp.setError(EsbV4RespError.buildCommonError(v4, errorCode, errorParams));
    return resp;
  }
  public static <T> EsbV4Response<T> badRequestResponse() { return null; }
  public static <T> EsbV4Response<T> badRequestResponse(Integer errorCode, Object[] errorParams) {
    return buildBadRequestError(errorCode, errorParams);
  }
  public static <T> EsbV4Response<T> badRequestResponse(Integer errorCode) {
    return buildBadRequestError(errorCode, new Object[]{});
  }
  public static <T> EsbV4Response<T> variable(Integer errorCode, Object... errorParams) throws IOException {
    return buildBadRequestError(errorCode, errorParams);
  }
  static boolean isOneOf(int code, Object... codes) { return true; }
}
`,
  'exception/ServiceException.java': `public abstract class ServiceException extends RuntimeException {
  public ServiceException(ErrorType errorType, Integer errorCode) { this.errorCode = errorCode; }
  public ServiceException(ErrorType errorType, Integer errorCode, Object[] errorParams) { this.errorParams = errorParams; }
  public ServiceException(Throwable cause, ErrorType errorType, Integer errorCode, Object... errorParams) {
    super(cause);
    this.errorParams = errorParams;
  }
}
`,
  'exception/HostException.java': `public class HostException extends ServiceException {
  public HostException() {
    super(ErrorType.INTERNAL, ErrorCode.ONE); // none
  }
  public HostException(String host) { super(ErrorType.INTERNAL, ErrorCode.ONE, new Object[]{host}); }
  public HostException(Long id) {
    super(ErrorType.INTERNAL, ErrorCode.TWO, new Object[]{id}); // 1
  }
  public HostException(Throwable cause, Long id) {
    super(cause, ErrorType.INTERNAL, ErrorCode.NONE, id, cause.getMessage()); // 2
    this.id = id;
  }
  public HostException(Throwable cause, String a) {
    super(cause, ErrorType.INTERNAL, ErrorCode.NONE, a, a); // 2
  }
  public HostException(Integer code, int twice) { super(ErrorType.INTERNAL, code, new Object[]{host()}); }
}
`,
  'exception/LateException.java': `public class LateException extends ServiceException {
  public LateException(String host) {
    super(ErrorType.INTERNAL, ErrorCode.ONE);
    this.errorParams = new Object[]{host};
  }
}
class OwnException extends ServiceException {
  OwnException(String host) { super(ErrorType.INTERNAL, ErrorCode.ONE); }
  @Override public Object[] getErrorParams() { return new Object[]{host}; }
}
class ThisException extends a.b.OwnException implements c.Marked {
  ThisException(Integer code, Object... all) { super(code, all); }
  ThisException() {
    this(ErrorCode.TWO, "x"); // 1
  }
  void f() { super.toString(); }
}
`,
  'exception/WordsException.java': `public class WordsException extends RuntimeException {
  public WordsException(int errorCode) { this.errorCode = errorCode; }
  public WordsException(int errorCode, String errorMsg) { super(errorMsg); this.errorMsg = errorMsg; }
  public WordsException(Throwable cause, int errorCode, String message) { super(message, cause); }
  public WordsException(int errorCode, Object param) { this.params = new Object[1]; this.params[0] = param; }
  public WordsException(int errorCode, Object[] params) { this.params = params; }
  public WordsException(HttpStatus status, int errorCode, Object[] params) { super(errorCode, params); }
  public WordsException(HttpStatus status, int errorCode) { super(errorCode); }
}
class BusyHostException extends WordsException {
  BusyHostException(HostDTO host, int errorCode) { super(errorCode); }
  BusyHostException(HttpStatus status, int errorCode, Object[] params) { super(errorCode, params); }
}
class HostsException extends WordsException {
  HostsException(int errorCode, Map<String, List<String>> hosts) { super(errorCode, hosts.get("a"), hosts.get("b")); }
}
class ReasonException extends WordsException {
  ReasonException(int errorCode, String reason) { super(errorCode, new Object[]{reason}); }
}
`,
  'a/Twice.java':
    'class Twice { static X make(int code, Object[] all) { return new X(code, all); } static X make(int code) { return new X(code); } }\n',
  'b/Twice.java': 'class Twice { static X make(int code) { return new X(code, "filled"); } }\n',
  'src/test/java/TestResult.java':
    'class TestResult { static X fail(int code, Object... all) { return new X(code, all); } }\n',
  'Service.java': `import static model.EsbV4Response.variable;
import static model.Response.*;
class Service {
  void exceptions(String name, Object any) {
    throw new HostException(ErrorCode.ONE, 1);
    throw new ThisException(ErrorCode.ONE); // none
    throw new ThisException(ErrorCode.NONE, name); // 1
    throw new ThisException(ErrorCode.NONE, any);
    throw new WordsException(ErrorCode.TWO); // none
    throw new WordsException(ErrorCode.TWO, "the whole message");
    throw new WordsException(e, ErrorCode.TWO, String.format("%s is gone", name));
    throw new WordsException(ErrorCode.TWO, 5); // 1
    throw new WordsException(ErrorCode.TWO, null);
    throw new BusyHostException(HttpStatus.CONFLICT, ErrorCode.TWO, null); // none
    throw new UnknownException(ErrorCode.TWO, null);
    throw new ThisException(ErrorCode.TWO, null); // none
    throw new WordsException(ErrorCode.TWO, new Object[]{name}); // 1
    throw new WordsException(HttpStatus.CONFLICT, ErrorCode.TWO, new Object[]{name}); // 1
    throw new WordsException(HttpStatus.CONFLICT, ErrorCode.TWO); // none
    throw new BusyHostException(HostDTO.LOCAL, ErrorCode.TWO);
    throw new HostsException(ErrorCode.TWO, new TreeMap<>());
    throw new ReasonException(ErrorCode.TWO, "it is gone"); // 1
  }
  ValidateResult validate(String name, Object any, Object[] all) {
    if (ValidateResult.isRetryable(ErrorCode.ONE) || EsbV4Response.isOneOf(ErrorCode.ONE)) return null;
    ValidateResult.fail(ErrorCode.NONE);
    ValidateResult.fail(ErrorCode.NONE, name); // 1
    ValidateResult.fail(ErrorCode.ONE); // none
    ValidateResult.fail(ErrorCode.ONE, name);
    ValidateResult.fail(ErrorCode.ONE, all);
    ValidateResult.fail(ErrorCode.TWO, any);
    ValidateResult.fail(ErrorCode.TWO, name); // 1
    model.ValidateResult.fail(ErrorCode.TWO, new Object[]{name}); // 1
    ValidateResult.fail(ErrorCode.TWO, new String[]{name, "x"});
    ValidateResult.fail(ErrorCode.ONE, new String[]{name, "x"}); // 2
    ValidateResult.fail(ErrorCode.ONE, ArrayUtils.toArray(name, "x")); // 2
    ValidateResult.fail(ErrorCode.ONE).withParams(name);
    ValidateResult later = ValidateResult.fail(ErrorCode.ONE);
    later.setErrorParams(all);
    result.fail(ErrorCode.ONE);
    make().fail(ErrorCode.ONE);
    Unknown.fail(ErrorCode.ONE);
    TestResult.fail(ErrorCode.ONE);
    Twice.make(ErrorCode.ONE);
    fail(ErrorCode.ONE);
    return ValidateResult.<Void>fail(ErrorCode.ONE); // none
  }
  Response<Void> respond(String name, List<String> rows) {
    Response.buildCommonFailResp(ErrorCode.ONE); // none
    Response.<List<String>>buildCommonFailResp(ErrorCode.ONE, new Object[]{name, 1}); // 2
    Response.buildCommonFailResp(ErrorCode.ONE, null); // none
    Response.buildCommonFailResp(ErrorCode.NONE, null);
    Response.withData(ErrorCode.TWO, null, rows); // none
    Response.inWords(ErrorCode.ONE, null);
    buildCommonFailResp(ErrorCode.ONE); // none
    Response.withData(ErrorCode.ONE, new Object[]{}, rows); // none
    Response.withData(ErrorCode.ONE, new Object[]{name}, null);
    Response.withData(ErrorCode.TWO, new Object[]{name}, null); // 1
    Response.inWords(ErrorCode.TWO, "in words");
    Response.translated(ErrorCode.TWO, new String[]{name, "x"}, service);
    Response.translated(ErrorCode.TWO, new String[]{name}, service); // 1
    Response.ofHost(ErrorCode.ONE);
    Response.ofMap(ErrorCode.TWO, values);
    new Response<>(ErrorCode.ONE, null); // none
    new Response<List<String>>(ErrorCode.TWO, rows); // none
    new Response<>(ErrorCode.NONE, rows);
    new Response<>(ErrorCode.ONE, new Object[]{name}); // none
    new Response<>(ErrorCode.TWO, new Object[]{name}, rows); // 1
    new model.Response<>(ErrorCode.ONE, new Object[]{name}, null);
    new Response<Map<String, List<Long>>>(ErrorCode.ONE, null, rows); // none
    new InnerResponse<>(ErrorType.INTERNAL, ErrorCode.ONE, rows); // none
    new InnerResponse<>(ErrorType.INTERNAL, ErrorCode.TWO, new String[]{name, "x"}, rows);
    new InnerResponse<>(ErrorType.INTERNAL, ErrorCode.ONE, new String[]{name, "x"}, rows); // 2
    new Held<>(ErrorCode.ONE, rows);
    new Pair(ErrorCode.TWO, rows);
    new Response<>(ErrorCode.ONE, null) { String getErrorMsg() { return text(); } };
    Response<Void> said = new Response<>(ErrorCode.ONE, null);
    said.setErrorMsg(name);
    return () -> list.map(x -> Response.buildCommonFailResp(ErrorCode.TWO)); // none
  }
  Object version4(String name) {
    EsbV4Response.badRequestResponse(ErrorCode.ONE); // none
    EsbV4Response.badRequestResponse(ErrorCode.ONE, new Object[]{name});
    EsbV4Response.badRequestResponse(ErrorCode.NONE, new Object[]{name}); // 1
    EsbV4Response.buildFailedResponse(V4ErrorEnum.INVALID, ErrorCode.TWO, new Object[]{name}); // 1
    EsbV4Response.buildFailedResponse(V4ErrorEnum.INVALID, ErrorCode.ONE, new Object[]{name});
    variable(ErrorCode.ONE); // none
    variable(ErrorCode.ONE, name);
    EsbV4Response.variable(ErrorCode.ONE, name, 1); // 2
    EsbV4Response.variable(ErrorCode.ONE, new Object[]{name, 1}); // 2
    return f(EsbV4Response.variable(ErrorCode.TWO, name)); // 1
  }
}
`,
  'Own.java': `import static model.EsbV4Response.variable;
class Own {
  private static X variable(int code) { return new X(code, host()); }
  Object f() { return variable(ErrorCode.ONE); }
}
`,
  'src/test/java/ServiceTest.java': 'class ServiceTest { X f() { return ValidateResult.fail(ErrorCode.ONE); } }\n',
};

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

  it('is silenced by the comments that silence the editor', () => {
    process.chdir(
      tree({
        'settings.gradle': '',
        'ErrorCode.java': `interface ErrorCode {
  int ONE = 1241001;
  int TWO = 1241002; // bk-job-ignore constant-without-message
  // bk-job-ignore-next-line unused-constant, kept for old clients
  int THREE = 1241003;
  int FOUR = 1241003; // bk-job-ignore 1241003
  int FIVE = 1241005; // bk-job-ignore argument-count
}
`,
        'message.properties': '1241001=a {0}\n# bk-job-ignore-next-line\n1241003=b {0\n1241099=c\n',
        'One.java': `class One {
  void f() { throw new XException(ErrorCode.ONE); } // bk-job-ignore
  void g() { throw new XException(ErrorCode.ONE); } // bk-job-ignore argument-count: filled later
  void h() { throw new XException(ErrorCode.ONE); } // bk-job-ignore legacy
  // bk-job-ignore-next-line
  void i() { throw new XException(ErrorCode.ONE); }
  String s = "bk-job-ignore"; void j() { throw new XException(ErrorCode.ONE); }
}
`,
        'Two.java': '// bk-job-ignore-file 1241001\nclass Two { void f() { throw new XException(ErrorCode.ONE); } }\n',
        'Three.java': 'class Three { Object[] f = { ErrorCode.TWO, ErrorCode.FOUR, ErrorCode.FIVE }; }\n',
      }).root,
    );
    const { status, out } = lint(['.']);
    assert.deepEqual(
      out.split('\n').map((line) => line.split(': ').slice(0, 2).join(' ')),
      [
        'ErrorCode.java:7 constant-without-message',
        'One.java:4 argument-count',
        'One.java:7 argument-count',
        'message.properties:4 message-without-constant',
        '',
      ],
    );
    assert.equal(status, 1);
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

  /** Compares what the command line prints for a folder with what the editor shows in each of its files. */
  function assertSameAsEditor(folder: string): readonly string[] {
    const printed: Record<string, unknown>[] = JSON.parse(lint([folder, '--json']).out);
    const uriOf = (file: string) => pathToFileURL(path.resolve(file)).href;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file))
      .filter((file) => statSync(file).isFile());
    const texts = new Map(files.map((file) => [uriOf(file), readFileSync(file, 'utf8')]));
    const { families, layers } = builtinLayers();
    const definitions = [...texts].flatMap(([uri, text]) => readDefinitions(uri, text) ?? []);
    const name = { en: 'w', 'zh-CN': 'w' };
    const workspace = workspaceLayer(`workspace:${uriOf(folder)}`, name, definitions, families);
    const catalog = mergeLayers([workspace, ...layers], families);
    const { id, kind } = workspace;
    const row = { id, kind, name, state: 'done' as const, filesRead: 0, problems: [], skipped: [], skippedCount: 0 };
    const report = { layers: [row], trusted: true, skipped: [] };
    const shown = [...texts].flatMap(([uri, text]) =>
      finish(lintDiagnostics(documentOf(text, 'java', uri), catalog, () => report)),
    );
    assert.deepEqual(
      printed
        .filter(({ rule }) => rule !== 'unused-constant')
        .map(({ rule, file, line, column, length, message }) => [
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
    return printed.map(({ rule, file, line, column, message }) => `${rule} ${file}:${line}:${column} ${message}`);
  }

  it('gives the same findings at the same places as the editor', () => {
    assert.equal(assertSameAsEditor(sample).length, 8);
  });

  it('takes no copy for a source, in both alike', () => {
    const constants = (first: number) =>
      `class ErrorCode {\n${Array.from({ length: 5 }, (_, n) => `  int NAME_${n} = ${first + n};\n`).join('')}}\n`;
    process.chdir(
      tree({
        'src/main/java/ErrorCode.java': constants(1241001),
        'build/generated/ErrorCode.java': constants(1241001),
        'backend-old/src/main/java/ErrorCode.java': constants(1241003),
        'src/main/java/com/shop/archive/ErrorCode.java': constants(1241001).replace(
          'NAME_4 = 1241005',
          'NAME_4 = 1241006',
        ),
        'message.properties': '1241001=a {0\n1241002=b\n1241003=c\n1241004=d\n1241005=e\n',
      }).root,
    );
    const found = assertSameAsEditor('.').map((line) => line.replace(/:\d+ .*/, ''));
    // A package may be called as a folder of copies.
    assert.deepEqual(
      found.filter((line) => !line.startsWith('unused-constant')),
      [
        'broken-pattern message.properties:1',
        'constant-without-message src/main/java/com/shop/archive/ErrorCode.java:6',
        'duplicate-name src/main/java/com/shop/archive/ErrorCode.java:6',
      ],
    );
    assert.equal(found.filter((line) => /^unused-constant src/.test(line)).length, found.length - 3);
  });

  it('shows every rule of the command line in the editor, but the one that needs all files', () => {
    const shown = diagnosticRules.map(ruleName);
    assert.deepEqual(
      lintRules.filter((rule) => !shown.includes(rule)),
      ['unused-constant', 'unreadable'],
    );
  });

  it('counts the arguments of factories, of super and of exceptions in other files, in both alike', () => {
    process.chdir(tree(callsWithCodes).root);
    const found = assertSameAsEditor('.');
    const marked = Object.entries(callsWithCodes).flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => {
        const [, expected] = /\/\/ (none|\d)$/.exec(line) ?? [];
        return expected === undefined ? [] : [`${file}:${index + 1} ${expected}`];
      }),
    );
    assert.deepEqual(
      found.map((line) => line.replace(/^argument-count (\S+:\d+):\d+ .* passes (none|\d).*$/, '$1 $2')).sort(),
      marked.sort(),
    );
    assert.ok(marked.length > 20);
  });

  it('leaves calls alone that are about classes of other packages, in both alike', () => {
    const base = 'src/main/java/com/shop';
    const home = (name: string, text: string) => ({ [`${base}/${name}`]: `package com.shop;\n${text}\n` });
    const user = (head: string, call: string) =>
      `package com.shop.order;\n${head}\nclass User { Object f() { ${call}; } }\n`;
    const exception = 'throw new ShopException(ErrorCode.ONE)';
    process.chdir(
      tree({
        ...home('ErrorCode.java', 'interface ErrorCode { int ONE = 1241001; }'),
        ...home('ShopException.java', 'class ShopException extends X { ShopException(int code) { super(code); } }'),
        ...home(
          'Result.java',
          'class Result { static X of(int code) { return new X(code); } class Inner { static X of(int code, Object... all) { return new X(code, all); } } }',
        ),
        'message.properties': '1241001=a {0}\n',
        [`${base}/Own.java`]: user('import com.shop.*;', exception),
        [`${base}/Named.java`]: user('import com.shop.ErrorCode;\nimport com.shop.ShopException;', exception),
        [`${base}/Static.java`]: user('import static com.shop.ErrorCode.ONE;', 'throw new ShopException(ONE)'),
        [`${base}/Within.java`]: user('import com.shop.Result.Inner;', 'return Inner.of(ErrorCode.ONE)'),
        [`${base}/Path.java`]: user('', 'throw new com.shop.ShopException(com.shop.ErrorCode.ONE)'),
        [`${base}/OtherCode.java`]: user('import org.lib.ErrorCode;', exception),
        [`${base}/OtherException.java`]: user('import org.lib.ShopException;', exception),
        [`${base}/OtherStatic.java`]: user('import static org.lib.ErrorCode.ONE;', 'throw new ShopException(ONE)'),
        [`${base}/OtherResult.java`]: user('import org.lib.Inner;', 'return Inner.of(ErrorCode.ONE)'),
        [`${base}/Whole.java`]: user('import static com.shop.ErrorCode.*;', 'throw new ShopException(ONE)'),
        [`${base}/Method.java`]: user('import static com.shop.Result.Inner.of;', 'return of(ErrorCode.ONE)'),
        [`${base}/OtherWhole.java`]: user('import static org.lib.ErrorCode.*;', 'throw new ShopException(ONE)'),
        [`${base}/OtherMethod.java`]: user('import static org.lib.Inner.of;', 'return of(ErrorCode.ONE)'),
        [`${base}/OtherPath.java`]: user('', 'throw new org.lib.ShopException(ErrorCode.ONE)'),
        [`${base}/OtherCodePath.java`]: user('', 'throw new ShopException(org.lib.ErrorCode.ONE)'),
        [`${base}/OtherResultPath.java`]: user('', 'return org.lib.Inner.of(ErrorCode.ONE)'),
      }).root,
    );
    assert.deepEqual(
      assertSameAsEditor('.')
        .filter((line) => line.startsWith('argument-count'))
        .map((line) => line.replace(/^.*\/(\w+)\.java.*$/, '$1')),
      ['Method', 'Named', 'Own', 'Path', 'Static', 'Whole', 'Within'],
    );
  });

  it('reads each file once', () => {
    const files = tree(callsWithCodes);
    process.chdir(files.root);
    const opened: string[] = [];
    const { openSync } = fs;
    fs.openSync = (file, ...more) => {
      if (/\.(?:java|properties)$/.test(String(file))) opened.push(String(file).slice(files.root.length + 1));
      return openSync(file, ...more);
    };
    try {
      assert.equal(lint(['.']).status, 1);
    } finally {
      fs.openSync = openSync;
    }
    assert.deepEqual(
      opened.sort(),
      Object.keys(callsWithCodes)
        .filter((name) => name.includes('.java') || name.includes('.properties'))
        .sort(),
    );
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
