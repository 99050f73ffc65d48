import { isNumber, isText, listOf, object, oneOf, optional, orNull, tuple } from './shape';

/** The form of what a partial holds, as its types say it: a file may hold anything. */

const placed = { file: isText, line: isNumber, offset: isNumber };
const sample = object({ ...placed, time: orNull(isNumber), text: isText });
const counted = object({ values: listOf(tuple(isText, isNumber)), limit: isNumber });

const values = object({
  appCode: optional(isText),
  api: optional(isText),
  jobInstances: listOf(isText),
  arguments: optional(listOf(orNull(isText))),
});

const details = object({
  timeline: object({
    width: isNumber,
    buckets: listOf(tuple(isNumber, isNumber, object({ ...placed, time: isNumber }))),
  }),
  files: counted,
  services: counted,
  lines: object({ lines: listOf(tuple(isNumber, isNumber, values)), limit: isNumber, all: isNumber }),
  requests: object({ hashes: listOf(isNumber), limit: isNumber }),
  requestIds: listOf(isText),
  requestLimit: isNumber,
  samples: listOf(sample),
  sameText: listOf(isNumber),
});

export const isCodes = listOf(
  object({
    code: isNumber,
    count: isNumber,
    first: orNull(isNumber),
    last: orNull(isNumber),
    details: optional(details),
  }),
);

export const isRequests = object({
  requests: listOf(tuple(isText, listOf(tuple(isNumber, sample)))),
  limit: isNumber,
});

const seen = object({
  kind: oneOf('code', 'message'),
  code: isNumber,
  count: isNumber,
  at: isNumber,
  text: isText,
  arguments: optional(listOf(orNull(isText))),
  sameText: optional(listOf(isNumber)),
});

const facts = object({
  time: orNull(isNumber),
  hash: isNumber,
  request: optional(isText),
  service: optional(isText),
  seen: listOf(seen),
  values: listOf(values),
});

export const isRepetitions = object({
  held: listOf(tuple(isText, facts, listOf(tuple(isText, isNumber, listOf(sample))))),
  heldLimit: isNumber,
  others: object({ counts: listOf(tuple(isNumber, isNumber)), limit: isNumber }),
});

export const isRest = listOf(
  tuple(isText, isNumber, object({ codes: isCodes, messages: isCodes, requests: isRequests })),
);

export const isHead = object({
  options: isText,
  catalog: isNumber,
  from: orNull(isNumber),
  to: orNull(isNumber),
  withoutTime: isNumber,
  longLines: isNumber,
});

export const isFiles = listOf(
  object({
    path: isText,
    status: oneOf('complete', 'changed', 'truncated', 'failed', 'skipped'),
    bytes: isNumber,
    reason: optional(isText),
    harmless: optional(oneOf(true)),
  }),
);
