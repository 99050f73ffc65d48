import * as vscode from 'vscode';

/** Also in the manifest. */
const providerId = 'bkJobErrorCodes.mcp';

/**
 * Offers the MCP server of the package to the agents of VS Code. It runs on the Node of the extension host, in the first
 * folder of the workspace; VS Code names all folders as roots. Offered in trusted workspaces only, because it reads files.
 */
export function registerMcpServer(context: vscode.ExtensionContext): void {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.McpServerDefinitionProvider<vscode.McpStdioServerDefinition> = {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => (vscode.workspace.isTrusted ? [definition(context)] : []),
  };
  context.subscriptions.push(
    changed,
    vscode.lm.registerMcpServerDefinitionProvider(providerId, provider),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  );
}

function definition(context: vscode.ExtensionContext): vscode.McpStdioServerDefinition {
  const cli = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  const language = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  const { version, contributes } = context.extension.packageJSON;
  const server = new vscode.McpStdioServerDefinition(
    contributes.mcpServerDefinitionProviders[0].label,
    process.execPath,
    [cli, 'mcp', '--lang', language],
    // On the desktop the extension host's program is Electron.
    { ELECTRON_RUN_AS_NODE: '1' },
    version,
  );
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  if (folder) server.cwd = folder.uri;
  return server;
}
