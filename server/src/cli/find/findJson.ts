import { isLegacy } from '../../core/catalog/catalogEntry';
import type { FoundMessage } from '../../core/messages/findMessages';
import { argumentsOrNull } from '../../core/template/filledArguments';
import type { Language } from '../../core/text/language';

/** A message found in a text, for programs. */
export function foundJson(found: FoundMessage, language: Language) {
  const { entry, arguments: values, score, offset, length } = found;
  const { code, constant, message, layer, versions } = entry;
  return {
    code,
    arguments: argumentsOrNull(values),
    score,
    constant,
    message: message[language],
    messages: message,
    language: found.language,
    layer,
    versions: versions === undefined ? null : { first: versions.first ?? null, last: versions.last },
    legacy: isLegacy(entry),
    offset,
    length,
  };
}
