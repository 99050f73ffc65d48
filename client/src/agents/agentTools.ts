import * as vscode from 'vscode';
import type { LanguageServer } from '../server/languageServer';

/** What the names of our tools begin with in VS Code, where every extension's share one list. */
const prefix = 'bkJobErrorCodes_';

/** The manifest describes the tools; the server runs them. */
interface ContributedTool {
  readonly name: string;
  readonly inputSchema: { readonly properties: Readonly<Record<string, unknown>> };
}

/** Registers the language model tools of the manifest. */
export function registerAgentTools(context: vscode.ExtensionContext, server: LanguageServer): void {
  const tools: readonly ContributedTool[] = context.extension.packageJSON.contributes.languageModelTools;
  for (const tool of tools) {
    context.subscriptions.push(vscode.lm.registerTool(tool.name, agentTool(tool, server)));
  }
}

function agentTool({ name, inputSchema }: ContributedTool, server: LanguageServer): vscode.LanguageModelTool<object> {
  return {
    // A tool that takes paths reads files: the person is asked first, with the paths in view.
    prepareInvocation: ({ input }) =>
      'paths' in inputSchema.properties ? { confirmationMessages: question(input) } : {},
    async invoke({ input }, token) {
      const { text, refused } = await server.ask('AgentToolRequest', { name: name.slice(prefix.length), input }, token);
      // The model reads the message, and can mend its call.
      if (refused) throw new Error(text);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  };
}

/** Maximum number of paths that are named. */
const maxPaths = 5;

function question(input: object): vscode.LanguageModelToolConfirmationMessages {
  const paths = 'paths' in input && Array.isArray(input.paths) ? input.paths.map(String) : [];
  const more = paths.length - maxPaths;
  const named = paths.slice(0, maxPaths).join('\n');
  // Names of files are no Markdown.
  const message = new vscode.MarkdownString().appendText(
    more > 0 ? vscode.l10n.t('{0}\nand {1} more', named, more) : named,
  );
  return { title: vscode.l10n.t('Read these files for JOB error codes?'), message };
}
