import { type Catalog, type CatalogLayer, type CatalogReport, pathInLayer } from '../../catalog';
import { type FileDefinitions, readDefinitions } from '../../catalog/sources/workspace';
import type { CodeDocument } from '../../mentions/document';
import { isAsidePath, isBelow, keptFor, type Steps } from '../../text';
import { compareFindings, type LintFinding, type LintWorkspace } from './lintModel';
import { lintSteps, lintWorkspaceOf } from './lintWorkspace';
import { callFactsOf, throwSiteFindings } from './throwSiteRule';

/** Maximum length of a document that is checked, in UTF-16 units: longer ones are not written by a person. */
const maxLength = 4 * 1024 * 1024;

/**
 * Checks an open document in steps against the rest of its workspace folder and returns the findings about its constants, messages
 * and throw sites, by line. Empty while the folder is not read completely, and for documents outside every folder. Each
 * finding has the place of the constant or the code on its line. Never throws; linear in the size of the document and the
 * folder.
 *
 * Its modules take time to evaluate: import them on demand, not at the start of the server.
 */
export function* lintDiagnostics(
  document: CodeDocument,
  catalog: Catalog,
  report: () => CatalogReport,
): Steps<readonly LintFinding[]> {
  const { uri } = document;
  if (document.length > maxLength) return [];
  const layer = layerAround(uri, catalog);
  if (layer === undefined || !isRead(layer, report())) return [];
  const text = document.getText();
  const own = readDefinitions(uri, text);
  yield undefined;
  const workspace = workspaceWith(own, uri, layer, catalog);
  // A file is always incomplete while a person types.
  const isAbout = ({ file, rule }: LintFinding) => file === uri && rule !== 'unreadable';
  const found = own === undefined ? [] : (yield* lintSteps(workspace)).filter(isAbout);
  yield undefined;
  const sites =
    uri.endsWith('.java') && !isAsidePath(pathInLayer(layer, uri))
      ? throwSiteFindings(uri, text, factsOf(workspace))
      : [];
  return [...found.map((finding) => onItsLine(finding, document.lineText(finding.line - 1))), ...sites].sort(
    compareFindings,
  );
}

/** The layer of the innermost folder that holds the document. */
function layerAround(uri: string, { layers }: Catalog): CatalogLayer | undefined {
  const around = layers.filter(({ kind, id }) => kind === 'workspace' && isBelow(uri, id.slice('workspace:'.length)));
  return around.sort((a, b) => b.id.length - a.id.length)[0];
}

function isRead({ id }: CatalogLayer, { layers }: CatalogReport): boolean {
  return layers.some((layer) => layer.id === id && layer.state === 'done');
}

/** The definitions of the folder, with those of the document as it is now. */
function workspaceWith(
  own: FileDefinitions | undefined,
  uri: string,
  layer: CatalogLayer,
  catalog: Catalog,
): LintWorkspace {
  const { definitions = [] } = layer;
  const others = definitions.filter((file) => file.uri !== uri);
  if (own === undefined && others.length === definitions.length) {
    // Most documents only use codes, so one workspace serves them all.
    const known = unchanged.get(catalog);
    if (known?.layer === layer) return known.workspace;
    const workspace = lintWorkspaceOf(definitions, customMessageCodes(catalog));
    unchanged.set(catalog, { layer, workspace });
    return workspace;
  }
  return lintWorkspaceOf(own ? [...others, own] : others, customMessageCodes(catalog));
}

/** The workspace without changes by an open document, by catalog. */
const unchanged = new WeakMap<Catalog, { readonly layer: CatalogLayer; readonly workspace: LintWorkspace }>();

const factsOf = keptFor(callFactsOf);

/** Adds the place of the constant, or else of the code, on its line, as the editor and the command line show it. */
export function onItsLine(finding: LintFinding, line: string): LintFinding {
  for (const word of [finding.constant, finding.code === undefined ? undefined : String(finding.code)]) {
    const at = word === undefined ? -1 : line.indexOf(word);
    if (word !== undefined && at >= 0) return { ...finding, column: at + 1, length: word.length };
  }
  return finding;
}

/** The codes that have a message in custom catalogs, so that no bundle needs one. */
export function customMessageCodes({ layers }: Pick<Catalog, 'layers'>): ReadonlySet<number> {
  const entries = layers.filter(({ kind }) => kind === 'own').flatMap((layer) => layer.entries);
  return new Set(entries.flatMap(({ code, withoutMessage }) => (withoutMessage ? [] : [code])));
}
