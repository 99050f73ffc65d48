/** The tools that agents are given, and what is said to programs about a code. */

export { askedCodes, codeNumbers, entryOf, isCode, isName } from './askedCode';
export { callTool, type FileTools } from './callTool';
export { codeJson, explainJson } from './codeJson';
export { brief, briefCode, catalogNote } from './lookupTools';
export { migrationAnswer } from './migrationAnswer';
export { globHint, ToolError, type ToolInput } from './toolInput';
export { agentTools } from './toolTable';
