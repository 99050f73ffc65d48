import { shippedText } from '../../core/answers/card';
import { argumentNamer, argumentNamesJson, isLegacy, isNamed, versionLabel } from '../../core/catalog';
import type { AlikeMessage, FoundMessage } from '../../core/messages';
import { argumentsOrNull, placeholderLabel, shownValue } from '../../core/template';
import { type Language, visibleText } from '../../core/text';
import { findStrings } from './findStrings';

/** The messages found in a text, for people: the code and its score, the template, one line for each argument. */
export function foundText(messages: readonly FoundMessage[], language: Language): string {
  const lines = messages.flatMap((found, index) => {
    const isTie = messages[index - 1]?.score === found.score;
    return [headOf(found, isTie, language), ...detailsOf(found, language).map((line) => `  ${line}`)];
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** `1207104 LEGACY_API_NOT_IN_BUSINESS · legacy API · 97%, as likely as the one above`. */
function headOf({ entry, score }: Pick<FoundMessage, 'entry' | 'score'>, isTie: boolean, language: Language): string {
  const strings = findStrings[language];
  const percent = `${Math.round(score * 100)}%`;
  const versions = versionLabel(entry.versions);
  const parts = [
    isNamed(entry) ? `${entry.code} ${entry.constant}` : String(entry.code),
    ...(isLegacy(entry) ? [strings.legacyApi] : []),
    ...(versions === undefined ? [] : [versions]),
    isTie ? `${percent}${strings.asLikely}` : percent,
  ];
  return visibleText(parts.join(' · '));
}

/** Messages that are only like a text, for people: the code, how much they have in common, the message. */
export function alikeText(alike: readonly AlikeMessage[], language: Language): string {
  return alike
    .map(({ entry, likeness }) => {
      const head = headOf({ entry, score: likeness }, false, language);
      return `  ${head}\n    ${visibleText(entry.message[language])}\n`;
    })
    .join('');
}

/** The template that fits, in its own language, and its values. */
function detailsOf({ entry, language: fits, arguments: values, shipped }: FoundMessage, language: Language): string[] {
  const nameOf = argumentNamer(entry, language);
  const details = entry.placeholders.map((index) => {
    const value = values[index];
    const shown = value === undefined ? findStrings[language].unknownValue : shownValue(value);
    return `${placeholderLabel(index, nameOf)} = ${shown}`;
  });
  // The text is the product's, the template our summary.
  const origin = shipped ? [shippedText(shipped, language)] : [];
  return [...origin, entry.message[fits], ...details].map(visibleText);
}

/** A message found in a text, for programs. The keys are an interface. */
export function foundJson(found: FoundMessage, language: Language) {
  const { entry, arguments: values, score, offset, length, shipped } = found;
  const { code, constant, message, layer, versions } = entry;
  return {
    code,
    arguments: argumentsOrNull(values),
    argumentNames: argumentNamesJson(entry, language),
    score,
    constant,
    message: message[language],
    messages: message,
    language: found.language,
    layer,
    versions: versions === undefined ? null : { first: versions.first ?? null, last: versions.last },
    shipped: shipped === undefined ? null : { first: shipped.first ?? null, last: shipped.last },
    legacy: isLegacy(entry),
    offset,
    length,
  };
}
