/**
 * Returns an equal text with characters of its own. A part of a text keeps all of the other text in memory: a request id
 * the 64 KB that it was found in.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
