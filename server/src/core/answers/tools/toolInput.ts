import { visibleText } from '../../text';
import type { ToolDescription, ValueSchema } from './toolTable';

/** What a tool is given, checked by its schema. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** An input that a tool does not take. The message says what to give instead. */
export class ToolError extends Error {}

/** Maximum length of a value in a message, in UTF-16 units. */
const maxShown = 60;

/**
 * Returns the input of a tool.
 * @throws ToolError for anything that does not fit its schema.
 */
export function checkedInput({ name, inputSchema }: ToolDescription, input: unknown): ToolInput {
  const { properties, required } = inputSchema;
  const names = Object.keys(properties);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new ToolError(`${name} takes an object with ${names.join(', ')}.`);
  }
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(properties, key)) {
      throw new ToolError(`${name} has no argument ${shown(key)}. It takes ${names.join(', ')}.`);
    }
  }
  const given = Object.entries(input).filter(([, value]) => value !== undefined && value !== null);
  for (const key of required) {
    if (!given.some(([one]) => one === key)) {
      throw new ToolError(`${name} needs the argument ${key}: ${properties[key]?.description}`);
    }
  }
  for (const [key, value] of given) {
    const schema = properties[key];
    const reason = schema && mismatch(value, schema);
    if (reason !== undefined) throw new ToolError(`${key} must be ${reason}. ${schema?.description}`);
  }
  return Object.fromEntries(given);
}

/** What the value should be; undefined if it fits. */
function mismatch(value: unknown, schema: ValueSchema): string | undefined {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `true or false, not ${shown(value)}`;
    case 'integer': {
      const { minimum, maximum } = schema;
      const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
      return fits ? undefined : `a whole number from ${minimum} to ${maximum}, not ${shown(value)}`;
    }
    case 'string': {
      if (typeof value !== 'string') return `a text, not ${shown(value)}`;
      if (value.trim() === '') return 'a text that is not empty';
      if (schema.enum && !schema.enum.includes(value)) return `one of ${schema.enum.join(', ')}, not ${shown(value)}`;
      if (schema.maxLength === undefined || value.length <= schema.maxLength) return undefined;
      return `at most ${schema.maxLength} characters; this text has ${value.length}. Give the part that matters`;
    }
    case 'array': {
      const { items, minItems = 0, maxItems } = schema;
      const types = [items.type].flat();
      const kinds = types.map((type) => (type === 'integer' ? 'whole numbers' : 'texts')).join(' or ');
      if (!Array.isArray(value)) return `a list of ${kinds}, not ${shown(value)}`;
      if (value.length < minItems) return `a list of at least ${minItems}`;
      if (value.length > maxItems)
        return `a list of at most ${maxItems}; this list has ${value.length}. Call the tool again for the rest`;
      const wrong = value.find(
        (one) =>
          !types.some((type) => (type === 'integer' ? Number.isInteger(one) : typeof one === type)) ||
          (typeof one === 'string' && one.trim() === ''),
      );
      return wrong === undefined ? undefined : `a list of ${kinds}, without ${shown(wrong)}`;
    }
  }
}

function shown(value: unknown): string {
  const text = visibleText(JSON.stringify(value) ?? String(value));
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

/** What to do about a path that is not found because it is a glob; else empty. */
export function globHint(path: string): string {
  return /[*?{]/.test(path) ? ' Globs are not expanded: name the folder.' : '';
}
