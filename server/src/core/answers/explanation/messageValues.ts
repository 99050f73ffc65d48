import { type ArgumentKind, type Catalog, isJobCodeText } from '../../catalog';
import { type FoundMessage, type MessageIndex, messageIndex, sureMessages } from '../../messages';
import { inSlices, lineStarts, type Pause, startOfTail } from '../../text';
import { isEmptyValue, type PrivateKind } from './keyedValues';
import { privateValues } from './privateValues';
import { decodedText } from './writtenForms';

/** A private value that a message was filled with, and the place of the message, [from, to) in UTF-16 units. */
export interface MessageValue {
  readonly kind: PrivateKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** The arguments that an anonymized text does not contain, and what replaces them. */
export const privateKinds: Readonly<Partial<Record<ArgumentKind, PrivateKind>>> = {
  person: 'user',
  account: 'user',
  address: 'ip',
  host: 'host',
  business: 'business',
};

/** Maximum number of lines that are searched; lines with a listed code do not count. */
const maxLines = 3000;
const maxLinesWithCode = 3000;

/** Length of the parts of a long line, which overlap so that each usual message is in one of them. */
const maxPart = 2000;
const overlap = 500;

/** Maximum number of messages in a part of a line. */
const maxInPart = 20;

/**
 * Returns the people, accounts, addresses, hosts and businesses that messages of the catalog name in a text, also where the
 * text is written with escapes.
 */
export async function messageValues(text: string, catalog: Catalog, pause?: Pause): Promise<MessageValue[]> {
  const index = await messageIndex(catalog, pause);
  const isListed = (code: string) => catalog.get(Number(code)) !== undefined;
  const mentioned = new Set((text.match(numbers) ?? []).filter(isListed).map(Number));
  const values: MessageValue[] = [];
  await inSlices(
    partsOf(text, isListed),
    (part) => {
      for (const value of valuesIn(text, part, index, mentioned)) values.push(value);
    },
    pause,
    4,
  );
  return values;
}

const numbers = /(?<!\d)[1-9]\d{3,9}(?!\d)/g;

interface Part {
  readonly from: number;
  readonly to: number;
}

function partsOf(text: string, isListed: (code: string) => boolean): Part[] {
  const starts = [0, ...lineStarts(text)];
  const parts: Part[] = [];
  const left = { plain: maxLines, withCode: maxLinesWithCode };
  for (let line = 0; line < starts.length; line++) {
    const end = starts[line + 1] ?? text.length;
    const start = starts[line] ?? end;
    if (end - start < 2) continue;
    const kind = (text.slice(start, end).match(numbers) ?? []).some(isListed) ? 'withCode' : 'plain';
    for (let from = start; from < end && left[kind] > 0; from += maxPart - overlap) {
      parts.push({ from, to: Math.min(end, from + maxPart) });
      left[kind]--;
      if (from + maxPart >= end) break;
    }
  }
  return parts;
}

/** Finds the values in a part of a line. Of a text with escapes only the whole part is known as the place. */
function valuesIn(
  text: string,
  { from, to }: Part,
  index: MessageIndex,
  mentioned: ReadonlySet<number>,
): MessageValue[] {
  const written = text.slice(from, to);
  const decoded = decodedText(written);
  const plain = valuesOfMessages(written, index, mentioned).map(({ offset, length, ...value }) => {
    return { ...value, from: from + offset, to: from + offset + length };
  });
  if (decoded === written) return plain;
  const shown = privateValues(decoded).map(({ kind, start, end }) => ({ kind, value: decoded.slice(start, end) }));
  const escaped = [...valuesOfMessages(decoded, index, mentioned), ...shown];
  return [...plain, ...escaped.map(({ kind, value }) => ({ kind, value, from, to }))];
}

type Found = Pick<MessageValue, 'kind' | 'value'> & Pick<FoundMessage, 'offset' | 'length'>;

function valuesOfMessages(text: string, index: MessageIndex, mentioned: ReadonlySet<number>): Found[] {
  const { messages } = sureMessages(index, text, maxInPart, (code) => mentioned.has(code));
  return bestOf(messages).flatMap(({ entry, arguments: values, offset, length }) =>
    (entry.argumentNames ?? []).flatMap(({ index: place, kind: meant }) => {
      const kind = meant && privateKinds[meant];
      return kind === undefined ? [] : membersOf(values[place] ?? '').map((value) => ({ kind, value, offset, length }));
    }),
  );
}

/** Leaves out messages that overlap a better one; equally likely ones stay. */
function bestOf(messages: readonly FoundMessage[]): FoundMessage[] {
  const taken: FoundMessage[] = [];
  for (const message of messages) {
    const { offset, length, score } = message;
    const isCovered = taken.some(
      (other) => other.score > score && offset < other.offset + other.length && other.offset < offset + length,
    );
    if (!isCovered) taken.push(message);
  }
  return taken;
}

/** Maximum number of members of one argument. */
const maxMembers = 200;

/** Returns the members of a value that is a list, or the value, without quotes, brackets and keys: `[{"ip": "10.0.0.1"}]`. */
function membersOf(value: string): string[] {
  return value
    .split(/[,，、;；|\n]|[.。]?\s(?=[\w.-]{1,40}[=:])|[.。](?=\s)/, maxMembers)
    .map((member) =>
      member
        .replace(/^[\s"'`“”‘’「」『』【】[\](){}<>《》（）:：]+/, '')
        .replace(/^[A-Za-z_]\w{0,40}["']?\s?[=:]\s?["']?(?=\S)/, ''),
    )
    .map((member) => member.slice(0, startOfTail(member, /[\s"'`“”‘’「」『』【】[\](){}<>《》（）:：。.!！?？]/)))
    .filter((member) => !isEmptyValue(member) && !isJobCodeText(member));
}
