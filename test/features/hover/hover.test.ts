import assert from 'node:assert/strict';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings } from '../../../server/src/contract/settings';
import { hover } from '../../../server/src/features/hover/hover';
import { marked, on, preferences } from '../scene';

const catalog = builtinCatalog();

function hoverAt(text: string, changes: Partial<Preferences> = {}, languageId?: string): Hover | null {
  const { document, position } = marked(text, languageId);
  return hover(document, position, catalog, preferences(changes));
}

function markdown(...lines: string[]) {
  return { kind: MarkupKind.Markdown, value: lines.join('\n') };
}

describe('hover', () => {
  it('explains a legacy code, its successor and what changed, in English', () => {
    assert.deepEqual(hoverAt('raise JobError(120$08146)'), {
      contents: markdown(
        '**1208146** Missing parameter \\[processInfos\\]  ',
        '缺少参数【processInfos】',
        '',
        '---',
        '',
        'JOB → JOB · Legacy API · Missing parameter  ',
        'Constant: `LEGACY_API_MISSING_PROCESS_INFOS_146`  ',
        'New API: **1238128** · Renamed: `processInfos` → `process_infos`  ',
        '1238146 ends in the same digits, but means something else',
        '',
        '*From the published error code page (built-in catalog)*',
      ),
      range: on(0, 15, 22),
    });
  });

  it('explains it in Chinese, with the commands of a client that runs them', () => {
    assert.deepEqual(hoverAt('raise JobError(120$08146)', { language: 'zh-CN', commands: true })?.contents, {
      ...markdown(
        '**1208146** 缺少参数【processInfos】  ',
        'Missing parameter \\[processInfos\\]',
        '',
        '---',
        '',
        'JOB → JOB · 旧版 API · 缺少参数  ',
        '常量：`LEGACY_API_MISSING_PROCESS_INFOS_146`  ',
        '新版 API：**1238128** · 参数改名：`processInfos` → `process_infos`  ',
        '1238146 末四位相同，但含义不同',
        '',
        '[生成消息](command:bkJobErrorCodes.renderMessage?%5B%7B%22code%22%3A1208146%7D%5D) · ' +
          '[转到 1238128](command:bkJobErrorCodes.goToCode?%5B%7B%22code%22%3A1238128%7D%5D) · ' +
          '[在工作区中查找](command:bkJobErrorCodes.findInWorkspace?%5B%7B%22code%22%3A1208146%7D%5D)',
        '',
        '*来自官方公布的错误码页面（内置目录）*',
      ),
    });
  });

  it('tells arguments, a twin that is worded differently, and a correction', () => {
    assert.deepEqual(hoverAt('$01209701')?.contents, {
      ...markdown(
        '**1209701** Operation failed! Task {0} is now in state {1}  ',
        '操作失败!任务 {0} 当前状态: {1}',
        '',
        '---',
        '',
        'JOB → JOB · Legacy API · Operation failed  ',
        'Constant: `LEGACY_API_OPERATION_FAILED`  ',
        'Arguments: `{0}` `{1}`  ',
        'New API: **1239701**',
        '',
        '*From the published error code page (built-in catalog)*',
      ),
    });
    assert.deepEqual(hoverAt('$01208117')?.contents, {
      ...markdown(
        '**1208117** Missing parameter \\[file\\] or \\[files\\]  ',
        '缺少参数【file】或者【files】',
        '',
        '---',
        '',
        'JOB → JOB · Legacy API · Missing parameter  ',
        'Constant: `LEGACY_API_MISSING_FILES`  ',
        'New API: **1238117** Missing parameter \\[files\\] · Renamed: `file` → `files`',
        '',
        '*From the published error code page (built-in catalog)*',
      ),
    });
    assert.deepEqual(hoverAt('$01250001')?.contents, {
      ...markdown(
        '**1250001** Redis is unavailable: wrong IP or wrong configuration  ',
        'Redis 服务不可：IP 不对或者配置错误',
        '',
        '---',
        '',
        'JOB → Redis · Related systems · Redis  ',
        'Constant: `REDIS_CONNECT_FAIL`  ',
        'Service: `common`  ',
        'Correction: 服务不可： → 服务不可用：',
        '',
        '*From the published error code page (built-in catalog)*',
      ),
    });
  });

  it('is plain text for a client without Markdown', () => {
    assert.deepEqual(hoverAt('$01250002', { hoverFormat: MarkupKind.PlainText, commands: true })?.contents, {
      kind: MarkupKind.PlainText,
      value: [
        '1250002 Redis has run out of memory or has another problem: not enough memory',
        'Redis 服务内存满或者其他问题：内存不足',
        '',
        'JOB → Redis · Related systems · Redis',
        'Constant: REDIS_DATA_EXCEPTION',
        'Service: common',
        '',
        'From the published error code page (built-in catalog)',
      ].join('\n'),
    });
  });

  it('decodes an unlisted code where the text calls it an error code', () => {
    assert.deepEqual(hoverAt('10:00 errcode: 12509$099', { commands: true }, 'log'), {
      contents: markdown('**1250999** JOB → Redis, not in the catalog', '', '---', '', 'Related systems'),
      range: on(0, 15, 22),
    });
    assert.deepEqual(hoverAt('"code": 1245999$0', { language: 'zh-CN' }, 'json')?.contents, {
      ...markdown('**1245999** JOB → JOB，目录中没有此错误码', '', '---', '', '作业平台 3.x · 定时任务'),
    });
    assert.deepEqual(hoverAt('error_code = $01299999')?.contents, {
      ...markdown(
        '**1299999** JOB, not in the catalog',
        '',
        '---',
        '',
        'no known family of codes begins with these digits',
      ),
    });
  });

  it('says nothing about other numbers and other places', () => {
    const quiet = [
      'phone = 1280$0000',
      'task_1239$0801',
      '202512398$001',
      '1.1239$0801',
      '$0 1239801',
      '1239801 $0',
      '$0',
    ];
    assert.deepEqual(
      quiet.map((text) => hoverAt(text)),
      quiet.map(() => null),
    );
  });

  it('answers from the first digit to behind the last', () => {
    const ranges = ['$01239801', '1239801$0', '错误码1239$0801表示'].map((text) => hoverAt(text)?.range);
    assert.deepEqual(ranges, [on(0, 0, 7), on(0, 0, 7), on(0, 3, 10)]);
  });

  it('is silent when switched off', () => {
    assert.equal(hoverAt('$01239801', { settings: { ...defaultSettings, hover: { enabled: false } } }), null);
  });

  it('shows the card of a code on its name', () => {
    const byNumber = hoverAt('$01252001');
    assert.deepEqual(hoverAt('throw new E(ErrorCode.DB_$0ERROR);', {}, 'java'), { ...byNumber, range: on(0, 22, 30) });
    assert.deepEqual(hoverAt('got JobErrorCode#$0DB_ERROR', {}, 'log')?.range, on(0, 17, 25));
    const quiet = ['Status.DB_$0ERROR', 'Error$0Code.DB_ERROR', 'DB_$0ERROR', 'HttpStatus.BAD_$0REQUEST'];
    assert.deepEqual(
      quiet.map((text) => hoverAt(text, {}, 'java')),
      quiet.map(() => null),
    );
    const settings = { ...defaultSettings, names: { enabled: false } };
    assert.equal(hoverAt('ErrorCode.DB_$0ERROR', { settings }, 'java'), null);
  });

  it('shows what a name meant before its number got another meaning', () => {
    const contents = hoverAt('ErrorCode.PAAS_MSG_CHANNEL_DATA_$0ERROR', {}, 'java')?.contents;
    const today = hoverAt('ErrorCode.CMSI_MSG_CHANNEL_DATA_$0ERROR', {}, 'java')?.contents;
    assert.notDeepEqual(contents, today);
    assert.match(JSON.stringify(contents), /1213003.*PAAS_MSG_CHANNEL_DATA_ERROR/);
    assert.match(JSON.stringify(today), /1213003.*CMSI_MSG_CHANNEL_DATA_ERROR/);
  });
});
