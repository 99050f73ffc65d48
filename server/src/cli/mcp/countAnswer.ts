import { brief } from '../../core/answers/tools';
import type { Catalog } from '../../core/catalog';
import { type FileResult, isComplete } from '../../core/logs';
import type { Language } from '../../core/text';

interface CountedLogs {
  /** The most frequent first. */
  readonly codes: readonly (readonly [code: number, count: number])[];
  readonly files: readonly FileResult[];
}

interface Wanted {
  readonly catalog: Catalog;
  readonly language: Language;
  /** Maximum number of codes in the answer. */
  readonly top: number;
  /** Only these codes; undefined for all. */
  readonly only: ReadonlySet<number> | undefined;
}

/** Maximum number of files that are named because they were not read to their end. */
const maxFiles = 10;

/** The answer of `scan`: the codes in logs with their counts, and what could not be read. */
export function countAnswer({ codes, files }: CountedLogs, { catalog, language, top, only }: Wanted) {
  const wanted = codes.filter(([code]) => only?.has(code) ?? true);
  const kept = wanted.slice(0, top);
  const unread = files.filter(({ status, harmless }) => status !== 'complete' && !harmless);
  const limits = [
    ...(wanted.length > kept.length ? [`${kept.length} of ${wanted.length} codes.`] : []),
    ...(unread.length > maxFiles ? [`${maxFiles} of ${unread.length} files that were not read to their end.`] : []),
  ];
  return {
    complete: isComplete(files),
    filesRead: files.filter(({ status }) => status === 'complete').length,
    mentions: wanted.reduce((sum, [, count]) => sum + count, 0),
    codes: kept.map(([code, count]) => {
      const entry = catalog.get(code);
      return { ...(entry ? brief(entry, language) : { code, listed: false }), count };
    }),
    ...(unread.length === 0
      ? {}
      : { notRead: unread.slice(0, maxFiles).map(({ path, status, reason = '' }) => `${path}: ${status}. ${reason}`) }),
    ...(limits.length === 0 ? {} : { limits }),
  };
}
