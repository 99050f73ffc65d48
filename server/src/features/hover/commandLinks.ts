import type { CardLink } from '../../core/answers/card/card';
import { strings } from '../../core/answers/card/strings';
import type { CatalogEntry } from '../../core/catalog/catalogEntry';
import type { Language } from '../../core/text/language';
import { type CodeArgument, commandIds } from '../../protocol';

/** What a person can do with a listed code from its hover, in clients that run our commands. */
export function cardLinks(entry: CatalogEntry, language: Language): CardLink[] {
  const text = strings[language];
  const [twin] = entry.twins;
  return [
    { label: text.render, target: commandUri(commandIds.renderMessage, entry.code) },
    ...(twin === undefined ? [] : [{ label: text.goTo(twin), target: commandUri(commandIds.goToCode, twin) }]),
    { label: text.findInWorkspace, target: commandUri(commandIds.findInWorkspace, entry.code) },
  ];
}

function commandUri(id: string, code: number): string {
  const argument: CodeArgument = { code };
  return `command:${id}?${encodeURIComponent(JSON.stringify([argument]))}`;
}
