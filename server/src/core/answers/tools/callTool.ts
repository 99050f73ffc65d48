import { jsonLine, type Language, languages, visibleText } from '../../text';
import { catalogNote, lookupTools, type ToolContext } from './lookupTools';
import { checkedInput, ToolError, type ToolInput } from './toolInput';
import { agentTools } from './toolTable';

/** The tools that read files. A shell that can read none refuses with a ToolError. */
export interface FileTools {
  scan(input: ToolInput, language: Language): Promise<object>;
  migrate_check(input: ToolInput, language: Language): Promise<object>;
}

/**
 * Runs a tool and returns its answer as a text: JSON, or Markdown.
 * @throws ToolError with what to do, for the agent to read.
 */
export async function callTool(name: string, given: unknown, context: ToolContext, files: FileTools): Promise<string> {
  const tool = agentTools.find((one) => one.name === name);
  if (tool === undefined) {
    throw new ToolError(
      `There is no tool ${visibleText(name)}. There are ${agentTools.map((one) => one.name).join(', ')}.`,
    );
  }
  const input = checkedInput(tool, given ?? {});
  const language = languages.find((one) => one === input.language) ?? context.language;
  const answer =
    tool.name === 'scan' || tool.name === 'migrate_check'
      ? await files[tool.name](input, language)
      : await lookupTools[tool.name](input, { ...context, language });
  if (typeof answer === 'string') return answer;
  return jsonLine({ ...answer, catalog: catalogNote(context.catalog, language) });
}
