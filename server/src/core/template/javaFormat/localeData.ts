import type { Language } from '../../text';
import { type DatePattern, parseDatePattern } from './datePattern';
import { type DecimalPattern, parseDecimalPattern } from './decimalPattern';
import type { DateStyle, NumberStyle } from './messagePattern';

/** What Java knows of a locale: CLDR 39, which a JDK 17 takes it from. */
export interface LocaleData {
  readonly currency: { readonly sign: string; readonly letters: string };
  readonly months: { readonly short: readonly string[]; readonly long: readonly string[] };
  /** From Sunday on. */
  readonly days: { readonly short: readonly string[]; readonly long: readonly string[] };
  readonly halves: readonly [am: string, pm: string];
  readonly era: string;
  readonly utc: string;
  readonly dates: Readonly<Record<DateStyle | 'dateTime', string>>;
}

const split = (words: string) => words.split(' ');

const data: Readonly<Record<Language, LocaleData>> = {
  en: {
    currency: { sign: '$', letters: 'USD' },
    months: {
      short: split('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
      long: split('January February March April May June July August September October November December'),
    },
    days: {
      short: split('Sun Mon Tue Wed Thu Fri Sat'),
      long: split('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    },
    halves: ['AM', 'PM'],
    era: 'AD',
    utc: 'Coordinated Universal Time',
    dates: {
      'date,short': 'M/d/yy',
      'date,medium': 'MMM d, y',
      'date,long': 'MMMM d, y',
      'date,full': 'EEEE, MMMM d, y',
      'time,short': 'h:mm a',
      'time,medium': 'h:mm:ss a',
      'time,long': 'h:mm:ss a z',
      'time,full': 'h:mm:ss a zzzz',
      dateTime: 'M/d/yy, h:mm a',
    },
  },
  'zh-CN': {
    currency: { sign: '\u00a5', letters: 'CNY' },
    months: {
      short: split('1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'),
      long: split('一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'),
    },
    days: {
      short: split('周日 周一 周二 周三 周四 周五 周六'),
      long: split('星期日 星期一 星期二 星期三 星期四 星期五 星期六'),
    },
    halves: ['上午', '下午'],
    era: '公元',
    utc: '协调世界时',
    dates: {
      'date,short': 'y/M/d',
      'date,medium': 'y年M月d日',
      'date,long': 'y年M月d日',
      'date,full': 'y年M月d日EEEE',
      'time,short': 'ah:mm',
      'time,medium': 'ah:mm:ss',
      'time,long': 'z ah:mm:ss',
      'time,full': 'zzzz ah:mm:ss',
      dateTime: 'y/M/d ah:mm',
    },
  },
};

/** The locale of a language: en-US, zh-CN. */
export function localeData(language: Language): LocaleData {
  return data[language];
}

/** What numbers look like is the same in both. */
const numbers: Readonly<Record<NumberStyle, string>> = {
  number: '#,##0.###',
  integer: '#,##0',
  percent: '#,##0%',
  currency: '\u00a4#,##0.00',
};

/** The pattern of a keyword such as `percent`. */
export function numberPattern(style: NumberStyle): DecimalPattern {
  const pattern = parseDecimalPattern(numbers[style]);
  if (pattern === undefined) throw new Error(`The pattern of ${style} cannot be read.`);
  return pattern;
}

/** The pattern of a keyword such as `short`, and of a date without a format. */
export function datePatternOf(style: DateStyle | 'dateTime', locale: LocaleData): DatePattern {
  const pattern = parseDatePattern(locale.dates[style]);
  if (pattern === undefined) throw new Error(`The pattern of ${style} cannot be read.`);
  return pattern;
}
