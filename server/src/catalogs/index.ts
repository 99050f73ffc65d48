/** Which catalogs are in force for a document, and how their files are followed. */

export { CatalogService } from './catalogService';
export type { Folder } from './folderCatalog';
export type { FolderFound } from './folderReader';
export { customWatchers, workspaceWatchers } from './watchedFiles';
export type {
  Batch,
  CustomFile,
  CustomFiles,
  CustomRequest,
  FolderBatch,
  FolderRules,
  FolderSearch,
  FoundText,
  Reread,
  Searched,
  WorkspaceFiles,
} from './workspaceFiles';
