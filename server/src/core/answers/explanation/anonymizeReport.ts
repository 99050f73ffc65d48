import type { ArgumentKind, Catalog } from '../../catalog';
import type { Pause } from '../../text';
import { anonymized } from './anonymize';
import { type MessageValue, messageValues, privateKinds } from './messageValues';

/** Keys of texts that come from logs or name places of a machine. */
const textKeys: ReadonlySet<string> = new Set(['text', 'path', 'file', 'value', 'reason']);
/** Keys of lists of such texts. */
const listKeys: ReadonlySet<string> = new Set(['files', 'samples']);

/**
 * Anonymizes the report of a scan, or a part of it, as `explain` anonymizes a text: lines, paths and values lose addresses, users, hosts, businesses
 * and tokens, each of which has the same placeholder throughout. Numbers, times and texts of the catalog stay.
 */
export async function anonymizeReport<Report extends object>(
  report: Report,
  catalog: Catalog,
  pause?: Pause,
): Promise<Report> {
  const texts: string[] = [];
  const kinds = new Map<number, ArgumentKind>();
  // A line for each text, because values never cross lines.
  mapTexts(report, (text, kind) => {
    if (kind) kinds.set(texts.length, kind);
    texts.push(text.replace(/[\n\r]/g, ' '));
    return text;
  });
  const text = texts.join('\n');
  const values = [...(await messageValues(text, catalog, pause)), ...valuesByKind(texts, kinds)];
  const result = await anonymized(text, values, pause);
  const lines = result.text.split('\n');
  let at = 0;
  return mapTexts(report, () => result.show(lines[at++] ?? '')) as Report;
}

/** The values of arguments that are people, hosts and the like, whatever they look like. */
function valuesByKind(texts: readonly string[], kinds: ReadonlyMap<number, ArgumentKind>): MessageValue[] {
  const values: MessageValue[] = [];
  let from = 0;
  for (const [index, value] of texts.entries()) {
    const kind = privateKinds[kinds.get(index) ?? 'text'];
    if (kind) values.push({ kind, value, from, to: from + value.length });
    from += value.length + 1;
  }
  return values;
}

/** Copies a report with each of its texts replaced, always in the same order. */
function mapTexts(
  value: unknown,
  replace: (text: string, kind?: ArgumentKind) => string,
  kind?: ArgumentKind,
): unknown {
  if (Array.isArray(value)) return value.map((member) => mapTexts(member, replace, kind));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'kind' in value && 'values' in value ? (value.kind as ArgumentKind) : kind;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      if (typeof member === 'string') return [key, textKeys.has(key) ? replace(member, own) : member];
      const isTexts = listKeys.has(key) && Array.isArray(member) && member.every((one) => typeof one === 'string');
      return [key, isTexts ? member.map((one: string) => replace(one)) : mapTexts(member, replace, own)];
    }),
  );
}
