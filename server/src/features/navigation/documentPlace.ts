import { decoded, isBelow, visibleText } from '../../core/text';
import { fileName, filePath } from '../shared/filePlace';

/** How a row names a document, with hidden characters made visible. */
interface DocumentPlace {
  /** The file name, or the title of an untitled document. */
  readonly label: string;
  /** Its folder, relative to the workspace folder. Begins with the name of the workspace folder if there are several. */
  readonly description: string;
}

/** Describes the place of a document in the workspace. A notebook cell has the place of its notebook. */
export function documentPlace(
  uri: string,
  folders: readonly { readonly uri: string; readonly name: string }[],
): DocumentPlace {
  const [place = ''] = uri.split('#');
  // Editors escape more characters of a URI than others do.
  const folder = folders.find((one) => isBelow(decoded(place), decoded(one.uri)));
  const path = filePath(decoded(place), folder && decoded(folder.uri));
  const below = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const parts = folders.length > 1 && folder ? [visibleText(folder.name), below] : [below];
  return {
    label: fileName(place.replace(/^untitled:/, '')),
    description: parts.filter((part) => part !== '').join(' • '),
  };
}

/** Orders documents by path; untitled ones come first. */
export function byPlace(a: { readonly uri: string }, b: { readonly uri: string }): number {
  const rank = ({ uri }: { readonly uri: string }) => Number(!uri.startsWith('untitled:'));
  return rank(a) - rank(b) || (a.uri < b.uri ? -1 : 1);
}
