import type {
  DeclarationParams,
  DefinitionParams,
  Location,
  LocationLink,
  Position,
  Range,
} from 'vscode-languageserver';
import { documentHandler, type Preferences, type RequestContext, type WorkspaceDocuments } from '../../contract';
import { catalogLines } from '../../core/answers/card';
import type { Catalog, CatalogEntry, Origin } from '../../core/catalog';
import { CodeFinder, type CodeMention, declarationPlaces, definitionPlaces, lineNow } from '../../core/mentions';
import type { CodeDocument } from '../../core/mentions/document';
import { decoded, type Language } from '../../core/text';
import { catalogDocumentUri } from '../../protocol';
import { answerWhenRead } from '../shared/answerWhenRead';
import { CatalogCache } from '../shared/catalogCache';
import { isNameOfWorkspace } from '../shared/declaredElsewhere';

type DefinitionAnswer = LocationLink[] | Location[] | null;

/** Files that are open in the editor, whose lines may differ from those on disk. */
type Opened = WorkspaceDocuments['opened'];
const nothingOpened: Opened = () => undefined;

/**
 * Returns where the code at `position` is defined, by number or by name: its message in a bundle, preferably in the
 * person's language, else its constant or the row of a custom catalog. Only one place, so that an editor goes there
 * without a choice; from that place itself, the next one. What ships with the program is shown in the catalog's
 * document, if the client has it.
 */
export function definition(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  opened = nothingOpened,
): DefinitionAnswer {
  return answerAt(document, position, catalog, preferences, (found) => {
    const places = placesOf(found, found.name, catalog, preferences, opened);
    return elsewhere(document, position, places).slice(0, 1);
  });
}

/** Returns all constants that assign the number of the code at `position`, and the rows of custom catalogs. */
export function declaration(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  opened = nothingOpened,
): DefinitionAnswer {
  return answerAt(document, position, catalog, preferences, (found) => {
    const origins = declarationPlaces(catalog, found.code, found.name);
    return elsewhere(document, position, locationsOf(origins, found.code, catalog, opened));
  });
}

/** Returns the places that are not on the line of the position. */
function elsewhere({ uri }: CodeDocument, { line }: Position, places: readonly Location[]): Location[] {
  return places.filter((place) => place.range.start.line !== line || decoded(place.uri) !== decoded(uri));
}

function mentionAt(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  { settings }: Preferences,
): CodeMention | undefined {
  return new CodeFinder(document, catalog, settings.names.enabled).at(document.offsetAt(position));
}

function answerAt(
  document: CodeDocument,
  position: Position,
  catalog: Catalog,
  preferences: Preferences,
  seek: (found: CodeMention) => Location[],
): DefinitionAnswer {
  const found = mentionAt(document, position, catalog, preferences);
  const places = found ? seek(found) : [];
  if (!found || places.length === 0) return null;
  if (!preferences.navigation.definitionLinks) return places;
  const originSelectionRange = document.rangeOf(found);
  return places.map(({ uri, range }) => {
    const targetSelectionRange = { start: range.start, end: range.start };
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange };
  });
}

/** Returns the places of a meaning, or of all meanings of its code if there is no `name`. */
export function placesOf(
  { code, entry }: Pick<CodeMention, 'code' | 'entry'>,
  name: string | undefined,
  catalog: Catalog,
  { language, commands }: Preferences,
  opened = nothingOpened,
): Location[] {
  const files = definitionPlaces(catalog, code, language, name);
  if (files.length > 0) return locationsOf(files, code, catalog, opened);
  const line = commands && entry ? builtInLine(entry, catalog, language) : undefined;
  return line === undefined ? [] : [{ uri: catalogDocumentUri, range: lineRange(line) }];
}

function locationsOf(origins: readonly Origin[], code: number, catalog: Catalog, opened: Opened): Location[] {
  return origins.map(({ file, line }) => {
    const document = opened(file);
    const now = document
      ? lineNow(document, new CodeFinder(document, catalog).of(new Set([code])), line - 1)
      : line - 1;
    return { uri: file, range: lineRange(now) };
  });
}

const keptLines = new CatalogCache<(entry: CatalogEntry) => number | undefined>(2);

function builtInLine(entry: CatalogEntry, catalog: Catalog, language: Language): number | undefined {
  return keptLines.get(catalog, language, () => catalogLines(catalog, language))(entry);
}

/** Returns the range of a whole line. */
function lineRange(line: number): Range {
  return { start: { line: Math.max(0, line), character: 0 }, end: { line: Math.max(0, line) + 1, character: 0 } };
}

/** Returns whether a file that is not read yet may define the code at `position`, or have its message. */
function mayHavePlace({ document, preferences }: RequestContext<CodeDocument>, position: Position) {
  const { names, catalogs, userCatalogs } = preferences.settings;
  return (catalog: Catalog): boolean => {
    const finder = new CodeFinder(document, catalog, names.enabled);
    const offset = document.offsetAt(position);
    const found = finder.at(offset);
    if (found === undefined || finder.isOpen(offset))
      return finder.isOpen(offset, catalogs.length + userCatalogs.length > 0);
    const files = definitionPlaces(catalog, found.code, preferences.language, found.name);
    return elsewhere(document, position, locationsOf(files, found.code, catalog, nothingOpened)).length === 0;
  };
}

export const definitionHandler = documentHandler(
  null,
  (context, { position }: DefinitionParams, token): Promise<DefinitionAnswer> => {
    const { document, preferences, workspace } = context;
    return answerWhenRead(context, token, mayHavePlace(context, position), async ({ catalog }, left) => {
      const { version } = document;
      const found = mentionAt(document, position, catalog, preferences);
      if (found?.kind === 'name' && (await isNameOfWorkspace(workspace, found, token, left))) return null;
      if (document.version !== version) return null;
      return definition(document, position, catalog, preferences, workspace.opened);
    });
  },
);

export const declarationHandler = documentHandler(
  null,
  (context, { position }: DeclarationParams, token): Promise<DefinitionAnswer> => {
    const { document, preferences, workspace } = context;
    return answerWhenRead(context, token, mayHavePlace(context, position), ({ catalog }) =>
      declaration(document, position, catalog, preferences, workspace.opened),
    );
  },
);
