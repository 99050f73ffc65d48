/** Writes numbers as the language does, and times as logs do: `2024-07-19 19:00:00`. They are those of a time zone. */
export class Format {
  private readonly numbers: Intl.NumberFormat;
  private readonly times: Intl.DateTimeFormat;
  private readonly days: Intl.DateTimeFormat;

  /** `timeZone`: as IANA names it. */
  constructor(
    private readonly lang: string,
    private readonly timeZone: string,
  ) {
    this.numbers = new Intl.NumberFormat(lang);
    this.times = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone });
    this.days = new Intl.DateTimeFormat(lang, { month: 'numeric', day: 'numeric', timeZone });
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** `seconds`: since 1970; null without a time. */
  time(seconds: number | null): string {
    return seconds === null ? '–' : this.times.format(seconds * 1000);
  }

  /** Labels of an axis, which are seconds since 1970: times of a day, with the date where a day begins, or dates alone. */
  axis(places: readonly number[]): string[] {
    const isShort = (places.at(-1) ?? 0) - (places[0] ?? 0) < 600;
    const clock = new Intl.DateTimeFormat(this.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(isShort ? { second: '2-digit' } : {}),
      timeZone: this.timeZone,
    });
    const times = places.map((seconds) => clock.format(seconds * 1000));
    const days = places.map((seconds) => this.days.format(seconds * 1000));
    if (times.length > 1 && new Set(times).size === 1) return days;
    return times.map((time, at) => (days[at] === days[at - 1] ? time : `${time}\n${days[at]}`));
  }

  /** The time as a date whose local fields are those of the time zone. */
  localDate(seconds: number, convert: (date: Date, zone: string) => Date): Date {
    return convert(new Date(seconds * 1000), this.timeZone);
  }
}

/** `app.log  /data/logs`: of a long path the name is seen first. */
export function nameFirst(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return at < 0 ? path : `${path.slice(at + 1)}  ${path.slice(0, at)}`;
}
