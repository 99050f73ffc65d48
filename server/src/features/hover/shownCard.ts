import type { MarkupContent } from 'vscode-languageserver';
import { MarkupKind } from '../../contract/lsp';
import type { Preferences } from '../../contract/requestContext';
import { cardMarkdown, cardText } from '../../core/answers/card/card';
import { describeEntry, describeUnlisted } from '../../core/answers/card/describe';
import type { Catalog } from '../../core/catalog/catalog';
import type { CodeUnder } from '../shared/codeUnder';
import { Kept } from '../shared/kept';
import { cardLinks } from './commandLinks';

/** A log is read by hovering over the same few codes. */
const keptCards = new Kept<string>(1000);

/** The card of a code in the form the client shows, with links where it runs our commands. */
export function shownCard(
  { code, entry }: Pick<CodeUnder, 'code' | 'entry'>,
  catalog: Catalog,
  { language, hoverFormat, commands }: Preferences,
): MarkupContent {
  // A name may stand for another meaning than the one that leads for its number.
  const meaning = entry ? catalog.meanings(code).indexOf(entry) : -1;
  const value = keptCards.get(catalog, `${code} ${meaning} ${language} ${hoverFormat} ${commands}`, () => {
    const card = entry ? describeEntry(entry, catalog, language) : describeUnlisted(code, catalog, language);
    const links = entry && commands ? cardLinks(entry, language) : [];
    return hoverFormat === MarkupKind.Markdown ? cardMarkdown(card, links) : cardText(card);
  });
  return { kind: hoverFormat, value };
}
