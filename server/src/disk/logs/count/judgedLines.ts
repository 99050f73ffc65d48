/**
 * Remembers whether lines call a number a code. A log says the same again and again: lines are alike if they differ in the time at
 * their beginning and in the number alone. No number of that time is as long as a code, so that none matters by its digits.
 */
export class JudgedLines {
  private readonly answers = new Map<string, boolean>();

  /** The answer of `judge` about the number in [start, end) of a line, or about that of a line like it. */
  of(line: string, [start, end]: readonly [start: number, end: number], judge: () => boolean): boolean {
    if (line.length > maxLength) return judge();
    const key = keyOf(line, start, end);
    let answer = this.answers.get(key);
    if (answer === undefined) {
      answer = judge();
      if (this.answers.size >= maxLines) this.answers.clear();
      this.answers.set(key, answer);
    }
    return answer;
  }
}

function keyOf(line: string, start: number, end: number): string {
  const [time = '', separator = '', point = ''] = timeAtStart.exec(line) ?? [];
  // The number itself may begin with what looks like a year.
  const from = time.length <= start ? time.length : 0;
  const kind = from > 0 ? `${separator}${point}` : '';
  return `${kind}\n${line.slice(from, start)}\n${end - start}\n${line.slice(end)}`;
}

const timeAtStart = /^\d{4}-\d\d-\d\d([ T])\d\d:\d\d:\d\d(?:([.,])\d{3})?(?![\d.,])/;

/** Of lines that are remembered, in UTF-16 units: keys stay small. */
const maxLength = 240;

/** Maximum number of lines that are remembered. */
const maxLines = 1024;
