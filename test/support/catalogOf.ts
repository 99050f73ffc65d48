import { builtinCatalog } from '../../server/src/builtinCatalog';
import type { Catalog } from '../../server/src/core/catalog';

/** A catalog of only these codes of the built-in one, in its order: small enough for a test to name all it expects. */
export function catalogOf(...codes: readonly number[]): Catalog {
  const whole = builtinCatalog();
  const entries = whole.entries.filter(({ code }) => codes.includes(code));
  return {
    ...whole,
    entries,
    get: (code) => entries.find((entry) => entry.code === code),
    byConstant: (constant) => entries.find((entry) => entry.constant === constant),
  };
}
