import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';
import { warn, withoutIcons } from '../ui/text';

/** Relative to a workspace folder. */
const newCatalog = '.vscode/job-error-codes.json';

interface Choice extends vscode.QuickPickItem {
  /** Returns the catalog, created and named in the settings if it is new. Undefined without a choice. */
  take(): Promise<vscode.Uri | undefined>;
}

/** The only catalog of the person, or the one that the person chooses. Files and settings are written after the choice only. */
export async function chooseCatalog(server: LanguageServer, code: number): Promise<vscode.Uri | undefined> {
  if (!vscode.workspace.isTrusted) {
    void warn(vscode.l10n.t('Trust this workspace first: catalogs in it are not read before that.'));
    return undefined;
  }
  const catalogs = await customCatalogs(server);
  const [only] = catalogs;
  if (only && catalogs.length === 1) return only;
  const choices = [...catalogs.map(existing), ...(catalogs.length > 0 ? [] : newCatalogs()), otherFile()];
  const title = vscode.l10n.t('Add {0} to Own Catalog', code);
  const placeHolder = vscode.l10n.t('Which file gets the row?');
  return (await vscode.window.showQuickPick(choices, { title, placeHolder }))?.take();
}

/** The catalogs of the person that the server has read, in the order in which they win. */
async function customCatalogs(server: LanguageServer): Promise<vscode.Uri[]> {
  const document = vscode.window.activeTextEditor?.document;
  const about = document ? { textDocument: { uri: document.uri.toString() } } : {};
  const { rows, places } = await server.ask('CatalogsRequest', about);
  const files = rows.flatMap((layer) => (layer.kind === 'own' ? layer.rows : []));
  const uris = files.flatMap(({ kind, place }) =>
    kind === 'file' && place !== undefined ? (places[place]?.uri ?? []) : [],
  );
  return [...new Set(uris)].map((uri) => vscode.Uri.parse(uri, true));
}

function existing(uri: vscode.Uri): Choice {
  const label = withoutIcons(vscode.workspace.asRelativePath(uri));
  return { label, iconPath: new vscode.ThemeIcon('notebook'), take: async () => uri };
}

/** For each folder the files that its settings name and that may not exist yet, else a new file with its name in the settings. */
function newCatalogs(): Choice[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
    const named = namedIn(folder.uri);
    const detail = named.length > 0 ? vscode.l10n.t('Created where {0} names it', setting) : undefined;
    return (named.length > 0 ? named : [newCatalog]).map((path) => ({
      label: withoutIcons(path),
      iconPath: new vscode.ThemeIcon('new-file'),
      description: withoutIcons(folder.name),
      detail: detail ?? vscode.l10n.t('Created, and added to {0} of the workspace', setting),
      take: async () => {
        const uri = vscode.Uri.joinPath(folder.uri, path);
        if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new Uint8Array());
        if (named.length === 0) await nameInSettings(uri);
        return uri;
      },
    }));
  });
}

/** The JSON and CSV files in a folder that its settings name, without globs and paths that may lead out of the folder. */
function namedIn(folder: vscode.Uri): string[] {
  const paths = vscode.workspace.getConfiguration('bkJobErrorCodes', folder).get<unknown>('catalogs');
  const texts = Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string') : [];
  return texts.filter(
    (path) => /^[^/\\~:*?[\]{}()!][^\\:*?[\]{}()!]{0,200}\.(?:jsonc?|csv)$/i.test(path) && !path.includes('..'),
  );
}

function otherFile(): Choice {
  return {
    label: vscode.l10n.t('Choose a File…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    detail: vscode.l10n.t('A catalog that you have, which is added to {0}', setting),
    take: async () => {
      const filters = { [vscode.l10n.t('Catalogs')]: ['json', 'jsonc', 'csv', 'md', 'markdown', 'properties'] };
      const [uri] = (await vscode.window.showOpenDialog({ filters })) ?? [];
      if (uri) await nameInSettings(uri);
      return uri;
    },
  };
}

const setting = 'bkJobErrorCodes.catalogs';

/** A file of the workspace is named in its settings, any other one in those of the user, as only those may name it. */
async function nameInSettings(uri: vscode.Uri): Promise<void> {
  const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const configuration = vscode.workspace.getConfiguration('bkJobErrorCodes', uri);
  const set = configuration.inspect<readonly string[]>('catalogs');
  const isMultiRoot = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const [target, known] = folder
    ? isMultiRoot
      ? [WorkspaceFolder, set?.workspaceFolderValue ?? set?.workspaceValue]
      : [Workspace, set?.workspaceFolderValue ?? set?.workspaceValue]
    : [Global, set?.globalValue];
  const path = folder ? vscode.workspace.asRelativePath(uri, false) : uri.fsPath;
  const paths = Array.isArray(known) ? known : [];
  if (!paths.includes(path)) await configuration.update('catalogs', [...paths, path], target);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
