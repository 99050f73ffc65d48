/** One way in which the result of a check can read. */
export interface Finding {
  /** What is printed; one of them is enough. */
  readonly marks: readonly string[];
  /** The number of the cause that it points to, counted from 1; undefined if it points to none. */
  readonly cause: number | undefined;
}

/**
 * Reads how to read a check, in either language: findings are separated by semicolons, and begin a sentence with what is printed,
 * in backquotes, up to a colon. All other sentences are for people only.
 */
export function findingsOf(look: string): Finding[] {
  const quotes: string[] = [];
  // Signs within what is printed separate nothing.
  const text = look.replace(/`([^`]+)`/g, (_, quote: string) => `<${quotes.push(quote) - 1}>`);
  return text.split(/[;；]/).flatMap((part): Finding[] => {
    const [, shown = '', meaning = ''] = /(?:^|[.。])\s*(<[^:：.。]*)[:：](.*)/.exec(part.trim()) ?? [];
    const marks = Array.from(shown.matchAll(/<(\d+)>/g), ([, index]) => quotes[Number(index)] ?? '');
    if (marks.length === 0) return [];
    const number = /[(（](?:cause|原因) ?(\d+)/.exec(meaning)?.[1];
    return [{ marks, cause: number === undefined ? undefined : Number(number) }];
  });
}
