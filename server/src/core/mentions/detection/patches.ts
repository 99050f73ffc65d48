import { countUpTo, languageIdOf } from '../../text';
import type { CodeDocument } from '../document/codeDocument';

/** Maximum part of a line that is read. */
const reach = 120;

const patchLanguage = /^(?:u?diff|patch|gitdiff)$|^diff-/i;

/** A block of text in another language: the mark that ends it, or nothing where its lines are indented more than `indent`. */
interface Block {
  readonly end: string | undefined;
  readonly indent: number;
  readonly start: number;
  readonly isPatch: boolean;
}

/** How a language of prose opens a block: the mark of its end, and the language within. */
type OpenBlock = (line: string, above: string) => { readonly end?: string; readonly language: string } | undefined;

const fenced: OpenBlock = (line) => {
  const [, end, language = ''] = /^[\s>*+-]*(`{3,}|~{3,})\s*\{?\.?([\w+-]*)/.exec(line) ?? [];
  return end === undefined ? undefined : { end, language };
};

/** A fence in the text of a notebook, whose lines are strings: `"```diff\\n",`. */
const fencedInString: OpenBlock = (line, above) => fenced(line.replace(/^\s{0,40}"/, ''), above);

const directive: OpenBlock = (line) => {
  const language = /^\s*\.\. (?:code-block|code|sourcecode|highlight)::\s*([\w+-]+)/.exec(line)?.[1];
  return language === undefined ? undefined : { language };
};

/** `[source,diff]` before `----`. */
const delimited: OpenBlock = (line, above) => {
  const end = /^(?:-{4,}|\.{4,}|={4,})(?=\s*$)/.exec(line)?.[0];
  return end === undefined ? undefined : { end, language: /^\[source[^,\]]*,\s*([\w+-]+)/.exec(above)?.[1] ?? '' };
};

/** `#+begin_src diff` up to `#+end_src`. */
const orgBlock: OpenBlock = (line) => {
  const [, mark, language = ''] = /^\s{0,40}#\+(begin|end)_src(?:\s{1,8}([\w+-]{1,40}))?/i.exec(line) ?? [];
  return mark === undefined ? undefined : { end: '#+end_src', language };
};

/** `<code class="language-diff">` up to `</code>`, on lines of their own. */
const element: OpenBlock = (line) => {
  if (/<\/(?:code|pre|source|syntaxhighlight)>/i.test(line)) return { end: '</code>', language: '' };
  const attributes = /<(?:code|pre|source|syntaxhighlight)\s([^<>]{1,100})/i.exec(line)?.[1];
  if (attributes === undefined) return undefined;
  return { end: '</code>', language: /(?<!\w)(?:u?diff|patch)(?!\w)/i.exec(attributes)?.[0] ?? 'other' };
};

/** `{% highlight diff %}` up to `{% endhighlight %}`. */
const liquid: OpenBlock = (line) => {
  const [, mark, language = ''] = /^\s{0,40}\{%-?\s?(end)?highlight(?:\s([\w+-]{1,40}))?/.exec(line) ?? [];
  return mark === undefined && language === '' ? undefined : { end: '{% endhighlight', language };
};

const openers: Readonly<Record<string, OpenBlock>> = {
  markdown: (line, above) => fenced(line, above) ?? liquid(line, above),
  restructuredtext: directive,
  org: orgBlock,
  html: element,
  asciidoc: (line, above) => fenced(line, above) ?? delimited(line, above),
};

/**
 * The head of the changes in a patch, also indented or quoted: `@@ -1,3 +1,4 @@`, `@@@ -1 -1 +1 @@@` of a merge, and those of `diff -c` and
 * of `diff` alone, `*** 1,3 ****`, `3,5c3`.
 */
const hunkHead =
  /^[\s>|]*(?:@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|@@@ (?:[-+]\d+(?:,\d+)? ){3}@@@|\*{3} \d+(?:,\d+)? \*{4}|--- \d+(?:,\d+)? -{4}|\d+(?:,\d+)?[acd]\d+(?:,\d+)?\s*$)/;
/** The same in a string, up to a place in the string. */
const hunkInString = /^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@(?:[^"\\]|\\.)*$/;
/** Maximum part of a string that is read, in UTF-16 units. */
const stringReach = 4096;
const hunkLine = /^[\s>|]*(?:[-+\\!<]|$)|^[\s>|]/;

/** Knows which text of a document is a patch. That is all of a diff, a block of prose that is a diff, and any hunk. */
export class PatchReader {
  /** Where patches begin and end, in turn. */
  private known: readonly number[] | undefined;
  /** For lines that were read, if they belong to a hunk. */
  private readonly hunks = new Map<number, boolean>();

  constructor(private readonly document: CodeDocument) {}

  /** Reads the lines of a document in prose at the first question; of others those above, each once. */
  has(offset: number): boolean {
    const { languageId, uri } = this.document;
    if (languageId === 'diff' || languageIdOf(uri) === 'diff') return true;
    const prose = openers[languageId] ?? openers[languageIdOf(uri)];
    const opener = uri.endsWith('.ipynb') ? fencedInString : prose;
    if (opener !== undefined) {
      this.known ??= this.blocks(opener);
      if (countUpTo(this.known, offset) % 2 === 1) return true;
    }
    return this.isInHunk(this.document.lineAt(offset)) || this.isInString(offset);
  }

  /** True if a patch is written out before `offset` in the same string: `"@@ -1 +1 @@\n-1239801`. */
  private isInString(offset: number): boolean {
    const { document } = this;
    const before = document.slice(Math.max(document.lineStart(document.lineAt(offset)), offset - stringReach), offset);
    const head = before.lastIndexOf('@@ -');
    return head >= 0 && hunkInString.test(before.slice(head));
  }

  private isInHunk(line: number): boolean {
    let at = line;
    let answer = this.hunks.get(at);
    for (; answer === undefined && at >= 0; at--) {
      const text = this.head(at);
      if (hunkHead.test(text)) answer = true;
      else if (!hunkLine.test(text)) answer = false;
      else answer = this.hunks.get(at - 1);
    }
    for (let passed = at + 1; passed <= line; passed++) this.hunks.set(passed, answer ?? false);
    return answer ?? false;
  }

  private head(line: number): string {
    const start = this.document.lineStart(line);
    return this.document.slice(start, Math.min(this.document.lineEnd(line), start + reach));
  }

  private blocks(opener: OpenBlock): number[] {
    const { document } = this;
    const bounds: number[] = [];
    let open: Block | undefined;
    let above = '';
    const close = (end: number): void => {
      if (open?.isPatch) bounds.push(open.start, end);
      open = undefined;
    };
    for (let line = 0; line < document.lineCount; line++) {
      const start = document.lineStart(line);
      const text = this.head(line);
      if (open?.end === undefined && open !== undefined && /\S/.test(text) && text.search(/\S/) <= open.indent)
        close(start);
      const found = opener(text, above);
      above = text;
      if (found === undefined) continue;
      if (open === undefined) {
        const { end, language } = found;
        open = { end, indent: text.search(/\S/), start, isPatch: patchLanguage.test(language) };
      } else if (open.end !== undefined && found.end?.startsWith(open.end) && isEnd(text)) close(start);
    }
    close(document.length);
    return bounds;
  }
}

/** True for a mark that nothing follows, and for the end of an element. */
function isEnd(line: string): boolean {
  return /[`~.=-](?:\\n)?(?:",?)?\s*$|#\+end_src|<\/(?:code|pre|source|syntaxhighlight)>|\bendhighlight\b/i.test(line);
}
