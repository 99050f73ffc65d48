import type { CodeDocument } from '../../core/mentions/document/codeDocument';

/** Whether a document is a log: text that repeats itself, by its language or the end of its name. */
export function isLog({ languageId, uri }: Pick<CodeDocument, 'languageId' | 'uri'>): boolean {
  return languageId === 'log' || languageId === 'plaintext' || /\.(?:log|out)$/i.test(uri);
}
