import type { Localized } from '../text';

/** What the argument of a message can be. */
export const argumentKinds = [
  'person',
  'account',
  'address',
  'host',
  'business',
  'parameter',
  'name',
  'id',
  'path',
  'url',
  'limit',
  'count',
  'code',
  'text',
] as const;

export type ArgumentKind = (typeof argumentKinds)[number];

/** What one placeholder of a message holds. */
export interface ArgumentName {
  /** The number in the placeholder. */
  readonly index: number;
  /** Undefined if a custom catalog only gives a name. */
  readonly kind?: ArgumentKind;
  /** A short noun phrase for the value: `user`, `target business`. */
  readonly name: Localized;
}

/** Kinds of arguments that an anonymized text does not contain. */
const privateKinds: ReadonlySet<ArgumentKind> = new Set(['person', 'account', 'address', 'host', 'business']);

export function isPrivateKind(kind: ArgumentKind): boolean {
  return privateKinds.has(kind);
}

export function isArgumentKind(text: string): text is ArgumentKind {
  return (argumentKinds as readonly string[]).includes(text);
}
