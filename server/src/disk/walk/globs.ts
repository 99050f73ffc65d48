import type { PicomatchOptions } from 'picomatch';

/** Globs longer than this are nobody's. In UTF-16 code units. */
const longestGlob = 1000;

const options: PicomatchOptions = { dot: true, nonegate: true, nocase: process.platform === 'win32' };

/** Evaluated where there is a glob: most people name none. */
function library(): typeof import('picomatch') {
  return require('picomatch');
}

/**
 * Tells paths that match one of the globs; `/` between their parts, and as `relativeTo` counts them. A glob without a
 * slash matches at every depth, and one that names a folder matches all that is in it, as people expect of both.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const whole = globs.filter((glob) => glob !== '' && glob.length <= longestGlob).flatMap(spread);
  return whole.length === 0 ? () => false : library()(whole, options);
}

/** A setting that names files: where they lie, and a glob relative to that place unless it names a single one. */
export function partsOfGlob(text: string): { readonly base: string; readonly glob?: (relative: string) => boolean } {
  if (text.length > longestGlob) return { base: text };
  const { base, glob, isGlob } = library().scan(text);
  return isGlob ? { base, glob: library()(glob, options) } : { base: text };
}

function spread(glob: string): string[] {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  const deep = bare.includes('/') ? bare : `**/${bare}`;
  return [deep, `${deep}/**`];
}
