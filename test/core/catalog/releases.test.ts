import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { holdsIn, type JobVersion, jobVersions } from '../../../server/src/core/catalog/jobVersion';
import {
  type Release,
  releaseOf,
  releasesOf,
  silentReleases,
  versionOfWorkspace,
} from '../../../server/src/core/catalog/releases';
import { defined, layerOf, released, said } from '../../support/handmadeLayers';

const shown = (release: Release | undefined) =>
  release && [release.entry.constant, release.entry.message.en, `${release.versions.first}-${release.versions.last}`];

describe('releases', () => {
  const rows = [
    released(1244002, 'UNREGISTERED', 'server', '3.3', '3.5'),
    released(1244002, 'HOST_INVALID', 'host {0}', '3.6', '3.6'),
    released(1244002, 'HOST_INVALID', 'host {0}', '3.7', '3.8'),
    { ...released(1244002, 'HOST_INVALID', 'host {0} {1}', '3.9', '3.12'), placeholders: [0, 1] },
  ];

  it('are the newest first, rows of one meaning joined unless the message differs', () => {
    assert.deepEqual(releasesOf([...rows, defined(1244002, 'X', 'x')]).map(shown), [
      ['HOST_INVALID', 'host {0} {1}', '3.9-3.12'],
      ['HOST_INVALID', 'host {0}', '3.6-3.8'],
      ['UNREGISTERED', 'server', '3.3-3.5'],
    ]);
    assert.deepEqual(releasesOf([defined(1244002, 'X', 'x')]), []);
  });

  it('are not joined across a release between them', () => {
    const back = [released(1, 'A', 'a', '3.3', '3.4'), released(1, 'A', 'a', '3.6', '3.12')];
    assert.deepEqual(releasesOf(back).map(shown), [
      ['A', 'a', '3.6-3.12'],
      ['A', 'a', '3.3-3.4'],
    ]);
  });

  it('say which one an entry belongs to', () => {
    const releases = releasesOf(rows);
    const [first] = rows;
    assert.deepEqual(first && shown(releaseOf(first, releases)), ['UNREGISTERED', 'server', '3.3-3.5']);
    // Source code names no release: what takes as many arguments fits best, then the newest of its constant.
    const two = said(1244002, 'HOST_INVALID', '主机 {0} {1}', { placeholders: [0, 1] });
    assert.deepEqual(shown(releaseOf(two, releases)), ['HOST_INVALID', 'host {0} {1}', '3.9-3.12']);
    assert.deepEqual(shown(releaseOf(defined(1244002, 'HOST_INVALID', 'x'), releases)), [
      'HOST_INVALID',
      'host {0}',
      '3.6-3.8',
    ]);
    assert.deepEqual(shown(releaseOf({ ...two, placeholders: [0, 1, 2] }, releases)), [
      'HOST_INVALID',
      'host {0} {1}',
      '3.9-3.12',
    ]);
    assert.equal(releaseOf(defined(1244002, 'OTHER', 'x'), releases), undefined);
  });

  it('say which ship without a message', () => {
    const silent = (first: '3.3' | '3.5' | '3.12', last: '3.4' | '3.8' | '3.12') => {
      return { ...released(1, 'A', 'a', first, last), shippedWithoutMessage: true as const };
    };
    assert.deepEqual(
      silentReleases([
        silent('3.3', '3.4'),
        silent('3.5', '3.8'),
        released(1, 'A', 'a', '3.9', '3.11'),
        silent('3.12', '3.12'),
      ]),
      [
        { first: '3.12', last: '3.12' },
        { first: '3.3', last: '3.8' },
      ],
    );
    assert.deepEqual(silentReleases(rows), []);
  });
});

const { layers } = builtinLayers();
const rows = layers.find(({ kind }) => kind === 'job-v3')?.entries ?? [];

/** The source of a release: all its constants, or the first of them. */
function sourceOf(version: JobVersion, most = Number.POSITIVE_INFINITY) {
  const constants = rows.filter(({ versions }) => holdsIn(versions, version)).slice(0, most);
  return layerOf(
    'workspace',
    constants.map(({ code, constant }) => defined(code, constant, '')),
  );
}

describe('versionOfWorkspace', () => {
  it('finds every release by its source, if its constants differ from those of the release before', () => {
    const shown = jobVersions.map((version) => versionOfWorkspace([...layers, sourceOf(version)]));
    // The newest of those that define the same constants.
    const signature = (version: JobVersion) =>
      JSON.stringify(sourceOf(version).entries.map(({ code, constant }) => [code, constant]));
    const expected = jobVersions.map((version) =>
      jobVersions.findLast((other) => signature(other) === signature(version)),
    );
    assert.deepEqual(shown, expected);
    assert.ok(new Set(shown).size >= 8, `only ${new Set(shown)} are told apart`);
  });

  it('ignores constants that JOB does not have', () => {
    const { entries } = sourceOf('3.6');
    const mixed = layerOf('workspace', [
      ...entries,
      ...Array.from({ length: 500 }, (_, index) => defined(1_290_000 + index, `OWN_${index}`, '')),
    ]);
    assert.equal(versionOfWorkspace([...layers, mixed]), '3.6');
  });

  it('ignores tests and copies of sources', () => {
    const moved = (folder: string, version: JobVersion) =>
      sourceOf(version).entries.map((entry) => {
        const origin = { file: `file:///w/${folder}/ErrorCode.java`, line: 1 };
        return { ...entry, origin, names: entry.names?.map((name) => ({ ...name, origin })) ?? [] };
      });
    const folders =
      'src/test/java|target/classes|build/src|dist|out|node_modules/a|backup|bak|backend-old|src.bak|backup_2023|backend - Copy (2)|源码备份';
    for (const folder of folders.split('|')) {
      const both = layerOf('workspace', [...moved(folder, '3.12'), ...moved('src/main/java', '3.6')]);
      assert.equal(versionOfWorkspace([...layers, both]), '3.6', folder);
      assert.equal(versionOfWorkspace([...layers, layerOf('workspace', moved(folder, '3.12'))]), undefined, folder);
    }
    for (const folder of ['src/backend/job-backup/src/main/java', 'golden/holdings/layout', 'outputs', 'builder']) {
      assert.equal(versionOfWorkspace([...layers, layerOf('workspace', moved(folder, '3.12'))]), '3.12', folder);
    }
  });

  it('takes what defines the same codes again for a copy, and the likelier place for the source', () => {
    const at = (file: string, version: JobVersion) =>
      sourceOf(version).entries.map((entry) => {
        const origin = { file: `file:///w/${file}`, line: 1 };
        return { ...entry, origin, names: entry.names?.map((name) => ({ ...name, origin })) ?? [] };
      });
    const main = 'src/backend/commons/common/src/main/java/com/tencent/bk/job/common/constant/ErrorCode.java';
    const copies = `x/src/integrationTest/java/ErrorCode.java|mocks/ErrorCode.java|e2e/ErrorCode.java|a/TestErrorCode.java
      job-common-test/src/main/java/ErrorCode.java|bin/main/ErrorCode.java|legacy/ErrorCode.java|docs/ErrorCode.java
      bk-job-3.12.0/${main}|worktrees/release-3.12/${main}|历史版本/ErrorCode.java|测试/ErrorCode.java|sdk/errors.py`;
    for (const copy of copies.split(/[|\n]\s*/)) {
      const both = layerOf('workspace', [...at(copy, '3.12'), ...at(main, '3.6')]);
      assert.equal(versionOfWorkspace([...layers, both]), '3.6', copy);
    }
    // An old release has less than half of the codes of a new one.
    const old = layerOf('workspace', [...at('docs/ErrorCode.java', '3.12'), ...at(main, '3.3')]);
    assert.equal(versionOfWorkspace([...layers, old]), versionOfWorkspace([...layers, sourceOf('3.3')]));
    // Of two alike the newer one leads.
    const twice = layerOf('workspace', [...at('a/ErrorCode.java', '3.6'), ...at('b/ErrorCode.java', '3.12')]);
    assert.equal(versionOfWorkspace([...layers, twice]), '3.12');
    // Constants in several files are one source.
    const parts = at('a/ErrorCode.java', '3.6').map((entry, index) => {
      const origin = { file: `file:///w/src/${index % 2}/ErrorCode.java`, line: 1 };
      return { ...entry, origin, names: entry.names.map((name) => ({ ...name, origin })) };
    });
    assert.equal(versionOfWorkspace([...layers, layerOf('workspace', parts)]), '3.6');
  });

  it('returns undefined for a workspace with few of the codes', () => {
    assert.equal(versionOfWorkspace(layers), undefined);
    assert.equal(versionOfWorkspace([...layers, sourceOf('3.6', 29)]), undefined);
    assert.notEqual(versionOfWorkspace([...layers, sourceOf('3.6', 30)]), undefined);
    assert.equal(versionOfWorkspace([sourceOf('3.6')]), undefined);
  });

  it('ignores custom catalogs, and prefers the nearest folder', () => {
    const own = { ...sourceOf('3.6'), kind: 'own' as const };
    assert.equal(versionOfWorkspace([...layers, own]), undefined);
    assert.equal(versionOfWorkspace([sourceOf('3.5', 3), sourceOf('3.4'), sourceOf('3.12'), ...layers]), '3.4');
  });
});
