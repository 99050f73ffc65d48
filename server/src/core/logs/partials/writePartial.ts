import type { FileResult } from '../report';
import { Aggregate } from '../stats';
import type { LogPartial } from '../tally';

/** A partial as it is written: what was counted, and the files it was counted in. */
export interface WrittenPartial {
  readonly partial: LogPartial;
  /** The `catalogKey` of the catalog that says what counts. */
  readonly catalog: number;
  readonly files: readonly FileResult[];
}

/** Says what the lines are; the version changes with the form of the data. */
export const partialKind = 'bk-job-errors partial';
export const partialVersion = 2;

/** What the first line says. */
export type PartialHead = Omit<LogPartial, 'counts' | 'repetitions'> & Pick<WrittenPartial, 'catalog'>;

const filesInLine = 100;

/** Counts that change nothing. */
const nothing = new Aggregate().data();

/**
 * Writes a partial as lines of JSON, each with its line break: a head, a line for each code and message, and so on. The last line
 * says how many there are, so that a partial that was cut off is recognised.
 */
export function* partialLines({ partial, catalog, files }: WrittenPartial): Iterable<string> {
  const { counts, repetitions, ...counted } = partial;
  const head: PartialHead = { ...counted, catalog };
  let lines = 0;
  const written = (line: object): string => {
    lines++;
    return `${JSON.stringify(line)}\n`;
  };
  yield written({ kind: partialKind, version: partialVersion, head });
  for (const code of counts.codes) yield written({ codes: [code] });
  for (const message of counts.messages) yield written({ messages: [message] });
  yield written({ requests: counts.requests });
  const { rest, ...compared } = repetitions;
  yield written({ repetitions: compared });
  for (const [folder, count, data] of rest) {
    yield written({ rest: [[folder, count, { ...data, codes: [], messages: [] }]] });
    for (const code of data.codes) yield written({ rest: [[folder, 0, { ...nothing, codes: [code] }]] });
    for (const message of data.messages) yield written({ rest: [[folder, 0, { ...nothing, messages: [message] }]] });
  }
  for (let at = 0; at < files.length; at += filesInLine) yield written({ files: files.slice(at, at + filesInLine) });
  yield `${JSON.stringify({ end: lines })}\n`;
}
