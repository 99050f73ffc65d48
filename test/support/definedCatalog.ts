import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../server/src/core/catalog/catalogEntry';
import { decode } from '../../server/src/core/catalog/families';
import type { CatalogLayer } from '../../server/src/core/catalog/layer';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';

/** A constant as a source file of the workspace defines it. */
interface DefinedConstant {
  readonly code: number;
  readonly name: string;
  /** Undefined for a constant that is a member of no class. */
  readonly owner?: string;
  /** `file:///w/ErrorCode.java` unless given. */
  readonly file?: string;
  readonly text?: string;
}

/** The built-in catalog with a workspace before it that defines these constants, in order. */
export function definedCatalog(...constants: readonly DefinedConstant[]): Catalog {
  const { layers, families } = builtinLayers();
  const entries = constants.map(({ code, name, owner, file = 'file:///w/ErrorCode.java', text }, index) => {
    const { section, category } = decode(code, families);
    if (!section || !category) throw new Error(`no family of ${code}`);
    const origin = { file, line: index + 1 };
    const entry: CatalogEntry = {
      code,
      layer: 'workspace:w',
      constant: name,
      names: [{ name, origin, ...(owner === undefined ? {} : { owner }) }],
      source: 'JOB',
      target: 'JOB',
      section,
      category,
      message: { en: text ?? name, 'zh-CN': text ?? name },
      ...(text === undefined ? { withoutMessage: true, languages: [] } : {}),
      placeholders: [],
      twins: [],
      origin,
    };
    return entry;
  });
  const workspace: CatalogLayer = {
    id: 'workspace:w',
    kind: 'workspace',
    name: { en: 'w', 'zh-CN': 'w' },
    entries,
    problems: [],
    ranges: [],
  };
  return mergeLayers([workspace, ...layers], families);
}
