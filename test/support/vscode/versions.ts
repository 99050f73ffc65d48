/** A VS Code server from the npm registry: part of a release of `code-server`, with the Node that it needs. */
export interface VscodeVersion {
  /** The version of VS Code. */
  readonly vscode: string;
  /** The `code-server` release that contains it. */
  readonly codeServer: string;
  /** The Node release that it needs. */
  readonly node: string;
}

/** The version for the end-to-end suite and `npm start`. */
export const newest: VscodeVersion = { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' };

/**
 * The oldest server from 1.101 on, which `engines.vscode` allows, that the registry has: there is no code-server 4.101 or 4.102. In
 * the browser 1.101 itself is tested, see `bundledWorkbench.ts`.
 */
const oldest: VscodeVersion = { vscode: '1.103.2', codeServer: '4.103.2', node: '22.23.3' };

/** @throws if the name is neither `newest` nor `oldest`. */
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
