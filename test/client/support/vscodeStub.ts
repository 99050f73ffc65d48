import assert from 'node:assert/strict';
import { manifest } from './sources';

/** What the client did with VS Code. */
export interface Recorded {
  /** The handlers of commands by id. */
  readonly commands: Map<string, (argument?: unknown) => Promise<unknown>>;
  /** The views by id. */
  readonly views: Map<string, { getChildren(): unknown }>;
  readonly errors: string[];
  readonly logged: string[];
  readonly contexts: Map<string, unknown>;
  /** The language model tools by name. */
  readonly tools: Map<string, Tool>;
  /** The providers of MCP servers by id. */
  readonly mcpProviders: Map<string, { provideMcpServerDefinitions(): unknown[] }>;
}

/** A language model tool as far as tests call it. */
interface Tool {
  prepareInvocation(options: { input: object }): {
    confirmationMessages?: { readonly title: string; readonly message: { readonly value: string } };
  };
  invoke(options: { input: object }): Promise<{ readonly parts: readonly { readonly value: string }[] }>;
}

class Emitter<T> {
  private readonly listeners: ((value: T) => unknown)[] = [];
  readonly event = (listener: (value: T) => unknown) => {
    this.listeners.push(listener);
    return { dispose: () => undefined };
  };
  fire(value: T): void {
    for (const listener of this.listeners) {
      listener(value);
    }
  }
  dispose(): void {
    this.listeners.length = 0;
  }
}

class TokenSource {
  readonly token = { isCancellationRequested: false };
  cancel(): void {
    this.token.isCancellationRequested = true;
  }
  dispose(): void {
    this.cancel();
  }
}

class MarkdownString {
  value = '';
  appendText(text: string): this {
    this.value += text.replace(/[\\`*_{}[\]()#+\-.!~|<>]/g, '\\$&');
    return this;
  }
}

class ToolResult {
  constructor(readonly parts: readonly unknown[]) {}
}

class TextPart {
  constructor(readonly value: string) {}
}

class McpStdioServerDefinition {
  cwd: unknown;
  constructor(
    readonly label: string,
    readonly command: string,
    readonly args: readonly string[],
    readonly env: object,
    readonly version: string,
  ) {}
}

const nothing = { dispose: () => undefined };
const never = () => nothing;

/** As much of VS Code as activation touches, and a record of its use. */
export function vscodeStub(): { readonly vscode: object; readonly recorded: Recorded } {
  const recorded: Recorded = {
    commands: new Map(),
    views: new Map(),
    errors: [],
    logged: [],
    contexts: new Map(),
    tools: new Map(),
    mcpProviders: new Map(),
  };
  const log = {
    error: (...parts: unknown[]) => recorded.logged.push(parts.join(' ')),
    show: () => undefined,
    ...nothing,
  };
  const vscode = {
    EventEmitter: Emitter,
    CancellationTokenSource: TokenSource,
    MarkdownString,
    LanguageModelToolResult: ToolResult,
    LanguageModelTextPart: TextPart,
    McpStdioServerDefinition,
    lm: {
      registerTool: (name: string, tool: Tool) => {
        recorded.tools.set(name, tool);
        return nothing;
      },
      registerMcpServerDefinitionProvider: (id: string, provider: { provideMcpServerDefinitions(): unknown[] }) => {
        recorded.mcpProviders.set(id, provider);
        return nothing;
      },
    },
    LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
    Disposable: { from: () => nothing },
    TabInputText: class {},
    Uri: Object.assign(class {}, {
      joinPath: (...parts: unknown[]) => ({ fsPath: parts.join('/'), toString: () => parts.join('/') }),
    }),
    env: { language: 'en' },
    l10n: {
      t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)])),
    },
    commands: {
      registerCommand: (id: string, handler: () => Promise<unknown>) => {
        assert.ok(!recorded.commands.has(id), `${id} is registered twice`);
        recorded.commands.set(id, handler);
        return nothing;
      },
      executeCommand: async (id: string, key: string, value: unknown) => {
        if (id === 'setContext') {
          recorded.contexts.set(key, value);
        }
      },
    },
    languages: {
      createLanguageStatusItem: () => ({ ...nothing }),
      registerHoverProvider: never,
      registerCodeLensProvider: never,
    },
    window: {
      createOutputChannel: () => log,
      createTreeView: (id: string, { treeDataProvider }: { treeDataProvider: { getChildren(): unknown } }) => {
        recorded.views.set(id, treeDataProvider);
        return { ...nothing, onDidChangeVisibility: never };
      },
      showErrorMessage: async (message: string) => {
        recorded.errors.push(message);
      },
      tabGroups: { onDidChangeTabs: never, activeTabGroup: {} },
      registerTerminalLinkProvider: never,
      registerWebviewPanelSerializer: never,
      onDidChangeActiveTextEditor: never,
      onDidChangeTextEditorSelection: never,
    },
    workspace: {
      registerTextDocumentContentProvider: never,
      onDidChangeConfiguration: never,
      onDidChangeTextDocument: never,
      onDidCloseTextDocument: never,
      onDidGrantWorkspaceTrust: never,
      isTrusted: true,
    },
  };
  return { vscode, recorded };
}

/** As much of an extension context as activation touches. */
export const contextStub = {
  subscriptions: [],
  extensionUri: '/extension',
  extension: { packageJSON: manifest },
  globalState: { get: () => undefined, update: async () => undefined },
};
