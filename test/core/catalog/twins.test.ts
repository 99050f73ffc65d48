import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { comparedTwins, compareTwins } from '../../../server/src/core/catalog/twins';

function compare(legacy: string, current: string, correction?: string): [string[], boolean] {
  const entry = (text: string) => ({ message: { en: '', 'zh-CN': text } });
  const { renames, wordingChanged } = compareTwins(entry(legacy), {
    ...entry(current),
    ...(correction === undefined ? {} : { correction }),
  });
  return [renames.map((rename) => `${rename.legacy} -> ${rename.current}`), wordingChanged];
}

describe('twins', () => {
  it('ignores punctuation, width and blanks', () => {
    assert.deepEqual(compare('操作失败!任务 {0}，IP', '操作失败！任务{0},IP'), [[], false]);
  });

  it('pairs renamed parameters by their place', () => {
    assert.deepEqual(compare('fileSource 缺少 ipList 或 serverSetId', 'file_source 缺少 ip_list 或 group_ids'), [
      ['fileSource -> file_source', 'ipList -> ip_list', 'serverSetId -> group_ids'],
      false,
    ]);
  });

  it('pairs similar names first if the wording changed', () => {
    assert.deepEqual(compare('IP 的 userName，ipList', '参数 ip_list 和 account 及 IP'), [
      ['ipList -> ip_list', 'userName -> account'],
      true,
    ]);
  });

  it('pairs several parameters with the one they became', () => {
    assert.deepEqual(compare('缺少参数【file】或者【files】', '缺少参数【files】'), [['file -> files'], true]);
  });

  it('ignores a removed parameter', () => {
    assert.deepEqual(compare('缺少【a】【b】【c】', '缺少【a】或【b】'), [[], true]);
  });

  it('sees a new placeholder and a changed meaning', () => {
    assert.deepEqual(compare('没有操作权限', '用户【{0}】没有操作权限'), [[], true]);
    assert.deepEqual(compare('IP 未注册:{1}', 'IP 未注册或者不在白名单中:{1}'), [[], true]);
  });

  it('does not treat a corrected slip as a change', () => {
    assert.deepEqual(compare('请通过 ESB', '请通 ESB', '请通 → 请通过'), [[], false]);
    assert.deepEqual(compare('请通过 ESB', '请通 ESB'), [[], true]);
  });

  describe('of the published page', () => {
    const catalog = builtinCatalog();
    const legacy = catalog.entries.filter((entry) => entry.section.id === 'legacy-api');
    const compared = legacy.flatMap((entry) =>
      comparedTwins(entry, catalog).map((twin) => ({ code: entry.code, twin })),
    );

    it('finds every rename', () => {
      assert.equal(compared.length, 111);
      const found = new Set(
        compared.flatMap(({ twin }) => twin.renames.map((rename) => `${rename.legacy} -> ${rename.current}`)),
      );
      assert.deepEqual([...found].sort(), [
        'agentInfo -> agent_info',
        'appId -> bk_biz_id',
        'applicationId -> bk_biz_id',
        'ccServerSetId -> server_set_id',
        'cronExpression -> cron_expression',
        'crontabTaskId -> cron_id',
        'dbAccountId -> db_account_id',
        'destAppId -> target_bk_biz_id',
        'destIp -> dest_ip',
        'file -> files',
        'fileList -> file_list',
        'fileName -> file_name',
        'fileSource -> file_source',
        'fileTargetPath -> file_target_path',
        'groupIds -> group_ids',
        'gseTaskId -> gse_task_id',
        'ipList -> ip_list',
        'operType -> oper_type',
        'operationCode -> operation_code',
        'ownerUin -> owner_uin',
        'procName -> proc_name',
        'processInfos -> process_infos',
        'scripId -> scrip_id',
        'scriptContent -> script_content',
        'scriptParams -> script_params',
        'serverSetId -> group_ids',
        'srcAppId -> source_bk_biz_id',
        'stepId -> step_id',
        'stepInstanceId -> step_instance_id',
        'targetAppId -> target_bk_biz_id',
        'targetPath -> file_target_path',
        'taskId -> bk_job_id',
        'taskInstanceId -> task_instance_id',
        'userList -> user_list',
        'userName -> account',
      ]);
    });

    it('finds the three whose wording changed', () => {
      assert.deepEqual(
        compared.filter(({ twin }) => twin.wordingChanged).map(({ code }) => code),
        [1209996, 1207128, 1208117],
      );
    });

    it('describes the change from the legacy code to the new one, from either side', () => {
      const entry = catalog.get(1238128);
      assert.ok(entry !== undefined);
      const rename = { legacy: 'processInfos', current: 'process_infos' };
      assert.deepEqual(comparedTwins(entry, catalog), [
        { entry: catalog.get(1208128), renames: [rename], wordingChanged: false },
        { entry: catalog.get(1208146), renames: [rename], wordingChanged: false },
      ]);
    });
  });
});
