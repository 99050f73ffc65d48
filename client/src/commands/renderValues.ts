/**
 * The arguments of a `RenderRequest`: at each placeholder's index what was typed for it. Nothing typed leaves a null,
 * and so the placeholder standing in the message.
 */
export function fillTo(placeholders: readonly number[], typed: ReadonlyMap<number, string>): (string | null)[] {
  const length = placeholders.reduce((longest, index) => Math.max(longest, index + 1), 0);
  return Array.from({ length }, (_, index) => typed.get(index) || null);
}
