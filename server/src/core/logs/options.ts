import type { Catalog } from '../catalog';
import type { MessageIndex } from '../messages';

/** What of logs is counted, as a person or program asks for it. Plain data, which a thread can receive. */
export interface LogFilters extends Pick<TallyOptions, 'minConfidence' | 'since' | 'until' | 'timeZone'> {
  /** Only these codes. */
  readonly codes?: readonly number[] | undefined;
  /** Only these families; see `TallyOptions`. */
  readonly families?: readonly string[] | undefined;
}

/** What is counted, and how times are read. */
export interface TallyOptions {
  readonly catalog: Catalog;
  /** Messages are looked for in it; without it they are not. */
  readonly messages?: MessageIndex;
  /**
   * `codes`, by default: listed numbers, and unlisted ones that their line calls codes. `allNumbers`: each 12xxxxx between
   * ASCII word boundaries.
   */
  readonly counted?: 'codes' | 'allNumbers';
  /** `any` by default. `plain` leaves out numbers that their line calls something else, `strong` all that it does not call codes. */
  readonly minConfidence?: 'any' | 'plain' | 'strong';
  /** Only these codes. */
  readonly codes?: ReadonlySet<number>;
  /** Only codes of these families: ids of categories and sections (`redis`, `legacy-api`), or the digits they begin with. */
  readonly families?: ReadonlySet<string>;
  /** Only lines from this time on, in ms since 1970. Lines without a time are left out then. */
  readonly since?: number;
  /** Only lines before this time, in ms since 1970. */
  readonly until?: number;
  /** Of times without a zone, see `zoneNamed`; UTC by default. */
  readonly timeZone?: string;
  /** The time of the scan in ms since 1970, for times without a year; by default the clock's. */
  readonly now?: number;
  /** False if neither this tally nor one that is merged with it reads an `error.log` beside other files: less is then remembered. */
  readonly hasErrorLog?: boolean;
  /** Folders of which an `error.log` is read and nothing else, as far as they are known. */
  readonly foldersOfOneLog?: ReadonlySet<string>;
  /** Of a tally that only joins partials: their `options`. */
  readonly partials?: string;
}

/** The options that two tallies must share to be merged, as one text. */
export function optionsKey(options: TallyOptions): string {
  if (options.partials !== undefined) return options.partials;
  const { counted = 'codes', minConfidence = 'any', codes, families, since, until, timeZone = 'UTC' } = options;
  const sorted = (values: Iterable<string> | undefined) => values && [...values].sort();
  const all = { counted, minConfidence, codes: sorted(codes && [...codes].map(String)), families: sorted(families) };
  return JSON.stringify({ ...all, since, until, timeZone, messages: options.messages !== undefined });
}

/** The time zone in the options of a partial; undefined if they are ill-formed. */
export function zoneInKey(key: string): string | undefined {
  return /"timeZone":"([\w/+:-]{1,60})"/.exec(key)?.[1];
}
