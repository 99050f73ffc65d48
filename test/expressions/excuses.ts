import { letterForms } from '../../server/src/core/answers/explanation/letterForms';
import { sentenceForms } from '../../server/src/core/answers/explanation/sentenceForms';
import { wordForms, writtenForms } from '../../server/src/core/answers/explanation/writtenForms';
import { anyBefore, before, digitShapes, letterShapes } from '../../server/src/core/logs/times/timeShapes';
import { followers } from '../../server/src/core/messages/following';

const core = 'server/src/core';

interface Excuse {
  readonly file: string;
  /** A part of the expression that no other one of the file has. */
  readonly part: string;
  /** Why it may stay. */
  readonly reason: string;
}

/** Expressions that the checker takes for slow, or cannot judge, though they have a repetition without a bound. */
export const excuses: readonly Excuse[] = [
  { file: `${core}/mentions/names/holderBodies.ts`, part: '^[^{;]*?', reason: 'sees the 300 units behind a name' },
  {
    file: `${core}/mentions/names/localHolders.ts`,
    part: 'extends[ \\t]+[\\w.]{1,80}',
    reason: 'begins once in a word, and tries at most 80 ends of it with 80 ends of the next',
  },
  {
    file: `${core}/mentions/detection/leftTokens.ts`,
    part: '\\\\?\\((?:\\?:)?(?=["',
    reason: 'sees the 256 units before a number',
  },
  { file: `${core}/mentions/detection/listWords.ts`, part: 'as_?list', reason: 'sees one name, of at most 80 units' },
  { file: `${core}/mentions/names/nameScanner.ts`, part: '::|\\\\))+)[ ', reason: 'sees the 200 units before a name' },
  { file: `${core}/mentions/detection/ranges.ts`, part: 'bbetween', reason: 'sees the 256 units before a number' },
];

interface Builder {
  /** How often the file calls `RegExp` with what is known only when it runs. */
  readonly calls: number;
  /** Expressions of the kinds that it builds. */
  readonly samples: readonly string[];
}

/** The files that build expressions of texts, which they escape, or of parts of other files. */
export const builders: Readonly<Record<string, Builder>> = {
  [`${core}/answers/explanation/knownValues.ts`]: {
    calls: 2,
    samples: [false, true].flatMap((escapes) => [
      wordForms(['root', 'a"b', '10.0.0.1', '张三'], escapes),
      writtenForms('web\\1 张', escapes),
      `${wordForms(['deploy_user'], escapes)}|(?<=host_?ids?["']?\\s{0,3}[:=]?\\s{0,3}["']?)12(?![\\w.])`,
    ]),
  },
  // Built of a table of what may follow a message.
  [`${core}/messages/following.ts`]: { calls: 1, samples: followers.map(({ source }) => source) },
  // Built of the lists of roles and family names of another file.
  [`${core}/answers/explanation/letterForms.ts`]: { calls: 10, samples: letterForms.map(({ source }) => source) },
  [`${core}/answers/explanation/sentenceForms.ts`]: {
    calls: 16,
    samples: sentenceForms.map(({ source }) => source),
  },
  // Built of what times have in common.
  [`${core}/logs/times/timeShapes.ts`]: {
    calls: 2,
    samples: [before, anyBefore, ...[...digitShapes, ...letterShapes].map(({ pattern }) => pattern)].map(
      ({ source }) => source,
    ),
  },
  [`${core}/mentions/names/localHolders.ts`]: {
    calls: 2,
    samples: [
      '^MISSING_PARAM$',
      '^(?:\\w{1,20}[ \\t]+){0,3}(?:\\w{1,40}\\.)?[$@]?MISSING_PARAM[ \\t]*(?::[^=\\n]{1,80})?=(?![=>])[ \\t]*',
      '^(?:\\w{1,20}[ \\t]+){0,3}(?:\\w{1,40}\\.)?[$@]?[A-Z][A-Z0-9_]{2,79}[ \\t]*(?::[^=\\n]{1,80})?=(?![=>])[ \\t]*',
    ],
  },
  [`${core}/messages/response/printedFields.ts`]: { calls: 1, samples: ['^(?:\\r?\\n[ \\t]{3}[^\\r\\n]*){1,12}'] },
  'server/src/disk/walk/walkJobs.ts': { calls: 1, samples: ['1244001|ErrorCode\\.STEP_FAILED'] },
};
