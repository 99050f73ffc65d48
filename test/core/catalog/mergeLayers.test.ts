import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../../server/src/core/catalog/catalogEntry';
import { holdsIn, type JobVersion, jobVersions, versionSettings } from '../../../server/src/core/catalog/jobVersion';
import type { CatalogLayer } from '../../../server/src/core/catalog/layer';
import { mergeLayers, mergeSteps } from '../../../server/src/core/catalog/mergeLayers';
import { assertLinear } from '../../support/assertLinear';
import { defined, layerOf, merged, noFamilies, released, said } from '../../support/handmadeLayers';

const shown = ({ layer, constant, versions }: CatalogEntry) => {
  return [layer.split(':')[0], constant, versions && `${versions.first}-${versions.last}`];
};

describe('mergeLayers', () => {
  const page = layerOf('page', [said(1213001, 'PAAS_DOWN', 'PaaS 不可达'), said(1250001, 'REDIS', 'Redis 不可用')]);
  const jobV3 = layerOf('job-v3', [
    released(1213001, 'PAAS_DOWN', 'PaaS', '3.3', '3.4'),
    released(1213001, 'CMSI_ERROR', 'CMSI', '3.5', '3.12'),
    released(1250001, 'REDIS', 'redis', '3.3', '3.12'),
    released(1244036, 'WHITELIST', 'list', '3.10', '3.10'),
    released(1244036, 'HISTORY', 'history', '3.11', '3.12'),
  ]);
  const workspace = layerOf('workspace', [
    defined(1213001, 'CMSI_ERROR', 'CMSI 出错', 'ErrorCode'),
    defined(1244036, 'HISTORY', '范围过大', 'ErrorCode'),
    defined(1250001, 'REDIS', '缓存不可用', 'ErrorCode'),
  ]);
  const own = layerOf('own', [said(1244036, 'HISTORY', 'ours'), said(1199001, 'CMDB', 'cmdb')], {
    ranges: [{ first: 1_199_000, last: 1_199_999 }],
  });

  const many = (count: number) => Array.from({ length: count }, (_, at) => said(1_300_000 + at, `A${at}`, 'x'));

  it('dates the page by the releases that mean the same, and takes the service from them', () => {
    const { get, meanings } = merged([page, jobV3]);
    const dated = meanings(1213001).find(({ layer }) => layer === 'page');
    assert.deepEqual(
      [dated?.versions, dated?.service, dated?.message.en],
      [{ first: undefined, last: '3.4' }, 'job-execute', 'PaaS 不可达'],
    );
    // No release ever meant anything else.
    assert.deepEqual([get(1250001)?.versions, get(1250001)?.service], [undefined, 'job-execute']);
  });

  it('names the arguments of a message as another meaning with the same name and as many arguments does', () => {
    const argumentNames = [{ index: 0, kind: 'person', name: { en: 'user', 'zh-CN': '用户' } }] as const;
    const builtIn = layerOf('job-v3', [
      said(1238001, 'DENIED', '({0})', { placeholders: [0], argumentNames }),
      said(1238001, 'DENIED', '-'),
      said(1238001, 'OTHER', '({0})', { placeholders: [0] }),
    ]);
    const found = layerOf('workspace', [
      said(1238001, 'DENIED', '{0}!', { placeholders: [0] }),
      said(1238001, 'DENIED', '{0} {1}', { placeholders: [0, 1] }),
      said(1238001, 'DENIED', '', { withoutMessage: true }),
      said(1238001, 'CODE_1238001', '{0}?', { placeholders: [0], names: [] }),
    ]);
    assert.deepEqual(
      merged([found, builtIn])
        .meanings(1238001)
        .map((entry) => [entry.message.en, entry.argumentNames?.[0]?.name.en]),
      [
        ['{0}!', 'user'],
        ['{0} {1}', undefined],
        ['{0}!', 'user'],
        ['{0}?', 'user'],
        ['({0})', 'user'],
        ['-', undefined],
        ['({0})', undefined],
      ],
    );
  });

  it('lets the newest release lead if the version is unknown', () => {
    const { version, meanings, entries } = merged([page, jobV3]);
    assert.equal(version, undefined);
    assert.deepEqual(meanings(1213001).map(shown), [
      ['job-v3', 'CMSI_ERROR', '3.5-3.12'],
      ['page', 'PAAS_DOWN', 'undefined-3.4'],
    ]);
    assert.deepEqual(meanings(1244036).map(shown), [
      ['job-v3', 'HISTORY', '3.11-3.12'],
      ['job-v3', 'WHITELIST', '3.10-3.10'],
    ]);
    assert.deepEqual(
      entries.map(({ code }) => code),
      [1213001, 1250001, 1244036],
    );
  });

  it('lets the entry that holds in the version lead, or else the nearest one', () => {
    const leading = versionSettings.map((version) => {
      const { get } = merged([page, jobV3], version);
      return [version, get(1213001)?.constant, get(1244036)?.constant];
    });
    assert.deepEqual(leading, [
      ['auto', 'CMSI_ERROR', 'HISTORY'],
      ['2.x', 'PAAS_DOWN', 'WHITELIST'],
      ['3.3', 'PAAS_DOWN', 'WHITELIST'],
      ['3.4', 'PAAS_DOWN', 'WHITELIST'],
      ...['3.5', '3.6', '3.7', '3.8', '3.9', '3.10'].map((version) => [version, 'CMSI_ERROR', 'WHITELIST']),
      ['3.11', 'CMSI_ERROR', 'HISTORY'],
      ['3.12', 'CMSI_ERROR', 'HISTORY'],
    ]);
  });

  it('lets custom catalogs lead, then workspaces, then the built-in meaning of the version', () => {
    const catalog = merged([own, workspace, page, jobV3], '3.12');
    assert.deepEqual(catalog.meanings(1250001).map(shown), [
      ['workspace', 'REDIS', undefined],
      ['page', 'REDIS', undefined],
    ]);
    assert.deepEqual(catalog.meanings(1213001).map(shown), [
      ['workspace', 'CMSI_ERROR', undefined],
      ['job-v3', 'CMSI_ERROR', '3.5-3.12'],
      ['page', 'PAAS_DOWN', 'undefined-3.4'],
    ]);
    assert.deepEqual(catalog.meanings(1244036).map(shown), [
      ['own', 'HISTORY', undefined],
      ['workspace', 'HISTORY', undefined],
      ['job-v3', 'HISTORY', '3.11-3.12'],
      ['job-v3', 'WHITELIST', '3.10-3.10'],
    ]);
    assert.deepEqual(
      catalog.layers.map(({ id }) => id),
      ['own:file:///c/team.md', 'workspace:file:///w', 'page', 'job-v3'],
    );
    assert.deepEqual(catalog.ranges, [{ first: 1_199_000, last: 1_199_999 }]);
    assert.equal(catalog.get(1199001)?.message.en, 'cmdb');
    assert.equal(catalog.layerOf(own.entries[0] ?? said(1, '', ''))?.kind, 'own');
    assert.deepEqual([catalog.get(7), catalog.meanings(7), catalog.named('X')], [undefined, [], []]);
  });

  it('gives an entry without a text one with the same name, else with the same number', () => {
    const silent = (constant: string) => ({ ...defined(1213001, constant, constant), withoutMessage: true as const });
    const { meanings } = merged([layerOf('workspace', [silent('PAAS_DOWN'), silent('OTHER')]), jobV3]);
    assert.deepEqual(
      meanings(1213001).map(({ constant, message, summary, withoutMessage }) => [
        constant,
        message.en,
        summary,
        withoutMessage,
      ]),
      [
        ['PAAS_DOWN', 'PaaS', true, true],
        ['OTHER', 'CMSI', true, true],
        ['CMSI_ERROR', 'CMSI', true, undefined],
        ['PAAS_DOWN', 'PaaS', true, undefined],
      ],
    );
    assert.equal(merged([layerOf('workspace', [silent('ALONE')])]).get(1213001)?.message.en, 'ALONE');
  });

  describe('names', () => {
    it('lead to the leading entry of each code, with the owners from all layers', () => {
      const more = layerOf('workspace', [defined(1213001, 'CMSI_ERROR', 'x', 'Errors')], { id: 'workspace:file:///b' });
      const { named } = merged([workspace, more, page, jobV3], '3.12');
      assert.deepEqual(
        named('CMSI_ERROR').map(({ entry, owners }) => [...shown(entry), ...owners]),
        [['workspace', 'CMSI_ERROR', undefined, 'ErrorCode', 'Errors']],
      );
      assert.deepEqual(
        named('REDIS').map(({ entry, owners }) => [...shown(entry), ...owners]),
        [['workspace', 'REDIS', undefined, 'ErrorCode']],
      );
    });

    it('put the current number before that of another release', () => {
      const moved = layerOf('job-v3', [
        released(1244037, 'WHITELIST', 'a', '3.11', '3.11'),
        released(1244037, 'FILE_SOURCE', 'b', '3.12', '3.12'),
        released(1244038, 'WHITELIST', 'a', '3.12', '3.12'),
      ]);
      const codes = (version: JobVersion) =>
        merged([moved], version)
          .named('WHITELIST')
          .map(({ entry }) => entry.code);
      assert.deepEqual(
        [codes('3.12'), codes('3.11')],
        [
          [1244038, 1244037],
          [1244037, 1244038],
        ],
      );
      assert.equal(merged([moved], '3.11').named('WHITELIST')[0]?.entry.code, 1244037);
    });

    it('may equal members of Object, and are missing for entries without names', () => {
      const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
      const layer = layerOf('own', [
        ...odd.map((name, index) => said(1200000 + index, name, name)),
        said(1200009, 'CODE_1200009', 'x', { names: [] }),
      ]);
      const { named } = merged([layer]);
      assert.deepEqual(
        odd.map((name) => named(name).map(({ entry }) => entry.code)),
        [[1200000], [1200001], [1200002], [1200003]],
      );
      assert.deepEqual([named('CODE_1200009'), named('valueOf'), named('')], [[], [], []]);
    });

    it('of one code are all found', () => {
      const origin = { file: 'a', line: 1 };
      const names = [
        { name: 'A', owner: 'X', origin },
        { name: 'B', origin },
        { name: 'A', owner: 'Y', origin },
        { name: 'A', owner: 'X', origin },
      ];
      const { named } = merged([layerOf('workspace', [said(1200000, 'A', 'a', { names })])]);
      assert.deepEqual([named('A')[0]?.owners, named('B')[0]?.owners], [['X', 'Y'], []]);
      assert.equal(named('A').length, 1);
    });
  });

  it('holds the built-in layers in every version without contradictions', () => {
    const { layers, families } = builtinLayers();
    const pageCodes = new Set(layers[0]?.entries.map(({ code }) => code));
    const rows = layers[1]?.entries ?? [];
    for (const version of versionSettings) {
      const catalog = mergeLayers(layers, families, version);
      assert.deepEqual([catalog.entries.length, catalog.conflicts], [468, []], version);
      for (const { code, versions } of rows) {
        if (version === 'auto' || !holdsIn(versions, version) || pageCodes.has(code)) continue;
        assert.deepEqual(catalog.get(code)?.versions, versions, `${code} in ${version}`);
      }
    }
    // A meaning that left and came back would date the page wrongly.
    for (const code of pageCodes) {
      const constant = layers[0]?.entries.find((entry) => entry.code === code)?.constant;
      const holding = jobVersions.map((version) =>
        rows.some((row) => row.code === code && row.constant === constant && holdsIn(row.versions, version)),
      );
      const changes = holding.filter((holds, index) => index > 0 && holds !== holding[index - 1]);
      assert.ok(changes.length <= 1, `${code} ${constant}`);
    }
  });

  it('keeps its rules for any layers and does not change them', () => {
    const code = fc.integer({ min: 1_200_000, max: 1_200_004 });
    const constant = fc.constantFrom('A', 'B', '__proto__', 'D');
    const entries = fc.array(
      fc.record({
        code,
        constant,
        text: fc.constantFrom('x', 'y', ' Ｘ'),
        silent: fc.boolean(),
        first: fc.nat(9),
        length: fc.nat(9),
      }),
      { maxLength: 12 },
    );
    type Rows = typeof entries extends fc.Arbitrary<infer T> ? T : never;
    const layer = (kind: CatalogLayer['kind'], rows: Rows) =>
      layerOf(
        kind,
        rows.map(({ silent, first, length, ...row }) =>
          kind === 'job-v3'
            ? released(
                row.code,
                row.constant,
                row.text,
                jobVersions[first] ?? '3.3',
                jobVersions[Math.min(9, first + length)] ?? '3.12',
              )
            : said(row.code, row.constant, row.text, silent && kind !== 'page' ? { withoutMessage: true } : {}),
        ),
      );
    let cases = 0;
    fc.assert(
      fc.property(entries, entries, entries, entries, fc.constantFrom(...versionSettings), (a, b, c, d, version) => {
        cases++;
        const layers = [layer('page', a), layer('own', b), layer('workspace', c), layer('job-v3', d)];
        const before = JSON.stringify(layers);
        const catalog = merged(layers.map(deepFreeze), version);
        const listed = layers.flatMap((one) => one.entries);
        assert.deepEqual(
          new Set(catalog.entries.map((entry) => entry.code)),
          new Set(listed.map((entry) => entry.code)),
        );
        assert.equal(catalog.entries.length, new Set(listed.map((entry) => entry.code)).size);
        for (const entry of catalog.entries) {
          const meanings = catalog.meanings(entry.code);
          assert.equal(meanings[0], entry);
          const chosen = version === 'auto' ? undefined : version;
          if (chosen && !holdsIn(entry.versions, chosen)) {
            assert.ok(meanings.every(({ versions }) => !holdsIn(versions, chosen)));
          }
          for (const meaning of meanings) {
            const of = catalog.named(meaning.constant).filter((named) => named.entry.code === entry.code);
            assert.equal(of.length, 1);
            assert.equal(
              of[0]?.entry,
              meanings.find((other) => other.constant === meaning.constant),
            );
          }
          assert.ok(meanings.every((meaning) => !meaning.withoutMessage || meaning.message.en !== ''));
        }
        for (const conflict of catalog.conflicts) {
          assert.notEqual(conflict.winner, conflict.loser);
          assert.equal(conflict.kind === 'texts', conflict.winner.code === conflict.loser.code);
        }
        assert.equal(JSON.stringify(layers), before);
      }),
      { numRuns: 500 },
    );
    assert.equal(cases, 500);
  });

  it('merges in small steps what it else makes on first use', () => {
    const layers = [own, workspace, page, jobV3, layerOf('own', many(4000), { id: 'many' })];
    const steps = mergeSteps(layers, noFamilies, 'auto');
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    const whole = mergeLayers(layers, noFamilies);
    const facts = ({ entries, conflicts, named, version, isDefined }: Catalog) => ({
      entries,
      conflicts,
      version,
      names: ['A5', 'HISTORY', 'CMSI_ERROR'].map(named),
      defined: ['HISTORY', 'REDIS'].map(isDefined),
    });
    assert.deepEqual(facts(step.value), facts(whole));
    // Five walks over the codes, with a step after at most 32 of each.
    assert.ok(count >= (5 * 4000) / 32, String(count));
  });

  it('merges hostile layers in linear time', async () => {
    const count = 80_000;
    const many = (make: (index: number) => CatalogEntry) =>
      layerOf(
        'own',
        Array.from({ length: count }, (_, index) => make(index)),
      );
    const hostile = {
      'one name for all codes': many((index) => said(1_000_000 + index, 'A', 'x')),
      'one code for all names': many((index) => defined(1_200_000, `A${index}`, `${index}`, 'C')),
      'one code without a text': many((index) => said(1_200_000, `A${index % 7}`, 'x', { withoutMessage: true })),
      'one name in many classes': layerOf('own', [
        said(1_200_000, 'A', 'x', {
          names: Array.from({ length: count }, (_, index) => ({
            name: 'A',
            owner: `C${index}`,
            origin: { file: '', line: 1 },
          })),
        }),
      ]),
    };
    for (const [what, layer] of Object.entries(hostile)) {
      const { entries } = mergeLayers([layer], noFamilies);
      assert.equal(entries.length, new Set(layer.entries.map(({ code }) => code)).size, what);
      const merge = (size: number) => {
        const { entries, conflicts } = mergeLayers([partOf(layer, size)], noFamilies);
        return [entries, conflicts];
      };
      await assertLinear(count, merge, what);
    }
    assert.equal(merged([hostile['one code for all names']]).conflicts.length, 2 * (count - 1));
    assert.equal(merged([hostile['one code without a text']]).named('A3')[0]?.entry.withoutMessage, true);
    assert.equal(merged([hostile['one name for all codes']]).conflicts.length, count - 1);
    assert.equal(merged([hostile['one name in many classes']]).named('A')[0]?.owners.length, count);
  }).timeout(600_000);
});

/** The first entries of a layer, or its one entry with the first of its names. */
function partOf(layer: CatalogLayer, size: number): CatalogLayer {
  const entries = layer.entries.slice(0, size);
  return {
    ...layer,
    entries: entries.map((entry) => (entry.names ? { ...entry, names: entry.names.slice(0, size) } : entry)),
  };
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
