import type { ConstantName } from './catalogEntry';
import { holdsIn, type JobVersion, jobVersions } from './jobVersion';
import type { CatalogLayer } from './layer';

/** A workspace that defines fewer of JOB's own constants than this is not JOB, and shows no release. */
const fewestConstants = 30;

/**
 * The release of JOB whose source the workspace holds, told by the constants it defines: the one that shares most of its
 * codes with them; of equal ones the newest. Undefined where the workspace does not hold JOB's source.
 */
export function versionShownBy(layers: readonly CatalogLayer[]): JobVersion | undefined {
  const released = layers.find(({ kind }) => kind === 'job-v3')?.entries ?? [];
  for (const layer of layers) {
    if (layer.kind !== 'workspace') continue;
    const defined = new Set(
      layer.entries.flatMap(({ code, names = [] }) => names.map(({ name }) => keyOf(code, name))),
    );
    // A constant whose message changed has a row for each of its texts.
    const known = new Set(
      released.map(({ code, constant }) => keyOf(code, constant)).filter((key) => defined.has(key)),
    );
    if (known.size >= fewestConstants) return likeliest(released, defined);
  }
  return undefined;
}

function keyOf(code: number, name: ConstantName['name']): string {
  return `${code} ${name}`;
}

function likeliest(released: CatalogLayer['entries'], defined: ReadonlySet<string>): JobVersion | undefined {
  let best: JobVersion | undefined;
  let most = 0;
  for (const version of jobVersions) {
    const there = released.filter(({ versions }) => holdsIn(versions, version));
    const shared = there.filter(({ code, constant }) => defined.has(keyOf(code, constant))).length;
    const likeness = shared / (there.length + defined.size - shared);
    if (likeness >= most) {
      most = likeness;
      best = version;
    }
  }
  return best;
}
