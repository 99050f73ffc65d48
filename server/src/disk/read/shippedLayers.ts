import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuiltIn, builtInFromJson } from '../../core/catalog';

let builtIn: BuiltIn | undefined;

/** Reads a file beside the bundle. `require` would look for it in more places than one. */
function shipped<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(__dirname, name), 'utf8'));
}

/**
 * Takes the place of `builtinLayers.ts` in the bundles. The build has read the Markdown files: to read them at every start
 * would take about 20 ms.
 */
export function builtinLayers(): BuiltIn {
  builtIn ??= builtInFromJson(shipped('catalog.json'), {
    fingerprints: () => shipped('messages.json'),
    causes: () => shipped('causes.json'),
    advice: () => shipped('advice.json'),
  });
  return builtIn;
}
