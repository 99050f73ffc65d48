import { version } from '../../../../package.json';
import { agentTools, callTool, type FileTools, ToolError } from '../../core/answers/tools';
import type { Catalog } from '../../core/catalog';
import type { Language } from '../../core/text';
import { promptList, promptNamed } from './prompts';
import { completedCodes, readResource, resourceList, templateList } from './resources';
import { Roots } from './roots';

const instructions =
  'Error codes of the BlueKing JOB platform (蓝鲸作业平台). Answers come from the published catalog, summaries of JOB 3.x (marked `summary`) and catalogs that were named at the start; `origin` and `layer` say which. Advice is our own and apart from official texts. `limits` says what was left out.';

/** Serves MCP over stdio until standard input closes. `named`: the folders of `--root`. */
export async function serveMcp(
  catalog: Catalog,
  language: Language,
  named: readonly string[],
  fileTools: (roots: Roots, signal: AbortSignal) => FileTools,
): Promise<void> {
  const sdk = await import('./sdk');
  const { ErrorCode, McpError } = sdk;
  const server = new sdk.Server(
    { name: 'bk-job-errors', title: 'BK JOB Error Codes', version },
    {
      capabilities: { tools: {}, resources: {}, prompts: {}, completions: {} },
      instructions,
      // It would check answers to questions to the person, of which there are none. The SDK's own is larger than the rest of it.
      jsonSchemaValidator: {
        getValidator: () => () => ({ valid: false, data: undefined, errorMessage: 'not supported' }),
      },
    },
  );
  const roots = new Roots(named, async () => {
    if (server.getClientCapabilities()?.roots === undefined) return [];
    return (await server.listRoots()).roots.map(({ uri }) => uri);
  });
  /** A mistake of the client as the protocol says it. */
  const orInvalid = <T>(answer: () => T): T => {
    try {
      return answer();
    } catch (error) {
      if (error instanceof ToolError) throw new McpError(ErrorCode.InvalidParams, error.message);
      throw error;
    }
  };

  server.setNotificationHandler(sdk.RootsListChangedNotificationSchema, () => roots.forget());
  server.setRequestHandler(sdk.ListToolsRequestSchema, () => ({
    tools: agentTools.map(({ name, description, inputSchema }) => ({
      name,
      description,
      inputSchema: { ...inputSchema, required: [...inputSchema.required] },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(sdk.CallToolRequestSchema, async ({ params }, { signal }) => {
    try {
      const text = await callTool(params.name, params.arguments, { catalog, language }, fileTools(roots, signal));
      return { content: [{ type: 'text' as const, text }] };
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      // In the answer the model reads it, and can mend its call.
      return { content: [{ type: 'text' as const, text: error.message }], isError: true };
    }
  });
  server.setRequestHandler(sdk.ListResourcesRequestSchema, () => ({ resources: resourceList }));
  server.setRequestHandler(sdk.ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: templateList }));
  server.setRequestHandler(sdk.ReadResourceRequestSchema, ({ params }) =>
    orInvalid(() => readResource(params.uri, catalog, language)),
  );
  server.setRequestHandler(sdk.ListPromptsRequestSchema, () => ({ prompts: promptList() }));
  server.setRequestHandler(sdk.GetPromptRequestSchema, ({ params }) =>
    orInvalid(() => promptNamed(params.name, params.arguments)),
  );
  server.setRequestHandler(sdk.CompleteRequestSchema, ({ params }) =>
    params.ref.type === 'ref/resource'
      ? completedCodes(params.argument.value, catalog)
      : { completion: { values: [], total: 0, hasMore: false } },
  );
  await server.connect(new sdk.StdioServerTransport());
  process.stdin.once('end', () => void server.close());
}
