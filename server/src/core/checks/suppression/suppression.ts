import type { CodeDocument } from '../../mentions/document';
import { append, fileLanguage } from '../../text';
import { lineState } from '../../text/quotes';

/** The comments that suppress findings, by their scope. */
export const directives = {
  line: 'bk-job-ignore',
  nextLine: 'bk-job-ignore-next-line',
  file: 'bk-job-ignore-file',
} as const;

/** A directive for the whole file must be in the first lines. */
export const fileDirectiveLines = 20;

/** Maximum length of the end of a line that is read for comments: a line may be 10 MB long. UTF-16 units. */
const reach = 1024;

/** A finding that can be suppressed: its rule, and its code if it has one. */
interface Silenceable {
  readonly rule: string;
  readonly code?: number;
}

/**
 * The comments of a document that suppress findings: `bk-job-ignore` those on its line, `bk-job-ignore-next-line` those on
 * the next line, `bk-job-ignore-file` all. Names of rules or codes after it restrict it: `bk-job-ignore legacy, 1208146`.
 * The first other word begins the reason, which is for people.
 */
export class Suppressions {
  private readonly lines = new Map<number, readonly Directive[]>();
  private file: readonly Directive[] | undefined;

  constructor(
    private readonly document: CodeDocument,
    private readonly rules: readonly string[],
  ) {}

  /** True if a finding on `line`, counted from 0, is suppressed. */
  silence(line: number, what: Silenceable): boolean {
    const holds = ({ only }: Directive): boolean =>
      only.size === 0 || only.has(fold(what.rule)) || (what.code !== undefined && only.has(String(what.code)));
    this.file ??= this.ofFile();
    return (
      this.file.some(holds) ||
      this.on(line).some((found) => found.name === directives.line && holds(found)) ||
      this.on(line - 1).some((found) => found.name === directives.nextLine && holds(found))
    );
  }

  private ofFile(): Directive[] {
    const found: Directive[] = [];
    for (let line = 0; line < Math.min(fileDirectiveLines, this.document.lineCount); line++) {
      append(
        found,
        this.on(line).filter(({ name }) => name === directives.file),
      );
    }
    return found;
  }

  private on(line: number): readonly Directive[] {
    const known = this.lines.get(line);
    if (known) return known;
    const found = line < 0 ? [] : readLine(this.document, line, this.rules);
    this.lines.set(line, found);
    return found;
  }
}

interface Directive {
  readonly name: string;
  /** Folded names of rules, and codes as digits; empty for all findings. */
  readonly only: ReadonlySet<string>;
}

const directive = /(?<![\w-])bk-job-ignore(?:-next-line|-file)?(?!-?\w)/g;

function readLine(document: CodeDocument, line: number, rules: readonly string[]): Directive[] {
  const end = document.lineEnd(line);
  const text = document.slice(Math.max(document.lineStart(line), end - reach), end);
  if (!text.includes(directives.line)) return [];
  const known = new Set(rules.map(fold));
  return [...text.matchAll(directive)]
    .filter(({ index }) => isInComment(text.slice(0, index), document.languageId))
    .map(({ 0: name, index }) => ({ name, only: restrictions(text.slice(index + name.length), known) }));
}

const opener = /(?:\/\/|\/\*|<!--|#)\s*$/;

/** In languages without known comments the words count anywhere: they have no other use. */
function isInComment(before: string, languageId: string): boolean {
  const state = lineState(before, languageId);
  return (
    state === undefined ||
    state === 'comment' ||
    (fileLanguage(languageId)?.markup !== undefined && opener.test(before))
  );
}

/** Reads the restrictions after a directive, up to the reason: `legacy, 1208146`, `legacy、1208146`. */
function restrictions(text: string, rules: ReadonlySet<string>): ReadonlySet<string> {
  const only = new Set<string>();
  const word = /[ \t]*(?:[:,：，、][ \t]*)?([\w-]{1,64})/y;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const name = found[1] ?? '';
    const folded = fold(name);
    if (!/^\d+$/.test(name) && !rules.has(folded)) break;
    only.add(folded);
  }
  return only;
}

/** `changedMeaning` and `changed-meaning` are one rule. */
function fold(rule: string): string {
  return rule.replaceAll('-', '').toLowerCase();
}
