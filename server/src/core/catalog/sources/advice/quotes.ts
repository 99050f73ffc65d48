import { excerpt, type Reason } from '../../catalogProblem';

/**
 * Returns what is wrong if the two languages of a text differ in what they quote in backquotes or in the causes that they name:
 * what is typed, printed and counted is the same in every language.
 */
export function wrongQuotes(en: string, zh: string): Reason | undefined {
  const [english, chinese] = [quotesIn(en), quotesIn(zh)];
  const other = english.find((quote) => !chinese.includes(quote)) ?? chinese.find((quote) => !english.includes(quote));
  return other === undefined ? undefined : (t) => t.otherQuotes(excerpt(other));
}

function quotesIn(text: string): string[] {
  const causes = Array.from(text.matchAll(/(?:cause|原因) ?(\d{1,3})/g), ([, number]) => `cause ${number}`);
  return [...(text.match(/`[^`]+`/g) ?? []), ...causes];
}
