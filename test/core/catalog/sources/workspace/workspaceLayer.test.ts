import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtinLayers } from '../../../../../server/src/builtin/builtinLayers';
import type { CatalogEntry, Origin } from '../../../../../server/src/core/catalog/catalogEntry';
import type { CatalogLayer } from '../../../../../server/src/core/catalog/layer';
import { mergeLayers } from '../../../../../server/src/core/catalog/mergeLayers';
import type { FileDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/fileDefinitions';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { noFamilies } from '../../../../support/handmadeLayers';

const project = path.resolve(__dirname, '../../../../fixtures/workspace-catalog');
const name = { en: 'shop', 'zh-CN': 'shop' };

function projectFindings(): FileDefinitions[] {
  return readdirSync(project, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.path, entry.name))
    .flatMap((file) => {
      const uri = `file:///w/${path.relative(project, file).split(path.sep).join('/')}`;
      return readDefinitions(uri, readFileSync(file, 'utf8')) ?? [];
    });
}

/** The layer of files given by their paths below the workspace. */
function layerOf(files: Readonly<Record<string, string>>, families = noFamilies): CatalogLayer {
  const definitions = Object.entries(files).flatMap(([file, text]) => readDefinitions(`file:///w/${file}`, text) ?? []);
  return workspaceLayer('workspace:w', name, definitions, families);
}

/** `ErrorCode.java:10`. */
function place({ file, line }: Origin): string {
  return `${file.slice(file.lastIndexOf('/') + 1)}:${line}`;
}

/** An entry in one line: names and their places, messages and theirs, and what is said about them. */
function shown(entry: CatalogEntry): string {
  const names = entry.names?.map((one) => `${one.owner ?? ''}.${one.name}@${place(one.origin)}`) ?? ['none'];
  const texts = (['en', 'zh-CN'] as const).map((language) => {
    const origin = entry.textOrigins?.[language];
    const own = entry.languages === undefined || entry.languages.includes(language);
    return `${own ? '' : '~'}${entry.message[language]}${origin === undefined ? '' : `@${place(origin)}`}`;
  });
  const flags = `${entry.described ? ' described' : ''}${entry.withoutMessage ? ' withoutMessage' : ''}`;
  const placeholders = entry.placeholders.map((index) => ` {${index}}`).join('');
  return `${entry.code} ${entry.constant} [${names.join(' ')}] ${texts.join(' | ')}${placeholders}${flags}`;
}

describe('workspaceLayer', () => {
  it('makes one layer of a project of several modules and languages', () => {
    const layer = workspaceLayer('workspace:w', name, projectFindings(), builtinLayers().families);
    const bundles = (en: number, zh: number, file = 'message_zh') => [
      `message_en_US.properties:${en}`,
      `${file}.properties:${zh}`,
    ];
    const [e1, z1] = bundles(2, 2);
    const [e2, z2] = bundles(3, 3);
    const [e3, z3] = bundles(4, 4);
    const [e4, z4] = bundles(5, 5, 'message');
    const [e5, z5] = bundles(6, 5);
    assert.deepEqual(layer.entries.map(shown), [
      `1210001 GSE_ERROR [ErrorCode.GSE_ERROR@ErrorCode.java:10] GSE is not available@${e1} | GSE 服务异常@${z1}`,
      `1241001 MISSING_PARAM [ErrorCode.MISSING_PARAM@ErrorCode.java:18 joberr.ErrMissingParam@codes.go:6 errors.JOB_MISSING_PARAM@errors.py:6 ErrorCodes.MISSING_PARAM@errorCodes.ts:4 ErrorCodeTest.SOME_FAILURE@ErrorCodeTest.java:4] Parameter {0} is missing@${e2} | 缺少参数【{0}】@${z2} {0}`,
      `1241002 ILLEGAL_PARAM [ErrorCode.ILLEGAL_PARAM@ErrorCode.java:20] Parameter {0} is not valid@${e3} | 参数不合法：{0}@${z3} {0}`,
      `1241003 ILLEGAL_PARAM_WITH_REASON [ErrorCode.ILLEGAL_PARAM_WITH_REASON@ErrorCode.java:21] Parameter {0} is not valid: {1}@${e4} | 参数 {0} 不合法：{1}@${z4} {0} {1}`,
      `1244001 TASK_INSTANCE_NOT_EXIST [ErrorCode.TASK_INSTANCE_NOT_EXIST@ErrorCode.java:25 joberr.ErrTaskNotFound@codes.go:7 JobErrorCode.TASK_INSTANCE_NOT_EXIST@errors.py:12 ErrorCodes.TASK_GONE@errorCodes.ts:5] The task instance does not exist@${e5} | 任务实例不存在@${z5}`,
      '1244002 STEP_RETRY_DENIED [ErrorCode.STEP_RETRY_DENIED@ErrorCode.java:28] ~只有失败的步骤 才能重试 | 只有失败的步骤 才能重试 described',
      '1244099 WORKSPACE_ONLY_LIMIT_EXCEEDED [ErrorCode.WORKSPACE_ONLY_LIMIT_EXCEEDED@ErrorCode.java:29] ~超过上限 {0}，请稍后再试 | 超过上限 {0}，请稍后再试@message.properties:7 {0}',
      '1249098 UNTOLD_MISHAP [ErrorCode.UNTOLD_MISHAP@ErrorCode.java:32] ~没有消息、只有说明的错误码 | 没有消息、只有说明的错误码 described',
      '1248001 SIGNATURE_INVALID [GatewayError.SIGNATURE_INVALID@GatewayError.java:6 GatewayError.SignatureInvalid@errorCodes.ts:9] ~请求签名不正确 | 请求签名不正确',
      '1248002 ROUTE_NOT_FOUND [GatewayError.ROUTE_NOT_FOUND@GatewayError.java:7] ~找不到路由 {0} | 找不到路由 {0} {0}',
      '1248003 UPSTREAM_TIMEOUT [GatewayError.UPSTREAM_TIMEOUT@GatewayError.java:8] ~UPSTREAM_TIMEOUT | ~UPSTREAM_TIMEOUT withoutMessage',
      '1249010 CLIENT_GAVE_UP [JobErrorCode.CLIENT_GAVE_UP@errors.py:13] The client waited for the result in vain. | ~The client waited for the result in vain. described',
      '1249011 TIMEOUT [JobErrorCode.TIMEOUT@errors.py:15] no answer at all | ~no answer at all described',
      '1249099 FAILURE_OF_TESTS [ErrorCodeTest.FAILURE_OF_TESTS@ErrorCodeTest.java:5] ~FAILURE_OF_TESTS | ~FAILURE_OF_TESTS withoutMessage',
      '1249001 CODE_1249001 [] ~OK | OK',
    ]);
    const { id, kind, name: shownName, problems, ranges } = layer;
    assert.deepEqual(
      { id, kind, shownName, problems, ranges },
      { id: 'workspace:w', kind: 'workspace', shownName: name, problems: [], ranges: [] },
    );
  });

  it('is the same for any order of the files', () => {
    const { families } = builtinLayers();
    const definitions = projectFindings();
    const expected = workspaceLayer('workspace:w', name, definitions, families);
    for (let turn = 1; turn < definitions.length; turn++) {
      const turned = [...definitions.slice(turn), ...definitions.slice(0, turn)];
      assert.deepEqual(workspaceLayer('workspace:w', name, turned, families), expected);
      assert.deepEqual(workspaceLayer('workspace:w', name, turned.reverse(), families), expected);
    }
    assert.ok(definitions.length > 7, `${definitions.length}`);
  });

  it('has exactly these fields', () => {
    const at = (line: number, file = 'Codes.java') => ({ file: `file:///w/${file}`, line });
    const layer = layerOf({
      'Codes.java': 'class Codes {\n  static final int A_ERROR = 1241001;\n}\n',
      'message_en.properties': '\n1241001=A {1} b {0}\n',
    });
    assert.deepEqual(layer.entries, [
      {
        code: 1241001,
        layer: 'workspace:w',
        source: 'JOB',
        target: 'JOB',
        section: { id: 'own', name },
        category: { id: 'own', name },
        twins: [],
        constant: 'A_ERROR',
        names: [{ name: 'A_ERROR', owner: 'Codes', origin: at(2) }],
        message: { en: 'A {1} b {0}', 'zh-CN': 'A {1} b {0}' },
        languages: ['en'],
        javaFormat: true,
        placeholders: [0, 1],
        origin: at(2),
        textOrigins: { en: at(2, 'message_en.properties') },
      },
    ]);
  });

  it('takes the text of a region before that of its language, and the default one last', () => {
    const layer = layerOf({
      'message.properties': '1241001=默认一\n1241002=默认二\n1241003=默认三\n1241004=ok\n',
      'message_zh.properties': '1241001=中文一\n1241002=中文二\n',
      'message_zh_CN.properties': '1241001=大陆一\n',
      'message_en.properties': '1241003=three\n',
    });
    assert.deepEqual(layer.entries.map(shown), [
      '1241001 CODE_1241001 [] ~大陆一 | 大陆一',
      '1241002 CODE_1241002 [] ~中文二 | 中文二',
      '1241003 CODE_1241003 [] three | 默认三@message.properties:3',
      '1241004 CODE_1241004 [] ~ok | ok',
    ]);
  });

  it('recognizes the language of a default bundle by its texts', () => {
    const layer = layerOf({ 'message.properties': '1241001=one\n1241002=two\n1241003=三\n' });
    assert.deepEqual(
      layer.entries.map(({ languages }) => languages),
      [['en'], ['en'], ['zh-CN']],
    );
  });

  it('separates texts that contradict each other, and joins translations from different families', () => {
    const layer = layerOf({
      'A.java': 'class A {\n  static final int A_ERROR = 1241001;\n}\n',
      'a/message_zh.properties': '1241001=一\n1241002=二，\n',
      'b/message_zh.properties': '1241001=壹\n1241002=二 ,\n',
      'c/message_en.properties': '1241001=one\n1241002=two\n',
    });
    assert.deepEqual(layer.entries.map(shown), [
      '1241001 A_ERROR [A.A_ERROR@A.java:2] one@message_en.properties:1 | 一@message_zh.properties:1',
      '1241001 A_ERROR [] ~壹 | 壹',
      '1241002 CODE_1241002 [] two | 二，@message_zh.properties:2',
    ]);
    const { conflicts } = mergeLayers([layer], noFamilies);
    assert.deepEqual(
      conflicts.map(({ kind, winner, loser }) => [kind, winner.message['zh-CN'], loser.message['zh-CN']]),
      [['texts', '一', '壹']],
    );
  });

  it('uses bundles of tests only for codes without another bundle', () => {
    const layer = layerOf({
      'src/main/message_zh.properties': '1241001=一\n',
      'src/test/message_zh.properties': '1241001=测试\n1241002=只有测试\n',
    });
    assert.deepEqual(layer.entries.map(shown), [
      '1241001 CODE_1241001 [] ~一 | 一',
      '1241002 CODE_1241002 [] ~只有测试 | 只有测试',
    ]);
  });

  it('does not treat a workspace as tests because of its parent folder', () => {
    const definitions = ['file:///home/test/a/B.java', 'file:///home/test/a/test/A.java'].flatMap(
      (uri) => readDefinitions(uri, 'class Codes { static final int A_ERROR = 1241001; }\n') ?? [],
    );
    const [entry] = workspaceLayer('workspace:w', name, definitions, noFamilies).entries;
    assert.deepEqual(
      entry?.names?.map(({ origin }) => place(origin)),
      ['B.java:1', 'A.java:1'],
    );
  });

  it('ignores comments when it looks for contradictions', () => {
    const { layers, families } = builtinLayers();
    const layer = layerOf({ 'a.py': 'JOB_BUSY = 1238001  # 与页面上的文字不同\n' }, families);
    const [page, ...others] = layers;
    assert.ok(page);
    const catalog = mergeLayers([page, layer, ...others], families);
    assert.deepEqual(
      catalog.conflicts.filter(({ loser }) => loser.layer === 'workspace:w'),
      [],
    );
  });

  it('compares no more than twenty texts for one code', () => {
    const files = Array.from({ length: 30 }, (_, n) => [`m${n}/message_en.properties`, `1241001=text ${n}\n`] as const);
    const { entries, problems } = layerOf(Object.fromEntries(files));
    assert.equal(entries.length, 20);
    assert.equal(problems.length, 10);
    assert.deepEqual(problems[0], {
      file: 'file:///w/m27/message_en.properties',
      line: 1,
      reason: {
        en: 'The text of 1241001 is ignored: 20 texts for this code already contradict each other.',
        'zh-CN': '已忽略 1241001 的这条消息：该错误码已有 20 条互相矛盾的消息。',
      },
    });
  });
});
