import { bucketWidths } from '../sketches';
import { type Check, isCount, isNumber, isText, isTime, listOf, object, oneOf, optional, orNull, tuple } from './shape';

/** The form of what a partial holds, as its types say it: a file may hold anything. */

const placed = { file: isText, line: isCount, offset: isCount };
const sample = object({ ...placed, time: orNull(isTime), text: isText });
const counted = object({ values: listOf(tuple(isText, isCount)), limit: isNumber });
const isWidth: Check = (value) => isCount(value) && (value as number) < bucketWidths.length;
const isSecond: Check = (value) => Number.isSafeInteger(value) && isTime((value as number) * 1000);

const values = object({
  appCode: optional(isText),
  api: optional(isText),
  jobInstances: listOf(isText),
  arguments: optional(listOf(orNull(isText))),
});

const details = object({
  timeline: object({
    width: isWidth,
    buckets: listOf(tuple(isSecond, isCount, object({ ...placed, time: isTime }))),
  }),
  files: counted,
  services: counted,
  lines: object({ lines: listOf(tuple(isNumber, isCount, values)), limit: isNumber, all: isCount }),
  requests: object({ hashes: listOf(isNumber), limit: isNumber }),
  requestIds: listOf(isText),
  requestLimit: isNumber,
  samples: listOf(sample),
  sameText: listOf(isCount),
});

export const isCodes = listOf(
  object({
    code: isCount,
    count: isCount,
    first: orNull(isTime),
    last: orNull(isTime),
    details: optional(details),
  }),
);

export const isRequests = object({
  requests: listOf(tuple(isText, listOf(tuple(isCount, sample)))),
  limit: isNumber,
});

const seen = object({
  kind: oneOf('code', 'message'),
  code: isCount,
  count: isCount,
  at: isCount,
  text: isText,
  arguments: optional(listOf(orNull(isText))),
  sameText: optional(listOf(isCount)),
});

const facts = object({
  time: orNull(isTime),
  hash: isNumber,
  request: optional(isText),
  service: optional(isText),
  seen: listOf(seen),
  values: listOf(values),
});

export const isRepetitions = object({
  held: listOf(tuple(isText, facts, listOf(tuple(isText, isCount, listOf(sample))))),
  heldLimit: isNumber,
  others: object({ counts: listOf(tuple(isNumber, isCount)), limit: isNumber }),
});

export const isRest = listOf(
  tuple(isText, isCount, object({ codes: isCodes, messages: isCodes, requests: isRequests })),
);

export const isHead = object({
  options: isText,
  catalog: isNumber,
  from: orNull(isTime),
  to: orNull(isTime),
  withoutTime: isCount,
  longLines: isCount,
});

export const isFiles = listOf(
  object({
    path: isText,
    status: oneOf('complete', 'changed', 'truncated', 'failed', 'skipped'),
    bytes: isCount,
    reason: optional(isText),
    harmless: optional(oneOf(true)),
  }),
);
