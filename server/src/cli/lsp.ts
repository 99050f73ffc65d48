import { command } from './shell/command';
import { cliStrings } from './shell/strings';
import { exitStatus, terminalLanguage } from './shell/terminal';

/** Becomes the language server over stdio. The server starts when its module is loaded. */
export const lsp = command(
  {
    name: 'lsp',
    usage: { en: 'lsp --stdio', 'zh-CN': 'lsp --stdio' },
    summary: {
      en: 'Runs the language server, for editors that speak the Language Server Protocol.',
      'zh-CN': '运行语言服务器，供支持 Language Server Protocol 的编辑器使用。',
    },
    options: {
      stdio: {
        kind: 'flag',
        help: {
          en: 'The server reads from standard input and writes to standard output. Required.',
          'zh-CN': '服务器通过标准输入和标准输出通信。必须指定。',
        },
      },
    },
    passesOn: true,
  },
  ({ options }, terminal) => {
    if (!options.stdio) {
      terminal.err(`${cliStrings(terminalLanguage(terminal.env)).onlyStdio}\n`);
      return exitStatus.usage;
    }
    void import('../node/main');
    return undefined;
  },
);
