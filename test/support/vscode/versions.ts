/** A VS Code server as the npm registry carries it: inside a release of `code-server`, run by a Node of its own. */
export interface VscodeVersion {
  /** The VS Code version, for people. */
  readonly vscode: string;
  /** The `code-server` release that carries it. */
  readonly codeServer: string;
  /** The Node release that runs it. */
  readonly node: string;
}

/** What the end-to-end suite and `npm start` run. */
export const newest: VscodeVersion = { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' };

/** The oldest version `engines.vscode` promises. */
const oldest: VscodeVersion = { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2' };

/** @throws when the name is neither `newest` nor `oldest`. */
export function versionNamed(name: string): VscodeVersion {
  switch (name) {
    case 'newest':
      return newest;
    case 'oldest':
      return oldest;
    default:
      throw new Error(`No VS Code is called "${name}": say newest or oldest.`);
  }
}
