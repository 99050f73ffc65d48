import { type BuiltIn, builtInFromJson } from '../core/catalog';

let builtIn: BuiltIn | undefined;

/**
 * Takes the place of `builtinLayers.ts` in the bundles. The build has read the Markdown files: to read them at every start
 * would take about 20 ms.
 */
export function builtinLayers(): BuiltIn {
  // The fingerprints of messages are read when a message is first searched.
  builtIn ??= builtInFromJson(require('./catalog.json'), () => require('./messages.json'));
  return builtIn;
}
