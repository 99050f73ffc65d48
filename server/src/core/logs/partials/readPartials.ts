import { append } from '../../text';
import type { FileResult } from '../report';
import { textHash } from '../sketches';
import type { LogPartial } from '../tally';
import { isCodes, isFiles, isHead, isRepetitions, isRequests, isRest } from './partialShape';
import { type PartialHead, partialKind, partialVersion, type WrittenPartial } from './writePartial';

/** Why lines are no partials. `line` is counted from 1. */
export interface PartialProblem {
  readonly line: number;
  readonly problem: 'empty' | 'notPartial' | 'otherVersion' | 'damaged' | 'cutOff';
}

/** A partial of which lines are missing yet. */
interface Draft {
  readonly head: PartialHead;
  readonly codes: LogPartial['counts']['codes'][number][];
  readonly messages: LogPartial['counts']['messages'][number][];
  requests: LogPartial['counts']['requests'] | undefined;
  /** Without `rest`, of which each line has a part. */
  repetitions: Omit<LogPartial['repetitions'], 'rest'> | undefined;
  readonly rest: LogPartial['repetitions']['rest'][number][];
  readonly files: FileResult[];
  lines: number;
  hash: number;
}

/** A partial, and what tells it from others. */
export interface ReadPartial extends WrittenPartial {
  /** Of its lines. */
  readonly hash: number;
}

/** Reads the lines of one partial after the other, as an engine may have joined them. */
export class PartialReader {
  private line = 0;
  private draft: Draft | undefined;
  private count = 0;

  /** Takes the next line, without its break. Returns the partial that it ends, or why it belongs to none. */
  add(text: string): ReadPartial | PartialProblem | undefined {
    this.line++;
    if (text.trim() === '') return undefined;
    const value = parsed(text);
    if (value === undefined) return this.problem(this.draft ? 'damaged' : 'notPartial');
    if ('kind' in value) return this.begin(value, text);
    const { draft } = this;
    if (draft === undefined) return this.problem('notPartial');
    draft.hash = textHash(text.trim(), draft.hash | 0);
    if ('end' in value) return this.end(draft, value.end);
    draft.lines++;
    return fill(draft, value) ? undefined : this.problem('damaged');
  }

  /** To be called after the last line. */
  finish(): PartialProblem | undefined {
    if (this.draft) return this.problem('cutOff');
    return this.count === 0 ? this.problem('empty') : undefined;
  }

  private begin({ kind, version, head }: Value, text: string): PartialProblem | undefined {
    if (this.draft) return this.problem('cutOff');
    if (kind !== partialKind) return this.problem('notPartial');
    if (version !== partialVersion) return this.problem('otherVersion');
    if (!isHead(head)) return this.problem('damaged');
    const empty = { codes: [], messages: [], requests: undefined, repetitions: undefined, rest: [], files: [] };
    this.draft = { head: head as PartialHead, ...empty, lines: 1, hash: textHash(text.trim()) };
    return undefined;
  }

  private end(draft: Draft, lines: unknown): ReadPartial | PartialProblem {
    const { codes, messages, requests, repetitions, rest, files, hash } = draft;
    const { catalog, ...head } = draft.head;
    if (lines !== draft.lines || !requests || !repetitions) return this.problem('damaged');
    this.draft = undefined;
    this.count++;
    return {
      partial: { ...head, counts: { codes, messages, requests }, repetitions: { ...repetitions, rest } },
      catalog,
      files,
      hash,
    };
  }

  private problem(problem: PartialProblem['problem']): PartialProblem {
    return { line: Math.max(1, this.line), problem };
  }
}

type Value = Readonly<Record<string, unknown>>;

function parsed(text: string): Value | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Value) : undefined;
  } catch {
    // A SyntaxError says that the line is no JSON.
    return undefined;
  }
}

/** Adds a line to its partial; false for one that has another form. The checks compare with the types. */
function fill(draft: Draft, { codes, messages, requests, repetitions, rest, files }: Value): boolean {
  if (codes !== undefined && isCodes(codes)) append(draft.codes, codes as Draft['codes']);
  else if (messages !== undefined && isCodes(messages)) append(draft.messages, messages as Draft['messages']);
  else if (isRequests(requests)) draft.requests = requests as Draft['requests'];
  else if (isRepetitions(repetitions)) draft.repetitions = repetitions as Draft['repetitions'];
  else if (rest !== undefined && isRest(rest)) append(draft.rest, rest as Draft['rest']);
  else if (files !== undefined && isFiles(files)) append(draft.files, files as FileResult[]);
  else return false;
  return true;
}
