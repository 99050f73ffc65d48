import type { NameOf } from '../template';
import type { Language, Localized } from '../text';

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

export function isArgumentKind(text: string): text is ArgumentKind {
  return (argumentKinds as readonly string[]).includes(text);
}

/** An entry of a catalog. */
interface Named {
  readonly argumentNames?: readonly ArgumentName[];
}

/** Returns the names of the arguments of a message in one language. */
export function argumentNamer({ argumentNames }: Named, language: Language): NameOf {
  return (index) => argumentNames?.find((argument) => argument.index === index)?.name[language];
}

/** Returns the names of the arguments for programs. The keys are an interface. */
export function argumentNamesJson({ argumentNames = [] }: Named, language: Language) {
  return argumentNames.map(({ index, kind, name }) => ({
    index,
    kind: kind ?? null,
    name: name[language],
    names: name,
  }));
}
