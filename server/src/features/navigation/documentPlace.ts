import { visibleText } from '../../core/text/escape';
import { decoded } from '../../core/text/pathNames';
import { fileName, filePath } from '../shared/filePlace';

/** How a row names a document: its own name, and the folder it lies in. Nothing is hidden in them. */
export interface DocumentPlace {
  /** The name of the file; of an untitled document its title. */
  readonly label: string;
  /** The folder it lies in below its workspace folder; in a workspace of several folders, the name of that leads. */
  readonly description: string;
}

/** Where a document lies in the workspace. A cell of a notebook lies where its notebook does. */
export function documentPlace(
  uri: string,
  folders: readonly { readonly uri: string; readonly name: string }[],
): DocumentPlace {
  const [place = ''] = uri.split('#');
  // Editors escape more of an address than others do.
  const folder = folders.find((one) => decoded(place).startsWith(`${decoded(one.uri)}/`));
  const path = filePath(decoded(place), folder && decoded(folder.uri));
  const below = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const parts = folders.length > 1 && folder ? [visibleText(folder.name), below] : [below];
  return {
    label: fileName(place.replace(/^untitled:/, '')),
    description: parts.filter((part) => part !== '').join(' • '),
  };
}

/** The order in which documents are listed: by their paths; those that are no files come first. */
export function byPlace(a: { readonly uri: string }, b: { readonly uri: string }): number {
  const rank = ({ uri }: { readonly uri: string }) => Number(!uri.startsWith('untitled:'));
  return rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1);
}
