import type { InitializeParams, WorkspaceClientCapabilities } from 'vscode-languageserver';
import { CompletionItemTag, DiagnosticTag, MarkupKind } from '../contract/lsp';
import type {
  ActionSupport,
  ClientSupport,
  CompletionSupport,
  DiagnosticSupport,
  NavigationSupport,
} from '../contract/requestContext';
import { type Language, languageOfLocale } from '../core/text/language';
import type { InitializationOptions } from '../protocol';

/** What one `initialize` says about the client, read once. Nothing in it is trusted to have the type it should have. */
export interface ClientProfile extends ClientSupport {
  /** The display language; the setting `language` comes before it. */
  readonly language: Language;
  readonly positionEncoding: (typeof encodings)[number];
  /** The requests that make the client request again what it shows by itself. */
  readonly refreshes: readonly string[];
}

export function clientProfile(params: Partial<InitializeParams>): ClientProfile {
  const options: InitializationOptions = params.initializationOptions ?? {};
  const locale = typeof options.language === 'string' ? options.language : params.locale;
  const hoverFormats: unknown = params.capabilities?.textDocument?.hover?.contentFormat;
  return {
    language: languageOfLocale(typeof locale === 'string' ? locale : undefined),
    commands: options.commands === true,
    hoverFormat: includes(hoverFormats, MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText,
    completion: completionSupport(params),
    actions: actionSupport(params),
    diagnostics: diagnosticSupport(params),
    navigation: navigationSupport(params),
    positionEncoding: chooseEncoding(params.capabilities?.general?.positionEncodings),
    tokensByRange: Boolean(params.capabilities?.textDocument?.semanticTokens?.requests?.range),
    refreshes: refreshes(params.capabilities?.workspace),
  };
}

/** What can be refreshed, by the name its capability has. */
const refreshRequests = {
  codeLens: 'workspace/codeLens/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
  diagnostics: 'workspace/diagnostic/refresh',
} as const;

function refreshes(workspace: WorkspaceClientCapabilities | undefined): string[] {
  const shown = Object.keys(refreshRequests) as (keyof typeof refreshRequests)[];
  return shown.filter((name) => workspace?.[name]?.refreshSupport === true).map((name) => refreshRequests[name]);
}

function completionSupport(params: Partial<InitializeParams>): CompletionSupport {
  const completion = params.capabilities?.textDocument?.completion;
  const item = completion?.completionItem;
  return {
    labelDetails: item?.labelDetailsSupport === true,
    tags: includes(item?.tagSupport?.valueSet, CompletionItemTag.Deprecated),
    insertReplace: item?.insertReplaceSupport === true,
    markdown: includes(item?.documentationFormat, MarkupKind.Markdown),
    editRange: includes(completion?.completionList?.itemDefaults, 'editRange'),
  };
}

function diagnosticSupport({ capabilities }: Partial<InitializeParams>): DiagnosticSupport {
  const pull = capabilities?.textDocument?.diagnostic;
  // Before 3.18 only the model in which the server sends them told this.
  const push = capabilities?.textDocument?.publishDiagnostics;
  const tags: unknown = (pull?.tagSupport ?? push?.tagSupport)?.valueSet;
  return {
    deprecated: includes(tags, DiagnosticTag.Deprecated),
    places: (pull?.relatedInformation ?? push?.relatedInformation) === true,
  };
}

function actionSupport({ capabilities }: Partial<InitializeParams>): ActionSupport {
  const edit = capabilities?.workspace?.workspaceEdit;
  return {
    literals: typeof capabilities?.textDocument?.codeAction?.codeActionLiteralSupport === 'object',
    versionedEdits: edit?.documentChanges === true,
    annotations: typeof edit?.changeAnnotationSupport === 'object',
  };
}

function navigationSupport({ capabilities }: Partial<InitializeParams>): NavigationSupport {
  const document = capabilities?.textDocument;
  const late: unknown = capabilities?.workspace?.symbol?.resolveSupport?.properties;
  return {
    definitionLinks: document?.definition?.linkSupport === true,
    symbolTree: document?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    lateRanges: includes(late, 'location.range'),
  };
}

function includes(list: unknown, wanted: unknown): boolean {
  return Array.isArray(list) && list.includes(wanted);
}

const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;

/** The client lists encodings in order of preference; the first one we know wins, utf-16 where none is. */
function chooseEncoding(offered: unknown): ClientProfile['positionEncoding'] {
  for (const candidate of Array.isArray(offered) ? offered : []) {
    const known = encodings.find((encoding) => encoding === candidate);
    if (known) return known;
  }
  return 'utf-16';
}
