import type { Folder, WorkspaceFiles } from '../catalogs';
import type { DocumentContext, DocumentFilter, DocumentsVisited, VisitDocument, WorkspaceDocuments } from '../contract';
import type { Skipped } from '../core/catalog';
import type { CodeDocument } from '../core/mentions/document';
import { append, decoded } from '../core/text';

/** What `workspaceDocuments` needs of the session. */
export interface WorkspaceDocumentsHost {
  /** As in `WorkspaceDocuments`. */
  readonly maxWait: number;
  /** The open documents. */
  open(): readonly CodeDocument[];
  folders(): readonly Folder[];
  /** Undefined if there is no disk, as in a browser; then only open documents are visited. */
  disk(): Promise<WorkspaceFiles> | undefined;
  /** A file as a document that is not open. */
  read(uri: string, text: string): Promise<CodeDocument>;
  contextOf(document: CodeDocument): Promise<DocumentContext>;
  /** The context of every file of a folder that is not open. */
  contextIn(folder: Folder): Promise<DocumentContext>;
}

/** The documents of a workspace: open ones as the editor has them, saved or not, and the others from the disk. */
export function workspaceDocuments(host: WorkspaceDocumentsHost): WorkspaceDocuments {
  return {
    maxWait: host.maxWait,
    folders: host.folders,
    // Editors escape more characters of a URI than others do.
    opened: (uri) => host.open().find((document) => decoded(document.uri) === decoded(uri)),
    visit: (filter, visit, stop) => visitAll(host, filter, visit, stop),
  };
}

async function visitAll(
  host: WorkspaceDocumentsHost,
  filter: DocumentFilter,
  visit: VisitDocument,
  stop: AbortSignal,
): Promise<DocumentsVisited> {
  const disk = await host.disk();
  const canonical = (uri: string) => disk?.canonical(uri) ?? uri;
  const only = filter.files && new Set(filter.files.map(canonical));
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
    if (!folder.uri.startsWith('file:')) {
      skipped.push({ file: folder.uri, reason: 'onNoDisk' });
      continue;
    }
    const context = await host.contextIn(folder);
    const nested = host.folders().map(({ uri }) => uri);
    const searched = await disk?.search(
      {
        folder: folder.uri,
        nested: nested.filter((uri) => uri !== folder.uri),
        texts: filter.texts(context),
        ...(only ? { files: [...only].filter((uri) => !known.has(uri)) } : {}),
      },
      async (uri, text) => {
        if (!known.has(uri)) await visit({ ...context, document: await host.read(uri, text) });
      },
      stop,
    );
    read += searched?.read ?? 0;
    append(skipped, searched?.skipped ?? []);
  }
  return disk === undefined && host.folders().length > 0 ? { read, skipped, onlyOpen: true } : { read, skipped };
}

/** False for the left side of a comparison, which is an earlier version of a document. */
function isOfWorkspace({ uri }: CodeDocument): boolean {
  return !uri.startsWith('git:');
}

/** The file of a document. That of a notebook cell is the notebook, which contains the text of the cell again. */
function fileOf(uri: string): string {
  const cell = /^vscode-notebook-cell:(\/\/[^/#]*)?([^#]*)/.exec(uri);
  return cell ? `file://${cell[1]?.slice(2) ?? ''}${cell[2] ?? ''}` : uri;
}
