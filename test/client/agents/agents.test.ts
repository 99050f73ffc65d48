import assert from 'node:assert/strict';
import type { registerAgentTools } from '../../../client/src/agents/agentTools';
import type { registerMcpServer } from '../../../client/src/agents/mcpServer';
import { agentTools } from '../../../server/src/core/answers/tools';
import type { AgentToolParams, AgentToolResult } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { manifest } from '../support/sources';
import { contextStub, vscodeStub } from '../support/vscodeStub';

async function tools(answer: AgentToolResult = { text: 'the answer', refused: false }) {
  const { vscode, recorded } = vscodeStub();
  const asked: AgentToolParams[] = [];
  const server = {
    ask: async (_name: string, params: AgentToolParams) => {
      asked.push(params);
      return answer;
    },
  };
  const client = await load<{ registerAgentTools: typeof registerAgentTools }>('agents/agentTools.ts', vscode);
  client.registerAgentTools(contextStub as never, server as never);
  const named = (name: string) => recorded.tools.get(name) ?? assert.fail(`no tool ${name}`);
  return { names: [...recorded.tools.keys()], named, asked };
}

describe('The tools for language models', () => {
  it('are those of the MCP server, with its schemas and texts', () => {
    assert.deepEqual(
      manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        description: modelDescription,
        inputSchema,
      })),
      agentTools.map(({ name, description, inputSchema }) => ({
        name: `bkJobErrorCodes_${name}`,
        description,
        inputSchema,
      })),
    );
  });

  it('are all registered, and answered by the server', async () => {
    const { names, named, asked } = await tools();
    assert.deepEqual(
      names,
      manifest.contributes.languageModelTools.map(({ name }) => name),
    );
    const { parts } = await named('bkJobErrorCodes_find_by_message').invoke({ input: { text: 'x' } });
    assert.deepEqual(
      parts.map(({ value }) => value),
      ['the answer'],
    );
    assert.deepEqual(asked, [{ name: 'find_by_message', input: { text: 'x' } }]);
  });

  it('ask the person before files are read, and only then', async () => {
    const { names, named } = await tools();
    const paths = ['src/[a](command:x).py', ...Array.from({ length: 6 }, (_, index) => `b${index}`)];
    const asking = names.filter((name) => named(name).prepareInvocation({ input: { paths } }).confirmationMessages);
    assert.deepEqual(
      asking,
      agentTools.filter(({ readsFiles }) => readsFiles).map(({ name }) => `bkJobErrorCodes_${name}`),
    );
    const question = named('bkJobErrorCodes_migrate_check').prepareInvocation({
      input: { paths },
    }).confirmationMessages;
    assert.equal(question?.title, 'Read these files for JOB error codes?');
    assert.equal(question?.message.value, 'src/\\[a\\]\\(command:x\\)\\.py\nb0\nb1\nb2\nb3\nand 2 more');
    assert.ok(named('bkJobErrorCodes_scan').prepareInvocation({ input: { paths: 5 } }).confirmationMessages);
  });

  it('throw what a refused call should be instead', async () => {
    const { named } = await tools({ text: 'codes must be a list', refused: true });
    await assert.rejects(named('bkJobErrorCodes_explain').invoke({ input: {} }), /^Error: codes must be a list$/);
  });
});

describe('The MCP server in VS Code', () => {
  async function definitions(isTrusted: boolean, workspaceFolders: readonly object[] | undefined) {
    const { vscode, recorded } = vscodeStub();
    Object.assign(Reflect.get(vscode, 'workspace'), { isTrusted, workspaceFolders });
    const client = await load<{ registerMcpServer: typeof registerMcpServer }>('agents/mcpServer.ts', vscode);
    client.registerMcpServer(contextStub as never);
    const [contributed] = manifest.contributes.mcpServerDefinitionProviders;
    assert.deepEqual([...recorded.mcpProviders.keys()], [contributed?.id]);
    return recorded.mcpProviders.get(contributed?.id ?? '')?.provideMcpServerDefinitions();
  }

  it('runs the command line of the package in the first folder on disk', async () => {
    const folder = { scheme: 'file', path: '/work' };
    const found = await definitions(true, [{ uri: { scheme: 'vscode-vfs' } }, { uri: folder }]);
    assert.deepEqual(
      found?.map((one) => ({ ...(one as object) })),
      [
        {
          label: '%mcp.label%',
          command: process.execPath,
          args: ['/extension/dist/cli.js', 'mcp', '--lang', 'en'],
          env: { ELECTRON_RUN_AS_NODE: '1' },
          version: manifest.version,
          cwd: folder,
        },
      ],
    );
    assert.equal((await definitions(true, undefined))?.length, 1);
  });

  it('is offered in trusted workspaces only', async () => {
    assert.deepEqual(await definitions(false, undefined), []);
  });
});
