import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import { condensed, lensTitle, saysMessage } from '../../../../server/src/core/answers/card/inlineText';
import type { VersionSetting } from '../../../../server/src/core/catalog/jobVersion';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';

function title(code: number, version: VersionSetting = 'auto', among = 1): string {
  const { layers, families } = builtinLayers();
  return lensTitle({ code }, among, mergeLayers(layers, families, version), 'en');
}

describe('lensTitle', () => {
  it('shows both meanings if the version is unknown', () => {
    assert.equal(
      title(1213001),
      '1213001 Calling the CMSI notification API failed (3.5+) / PaaS is unreachable: the configured address is wrong or can… (≤3.4)',
    );
    assert.equal(title(1238001), '1238001 Permission denied for user {0} (3.4+) / The user has no permission (≤3.3)');
    assert.equal(
      title(1244037),
      "1244037 Source host {0} of the task's files doe… (3.12+) / Invalid base URL {0} for the callback U… (3.11) / Base URL {0} is already on the callback… (3.10)",
    );
  });

  it('shows the meaning of the version', () => {
    assert.equal(title(1213001, '3.12'), '1213001 Calling the CMSI notification API failed');
    assert.equal(title(1238001, '3.3'), '1238001 The user has no permission');
  });

  it('shows a meaning once if only its arguments changed', () => {
    assert.equal(
      title(1244023),
      '1244023 Local file {0} does not exist in the backend; local files expire after {1} days',
    );
  });

  it('is shorter where several codes share the line', () => {
    assert.equal(
      title(1213001, 'auto', 2),
      '1213001 Calling the CMSI notification… (3.5+) / PaaS is unreachable: the conf… (≤3.4)',
    );
  });

  it('shows the meaning of a name alone, and a count above one', () => {
    const { layers, families } = builtinLayers();
    const merged = mergeLayers(layers, families);
    const older = { code: 1213001, meaning: 1 };
    assert.equal(
      lensTitle(older, 1, merged, 'en'),
      '1213001 PaaS is unreachable: the configured address is wrong or cannot be resolved',
    );
    assert.equal(lensTitle({ code: 1252001, count: 1 }, 1, merged, 'en'), '1252001 Database error');
    assert.equal(lensTitle({ code: 1252001, count: 1200 }, 1, merged, 'en'), '1252001 ×1,200 Database error');
    assert.equal(lensTitle({ code: 1252001, count: 2 }, 1, merged, 'zh-CN'), '1252001 ×2 数据库异常');
  });

  it('decodes an unlisted code', () => {
    assert.equal(title(1250999), '1250999 JOB → Redis, not in the catalog');
  });
});

const says = (line: string, en: string, zh = en) => saysMessage(condensed(line), { message: { en, 'zh-CN': zh } });

describe('saysMessage', () => {
  it('finds the message in both languages, ignoring case, width, punctuation and blanks', () => {
    const [en, zh] = ['Missing parameter [{0}] of step', '步骤缺少参数【{0}】'];
    const lines = [
      '1208146 // missing parameter: x',
      '1208146 // Missing parameter [{0}] of step',
      '1208146 # ＭＩＳＳＩＮＧ　parameter',
      'MISSING_PARAMETER(1208146)',
      '1208146 /* 步骤缺少参数 x */',
      '1208146 -- 步骤 缺少 参数',
    ];
    assert.deepEqual(
      lines.filter((line) => !says(line, en, zh)),
      [],
    );
    const others = ['1208146', '1208146 // missing', '1208146 // parameter missing', '1208146 // 缺少参数'];
    assert.deepEqual(
      others.filter((line) => says(line, en, zh)),
      [],
    );
  });

  it('compares the text outside placeholders if it is distinctive', () => {
    assert.ok(says('// does not exist, sorry', 'x {0} does not exist'));
    assert.ok(!says('// is 7', '{0} is {1}'));
    assert.ok(!says('// 0 is 1', '{0}'));
    assert.ok(!says('// a', 'a'));
    assert.ok(says('// 超时', 'timed out while waiting', '超时'));
  });

  it('accepts any text', () => {
    for (const text of ['', ' ', '{', '{0}{1}', '\ud800', '😀', '\u0000'.repeat(9)]) assert.ok(!says('1', text));
  });
});
