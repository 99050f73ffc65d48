import assert from 'node:assert/strict';
import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import { holdsIn, jobVersions } from '../../server/src/core/catalog/jobVersion';
import { placeholders } from '../../server/src/core/template/messageFormat';
import { languages } from '../../server/src/core/text/productLanguage';
import { jobV3Facts } from '../support/jobV3Facts';

describe('catalog of JOB 3.x', () => {
  const layer = builtinLayers().layers.find(({ id }) => id === 'job-v3');
  const entries = layer?.entries ?? [];
  const facts = jobV3Facts();

  it('is read without a problem', () => {
    assert.deepEqual(
      { ...layer, entries: [], fingerprints: undefined },
      {
        id: 'job-v3',
        kind: 'job-v3',
        name: { en: 'JOB 3.x', 'zh-CN': '作业平台 3.x' },
        entries: [],
        problems: [],
        ranges: [],
        fingerprints: undefined,
      },
    );
  });

  it('holds every meaning of every release, and nothing else', () => {
    const order = (a: readonly unknown[], b: readonly unknown[]) => String(a).localeCompare(String(b));
    assert.deepEqual(
      entries
        .map(({ code, constant, versions, placeholders, shippedWithoutMessage }) => [
          code,
          constant,
          versions?.first,
          versions?.last,
          shippedWithoutMessage ? 'none' : String(placeholders.length),
        ])
        .sort(order),
      facts.map((fact) => [fact.code, fact.constant, fact.first, fact.last, fact.arguments]).sort(order),
    );
    assert.equal(facts.length, 267);
    assert.equal(new Set(entries.map(({ code }) => code)).size, 235);
  });

  it('knows the 224 codes of the newest release', () => {
    assert.equal(entries.filter(({ versions }) => holdsIn(versions, '3.12')).length, 224);
  });

  it('has one meaning for a code and one code for a name in each release', () => {
    for (const version of jobVersions) {
      const there = entries.filter(({ versions }) => holdsIn(versions, version));
      assert.ok(there.length > 100, version);
      assert.equal(new Set(there.map(({ code }) => code)).size, there.length, version);
      assert.equal(new Set(there.map(({ constant }) => constant)).size, there.length, version);
    }
  });

  it('asks for each argument once, in both languages', () => {
    for (const { code, message, placeholders: asked, origin } of entries) {
      for (const language of languages) {
        const text = message[language];
        assert.deepEqual(placeholders(text), asked, `${code} in line ${origin.line}`);
        assert.equal(text.split('{').length - 1, asked.length, `${code} in line ${origin.line}`);
      }
    }
  });

  it('speaks English in English and Chinese in Chinese, and ends in no full stop', () => {
    for (const { code, message } of entries) {
      assert.match(message.en, /^[A-Z][\x20-\x7e]*[^.\s]$/, `${code}`);
      assert.match(message['zh-CN'], /[\u4e00-\u9fff]/, `${code}`);
      assert.match(message['zh-CN'], /[^。.\s]$/, `${code}`);
      assert.doesNotMatch(
        message['zh-CN'],
        /[(),:;]|[\u4e00-\u9fff][A-Za-z0-9{]|[A-Za-z0-9}][\u4e00-\u9fff]/,
        `${code}`,
      );
    }
  });

  it('says of each constant something else than of any other', () => {
    for (const language of languages) {
      const said = new Map<string, string>();
      for (const { constant, message } of entries) {
        const text = message[language];
        assert.equal(said.get(text) ?? constant, constant, text);
        said.set(text, constant);
      }
      assert.equal(new Set(said.values()).size, new Set(facts.map(({ constant }) => constant)).size);
    }
  });

  it('describes a constant with the same number of arguments alike in every table', () => {
    const said = new Map<string, string>();
    for (const { constant, message, placeholders: asked } of entries) {
      const text = languages.map((language) => message[language]).join();
      const key = `${constant} ${asked.length}`;
      assert.equal(said.get(key) ?? text, text, key);
      said.set(key, text);
    }
  });

  it('names the arguments within the sentence', () => {
    for (const { message, origin } of entries) {
      for (const language of languages) assert.doesNotMatch(message[language], /[（(]\{/, `line ${origin.line}`);
    }
  });

  it('names the service that owns a code, and the system the trouble is about', () => {
    const blocks = new Map<string, Set<string>>();
    for (const { code, service, target } of entries) {
      const block = String(code).slice(0, 4);
      blocks.set(block, (blocks.get(block) ?? new Set()).add(`${service} ${target}`));
    }
    assert.deepEqual(
      [...blocks].map(([block, said]) => `${block}: ${[...said].join(', ')}`),
      [
        '1210: common GSE, common JOB',
        '1211: common CMDB',
        '1213: common PAAS, common BK-User',
        '1214: common BK-Repo',
        '1215: common IAM',
        '1216: common ESB',
        '1217: common BK-Notice',
        '1218: common BK-AIDev',
        '1219: common BK-Login',
        '1220: common BK-User',
        '1250: common Redis',
        '1252: common MYSQL',
        '1255: common MQ',
        '1259: common NFS',
        '9900: common ESB',
        '1238: common JOB',
        '1240: common JOB',
        '1241: common JOB',
        '1247: common JOB',
        '1239: job-gateway JOB',
        '1243: job-manage JOB',
        '1244: job-execute JOB',
        '1245: job-crontab JOB',
        '1246: job-logsvr JOB',
        '1249: job-backup JOB',
        '1260: job-file-gateway JOB',
        '1262: job-file-worker JOB',
        '1263: job-upgrader JOB',
        '1264: job-analysis JOB',
      ],
    );
  });

  it('names the system as the page does where both list a code', () => {
    const [page] = builtinLayers().layers;
    const published = new Map(page?.entries.map(({ code, target }) => [code, target]));
    const shared = entries.filter(({ code, versions }) => published.has(code) && versions?.first === '3.3');
    assert.equal(shared.length, 11);
    for (const { code, target } of shared) assert.equal(target, published.get(code), `${code}`);
  });
});
