import type { Folder } from '../catalogs/folderCatalog';
import type { WorkspaceFiles } from '../catalogs/workspaceFiles';
import type {
  DocumentContext,
  DocumentsVisited,
  DocumentsWanted,
  VisitDocument,
  WorkspaceDocuments,
} from '../contract/requestContext';
import type { Skipped } from '../core/catalog/catalogReport';
import type { CodeDocument } from '../core/mentions/document/codeDocument';
import { decoded } from '../core/text/pathNames';

/** What the documents of a workspace are made from. */
export interface WorkspaceDocumentsHost {
  /** The documents that clients hold open. */
  open(): readonly CodeDocument[];
  folders(): readonly Folder[];
  /** Undefined where there is no disk, as in a browser: what is open is then all there is. */
  disk(): Promise<WorkspaceFiles> | undefined;
  /** A document as it would be, were it open. */
  read(uri: string, text: string): Promise<CodeDocument>;
  contextOf(document: CodeDocument): Promise<DocumentContext>;
  /** What holds for every file of a folder that is not open. */
  contextIn(folder: Folder): Promise<DocumentContext>;
}

/** The documents of a workspace: what is open as it stands in the editor, saved or not, and the rest from the disk. */
export function workspaceDocuments(host: WorkspaceDocumentsHost): WorkspaceDocuments {
  return {
    folders: host.folders,
    // Editors escape more of an address than others do.
    opened: (uri) => host.open().find((document) => decoded(document.uri) === decoded(uri)),
    visit: (wanted, visit, stop) => visitAll(host, wanted, visit, stop),
  };
}

async function visitAll(
  host: WorkspaceDocumentsHost,
  wanted: DocumentsWanted,
  visit: VisitDocument,
  stop: AbortSignal,
): Promise<DocumentsVisited> {
  const disk = await host.disk();
  const canonical = (uri: string) => disk?.canonical(uri) ?? uri;
  const only = wanted.files && new Set(wanted.files.map(canonical));
  const known = new Set<string>();
  const skipped: Skipped[] = [];
  let read = 0;
  for (const document of host.open().filter(isOfWorkspace)) {
    if (stop.aborted) return { read, skipped };
    const file = canonical(fileOf(document.uri));
    known.add(file);
    if (only && !only.has(file) && !only.has(document.uri)) continue;
    read++;
    await visit({ ...(await host.contextOf(document)), document });
  }
  for (const folder of disk === undefined ? [] : host.folders()) {
    if (stop.aborted) break;
    const context = await host.contextIn(folder);
    const nested = host.folders().map(({ uri }) => uri);
    const searched = await disk?.search(
      {
        folder: folder.uri,
        nested: nested.filter((uri) => uri !== folder.uri),
        texts: wanted.texts(context),
        ...(only ? { files: [...only].filter((uri) => !known.has(uri)) } : {}),
      },
      async (uri, text) => {
        if (!known.has(uri)) await visit({ ...context, document: await host.read(uri, text) });
      },
      stop,
    );
    read += searched?.read ?? 0;
    skipped.push(...(searched?.skipped ?? []));
  }
  return { read, skipped };
}

/** The left side of a comparison is what a document was once. */
function isOfWorkspace({ uri }: CodeDocument): boolean {
  return !uri.startsWith('git:');
}

/** The file a document is of: of a cell the notebook's, which as a file says the same once more. */
function fileOf(uri: string): string {
  const cell = /^vscode-notebook-cell:(\/\/[^/#]*)?([^#]*)/.exec(uri);
  return cell ? `file://${cell[1]?.slice(2) ?? ''}${cell[2] ?? ''}` : uri;
}
