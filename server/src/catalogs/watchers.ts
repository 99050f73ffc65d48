import { decoded } from '../core/text/pathNames';

/** A file watcher as the protocol writes it; `kind` adds up 1 for made, 2 for changed, 4 for deleted. */
export interface Watcher {
  readonly globPattern: string | { readonly baseUri: string; readonly pattern: string };
  readonly kind: number;
}

const [changed, madeOrDeleted, all] = [2, 5, 7];

/**
 * What is followed in the folders of the workspace. Everything made or deleted, as a folder that is moved is told by its
 * own name alone; changes of what may hold codes only.
 */
export function workspaceWatchers(extensions: readonly string[]): Watcher[] {
  return [
    { globPattern: '**/*', kind: madeOrDeleted },
    { globPattern: `**/*.{${extensions.join(',')}}`, kind: changed },
    { globPattern: '**/.gitignore', kind: changed },
  ];
}

/** What is followed of own catalogs: each by itself, as they may lie anywhere. */
export function customWatchers(uris: readonly string[], relative: boolean): Watcher[] {
  return uris.map((uri): Watcher => {
    const slash = uri.lastIndexOf('/');
    const pattern = literal(decoded(uri.slice(slash + 1)));
    if (relative) return { globPattern: { baseUri: uri.slice(0, slash), pattern }, kind: all };
    // Without a base only what lies in the workspace can be named.
    return { globPattern: `**/${pattern}`, kind: all };
  });
}

/** A name in which nothing is a wildcard. */
function literal(name: string): string {
  return name.replace(/[[\]{}*?]/g, '?');
}
