import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from '../../support/debian';
import { TempTree } from '../../support/tempTree';
import { repository } from '../../support/vscode/packageExtension';
import { run } from '../../support/vscode/run';
import { installedPackage } from './installedPackage';

/** What an editor showed. */
interface Shown {
  readonly error?: string;
  /** `line rule` or `line message`, lines from 0. */
  readonly diagnostics: readonly string[];
  readonly hover: string;
  readonly definition: string;
  readonly actions: readonly string[];
  /** The document after the first action. */
  readonly text: string;
  readonly completions: readonly string[];
}

const client = `if code == 1250001:
    raise JobError(1241001)
raise JobError(1208147)
`;

const editors = [
  {
    name: 'Neovim',
    packages: ['neovim'],
    files: ['/usr/bin/nvim'],
    command: [
      '/usr/bin/nvim',
      '--headless',
      '-u',
      'NONE',
      '-i',
      'NONE',
      '-n',
      '-S',
      path.join(__dirname, 'client.lua'),
    ],
    // Debian's is older than 0.11.
    recipe: { language: 'lua', index: 1 },
    legacy: '2 legacy',
  },
  {
    name: 'Emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    files: ['/usr/bin/emacs', '/usr/share/emacs/site-lisp/elpa/eglot-1.9/eglot.el'],
    command: ['/usr/bin/emacs', '--batch', '--load', path.join(__dirname, 'client.el')],
    recipe: { language: 'elisp', index: 0 },
    legacy: '2 bk-job-error-codes [legacy]: ',
  },
] as const;

/** The code blocks of a language in the recipes, which are the same in both. */
function codeBlocks(language: string): string[] {
  const [english, chinese] = ['editors.md', 'editors.zh-CN.md'].map((file) => {
    const text = readFileSync(path.join(repository, 'docs', file), 'utf8');
    return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, code = '']) =>
      name === language ? [code] : [],
    );
  });
  assert.deepEqual(
    chinese?.map((code) => code.replaceAll("'zh-CN'", "'en'")),
    english,
  );
  return english ?? [];
}

for (const { name, packages, files, command, recipe, legacy } of editors) {
  describe(`${name} with its recipe and the package of npm`, () => {
    const tree = new TempTree({
      'client.py': client,
      'ErrorCode.java': 'public class ErrorCode {\n    public static final int MISSING_PARAM = 1241001;\n}\n',
      'i18n/message.properties': '# messages\n1241001=Missing parameter {0}\n',
    });
    let shown: Shown;
    before('install and run it', async () => {
      await installDebian(packages, files, 'The suite', console.log);
      const program = await installedPackage();
      const out = tree.path('out.json');
      tree.write('recipe', codeBlocks(recipe.language)[recipe.index] ?? assert.fail(`no recipe for ${name}`));
      const [editor, ...args] = command;
      const env = {
        ...process.env,
        LANG: 'C.UTF-8',
        HOME: tree.path('home'),
        PATH: [path.dirname(program), process.env.PATH].join(path.delimiter),
        BK_JOB_EDITOR_TEST: [tree.path('recipe'), tree.root, out].join('\n'),
      };
      const printed = await run(editor, args, { cwd: tree.root, env });
      shown = JSON.parse(readFileSync(out, 'utf8'));
      assert.equal(shown.error, undefined, printed);
    });
    after(() => tree.remove());

    it('hovers', () => assert.match(shown.hover, /1250001\W+Redis is unavailable: wrong IP or wrong configuration/));

    it('shows diagnostics', () => {
      assert.equal(shown.diagnostics.length, 1, shown.diagnostics.join('\n'));
      assert.ok(shown.diagnostics[0]?.startsWith(legacy), shown.diagnostics[0]);
    });

    it('goes to the definition', () => assert.equal(shown.definition, 'message.properties:2'));

    it('applies a code action', () => {
      assert.match(shown.actions[0] ?? '', /1238146/);
      assert.equal(shown.text.trimEnd(), client.trimEnd().replace('1208147', '1238146'));
    });

    it('completes', () => {
      assert.deepEqual(
        shown.completions.filter((code) => /^12500/.test(code)).map((code) => code.slice(0, 7)),
        ['1250001', '1250002'],
      );
    });
  });
}
