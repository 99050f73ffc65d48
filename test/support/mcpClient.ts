import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { bundle } from '../server/session/transports';

export interface ServerOptions {
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** URIs of the roots of the client; without them it has none to name. */
  readonly roots?: () => readonly string[];
}

/** What a tool answered. */
interface ToolAnswer {
  readonly isError: boolean;
  readonly text: string;
}

/** The SDK's own client with the server that is shipped. */
export class McpClient {
  private constructor(readonly client: Client) {}

  static async start({ args = [], cwd = process.cwd(), env = {}, roots }: ServerOptions = {}): Promise<McpClient> {
    const capabilities = roots ? { roots: { listChanged: true } } : {};
    const client = new Client({ name: 'test', version: '1' }, { capabilities });
    if (roots) {
      client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: roots().map((uri) => ({ uri })) }));
    }
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [bundle('cli.js'), 'mcp', ...args],
        cwd,
        env: { ...(process.env as Record<string, string>), LANG: 'C', ...env },
        stderr: 'ignore',
      }),
    );
    return new McpClient(client);
  }

  async call(name: string, given?: Record<string, unknown>): Promise<ToolAnswer> {
    const answer = await this.client.callTool(given === undefined ? { name } : { name, arguments: given });
    const [part] = answer.content as readonly { readonly text: string }[];
    return { isError: answer.isError === true, text: part?.text ?? '' };
  }

  /** The answer of a tool that answers in JSON. */
  async json(name: string, given: Record<string, unknown>) {
    const { isError, text } = await this.call(name, given);
    if (isError) throw new Error(text);
    return JSON.parse(text);
  }

  close(): Promise<void> {
    return this.client.close();
  }
}
