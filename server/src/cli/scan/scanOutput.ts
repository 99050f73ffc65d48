import type { Catalog } from '../../core/catalog';
import { type Language, printableJson, visibleText } from '../../core/text';

type Counts = readonly (readonly [code: number, count: number])[];

/** The counts for programs. The keys are an interface. */
export function countsJson(codes: Counts): string {
  return printableJson({ codes: codes.map(([code, count]) => ({ code, count })) });
}

/** The counts for people: one line for each code, with its message. */
export function countsText(codes: Counts, catalog: Catalog, language: Language): string {
  // The first one is the largest.
  const width = String(codes[0]?.[1] ?? 0).length;
  return codes
    .map(([code, count]) => {
      const message = catalog.get(code)?.message[language];
      const line = `${String(count).padStart(width)}  ${code}${message === undefined ? '' : `  ${message}`}`;
      return `${visibleText(line)}\n`;
    })
    .join('');
}
