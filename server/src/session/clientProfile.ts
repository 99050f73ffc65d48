import type { InitializeParams, WorkspaceClientCapabilities } from 'vscode-languageserver';
import {
  type ActionSupport,
  type ClientSupport,
  CompletionItemTag,
  type CompletionSupport,
  type DiagnosticSupport,
  DiagnosticTag,
  MarkupKind,
  type NavigationSupport,
} from '../contract';
import { type Language, languageOfLocale } from '../core/text';
import type { InitializationOptions } from '../protocol';

/** What `initialize` says about the client. No value is trusted to have the declared type. */
export interface ClientProfile extends ClientSupport {
  /** The display language; the setting `language` comes before it. */
  readonly language: Language;
  readonly positionEncoding: (typeof encodings)[number];
  /** The requests that make the client request again what it shows by itself. */
  readonly refreshes: readonly string[];
  /** True if it shows diagnostics that are pushed, and does not request them. */
  readonly wantsDiagnostics: boolean;
}

/** Reads the parameters of `initialize`. What is missing or has another type is not supported. */
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
    wantsDiagnostics:
      Boolean(params.capabilities?.textDocument?.publishDiagnostics) && !params.capabilities?.textDocument?.diagnostic,
  };
}

/** Refresh requests by the name of their capability. */
const refreshRequests = {
  codeLens: 'workspace/codeLens/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
  diagnostics: 'workspace/diagnostic/refresh',
} as const;

function refreshes(workspace: WorkspaceClientCapabilities | undefined): string[] {
  const names = Object.keys(refreshRequests) as (keyof typeof refreshRequests)[];
  return names.filter((name) => workspace?.[name]?.refreshSupport === true).map((name) => refreshRequests[name]);
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
  // Before LSP 3.18 only the capabilities for pushed diagnostics have these fields.
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
  const lazyProperties: unknown = capabilities?.workspace?.symbol?.resolveSupport?.properties;
  return {
    definitionLinks: document?.definition?.linkSupport === true,
    symbolTree: document?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    lateRanges: includes(lazyProperties, 'location.range'),
  };
}

function includes(list: unknown, item: unknown): boolean {
  return Array.isArray(list) && list.includes(item);
}

const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;

/** The first supported encoding of the client's list, which is in order of preference; else utf-16. */
function chooseEncoding(offered: unknown): ClientProfile['positionEncoding'] {
  for (const candidate of Array.isArray(offered) ? offered : []) {
    const known = encodings.find((encoding) => encoding === candidate);
    if (known) return known;
  }
  return 'utf-16';
}
