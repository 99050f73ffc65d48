import type { WrittenSign } from '../../text/quotes';
import { isResponseKey } from './responseKeys';

/** Notations of records that become fields if some of their signs are left out: keywords of Clojure, pairs, binaries of Erlang. */

/** Maximum distance from a place in which their signs are replaced, in UTF-16 units. */
const reach = 2000;

const beginsPair = /[([{]\s?(?:<<|[ub])?["']?\w{0,20}(?:code|msg|message)["']?(?:>>)?\s?,/i;

/** True if a text may have a record in one of them. */
export function hasForeignNotation(text: string): boolean {
  return (
    (text.includes(':') && /[\s{,(]:[a-z][\w-]{0,20}[ \t]/i.test(text)) || text.includes('<<"') || beginsPair.test(text)
  );
}

/** A keyword as a key: `:code 1`. */
const keyword = /(?<=[\s{,(]):([A-Za-z][\w-]{0,60})[ \t]{1,4}(?=["'\d:[{-])/g;

/** A key and its value as a pair: `('code', 1)`, `{code,1}`, `{<<"message">>,<<"a">>}`, `[code, 1]`. */
const pair =
  /[([{]\s?(?:<<|[ub])?["']?([A-Za-z_][\w-]{0,60})["']?(?:>>)?\s?,\s{0,4}(?:(?:<<|[ub])?(?:"(?:[^"\\\n]|\\.){0,1000}"|'(?:[^'\\\n]|\\.){0,1000}')(?:\/utf8)?(?:>>)?|[^()[\]{}\n"',]{0,300})\s?[)\]}]/g;

/** The marks around a text of Erlang: `<<"a"/utf8>>`. */
const binaryMarks = /<<(?=")|(?<=")(?:\/utf8)?>>/g;

/** Returns the signs to replace so that the records around `offset` are fields with a colon. */
export function foreignSigns(whole: string, offset: number): WrittenSign[] {
  const from = Math.max(0, offset - reach);
  return signsOf(whole.slice(from, offset + reach)).map((sign) => ({ ...sign, index: sign.index + from }));
}

function signsOf(text: string): WrittenSign[] {
  const signs: WrittenSign[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(keyword)) {
    signs.push({ index, length: 1, sign: '' });
    signs.push({ index: index + 1 + name.length, length: whole.length - 1 - name.length, sign: ': ' });
  }
  for (const { 0: whole, 1: key = '', index } of text.matchAll(pair)) {
    if (!isResponseKey(key)) continue;
    const comma = index + whole.indexOf(',');
    signs.push({ index, length: 1, sign: '' }, { index: comma, length: 1, sign: ': ' });
    // The blank ends the value where its bracket was.
    signs.push({ index: index + whole.length - 1, length: 1, sign: ' ' });
  }
  for (const { 0: mark, index } of text.matchAll(binaryMarks)) signs.push({ index, length: mark.length, sign: '' });
  return signs.sort((a, b) => a.index - b.index);
}
