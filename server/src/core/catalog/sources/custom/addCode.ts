import type { Language } from '../../../text';
import { addCsvRow } from './addCsvRow';
import type { ChangedText, CodeAddition } from './addition';
import { addJsonRow } from './addJsonRow';
import { shownName } from './customLayer';

/** Adds a row with an empty message to the text of a JSON or CSV catalog. `language` is the language of the message. Never throws. */
export function addCode(path: string, text: string, code: number, language: Language): CodeAddition {
  const name = shownName(path);
  switch (name.slice(name.lastIndexOf('.') + 1).toLowerCase()) {
    case 'json':
    case 'jsonc':
      return asEdit(text, addJsonRow(text, code, language));
    case 'csv':
      return asEdit(text, addCsvRow(text, code, language));
    default:
      return { kind: 'by-hand' };
  }
}

/** The smallest single edit, so that editors keep the cursors and marks in the rest of the text. */
function asEdit(text: string, answer: ChangedText | CodeAddition): CodeAddition {
  if ('kind' in answer) return answer;
  const { changed, cursor } = answer;
  let start = 0;
  while (start < text.length && text.charCodeAt(start) === changed.charCodeAt(start)) start++;
  let end = text.length;
  let last = changed.length;
  while (end > start && last > start && text.charCodeAt(end - 1) === changed.charCodeAt(last - 1)) {
    end--;
    last--;
  }
  return { kind: 'edit', start, end, text: changed.slice(start, last), cursor };
}
