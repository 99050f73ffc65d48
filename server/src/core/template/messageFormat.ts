/** A part of a message template: plain text, or `{0}` that takes the argument with that index. */
type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly text: string; readonly index: number };

const placeholder = /\{(\d{1,3})(?:,[^{}']{0,80})?\}/g;

/**
 * Splits a plain template into its parts; joined, their texts are the template again. A placeholder is one to three digits
 * in braces, with or without a format after them: `{0}`, `{0,number,#}`. Everything else is text: quotes have no meaning, and
 * an absurd index such as `{99999999}` takes no argument.
 */
export function templateParts(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of template.matchAll(placeholder)) {
    if (match.index > from) {
      parts.push({ kind: 'text', text: template.slice(from, match.index) });
    }
    parts.push({ kind: 'placeholder', text: match[0], index: Number(match[1]) });
    from = match.index + match[0].length;
  }
  if (from < template.length) {
    parts.push({ kind: 'text', text: template.slice(from) });
  }
  return parts;
}

/** The indexes of the placeholders in a template, ascending, each once. */
export function placeholders(template: string): number[] {
  if (!template.includes('{')) {
    return [];
  }
  const indexes: number[] = [];
  for (const [, digits] of template.matchAll(placeholder)) {
    const index = Number(digits);
    if (!indexes.includes(index)) indexes.push(index);
  }
  return indexes.sort((a, b) => a - b);
}

/** Fills a template. A placeholder without an argument stays as written; arguments are inserted unchanged. */
export function formatMessage(template: string, args: readonly (string | null | undefined)[]): string {
  return templateParts(template)
    .map((part) => (part.kind === 'placeholder' ? (args[part.index] ?? part.text) : part.text))
    .join('');
}
