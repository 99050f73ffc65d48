import type { Catalog } from '../../core/catalog';
import { csvLine } from '../../core/logs/output';
import { type Language, printableJson, visibleText } from '../../core/text';

/** How often codes were found, the most frequent first. */
export type Counts = readonly (readonly [code: number, count: number])[];

/** The forms of counts without a report; undefined for text. */
interface CountForms {
  readonly json: boolean;
  readonly csv: boolean;
  /** Maximum number of codes. */
  readonly top: number | undefined;
}

/** Counts and nothing else: JSON and CSV for programs, text for people with the message of each code. The keys are an interface. */
export function countsOutput(
  all: Counts,
  { json, csv, top }: CountForms,
  catalog: Catalog,
  language: Language,
): string {
  const counts = all.slice(0, top);
  if (json) return printableJson({ codes: counts.map(([code, count]) => ({ code, count })) });
  const rows = counts.map(([code, count]) => ({ code, count, message: catalog.get(code)?.message[language] ?? '' }));
  if (csv) {
    const cells = rows.map(({ code, count, message }) => [String(code), String(count), message]);
    return [['code', 'count', 'message'], ...cells].map(csvLine).join('');
  }
  // The first one is the largest.
  const width = String(counts[0]?.[1] ?? 0).length;
  return rows
    .map(({ code, count, message }) => {
      const number = `${String(count).padStart(width)}  ${code}`;
      return message === '' ? `${number}\n` : `${number}  ${visibleText(message)}\n`;
    })
    .join('');
}
