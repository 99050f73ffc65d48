import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../support/until';
import type { Workbench } from '../../support/workbench/workbench';
import { useWorkbench } from '../hooks';
import { serversOf } from '../servers';

/** How long a person waits for the right answer after the server was killed, in ms. */
const limit = 3000;

/** What the server does when it is killed. VS Code gives up a server that ends five times in three minutes. */
type Phase = readonly [name: string, begin: (window: Workbench, killed: readonly number[]) => Promise<unknown>];

const windows: readonly (readonly Phase[])[] = [
  [
    ['nothing', async () => undefined],
    [
      'the answer to hovers',
      async ({ editor }) => Promise.all(Array.from({ length: 20 }, () => editor.hoverAnswers('1250002'))),
    ],
    ['typing', async (window) => edit(window, 40)],
  ],
  [
    ['a search of the workspace', async (window) => window.probe.evaluate(findReferences, null)],
    ['the reading of new files', async (window) => addFiles(window)],
    ['its own start', async (window, killed) => killNext(window, killed)],
  ],
];

for (const [index, phases] of windows.entries()) {
  describe(`a language server that is killed, window ${index + 1}`, () => {
    // Killed servers of other tests count, too.
    const workbench = useWorkbench({ isFresh: true });
    let cases = 0;
    after(() => assert.equal(cases, phases.length));

    before('a document that is not saved', async () => {
      const { editor } = workbench();
      await editor.open('python/job_client.py');
      await editor.addLineBefore('class JobError(', 'unsaved = 1250002');
      await until('an answer', async () => (await editor.hoverAnswers('1250002')).length > 0);
    });

    for (const [name, begin] of phases) {
      it(`during ${name} explains what is not saved, within ${limit} ms`, async () => {
        const window = workbench();
        const ended = await until('one server', async () => {
          const now = await serversOf(window);
          return now.length === 1 && now;
        });
        // What it does ends with it, without an answer.
        const work = begin(window, ended).catch(() => undefined);
        for (const id of ended) process.kill(id, 'SIGKILL');
        const killed = performance.now();
        const answers = await until('the right answer', async () => {
          const found = await window.editor.hoverAnswers('1250002');
          return found.some((one) => /Redis has run out of memory/.test(one)) && found;
        });
        const took = performance.now() - killed;
        console.log(`      ${took.toFixed(0)} ms`);
        assert.match(answers.join('\n'), /^\*\*1250002\*\*/);
        await work;
        cases++;
        assert.ok(took <= limit, `${took.toFixed(0)} ms`);
      });
    }
  });
}

/** Types into the document as fast as the window takes it. */
function edit(window: Workbench, count: number): Promise<unknown> {
  return window.probe.evaluate(async (vscode, times) => {
    const editor = vscode.window.activeTextEditor;
    for (let time = 0; time < times; time++) {
      await editor?.edit((change) => change.insert(new vscode.Position(0, 0), `# ${time}\n`));
    }
  }, count);
}

async function findReferences(vscode: typeof import('vscode')): Promise<unknown> {
  const document = vscode.window.activeTextEditor?.document;
  const index = document?.getText().indexOf('1250002') ?? 0;
  return vscode.commands.executeCommand(
    'vscode.executeReferenceProvider',
    document?.uri,
    document?.positionAt(index + 1),
  );
}

async function addFiles({ workspace }: Workbench): Promise<void> {
  mkdirSync(join(workspace, 'more'), { recursive: true });
  for (let file = 0; file < 200; file++) {
    writeFileSync(
      join(workspace, 'more', `Code${file}.java`),
      `public class Code${file} {\n  public static final int NEW_${file} = ${1_241_100 + file};\n}\n`,
    );
  }
}

/** Kills the next server as soon as it is there. */
async function killNext(window: Workbench, killed: readonly number[]): Promise<void> {
  const next = await until('the next server', async () => {
    const others = (await serversOf(window)).filter((id) => !killed.includes(id));
    return others.length > 0 && others;
  });
  for (const id of next) process.kill(id, 'SIGKILL');
}
