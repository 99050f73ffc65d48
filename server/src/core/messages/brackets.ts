/** The pairs of brackets in messages and in what is around them: each opening one with its closing one. */
export const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
]);

/** The same with quotes, which open and close with one sign. */
export const enclosingSigns: ReadonlyMap<string, string> = new Map([...brackets, ['"', '"'], ["'", "'"]]);

/** The opening sign of each closing one, of quotation marks, too. */
export const openings: ReadonlyMap<string, string> = new Map([
  ...[...brackets].map(([opening, closing]): [string, string] => [closing, opening]),
  ['>', '<'],
  ['》', '《'],
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
  ['’', '‘'],
]);
