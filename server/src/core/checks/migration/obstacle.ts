/**
 * Why a legacy use is not changed without a person's word, or not at all:
 *
 * - `noSuccessor`: the catalog knows no code of the same meaning on the new API.
 * - `plain`: nothing beside the number says that it is an error code.
 * - `besideSuccessor`: its successor stands on the same line: a table that leads from the one to the other, a comparison
 *   with both.
 * - `sameLabel`: as the label of a case or the key of a table its successor would stand there twice.
 * - `definition`: it is the number of the constant that stands for the legacy code, the key of its message, or a row of a
 *   person's own catalog: it tells of the code and does not use it.
 * - `ignored`: a comment says so, see `Suppressions`.
 * - `generated`: the file was made by `constants` and is to be made again.
 * - `log`: what a log says has happened, and stays.
 * - `name`: it stands here by its name, whose definition decides.
 */
export type Obstacle =
  | 'noSuccessor'
  | 'plain'
  | 'besideSuccessor'
  | 'sameLabel'
  | 'definition'
  | 'ignored'
  | 'generated'
  | 'log'
  | 'name';
