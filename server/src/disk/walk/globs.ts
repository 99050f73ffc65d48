import type { PicomatchOptions } from 'picomatch';

/** Maximum length of a glob, in UTF-16 units. */
const maxGlob = 1000;

const options: PicomatchOptions = { dot: true, nonegate: true, nocase: process.platform === 'win32' };

/** Loaded with the first glob, because most people have none. */
function library(): typeof import('picomatch') {
  return require('picomatch');
}

/**
 * Recognizes relative paths, with `/` between their parts, that match one of the globs. A glob without a slash matches at
 * every depth, and a glob that names a folder matches everything in it, as people expect.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const whole = globs.filter((glob) => glob !== '' && glob.length <= maxGlob).flatMap(spread);
  return whole.length === 0 ? () => false : library()(whole, options);
}

/** Splits a setting that names files into a folder and a glob relative to it. Without wildcards there is no glob. */
export function partsOfGlob(text: string): { readonly base: string; readonly glob?: (relative: string) => boolean } {
  if (text.length > maxGlob) return { base: text };
  const { base, glob, isGlob } = library().scan(text);
  return isGlob ? { base, glob: library()(glob, options) } : { base: text };
}

function spread(glob: string): string[] {
  const bare = glob.replace(/^\.?\//, '').replace(/\/$/, '');
  const deep = bare.includes('/') ? bare : `**/${bare}`;
  return [deep, `${deep}/**`];
}
