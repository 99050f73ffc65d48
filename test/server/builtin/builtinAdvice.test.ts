import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { builtinCatalog } from '../../../server/src/builtin';
import { builtinAdvice, builtinLayers } from '../../../server/src/builtin/builtinLayers';
import type { Advice } from '../../../server/src/core/catalog/advice';
import { adviceFor, likeliestCause } from '../../../server/src/core/catalog/adviceFor';
import { hasChinese, languages } from '../../../server/src/core/text';
import { findingsOf } from '../../support/adviceFindings';
import { TempTree } from '../../support/tempTree';

describe('the advice that ships', () => {
  const catalog = builtinCatalog();
  const meanings = catalog.entries.flatMap(({ code }) => catalog.meanings(code));

  it('is read without problems', () => {
    assert.deepEqual(builtinAdvice(builtinLayers()).problems, []);
  });

  it('exists for every meaning of every listed code, in both languages', () => {
    assert.ok(meanings.length > 468, `${meanings.length}`);
    for (const language of languages) {
      const without = meanings.filter((entry) => {
        const advice = adviceFor(entry, catalog, language);
        return advice === undefined || textsOf(advice).some((text) => text.trim() === '') || advice.causes.length === 0;
      });
      assert.deepEqual(without, []);
    }
  });

  it('is of its own for infrastructure, permissions, quotas, queues, white lists, and values and parameters of calls', () => {
    const own = /^(?:12[15]|126|1220|12[03]7[12]|12[03]81|12[03]91|12[03]980[123]|12[03]9443|124403[234]|9900403)/;
    const shared = meanings.filter(
      (entry) => own.test(String(entry.code)) && adviceFor(entry, catalog, 'en')?.scope !== 'code',
    );
    assert.deepEqual(
      shared.map(({ code }) => code),
      [],
    );
  });

  it('gives each illegal and missing parameter of calls an example', () => {
    const parameters = meanings.filter(({ code }) => /^12[03](?:81|7[12])/.test(String(code)));
    // A file that was not written, and hosts that are not in the business.
    const named = parameters.filter(({ code }) => ![1207120, 1237120, 1207128, 1237128].includes(code));
    assert.equal(named.length, 157);
    for (const entry of named) {
      const [cause = ''] = adviceFor(entry, catalog, 'en')?.causes ?? [];
      assert.match(cause, /example(?: [a-z]+)*: `/, `${entry.code}`);
      const [chinese = ''] = adviceFor(entry, catalog, 'zh-CN')?.causes ?? [];
      assert.match(chinese, /示例：`|为例：`/, `${entry.code}`);
    }
  });

  it('is Chinese in Chinese, with the punctuation of Chinese, and English in English', () => {
    for (const entry of meanings) {
      const chinese = adviceFor(entry, catalog, 'zh-CN');
      for (const text of chinese ? textsOf(chinese) : []) {
        const spoken = text.replace(/`[^`]*`/g, '');
        assert.ok(hasChinese(spoken), text);
        assert.doesNotMatch(spoken, /[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/, text);
      }
      const english = adviceFor(entry, catalog, 'en');
      for (const text of english ? textsOf(english) : []) assert.match(text, /^[\x20-\x7e]+$/);
    }
  });

  it('has a likeliest cause of one line for each code, the first of its causes', () => {
    for (const language of languages) {
      for (const entry of meanings) {
        const line = likeliestCause(entry, catalog, language);
        assert.equal(line, adviceFor(entry, catalog, language)?.causes[0]);
        assert.ok(line !== undefined && line.length <= 240, line);
      }
    }
  });

  it('says in both languages what to look for and which cause it shows, with the more particular first', () => {
    for (const [keys, { causes = [], checks = [] }] of builtinAdvice(builtinLayers()).cards) {
      for (const { look } of checks) {
        const findings = findingsOf(look.en);
        assert.deepEqual(findingsOf(look['zh-CN']), findings, look['zh-CN']);
        for (const { cause = 1 } of findings) assert.ok(cause >= 1 && cause <= causes.length, keys.join());
        const marks = findings.flatMap((finding) => finding.marks);
        // The first finding that fits counts: a mark within a later one would hide it.
        const hiding = marks.filter((mark, at) => marks.slice(at + 1).some((later) => later.includes(mark)));
        assert.deepEqual(hiding, [], keys.join());
      }
    }
  });

  it('has commands that take their variables from a check before, or say which one is missing', () => {
    for (const [keys, { checks = [] }] of builtinAdvice(builtinLayers()).cards) {
      const known = new Set<string>();
      for (const { run, place } of checks) {
        if (place) continue;
        for (const [, name = ''] of run.en.matchAll(/\$([A-Z_]+)/g)) {
          assert.ok(known.has(name) || run.en.startsWith('export '), `${keys.join()}: ${run.en}`);
        }
        if (!run.en.startsWith('export ')) continue;
        for (const [, name = ''] of run.en.matchAll(/([A-Z_]+)=/g)) known.add(name);
      }
    }
  });

  it('has commands that end by themselves where a server or its storage does not answer', () => {
    for (const [keys, { checks = [] }] of builtinAdvice(builtinLayers()).cards) {
      for (const { run, place } of checks) {
        if (place) continue;
        assert.doesNotMatch(run.en, /^(?:redis-cli|mysql|openssl|df|stat|findmnt|dd) /, keys.join());
        if (/^(?:curl|ssh) /.test(run.en)) assert.match(run.en, / -m \d+ | ConnectTimeout=\d+ /, keys.join());
      }
    }
  });

  it('counts each refused call of an app once', () => {
    const call = [
      'request-id: a|API: b|appCode: x|body: {}',
      'request-id: a|OpenAPI: b|appCode: x|resp: {"code":1244033}',
    ];
    const tree = new TempTree({ 'openapi.log': `${[...call, ...call].join('\n')}\n` });
    const entry = catalog.get(1244033) ?? assert.fail();
    const run = adviceFor(entry, catalog, 'en')?.checks[0]?.run.replace('/data/logs/*', tree.root) ?? '';
    // All calls of the app, then those that were refused.
    for (const [command, lines] of [
      [run, '2\n'],
      [run.replace('1244033', 'appCode'), '2\n'],
    ] as const) {
      const { stdout } = spawnSync('bash', ['-c', command], {
        encoding: 'utf8',
        env: { ...process.env, APP_CODE: 'x' },
      });
      assert.equal(stdout, lines, command);
    }
    tree.remove();
  });

  it('lists the queues of the virtual host that JOB has', () => {
    const checks = builtinAdvice(builtinLayers()).cards.flatMap(([, card]) => card.checks ?? []);
    for (const { run } of checks) assert.doesNotMatch(run.en, /list_queues (?!-p )/);
  });

  it('has no advice about numbers of no family', () => {
    const [entry] = catalog.entries;
    assert.ok(entry);
    assert.equal(adviceFor({ ...entry, code: 1299999, constant: 'X' }, catalog, 'en'), undefined);
  });
});

/** All texts in the language of the advice: the commands are in none. */
function textsOf({ causes, checks, who, ticket }: Advice): string[] {
  return [...causes, ...checks.map(({ look }) => look), who, ticket];
}
