import { requestIdPattern } from '../../messages/response';

/** A part of a line, in UTF-16 units. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Which request of which service a line belongs to. */
export interface RequestFields {
  /** The trace id, or else the request id. */
  readonly request?: string;
  /** `job-execute`. */
  readonly service?: string;
}

/** The record that a line without a time continues. */
export interface RecordAbove {
  /** Null if it can be read in several ways. */
  readonly time: number | null;
  readonly fields: RequestFields;
  /** Its first line; empty if only its fields are known. */
  readonly text: string;
  /** Distinguishes it from other records, also from those of the same time: lines that continue them are often equal. */
  readonly hash: number;
}

/** The values beside a mention. Plain data. */
export interface LineValues {
  readonly appCode?: string;
  readonly api?: string;
  readonly jobInstances: readonly string[];
  /** The arguments of its message by index, null for those that the line does not show. */
  readonly arguments?: readonly (string | null)[];
}

/** Maximum part of a line in which fields are looked for, in UTF-16 units. */
const fieldReach = 8192;

/** Maximum part of a line that its header can be, in UTF-16 units. */
const headerReach = 300;

/** `[job-execute,<traceId>,<spanId>]`, of Sleuth; a third field says if it is exported. */
const sleuth = /\[([\w.-]{1,60}),([0-9a-f]{16}(?:[0-9a-f]{16})?)?,([0-9a-f]{16})?(?:,(?:true|false))?\]/;

/** `[<traceId>|<spanId>]`, of older releases. */
const oldTrace = /\[([0-9a-f]{16}(?:[0-9a-f]{16})?)\|[0-9a-f]{16}\]/;

/** Maximum length of a request, in UTF-16 units. */
export const maxRequest = 128;

/** `request-id: …|`, of calls of the API. */
const requestLine = /(?:^|[\s|\]])request-id: ?([\w.:-]{3,128})\|/;

/** The first group is the value. Repetitions are bounded. */
const appCode = /(?:bk_?)?app_?code(?:\\{0,8}["'])?[ \t]{0,4}[:=][ \t]{0,4}(?:\\{0,8}["'])?([A-Za-z][\w-]{1,63})/i;
const apiField = /\b(?:Open)?API: ?([\w./-]{2,120})\|/;
const apiPath =
  /\/(?:esb\/api\/v\d|api\/v\d(?:\/system)?|jobv?\d?)\/((?:get|fast|execute|operate|callback|search|push|create|update|delete|batch|save|check|list|publish|generate|upload|query|run|control|copy|sync|terminate|enable|disable|register|import|export|start|stop)_[a-z_]{2,60})\b/;
/** The first group is a list, the second one a single number. */
const jobInstance =
  /(?:job|task)[_ ]?instance[_ ]?id(?:s|_?list)?(?:\\{0,8}["'])?[ \t]{0,4}[:=：][ \t]{0,4}(?:\[([\d ,"'\\]{1,1000})|(?:\\{0,8}["'])?(\d{1,20})(?!\d))/gi;
const numberOfList = /(?<!\d)\d{1,20}(?!\d)/g;

/** Maximum number of job instances of a line. */
const maxInstances = 20;

/** Reads from a line of JOB, its gateway or a caller which request it belongs to. */
export function requestFields(line: string): RequestFields {
  const { service, request } = requestPlace(line);
  return {
    ...(request === undefined ? {} : { request: line.slice(request.from, request.to) }),
    ...(service === undefined ? {} : { service }),
  };
}

/** The same, with the place of the request in UTF-16 units. */
export function requestPlace(line: string): { readonly service?: string; readonly request?: Part } {
  const head = line.slice(0, headerReach);
  const found = sleuth.exec(head);
  const service = found?.[1];
  const trace = found?.[2];
  if (found && service !== undefined && trace !== undefined) {
    const from = found.index + service.length + 2;
    return { service, request: { from, to: from + trace.length } };
  }
  const text = line.slice(0, fieldReach);
  const request =
    groupIn(oldTrace.exec(head), 1) ?? groupIn(requestLine.exec(text)) ?? groupIn(requestIdPattern.exec(text));
  return { ...(request === undefined ? {} : { request }), ...(service === undefined ? {} : { service }) };
}

/** Where the group of a match is: `at` units behind its beginning, by default at its end or directly before its last sign. */
function groupIn(match: RegExpExecArray | null, at?: number): Part | undefined {
  if (match === null) return undefined;
  const [all, group = ''] = match;
  const from = match.index + (at ?? all.lastIndexOf(group));
  return { from, to: from + group.length };
}

/** Reads the other fields of a line, without the arguments of messages. */
export function valueFields(line: string): LineValues {
  const text = line.slice(0, fieldReach);
  // The expressions are slower than a look for what they need.
  const app = holds(text, 'ppCode', 'pp_code', 'PP_CODE', 'ppcode') ? appCode.exec(text)?.[1] : undefined;
  const field = text.includes('API: ') ? apiField.exec(text)?.[1] : undefined;
  const api = field ?? (text.includes('/') ? apiPath.exec(text)?.[1] : undefined);
  const jobInstances = holds(text, 'nstance') ? jobInstancesOf(text) : none;
  // Thousands are kept. Node 20 makes a class of its own for each object with a text that comes from another object.
  if (app !== undefined)
    return api === undefined ? { appCode: app, jobInstances } : { appCode: app, api, jobInstances };
  if (api !== undefined) return { api, jobInstances };
  return jobInstances.length > 0 ? { jobInstances } : noValues;
}

const none: readonly string[] = [];
const noValues: LineValues = { jobInstances: none };

function holds(text: string, ...words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

function jobInstancesOf(text: string): string[] {
  const found = new Set<string>();
  for (const [, list, single = ''] of text.matchAll(jobInstance)) {
    for (const id of list?.match(numberOfList) ?? [single]) {
      if (found.size < maxInstances && id !== '0' && id !== '') found.add(id);
    }
  }
  return [...found];
}
