// Runs in the extension host of the VS Code under test and evaluates there what a test sends. Never packaged.
const { createServer } = require('node:http');
const { renameSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const vscode = require('vscode');

exports.activate = (context) => {
  const folder = process.env.BK_JOB_PROBE_FOLDER;
  const workspace = vscode.workspace.workspaceFolders?.[0];
  if (!folder || !workspace) return;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const answer = await evaluate(body).then(
      (value) => ({ value }),
      (error) => ({ error: String(error?.stack ?? error) }),
    );
    response.end(JSON.stringify(answer));
  });
  // A test may be busy for longer than a server waits, and would then use a connection that has just been closed.
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1', () => {
    // Renamed into place, so that nobody reads half a number.
    const file = join(folder, basename(workspace.uri.fsPath));
    writeFileSync(`${file}.new`, String(server.address().port));
    renameSync(`${file}.new`, file);
  });
  context.subscriptions.push({ dispose: () => server.close() });
};

async function evaluate(body) {
  const { source, argument } = JSON.parse(body);
  const make = new Function('__name', `return (${source});`);
  return make((value) => value)(vscode, argument);
}
