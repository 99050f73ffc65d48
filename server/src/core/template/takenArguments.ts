import type { Localized } from '../text/language';
import { javaPlaceholders } from './javaFormat/javaPlaceholders';
import { placeholders } from './messageFormat';
import type { MessageStyle } from './messageStyle';

/** One empty list for all: 100,000 of their own would be megabytes. */
const none: readonly never[] = [];

/** The indexes of the arguments that a message takes in one language or the other, ascending, each once. */
export function takenArguments({ en, 'zh-CN': zh }: Localized, style: MessageStyle): readonly number[] {
  const takes = style === 'java' ? javaPlaceholders : placeholders;
  const first = takes(en);
  const more = en === zh ? none : takes(zh).filter((index) => !first.includes(index));
  if (more.length > 0) return [...first, ...more].sort((a, b) => a - b);
  return first.length === 0 ? none : first;
}
