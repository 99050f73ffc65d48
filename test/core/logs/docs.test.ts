import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allCommands } from '../../../server/src/cli/run';
import { burstWindow, leastFactor, leastInWindow, maxBursts } from '../../../server/src/core/logs/findings/bursts';
import { leastRequests, maxBetweenBursts, maxChains } from '../../../server/src/core/logs/findings/chains';
import { maxEvidence, messageReach } from '../../../server/src/core/logs/lines/lineReader';
import { engines } from '../../../server/src/core/logs/queries/engines';
import { maxBuckets } from '../../../server/src/core/logs/sketches/timeline';
import { maxDetailed } from '../../../server/src/core/logs/stats/aggregate';
import { maxFiles, maxRequests } from '../../../server/src/core/logs/stats/codeStats';
import { maxLines } from '../../../server/src/core/logs/stats/lineSample';
import { maxCompared } from '../../../server/src/core/logs/stats/repetitions';
import { maxCodes, maxOrdered } from '../../../server/src/core/logs/stats/requests';
import { maxFollowed } from '../../../server/src/disk/logs/follow/follower';
import { headLength, leastHead } from '../../../server/src/disk/logs/follow/followStep';

const read = (name: string) => readFileSync(path.resolve(__dirname, '../../../docs', name), 'utf8');

describe('docs about logs', () => {
  const pages = { en: read('logs.md'), 'zh-CN': read('logs.zh-CN.md') };

  it('state the limits and rules that the code has', () => {
    const limits = [
      maxRequests,
      maxFiles,
      maxBuckets,
      maxLines,
      maxDetailed,
      maxOrdered,
      maxEvidence,
      messageReach,
      maxCompared,
      maxFollowed,
      headLength,
      leastHead,
    ].map((limit) => limit.toLocaleString('en'));
    for (const [language, page] of Object.entries(pages)) {
      for (const limit of limits) assert.ok(page.includes(limit), `${limit} in ${language}`);
    }
    assert.deepEqual([burstWindow, leastInWindow, leastFactor, leastRequests, maxBetweenBursts], [600, 10, 10, 3, 600]);
    assert.deepEqual([maxBursts, maxChains, maxCodes], [20, 20, 8]);
    assert.match(pages.en, /the first 20 bursts.*the first 8 codes of each.* 20 chains/s);
    assert.match(pages['zh-CN'], /最早的 20 次突增.*最先出现的 8 个错误码.*最多给出 20 条/s);
    assert.match(pages.en, /at least 10 mentions of a code, at least 10 times the rate/);
    assert.match(pages.en, /at least 3 requests have the first code before the second/);
    assert.match(pages['zh-CN'], /至少出现 10 次，频率至少是此前一小时的 10 倍/);
  });

  it('have the same commands in both languages, with options that exist', () => {
    const examples = (page: string) => page.match(/^(?:bk-job-errors|find|hdfs|sc\.|hadoop).*$/gm) ?? [];
    assert.deepEqual(examples(pages.en), examples(pages['zh-CN']));
    const used = [...pages.en.matchAll(/bk-job-errors (merge|query|export-catalog|scan)([^\n`'")|>]*)/g)];
    assert.ok(used.length > 6);
    for (const [example, name, rest = ''] of used) {
      const { options = {} } = allCommands().find((command) => command.name === name) ?? {};
      for (const [, option = ''] of rest.matchAll(/ --([a-z-]+)/g)) assert.ok(option in options, example);
    }
    for (const engine of engines)
      for (const page of Object.values(pages)) assert.ok(page.includes(`\`${engine}\``), engine);
  });
});
