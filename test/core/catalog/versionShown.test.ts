import assert from 'node:assert/strict';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { holdsIn, type JobVersion, jobVersions } from '../../../server/src/core/catalog/jobVersion';
import { versionShownBy } from '../../../server/src/core/catalog/versionShown';
import { defined, layerOf } from '../../support/handmadeLayers';

const { layers } = builtinLayers();
const released = layers.find(({ kind }) => kind === 'job-v3')?.entries ?? [];

/** The source of a release: all its constants, or the first of them. */
function sourceOf(version: JobVersion, most = Number.POSITIVE_INFINITY) {
  const constants = released.filter(({ versions }) => holdsIn(versions, version)).slice(0, most);
  return layerOf(
    'workspace',
    constants.map(({ code, constant }) => defined(code, constant, '')),
  );
}

describe('versionShownBy', () => {
  it('tells every release whose constants differ from those of the one before by its source', () => {
    const shown = jobVersions.map((version) => versionShownBy([...layers, sourceOf(version)]));
    // The newest of those that define the same constants.
    const signature = (version: JobVersion) =>
      JSON.stringify(sourceOf(version).entries.map(({ code, constant }) => [code, constant]));
    const expected = jobVersions.map((version) =>
      jobVersions.findLast((other) => signature(other) === signature(version)),
    );
    assert.deepEqual(shown, expected);
    assert.ok(new Set(shown).size >= 8, `only ${new Set(shown)} are told apart`);
  });

  it('is not misled by constants of the workspace itself', () => {
    const { entries } = sourceOf('3.6');
    const mixed = layerOf('workspace', [
      ...entries,
      ...Array.from({ length: 500 }, (_, index) => defined(1_290_000 + index, `OWN_${index}`, '')),
    ]);
    assert.equal(versionShownBy([...layers, mixed]), '3.6');
  });

  it('is silent on a workspace that only uses some of the codes', () => {
    assert.equal(versionShownBy(layers), undefined);
    assert.equal(versionShownBy([...layers, sourceOf('3.6', 29)]), undefined);
    assert.notEqual(versionShownBy([...layers, sourceOf('3.6', 30)]), undefined);
    assert.equal(versionShownBy([sourceOf('3.6')]), undefined);
  });

  it('asks no own catalog, and the nearest folder first', () => {
    const own = { ...sourceOf('3.6'), kind: 'own' as const };
    assert.equal(versionShownBy([...layers, own]), undefined);
    assert.equal(versionShownBy([sourceOf('3.5', 3), sourceOf('3.4'), sourceOf('3.12'), ...layers]), '3.4');
  });
});
