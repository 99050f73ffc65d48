import type { CodeActionParams, CodeLens, DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import type { FindMessageResult } from '../../../server/src/protocol';
import type { TestClient } from './client';

/** What the server answered, step by step, in the words of the protocol. */
type Transcript = [step: string, answer: unknown][];

const python = 'file:///work/job.py';
const log = 'file:///work/app.log';
const requests = 'file:///work/requests.log';
const answers = 'file:///work/answers.log';

/**
 * One session of a person at work: opens source and a log, looks at what there is, edits, changes settings, and asks
 * everything the client asks by itself. The same for every transport.
 */
export async function runScript(client: TestClient): Promise<Transcript> {
  const transcript: Transcript = [];
  const at = (uri: string, line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  const ask = async (step: string, method: string, params: unknown): Promise<unknown> => {
    const answer = await client.request(method, params);
    transcript.push([step, answer]);
    return answer;
  };

  transcript.push(['initialize', await client.initialize()]);
  await client.open(python, "if code == 1239801:\n    raise JobError(1208146, '执行失败')\nphone = 1280000\n");
  await client.open(log, '10:00 code=1250001\n10:01 code=1250001\n10:02 errcode: 1250999\n', 'log');

  await ask('hover', 'textDocument/hover', at(python, 0, 13));
  await ask('hover beside it', 'textDocument/hover', at(python, 0, 2));
  await ask('hover on an unlisted code', 'textDocument/hover', at(log, 2, 18));
  await ask('hover on a number that is no code', 'textDocument/hover', at(python, 2, 10));
  await ask('highlights', 'textDocument/documentHighlight', at(log, 0, 14));
  for (const [name, uri] of [['source', python] as const, ['log', log] as const]) {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    transcript.push([`lenses of the ${name}`, lenses]);
    for (const lens of lenses) await ask('lens', 'codeLens/resolve', lens);
  }
  await ask('definition', 'textDocument/definition', at(python, 0, 13));
  await ask('references', 'textDocument/references', { ...at(log, 0, 14), context: { includeDeclaration: true } });
  await ask('symbols of the log', 'textDocument/documentSymbol', { textDocument: { uri: log } });
  await ask('uses', 'bkJobErrorCodes/findUses', { code: 1239801 });
  const [symbol] = await client.request<unknown[]>('workspace/symbol', { query: 'rabbit' });
  await ask('workspace symbol', 'workspaceSymbol/resolve', symbol);
  for (const [name, uri] of [['source', python] as const, ['log', log] as const]) {
    await ask(`diagnostics of the ${name}`, 'textDocument/diagnostic', { textDocument: { uri } });
  }
  await ask('fixes', 'textDocument/codeAction', await fixesOf(client, python));
  await ask('code under the cursor', 'bkJobErrorCodes/codeAt', at(python, 1, 22));
  await ask('render', 'bkJobErrorCodes/render', { code: 1209701, arguments: ['7', null] });
  await client.open(answers, '{"code":1237104,"message":"IP10.0.0.1 不属于该业务"}\nIP10.0.0.2 不属于该业务\n', 'log');
  await ask('hover on a response', 'textDocument/hover', at(answers, 0, 12));
  await ask('hover on its message', 'textDocument/hover', at(answers, 0, 40));
  await ask('hover on a message', 'textDocument/hover', at(answers, 1, 12));
  const selected = { start: { line: 1, character: 0 }, end: { line: 1, character: 17 } };
  await ask('hover over a selection', 'textDocument/hover', { ...at(answers, 1, 4), range: selected });
  await ask('actions on a selection', 'textDocument/codeAction', {
    textDocument: { uri: answers },
    range: selected,
    context: { diagnostics: [] },
  });
  const found: FindMessageResult = await client.request('bkJobErrorCodes/findMessage', {
    text: 'IP10.0.0.1 不属于该业务',
    limit: 2,
  });
  transcript.push(['codes of a message', found.items]);
  await ask('code to fill', 'bkJobErrorCodes/filledCode', {
    textDocument: { uri: answers },
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
  });
  await ask('tree', 'bkJobErrorCodes/catalogTree', { groupBy: 'target', filter: '1250001' });
  await ask('search', 'bkJobErrorCodes/search', { query: 'rabbit', limit: 3 });
  await ask('card', 'bkJobErrorCodes/codeCard', { code: 1252001 });
  await ask('status', 'bkJobErrorCodes/status', at(python, 2, 10));
  const catalog = await client.request<{ title: string; markdown: string }>('bkJobErrorCodes/catalogDocument', {});
  transcript.push(['catalog', [catalog.title, catalog.markdown.split('\n').length]]);

  await client.insert(python, { line: 0, character: 0 }, '# 😀\n');
  await ask('hover after an edit', 'textDocument/hover', at(python, 1, 13));

  await client.configure({ language: 'zh-CN', codeLens: { enabled: false } });
  await ask('hover in Chinese', 'textDocument/hover', at(python, 1, 13));
  await ask('lenses switched off', 'textDocument/codeLens', { textDocument: { uri: python } });
  await client.configure({ hover: { enabled: false }, highlight: { enabled: false } });
  await ask('hover switched off', 'textDocument/hover', at(python, 1, 13));
  await client.configure({ messages: { enabled: false }, codeLens: { messages: true } });
  await ask('hover on a message switched off', 'textDocument/hover', at(answers, 1, 12));
  await client.open(requests, '10:00:01 IP10.0.0.1 不属于该业务\n10:00:02 IP10.0.0.2 不属于该业务\n', 'log');
  const messages = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: requests } });
  transcript.push(['lenses over messages', messages]);
  for (const lens of messages) await ask('lens over a message', 'codeLens/resolve', lens);
  await client.configure({ hover: { enabled: false }, highlight: { enabled: false } });
  await ask('highlights switched off', 'textDocument/documentHighlight', at(log, 0, 14));
  await client.configure({ hover: { enabled: 'no' } });
  await ask('hover with an ill-typed setting', 'textDocument/hover', at(python, 2, 23));
  transcript.push(['asked by the server', client.asked], ['log', client.log]);
  return transcript;
}

/** What an editor asks when the cursor is on the first diagnostic of a document. */
async function fixesOf(client: TestClient, uri: string): Promise<CodeActionParams> {
  const report: DocumentDiagnosticReport = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  const [diagnostic] = report.kind === 'full' ? report.items : [];
  if (!diagnostic) throw new Error('no diagnostic');
  return { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
}
