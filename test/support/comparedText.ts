import { Letters } from '../../server/src/core/messages/letters';
import { type ComparedText, WrittenLiteral } from '../../server/src/core/messages/literal';

/** A text that is a normal form already. */
export function comparedText(form: string): ComparedText {
  return { form, letters: new Letters(form) };
}

/** Literals whose texts are normal forms already. */
export function written(...forms: readonly string[]): WrittenLiteral[] {
  return forms.map((form) => new WrittenLiteral(form));
}
