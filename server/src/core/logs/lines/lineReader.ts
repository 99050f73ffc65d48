import { type CodeSpace, spaceOf } from '../../catalog';
import { CodeFinder, visitMentions } from '../../mentions';
import { type CodeDocuments, codeDocuments } from '../../mentions/document';
import { isTie, messagesOfCode, sureMessages } from '../../messages';
import { excerpt } from '../../text';
import { familiesOf } from '../family';
import { mayHoldMessage, mayHoldNumber } from '../lineFilter';
import type { TallyOptions } from '../options';
import { type LineValues, type Part, valueFields } from './logFields';

/** A code on a line, or a message without a code. Plain data. */
export interface SeenOnLine {
  readonly kind: 'code' | 'message';
  readonly code: number;
  /** Number of mentions on the line. */
  readonly count: number;
  /** Where the first one is, in UTF-16 units. */
  readonly at: number;
  /** The line, or the part of a long line around the mention. */
  readonly text: string;
  /** True if the text keeps no longer one in memory. */
  readonly isOwnText?: boolean;
  /** The arguments of a message without a code by index, null for those that the line does not show. */
  readonly arguments?: readonly (string | null)[];
  /** Other codes with the same text, if only the message was found. */
  readonly sameText?: readonly number[];
}

/** Maximum part of a line that is searched for messages, in UTF-16 units: around the code, or the beginning. */
export const messageReach = 8192;

/** Maximum length of a line as evidence, in UTF-16 units. */
export const maxEvidence = 400;

/** Maximum number of codes of a line whose messages are looked for: the first ones. */
const maxSearched = 4;

const wordBound = /(?<![0-9A-Za-z_])12[0-9]{5}(?![0-9A-Za-z_])/g;

/** Finds what is counted on single lines. */
export class LineReader {
  private readonly space: CodeSpace;
  private readonly documents: CodeDocuments = codeDocuments();

  constructor(private readonly options: TallyOptions) {
    this.space = spaceOf(options.catalog);
  }

  /**
   * The codes of a line, each once, in the order of their first mentions; without codes its likeliest message.
   *
   * @param own what is outside of it is context only
   */
  read(text: string, own: Part | undefined): SeenOnLine[] {
    const codes = mayHoldNumber(text, this.space) ? this.codesOn(text, own) : [];
    return (codes.length === 0 && this.isSearched(text, own) ? this.messageOn(text) : codes).filter(this.isWanted);
  }

  /** Of a long line only the beginning is searched for messages, if no code is there: its codes come with later parts. */
  private isSearched(text: string, own: Part | undefined): boolean {
    if (!this.mayHoldMessage(text)) return false;
    return own === undefined || (own.to === 0 && this.codesOn(text, undefined).length === 0);
  }

  /** True if a line without codes is searched for messages. */
  mayHoldMessage(text: string): boolean {
    return this.options.messages !== undefined && mayHoldMessage(text);
  }

  /** True if a line without codes, which is searched for messages, holds one that is wanted. */
  holdsMessage(text: string): boolean {
    return this.messageOn(text).some(this.isWanted);
  }

  private codesOn(text: string, own: Part | undefined): SeenOnLine[] {
    const found = new Map<number, { count: number; at: number }>();
    const add = (code: number, at: number): void => {
      if (own && (at < own.from || at >= own.to)) return;
      const known = found.get(code);
      if (known) known.count++;
      else found.set(code, { count: 1, at });
    };
    if (this.options.counted === 'allNumbers') {
      for (const match of text.matchAll(wordBound)) add(Number(match[0]), match.index);
    } else {
      this.visitMentions(text, add);
    }
    return Array.from(found, ([code, { count, at }]) => ({ kind: 'code', code, count, at, text: evidence(text, at) }));
  }

  /** The values beside a mention on a line, or else in the first line of its record, `header`. */
  valuesOf(text: string, seen: readonly SeenOnLine[], index: number, header = ''): LineValues {
    const one = seen[index];
    const own = valueFields(text);
    const fields = header === '' ? own : completed(own, valueFields(header));
    const values = one && one.kind === 'code' && index < maxSearched ? this.argumentsOf(text, one) : one?.arguments;
    return values === undefined ? fields : { ...fields, arguments: values };
  }

  private visitMentions(text: string, add: (code: number, at: number) => void): void {
    const { minConfidence = 'any', catalog } = this.options;
    if (minConfidence === 'any') {
      visitMentions(text, catalog, this.documents, add);
      return;
    }
    const finder = new CodeFinder(this.documents.create('', 'log', 1, text), catalog, false);
    for (const mention of finder.unprompted()) {
      if (minConfidence === 'plain' || finder.judge.isLikelyErrorCode(mention)) add(mention.code, mention.offset);
    }
  }

  /** The arguments of the message beside a code. */
  private argumentsOf(text: string, { code, at }: SeenOnLine): (string | null)[] | undefined {
    const { messages, catalog } = this.options;
    if (messages === undefined || catalog.meanings(code).every(({ placeholders }) => placeholders.length === 0))
      return undefined;
    const start = Math.max(0, Math.min(at - messageReach / 2, text.length - messageReach));
    const [found] = messagesOfCode(messages, text.slice(start, start + messageReach), code, 5);
    return found && valuesIn(found.arguments);
  }

  private messageOn(text: string): SeenOnLine[] {
    if (this.options.messages === undefined) return [];
    const { messages } = sureMessages(this.options.messages, text.slice(0, messageReach), 5);
    const [best] = messages;
    if (best === undefined) return [];
    const { code } = best.entry;
    const same = messages.filter((other) => other.entry.code !== code && isTie(other, best));
    const sameText = [...new Set(same.map(({ entry }) => entry.code))];
    return [
      {
        kind: 'message',
        code,
        count: 1,
        at: best.offset,
        text: evidence(text, best.offset),
        arguments: valuesIn(best.arguments),
        ...(sameText.length > 0 ? { sameText } : {}),
      },
    ];
  }

  private readonly isWanted = ({ code }: SeenOnLine): boolean => {
    const { codes, families, catalog } = this.options;
    if (codes && !codes.has(code)) return false;
    return families === undefined || familiesOf(code, catalog).some((family) => families.has(family));
  };
}

/** Values of a line, with those of its record that it has not. */
function completed(own: LineValues, ofRecord: LineValues): LineValues {
  const { jobInstances } = own.jobInstances.length > 0 ? own : ofRecord;
  return { ...ofRecord, ...own, jobInstances };
}

function valuesIn(values: readonly (string | undefined)[]): (string | null)[] {
  return Array.from(values, (value) => value ?? null);
}

/** The line, or its beginning and the part around a place. */
export function evidence(text: string, at: number): string {
  return excerpt(text, at, maxEvidence);
}
