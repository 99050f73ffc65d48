import { placeholders } from '../messageFormat';
import { parsePattern } from './parsePattern';

/** More arguments than this nobody passes: an index beyond is a slip, as it is in a plain text. */
const mostArguments = 1000;

/**
 * The indexes of the arguments that a pattern of `java.text.MessageFormat` takes, ascending, each once: what is quoted
 * takes none, what stands in a choice does. Of a pattern that Java refuses, those of what can be read.
 */
export function javaPlaceholders(pattern: string): readonly number[] {
  // As nearly all are: nothing in them means another thing than in a plain text.
  if (!pattern.includes("'") && !pattern.includes('choice')) return placeholders(pattern);
  const taken = [...parsePattern(pattern).wanted.keys()];
  return taken.filter((index) => index < mostArguments).sort((a, b) => a - b);
}
