import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commandLine, type Ending } from '../../support/commandLine';
import { printedAdvice } from '../../support/shownAdvice';

/** Runs the command line in process. Arguments are split at blanks. */
function bkJobErrors(command: string, env: Record<string, string> = {}): Ending {
  return commandLine(command === '' ? [] : command.split(' '), env);
}

const chinese = { LANG: 'zh_CN.UTF-8' };

/** The provenance in JSON of an entry of the page that no release changed. */
function fromPage(line: number) {
  return {
    layer: 'page',
    origin: { file: 'data/catalog.zh-CN.md', line },
    versions: null,
    summary: false,
    withoutMessage: false,
    shippedWithoutMessage: false,
  };
}

describe('command line', () => {
  it('explains a code in English, with the Chinese below', () => {
    assert.deepEqual(bkJobErrors('explain 1239105'), {
      status: 0,
      out: `1239105 API_USER_NO_ACCOUNT_PERMISSION
  User [{0}] has no permission to use account [{1}]; ask a JOB administrator to grant it in account management
  【{0}】用户没有使用帐号【{1}】的权限,请联系作业平台管理员在帐户管理进行授权
  JOB -> JOB · New API · No permission
  Placeholders: {0} user, {1} account
  On the legacy API: 1209105
  Slip in the published text: 帐号 → 账号; 帐户 → 账户
  Read from: data/catalog.zh-CN.md:250
${printedAdvice(1239105, 'en')}`,
      err: '',
    });
  });

  it('explains a code in Chinese, with the English below', () => {
    assert.deepEqual(bkJobErrors('explain 1208146', chinese), {
      status: 0,
      out: `1208146 LEGACY_API_MISSING_PROCESS_INFOS_146
  缺少参数【processInfos】
  Missing parameter [processInfos]
  JOB -> JOB · 旧版 API · 缺少参数
  已弃用，请改用：1238128
  更名的参数：processInfos -> process_infos
  出处：data/catalog.zh-CN.md:115
${printedAdvice(1208146, 'zh-CN')}`,
      err: '',
    });
  });

  it('separates the cards of several codes by an empty line, in the given order', () => {
    const { status, out } = bkJobErrors('explain 1250001 1207128 1238128');
    assert.deepEqual(
      [status, out.split('\n\n').map((card) => card.split(' ')[0])],
      [0, ['1250001', '1207128', '1238128']],
    );
    assert.match(out, /Deprecated, use instead: 1237128 \(wording changed\)\n/);
    assert.match(out, /On the legacy API: 1208128, 1208146\n {2}Renamed parameters: processInfos -> process_infos\n/);
  });

  it('prints JSON for programs', () => {
    const { status, out, err } = bkJobErrors('explain 1208116 1250001 --json --lang zh-CN');
    assert.deepEqual([status, err], [0, '']);
    const entries: { advice: unknown }[] = JSON.parse(out);
    assert.deepEqual(
      entries.map(({ advice, ...rest }) => rest),
      [
        {
          code: 1208116,
          message: '缺少参数【content】或者【scripId】',
          messages: { en: 'Missing parameter [content] or [scripId]', 'zh-CN': '缺少参数【content】或者【scripId】' },
          section: '旧版 API',
          sectionId: 'legacy-api',
          category: '缺少参数',
          categoryId: 'missing-parameter',
          source: 'JOB',
          target: 'JOB',
          constant: 'LEGACY_API_MISSING_CONTENT_OR_SCRIPT_ID',
          placeholders: [],
          argumentNames: [],
          legacy: true,
          twin: 1238116,
          twins: [1238116],
          parameterRenames: [{ legacy: 'scripId', current: 'scrip_id' }],
          correction: 'scripId → scriptId',
          ...fromPage(88),
          service: null,
          meanings: [
            {
              message: '缺少参数【content】或者【scripId】',
              messages: {
                en: 'Missing parameter [content] or [scripId]',
                'zh-CN': '缺少参数【content】或者【scripId】',
              },
              constant: 'LEGACY_API_MISSING_CONTENT_OR_SCRIPT_ID',
              names: [],
              placeholders: [],
              argumentNames: [],
              ...fromPage(88),
            },
          ],
          conflicts: [],
        },
        {
          code: 1250001,
          message: 'Redis 服务不可：IP 不对或者配置错误',
          messages: {
            en: 'Redis is unavailable: wrong IP or wrong configuration',
            'zh-CN': 'Redis 服务不可：IP 不对或者配置错误',
          },
          section: '关联系统',
          sectionId: 'related-systems',
          category: 'Redis',
          categoryId: 'redis',
          source: 'JOB',
          target: 'Redis',
          constant: 'REDIS_CONNECT_FAIL',
          placeholders: [],
          argumentNames: [],
          legacy: false,
          twin: null,
          twins: [],
          parameterRenames: [],
          correction: '服务不可： → 服务不可用：',
          ...fromPage(11),
          service: 'common',
          meanings: [
            {
              message: 'Redis 服务不可：IP 不对或者配置错误',
              messages: {
                en: 'Redis is unavailable: wrong IP or wrong configuration',
                'zh-CN': 'Redis 服务不可：IP 不对或者配置错误',
              },
              constant: 'REDIS_CONNECT_FAIL',
              names: [],
              placeholders: [],
              argumentNames: [],
              ...fromPage(11),
            },
          ],
          conflicts: [],
        },
      ],
    );
  });

  it('prints advice in JSON, in the requested language', () => {
    const [entry] = JSON.parse(bkJobErrors('explain 1201000 --json').out);
    assert.deepEqual(entry.advice, {
      scope: 'family',
      causes: [
        'The task still runs, which is no failure: its result is not there yet.',
        'The task waits for a confirmation, or for hosts that do not answer.',
      ],
      checks: [
        {
          run: 'JOB > Task history > the task',
          look: 'The step that runs or waits, and since when (cause 2).',
        },
      ],
      who: 'The caller: ask again after some seconds, until the status is final.',
      ticket: 'Only if it runs far longer than its timeout: task instance ID, step, request ID.',
    });
    const [chinese] = JSON.parse(bkJobErrors('explain 1201000 --json --lang zh-CN').out);
    assert.deepEqual(chinese.advice.checks, [
      { run: '作业平台 > 执行历史 > 该任务', look: '查看正在执行或等待的步骤及其开始时间（原因 2）。' },
    ]);
  });

  it('lists a rename that two predecessors share once in JSON', () => {
    const [entry] = JSON.parse(bkJobErrors('explain 1238128 --json').out);
    assert.deepEqual(
      [entry.message, entry.twin, entry.twins, entry.parameterRenames],
      [
        'Missing parameter [process_infos]',
        1208128,
        [1208128, 1208146],
        [{ legacy: 'processInfos', current: 'process_infos' }],
      ],
    );
  });

  it('prints listed codes, and on stderr what the digits of other codes mean', () => {
    const { status, out, err } = bkJobErrors('explain 1250999 1239801 1299999');
    assert.equal(status, 1);
    assert.match(out, /^1239801 /);
    assert.equal(
      err,
      '1250999 is not in the catalog. By its digits: JOB -> Redis · Related systems · Redis\n' +
        '1299999 is not in the catalog, and its digits belong to no known family.\n',
    );
  });

  it('explains the digits in Chinese, and prints an empty JSON list', () => {
    assert.deepEqual(bkJobErrors('explain --json 1244999', chinese), {
      status: 1,
      out: '[]\n',
      err: '目录中没有错误码 1244999。按数字推断：JOB -> JOB · 作业平台 3.x · 作业执行\n',
    });
  });

  it('explains lists, names with and without a class, and the permission code of ESB', () => {
    const heads = (command: string) => {
      const { status, out, err } = bkJobErrors(command);
      return [status, out.split('\n').filter((line) => /^\S/.test(line)), err];
    };
    assert.deepEqual(heads('explain 1239801,1250001 1239802，1259001,'), [
      0,
      [
        '1239801 API_IP_NOT_AUTHORIZED',
        '1250001 REDIS_CONNECT_FAIL',
        '1239802 API_USER_NOT_AUTHORIZED',
        '1259001 NFS_ERROR',
      ],
      '',
    ]);
    assert.deepEqual(
      heads('explain MISSING_PARAM,ErrorCode.MISSING_PARAM com.a.ErrorCode::REDIS_CONNECT_FAIL 9900403'),
      [
        0,
        [
          '1241001 MISSING_PARAM',
          '1241001 MISSING_PARAM',
          '1250001 REDIS_CONNECT_FAIL',
          '9900403 BK_PERMISSION_DENIED',
        ],
        '',
      ],
    );
    assert.deepEqual(heads('explain missing_param , Dangerous_Rule_Exist'), [
      0,
      ['1241001 MISSING_PARAM', '1243056 DANGEROUS_RUlE_EXIST'],
      '',
    ]);
    assert.deepEqual(heads('explain ErrorCode.NO_SUCH_NAME 1250001'), [
      1,
      ['1250001 REDIS_CONNECT_FAIL'],
      'No error code in the catalog is named ErrorCode.NO_SUCH_NAME.\n',
    ]);
  });

  const usage: [command: string, err: string][] = [
    ['explain', 'Name at least one error code.'],
    ['explain 1239801 12398', '"12398" is not an error code: seven digits that begin with 12.'],
    ['explain 9900404', '"9900404" is not an error code: seven digits that begin with 12.'],
    ['explain 1239801,12398', '"12398" is not an error code: seven digits that begin with 12.'],
    ['explain ,', '"," is not an error code: seven digits that begin with 12.'],
    [
      'explain \u202e12398\x1b[31m',
      '"<U+202E>12398<U+001B>[31m" is not an error code: seven digits that begin with 12.',
    ],
    ['explain 1239801 --jsno', 'There is no option "--jsno".'],
    ['explain 1239801 --lang fr', '--lang takes zh-CN or en, not "fr".'],
    ['explain 1239801 --lang', '--lang needs a value: zh-CN or en.'],
    ['explian 1239801', 'There is no command "explian".'],
  ];
  for (const [command, err] of usage) {
    it(`refuses ${JSON.stringify(command)}`, () => {
      assert.deepEqual(bkJobErrors(command), { status: 2, out: '', err: `${err} See bk-job-errors --help.\n` });
    });
  }

  it('refuses in Chinese', () => {
    assert.deepEqual(bkJobErrors('explain 12', chinese), {
      status: 2,
      out: '',
      err: '“12”不是错误码：错误码是以 12 开头的七位数字。请参阅 bk-job-errors --help。\n',
    });
  });

  it('runs the server over stdio only', () => {
    assert.deepEqual(bkJobErrors('lsp'), {
      status: 2,
      out: '',
      err: 'The language server speaks over stdio only: bk-job-errors lsp --stdio\n',
    });
  });

  const locales: [env: Record<string, string>, leads: string][] = [
    [{}, 'This user has no access permission'],
    [{ LANG: 'zh_CN.UTF-8' }, '该用户没有访问权限'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'This user has no access permission'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'C', LC_ALL: 'zh_CN' }, '该用户没有访问权限'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: '', LC_ALL: '' }, '该用户没有访问权限'],
  ];
  for (const [env, leads] of locales) {
    it(`speaks the language of ${JSON.stringify(env)}`, () => {
      assert.equal(bkJobErrors('explain 1239802', env).out.split('\n')[1], `  ${leads}`);
    });
  }

  it('lets --lang win over the environment, in either form and any case', () => {
    for (const option of ['--lang en', '--lang=en', '--lang=EN']) {
      assert.match(bkJobErrors(`explain 1239802 ${option}`, chinese).out, /\n {2}This user has no access permission\n/);
    }
    assert.match(bkJobErrors('explain --lang=zh-cn 1239802').out, /\n {2}该用户没有访问权限\n/);
  });

  for (const command of ['--help', '-h', 'explain --help', 'lsp --help']) {
    it(`helps with ${command}`, () => {
      const { status, out, err } = bkJobErrors(command);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^Explains the error codes of the BlueKing JOB platform\.\n\nUsage:\n/);
      assert.match(bkJobErrors(command, chinese).out, /^解释蓝鲸作业平台（JOB）的错误码。\n\n用法：\n/);
    });
  }

  it('prints the help as an error without a command', () => {
    const { status, out, err } = bkJobErrors('');
    assert.deepEqual([status, out], [2, '']);
    assert.equal(err, bkJobErrors('--help').out);
  });

  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const command of ['--version', 'lsp --version']) {
      assert.deepEqual(bkJobErrors(command), { status: 0, out: `${version}\n`, err: '' });
    }
  });
});
