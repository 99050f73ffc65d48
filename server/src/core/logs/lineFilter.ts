import { type CodeSpace, jobCodes } from '../catalog';

/**
 * Words of which a line must hold one to be searched for messages, besides the lines with codes. They are ASCII and compared
 * by their bytes, so that a reader can find them before it decodes a line.
 */
export const messageWords: readonly string[] = [
  'ERROR',
  'WARN',
  'FATAL',
  'SEVERE',
  'Exception',
  '[error]',
  '[crit]',
  // Levels in JSON and in fields.
  ':"error"',
  ': "error"',
  ':"warn',
  ': "warn',
  ':"fatal"',
  '=error',
  '=warn',
];

const anyMessageWord = new RegExp(messageWords.map((word) => word.replace(/[[\]]/g, '\\$&')).join('|'));

const jobNumbers = /12[0-9]{5}|9900403|1[_'][29][0-9]{2}[_'][0-9]{3}|9[_']900[_']403/;

/** False for a line that certainly holds no number of a code. Where catalogs list codes of other systems, any digit may be one. */
export function mayHoldNumber(text: string, space: CodeSpace): boolean {
  return (space === jobCodes ? jobNumbers : /[0-9]/).test(text);
}

/** True for a line that is searched for messages even without a code. */
export function mayHoldMessage(text: string): boolean {
  return anyMessageWord.test(text);
}
