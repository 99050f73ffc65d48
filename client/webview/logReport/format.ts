/** Writes numbers and times as the language does. Times are those of a time zone, with 24 hours. */
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
    this.times = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23', timeZone });
    this.days = new Intl.DateTimeFormat(lang, { month: 'numeric', day: 'numeric', timeZone });
  }

  number(value: number): string {
    return this.numbers.format(value);
  }

  /** `seconds`: since 1970; null without a time. */
  time(seconds: number | null): string {
    return seconds === null ? '–' : this.times.format(seconds * 1000);
  }

  /** Labels of an axis, which are seconds since 1970: times of a day, with the date where a day begins. */
  axis(places: readonly number[]): string[] {
    const isShort = (places.at(-1) ?? 0) - (places[0] ?? 0) < 600;
    const clock = new Intl.DateTimeFormat(this.lang, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(isShort ? { second: '2-digit' } : {}),
      timeZone: this.timeZone,
    });
    let last = '';
    return places.map((seconds) => {
      const day = this.days.format(seconds * 1000);
      const label = clock.format(seconds * 1000) + (day === last ? '' : `\n${day}`);
      last = day;
      return label;
    });
  }

  /** The time as a date whose local fields are those of the time zone. */
  localDate(seconds: number, convert: (date: Date, zone: string) => Date): Date {
    return convert(new Date(seconds * 1000), this.timeZone);
  }
}
