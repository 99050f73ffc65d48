import type { CatalogEntry } from '../../catalog/catalogEntry';
import { templateParts } from '../../template/messageFormat';
import { fold, isChinese, wordsOf } from '../../text/fold';
import { languages } from '../../text/language';

/** So many letters, or Chinese characters, of a message do not stand on a line by chance. */
const enough = { letters: 12, chinese: 4 } as const;

/** So many tell something where the message is no longer. */
const least = { letters: 4, chinese: 2 } as const;

/** So many of a longer one are looked for: whoever repeats a message may end it otherwise. */
const sought = { letters: 16, chinese: 6 } as const;

/**
 * Whether a line already says what a code means, in either language: with the message, or the beginning of what it says
 * beside its placeholders. Case, width, punctuation and blanks make no difference. `line` is `condensed`.
 */
export function saysMessage(line: string, entry: Pick<CatalogEntry, 'message'>): boolean {
  return languages.some((language) => {
    const words = beginningOf(entry.message[language]);
    return words !== '' && line.includes(words);
  });
}

/** Nothing but the letters and digits of a text, in the form texts are compared in. */
export function condensed(text: string): string {
  return wordsOf(fold(text)).join('');
}

/** The first words of a template that tell it from others; all of a short one. Empty where it has no words to speak of. */
function beginningOf(template: string): string {
  const words = templateParts(template).map(({ kind, text }) => (kind === 'text' ? condensed(text) : ''));
  const first = words.find((text) => text.length >= enough[kindOf(text)]);
  if (first !== undefined) return first.slice(0, sought[kindOf(first)]);
  return words.some((text) => text.length >= least[kindOf(text)]) ? condensed(template) : '';
}

function kindOf(words: string): keyof typeof enough {
  return isChinese(words) ? 'chinese' : 'letters';
}
