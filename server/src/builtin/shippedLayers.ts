import { type BuiltIn, builtInFromJson } from '../core/catalog';

let builtIn: BuiltIn | undefined;

/**
 * Takes the place of `builtinLayers.ts` in the bundles. The build has read the Markdown files: to read them at every start
 * would take about 20 ms.
 */
export function builtinLayers(): BuiltIn {
  builtIn ??= builtInFromJson(require('./catalog.json'), {
    fingerprints: () => require('./messages.json'),
    causes: () => require('./causes.json'),
    advice: () => require('./advice.json'),
  });
  return builtIn;
}
