import type { Catalog } from '../../catalog/catalog';
import type { CatalogReport } from '../../catalog/catalogReport';
import type { CatalogLayer } from '../../catalog/layer';
import type { FileDefinitions } from '../../catalog/sources/workspace/fileDefinitions';
import { readDefinitions } from '../../catalog/sources/workspace/readDefinitions';
import type { CodeDocument } from '../../mentions/document/codeDocument';
import { isTestPath } from '../../text/pathNames';
import type { ExceptionShape } from './exceptionShape';
import { compareFindings, type LintFinding, type LintWorkspace } from './lintModel';
import { lintWorkspace, lintWorkspaceOf } from './lintWorkspace';
import { certainFindings, codesByName, throwSiteFindings } from './throwSiteRule';

/** The exceptions are defined in files that are not open. */
const nowhere: ReadonlyMap<string, ExceptionShape> = new Map();

/** A longer document is no source code that a person wrote, in UTF-16 units; nothing is said about it. */
const longest = 4 * 1024 * 1024;

/**
 * What is wrong in an open document, as it stands, held against the rest of its workspace folder: constants, messages and
 * throw sites, by line. Nothing where the folder has not been read to its end yet, or the document lies in none. Each finding
 * says on its line where the constant or the code stands. Never throws; linear in the size of the document and the folder.
 *
 * Evaluating what this needs takes a while: import it when it is asked for, not at the start of the server.
 */
export function lintDiagnostics(
  document: CodeDocument,
  catalog: Catalog,
  report: () => CatalogReport,
): readonly LintFinding[] {
  const { uri } = document;
  if (document.length > longest) return [];
  const layer = layerAround(uri, catalog);
  if (layer === undefined || !isRead(layer, report())) return [];
  const text = document.getText();
  const own = readDefinitions(uri, text);
  const workspace = workspaceWith(own, uri, layer, catalog);
  // While a person types, what they write is always torn.
  const isAbout = ({ file, rule }: LintFinding) => file === uri && rule !== 'unreadable';
  const found = own === undefined ? [] : lintWorkspace(workspace).filter(isAbout);
  const sites =
    uri.endsWith('.java') && !isTestPath(uri.slice(folderOf(layer.id).length))
      ? certainFindings(throwSiteFindings(uri, text, codesByName(workspace), workspace.templates), nowhere)
      : [];
  return [...found.map((finding) => onItsLine(finding, document)), ...sites].sort(compareFindings);
}

/** The layer of the innermost folder that holds the document. */
function layerAround(uri: string, { layers }: Catalog): CatalogLayer | undefined {
  const around = layers.filter(({ kind, id }) => kind === 'workspace' && uri.startsWith(`${folderOf(id)}/`));
  return around.sort((a, b) => b.id.length - a.id.length)[0];
}

function folderOf(id: string): string {
  return id.slice('workspace:'.length).replace(/\/$/, '');
}

function isRead({ id }: CatalogLayer, { layers }: CatalogReport): boolean {
  return layers.some((layer) => layer.id === id && layer.state === 'done');
}

/** What is known of the folder; of the document itself what it says now, as it may have been edited since it was read. */
function workspaceWith(
  own: FileDefinitions | undefined,
  uri: string,
  layer: CatalogLayer,
  catalog: Catalog,
): LintWorkspace {
  const { definitions = [] } = layer;
  const others = definitions.filter((file) => file.uri !== uri);
  if (own === undefined && others.length === definitions.length) {
    // Most documents only use codes; what is wrong with the rest of the folder is not theirs.
    const known = unchanged.get(catalog);
    if (known?.layer === layer) return known.workspace;
    const workspace = lintWorkspaceOf(definitions, toldElsewhere(catalog));
    unchanged.set(catalog, { layer, workspace });
    return workspace;
  }
  return lintWorkspaceOf(own ? [...others, own] : others, toldElsewhere(catalog));
}

/** The workspace of the last document asked about, by its catalog. */
const unchanged = new WeakMap<Catalog, { readonly layer: CatalogLayer; readonly workspace: LintWorkspace }>();

/** Adds where on its line the constant, or else the code, stands. */
function onItsLine(finding: LintFinding, document: CodeDocument): LintFinding {
  const line = document.lineText(finding.line - 1);
  for (const word of [finding.constant, finding.code === undefined ? undefined : String(finding.code)]) {
    const at = word === undefined ? -1 : line.indexOf(word);
    if (word !== undefined && at >= 0) return { ...finding, column: at + 1, length: word.length };
  }
  return finding;
}

/** The codes whose messages a person's own catalogs have: where they are listed, no bundle has to have them. */
export function toldElsewhere({ layers }: Pick<Catalog, 'layers'>): ReadonlySet<number> {
  const told = layers.filter(({ kind }) => kind === 'own').flatMap(({ entries }) => entries);
  return new Set(told.flatMap(({ code, withoutMessage }) => (withoutMessage ? [] : [code])));
}
