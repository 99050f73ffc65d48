/** The kinds of values that tools take, as JSON Schema. */
export type ValueSchema = { readonly description: string } & (
  | { readonly type: 'string'; readonly enum?: readonly string[]; readonly maxLength?: number }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'boolean' }
  | {
      readonly type: 'array';
      readonly items: { readonly type: string | readonly string[] };
      readonly minItems?: number;
      readonly maxItems: number;
    }
);

/** A tool for agents. Its texts are for a language model, and therefore exist in one language. */
export interface ToolDescription {
  readonly name: ToolName;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, ValueSchema>>;
    readonly required: readonly string[];
    readonly additionalProperties: false;
  };
  /** True if it reads files that the input names. */
  readonly readsFiles: boolean;
}

type ToolName = 'explain' | 'search' | 'find_by_message' | 'explain_text' | 'scan' | 'migrate_check';

/** Maximum length of a text that is searched for messages, in UTF-16 units. */
const maxToolText = 200_000;

const language: ValueSchema = {
  type: 'string',
  enum: ['en', 'zh-CN'],
  description: "The language of the answer. Without it the person's language.",
};

const paths = (description: string): ValueSchema => ({
  type: 'array',
  items: { type: 'string' },
  minItems: 1,
  maxItems: 100,
  description,
});

function tool(
  name: ToolName,
  description: string,
  properties: Readonly<Record<string, ValueSchema>>,
  { required = [] as readonly string[], readsFiles = false } = {},
): ToolDescription {
  return {
    name,
    description,
    inputSchema: { type: 'object', properties, required, additionalProperties: false },
    readsFiles,
  };
}

/** The tools that agents are given, by MCP and in VS Code alike. */
export const agentTools: readonly ToolDescription[] = [
  tool(
    'explain',
    'Explains error codes of the BlueKing JOB platform (蓝鲸作业平台; seven digits that begin with 12, such as 1250001 or 1239801): message, which system has the problem, arguments, the code of the same meaning on the legacy or new API with renamed parameters, what to check and who acts. Use it whenever such a number or a name like ErrorCode.MISSING_PARAM occurs; do not guess from the digits.',
    {
      codes: {
        type: 'array',
        items: { type: ['integer', 'string'] },
        minItems: 1,
        maxItems: 20,
        description: 'Numbers or names of codes: [1250001, "ErrorCode.MISSING_PARAM"].',
      },
      language,
    },
    { required: ['codes'] },
  ),
  tool(
    'search',
    'Searches the catalog of error codes of the BlueKing JOB platform by words in English or Chinese, pinyin, the beginning of a number, or a constant name. Every word must occur. Use it to find the code for a situation; use find_by_message for a message from a log.',
    {
      query: {
        type: 'string',
        maxLength: 256,
        description: 'Words such as "redis timeout", 缺少参数, 12380, or MISSING.',
      },
      limit: { type: 'integer', minimum: 1, maximum: 50, description: 'Maximum number of codes, 10 by default.' },
      language,
    },
    { required: ['query'] },
  ),
  tool(
    'find_by_message',
    'Finds which error code of the BlueKing JOB platform a message, a response or a line of a log comes from, and the values that were filled into the message. Use it where a text has no number.',
    {
      text: {
        type: 'string',
        maxLength: maxToolText,
        description: 'The message as it was shown, or the whole line, in Chinese or English.',
      },
      limit: { type: 'integer', minimum: 1, maximum: 20, description: 'Maximum number of codes, 5 by default.' },
      language,
    },
    { required: ['text'] },
  ),
  tool(
    'explain_text',
    'Explains all error codes and messages of the BlueKing JOB platform in a text (stack trace, API response, part of a log) as one Markdown document: each once, in order, with arguments, request id and line.',
    {
      text: { type: 'string', maxLength: maxToolText, description: 'The text. For whole log files use scan.' },
      anonymize: {
        type: 'boolean',
        description:
          'True to replace addresses, people, accounts, hosts, businesses and tokens, as far as they are recognized.',
      },
      language,
    },
    { required: ['text'] },
  ),
  tool(
    'scan',
    'Reports the error codes of the BlueKing JOB platform in log files of any size, also packed and rotated ones: how often, when, in which files and requests, with which values, bursts, which code followed which, a line of each, and the next step. Use it instead of reading a log yourself; then explain the most frequent codes.',
    {
      paths: paths('Log files or folders, also .gz and rotated sets.'),
      codes: {
        type: 'array',
        items: { type: ['integer', 'string'] },
        minItems: 1,
        maxItems: 50,
        description: 'Only these codes. All by default.',
      },
      families: {
        type: 'array',
        items: { type: 'string' },
        minItems: 1,
        maxItems: 50,
        description: 'Only these families, as redis or legacy-api, or the digits that codes begin with: 1250.',
      },
      since: {
        type: 'string',
        description:
          'Only lines from this time on: 2024-05-06, 2024-05-06 12:00, with or without a zone, or how long ago: 30m, 2h, 7d.',
      },
      until: { type: 'string', description: 'Only lines before this time.' },
      time_zone: {
        type: 'string',
        description: 'The zone of times that are written without one: Asia/Shanghai or +08:00. UTC by default.',
      },
      min_confidence: {
        type: 'string',
        enum: ['any', 'plain', 'strong'],
        description:
          'strong: only numbers that their line calls error codes. plain: all but those that it calls something else. any by default.',
      },
      top: {
        type: 'integer',
        minimum: 1,
        maximum: 50,
        description: 'Maximum number of codes in the answer, 10 by default.',
      },
      language,
    },
    { required: ['paths'], readsFiles: true },
  ),
  tool(
    'migrate_check',
    'Finds codes of the legacy API of the BlueKing JOB platform (120xxxx) in source files, with the code of the same meaning on the new API, renamed parameters near it, and why a place must be decided by a person. Changes no file. The successor is one of meaning: it often has other last digits.',
    {
      paths: paths('Source files or folders.'),
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: 500,
        description: 'Maximum number of uses in the answer, 100 by default.',
      },
      language,
    },
    { required: ['paths'], readsFiles: true },
  ),
];
