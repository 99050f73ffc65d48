import { RequestType } from './messageTypes';

export interface AgentToolParams {
  /** `explain`, `search`, `find_by_message` and so on: the tools of the MCP server. */
  readonly name: string;
  /** What the language model gave; the server checks it. */
  readonly input: unknown;
}

export interface AgentToolResult {
  /** The answer for the model: JSON or Markdown; of a refused call what to do instead. */
  readonly text: string;
  readonly refused: boolean;
}

/** Sent by the language model tools. */
export const AgentToolRequest = new RequestType<AgentToolParams, AgentToolResult, void>('bkJobErrorCodes/agentTool');
