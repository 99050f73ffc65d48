/** A use of a legacy code, as the tool reports it. All texts are in the person's language. */
export interface ReportedUse {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The digits, or the name, in the file. */
  readonly text: string;
  /** The code with the same meaning in the new API. Undefined if the new API has none. */
  readonly to: number | undefined;
  /** What changes with the code. */
  readonly change: string;
  /** Why a person must decide; undefined if the replacement is certain. */
  readonly reason: string | undefined;
  /** Parameters near it with another name in the new API, and the lines in which they were found. */
  readonly renames: readonly { readonly from: string; readonly to: string; readonly lines: readonly number[] }[];
}

interface Search {
  /** Maximum number of uses in the answer. */
  readonly limit: number;
  readonly filesRead: number;
  /** What was not read, and why. */
  readonly notes: readonly string[];
}

/** Maximum number of notes in the answer. */
const maxNotes = 10;

/** The answer of `migrate_check`: the uses by file. Their sentences are said once, because most uses share them. */
export function migrationAnswer(uses: readonly ReportedUse[], { limit, filesRead, notes }: Search) {
  const kept = uses.slice(0, limit);
  const changes: Record<string, string> = {};
  const files: Record<string, object[]> = {};
  for (const { file, line, column, text, to, change, reason, renames } of kept) {
    const from = to === undefined ? text : `${text} → ${to}`;
    if (change !== '') changes[from] = change;
    files[file] ??= [];
    files[file]?.push({
      at: `${line}:${column}`,
      change: from,
      certain: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
      ...(renames.length === 0 ? {} : { renames }),
    });
  }
  const limits = [
    ...(uses.length > kept.length
      ? [`${kept.length} of ${uses.length} uses. Name fewer files, or a larger limit.`]
      : []),
    ...notes.slice(0, maxNotes),
    ...(notes.length > maxNotes ? [`${notes.length - maxNotes} more notes of this kind were left out.`] : []),
  ];
  return {
    uses: uses.length,
    certain: uses.filter(({ reason }) => reason === undefined).length,
    filesRead,
    files,
    changes,
    ...(limits.length === 0 ? {} : { limits }),
  };
}
