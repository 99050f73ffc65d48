/** A value on one line. Entries of a catalog are their codes. */
export function joined(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Map) return [...part];
    if (typeof part === 'bigint') return String(part);
    return typeof part === 'object' && part !== null && 'code' in part && 'placeholders' in part ? part.code : part;
  });
}
