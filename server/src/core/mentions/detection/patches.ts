import { countUpTo } from '../../text';
import type { CodeDocument } from '../document/codeDocument';

/** Maximum part of a line that is read. */
const reach = 120;

const fence = /^[\s>*+-]*(`{3,}|~{3,})\s*\{?\.?([\w+-]*)/;
const patchLanguage = /^(?:u?diff|patch|gitdiff)$|^diff-/i;

/** Knows which text of a document is a patch: all of a diff, and the code blocks of Markdown that are diffs. */
export class PatchReader {
  /** Where patches begin and end, in turn. */
  private known: readonly number[] | undefined;

  constructor(private readonly document: CodeDocument) {}

  /** Reads the lines of a Markdown document at the first question. */
  has(offset: number): boolean {
    const { languageId, uri } = this.document;
    if (languageId === 'diff' || /\.(?:diff|patch)$/i.test(uri)) return true;
    if (languageId !== 'markdown') return false;
    this.known ??= this.read();
    return countUpTo(this.known, offset) % 2 === 1;
  }

  private read(): number[] {
    const { document } = this;
    const bounds: number[] = [];
    let open: { readonly mark: string; readonly start: number; readonly isPatch: boolean } | undefined;
    const close = (end: number): void => {
      if (open?.isPatch) bounds.push(open.start, end);
      open = undefined;
    };
    for (let line = 0; line < document.lineCount; line++) {
      const start = document.lineStart(line);
      const text = document.slice(start, Math.min(document.lineEnd(line), start + reach));
      const [, mark = '', language = ''] = fence.exec(text) ?? [];
      if (mark === '') continue;
      if (open === undefined) open = { mark, start, isPatch: patchLanguage.test(language) };
      else if (language === '' && mark.startsWith(open.mark)) close(start);
    }
    close(document.length);
    return bounds;
  }
}
