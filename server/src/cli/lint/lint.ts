import { hidesContent, type Skipped, type SkipReason, skipReason } from '../../core/catalog';
import {
  callFactsOf,
  compareFindings,
  customMessageCodes,
  type LintFinding,
  lintWorkspace,
  lintWorkspaceOf,
  NameUses,
  onItsLine,
  throwSiteFindings,
  unreadable,
} from '../../core/checks/definitions';
import { namesInComments } from '../../core/checks/rules';
import { Suppressions } from '../../core/checks/suppression';
import { codeDocuments } from '../../core/mentions/document';
import { append, isAsidePath, type Language, languageIdOf, visibleText } from '../../core/text';
import { annotatedErrors, annotations } from '../shell/annotations';
import { readCustomCatalogs } from '../shell/catalogs';
import { command, Refusal } from '../shell/command';
import { TextInput } from '../shell/input';
import { githubOption, inputOptions } from '../shell/options';
import { cliStrings } from '../shell/strings';
import { exitStatus } from '../shell/terminal';
import { LintFiles } from './lintFiles';
import { lintAsJson, lintAsSarif, lintAsText, lintReported } from './lintOutput';
import { lintCliStrings } from './lintStrings';

/** `lint PATH`: what is wrong with constants, messages and throw sites, to stdout. */
export const lint = command(
  {
    name: 'lint',
    usage: {
      en: 'lint PATH [--json | --sarif] [--github] [options]',
      'zh-CN': 'lint 路径 [--json | --sarif] [--github] [选项]',
    },
    summary: {
      en: 'Checks source code that defines codes: constants, message bundles, and the arguments of exceptions.',
      'zh-CN': '检查定义错误码的源代码：常量、消息文件，以及抛出异常时传入的参数。',
    },
    args: [
      {
        placeholder: { en: 'PATH', 'zh-CN': '路径' },
        help: {
          en: 'A folder or a file. Unused constants are reported only if the whole project is read. Codes with a message in a --catalog need no message in a bundle. A comment bk-job-ignore silences its line.',
          'zh-CN':
            '一个文件夹或一个文件。只有读取了整个项目，才会报告没有使用的常量。--catalog 的目录中有消息的错误码，不必出现在消息文件中。注释 bk-job-ignore 屏蔽所在行。',
        },
      },
    ],
    maxArgs: 1,
    takesPaths: true,
    options: {
      json: {
        kind: 'flag',
        help: {
          en: 'Prints a JSON list of the findings: rule, level, code, constant, file, line, message, and more.',
          'zh-CN': '以 JSON 列表输出检查结果：rule、level、code、constant、file、line、message 等。',
        },
      },
      sarif: {
        kind: 'flag',
        help: {
          en: 'Prints the findings as SARIF 2.1.0, for code review and CI.',
          'zh-CN': '以 SARIF 2.1.0 输出检查结果，供代码评审和 CI 使用。',
        },
      },
      github: githubOption,
      ...inputOptions,
    },
    exclusive: ['json', 'sarif'],
    failsWhen: { en: 'there is an error or a warning.', 'zh-CN': '发现错误或警告。' },
  },
  ({ args: [path], options: { json, sarif, github, encoding }, language, catalog }, shell) => {
    if (path === undefined) return new Refusal((known) => lintCliStrings[known].noPath);
    const terminal = github ? annotatedErrors(shell) : shell;
    const layers = readCustomCatalogs(catalog, language, terminal);
    if (layers === undefined) return exitStatus.usage;
    const input = new TextInput(encoding, language, terminal);
    const files = LintFiles.open(path, input);
    if (typeof files === 'string') {
      terminal.err(`${visibleText(cliStrings(language).notRead(path, skipReason(files, language)))}\n`);
      return exitStatus.usage;
    }
    const { findings, whole } = findingsIn(files, customMessageCodes({ layers }));
    const print = json ? lintAsJson : sarif ? lintAsSarif : github ? undefined : lintAsText;
    if (print) shell.out(print(findings, language));
    if (github) {
      const reported = findings.map((finding) => lintReported(finding, language));
      (print ? shell.err : shell.out)(annotations(reported, shell.env));
    }
    input.reportDoubts();
    if (!whole) shell.err(`${lintCliStrings[language].unusedNotSearched}\n`);
    if (files.skipped.some(({ reason }) => hidesContent.has(reason))) return exitStatus.usage;
    return findings.some(({ level }) => level !== 'information') ? exitStatus.findings : exitStatus.ok;
  },
);

/**
 * All findings in a stable order. `whole`: false if unused constants were not searched for. `elsewhere`: codes that need
 * no message in a bundle.
 */
function findingsIn(
  files: LintFiles,
  elsewhere: ReadonlySet<number>,
): { readonly findings: readonly LintFinding[]; readonly whole: boolean } {
  const workspace = lintWorkspaceOf(files.definitions(), elsewhere);
  const facts = callFactsOf(workspace);
  const uses = new NameUses(workspace);
  const sites: LintFinding[] = [];
  // Without constants nothing can be unused, and no call has a message.
  const hasConstants = facts.codes.size > 0;
  if (hasConstants) {
    files.visitServices((uri, text) => {
      uses.see(text);
      if (!uri.endsWith('.java') || isAsidePath(files.relative(uri))) return;
      append(sites, throwSiteFindings(uri, text, facts));
    });
  }
  const whole = !hasConstants || files.isWhole;
  const unused = whole ? uses.unused() : [];
  const skipped = files.skipped.map(skippedFinding);
  const lineOf = files.lines();
  // Sorted first: the lines of each file are then found once.
  const placed = [...lintWorkspace(workspace), ...unused]
    .sort(compareFindings)
    .map((finding) => onItsLine(finding, lineOf(finding.file, finding.line)));
  const isSilenced = silencing((uri) => files.textOf(uri));
  const shown = [...placed, ...sites].filter((finding) => !isSilenced(finding));
  return { findings: [...shown, ...skipped].sort(compareFindings), whole };
}

function skippedFinding({ file, reason }: Skipped): LintFinding {
  const messageIn = (language: Language) => lintCliStrings[language].notRead(skipReason(reason, language));
  const message = { en: messageIn('en'), 'zh-CN': messageIn('zh-CN') };
  return unreadable({ file, line: 1 }, harmless.has(reason) ? 'information' : 'warning', message);
}

/** Files skipped for these reasons need no action. */
const harmless: ReadonlySet<SkipReason> = new Set(['binary', 'link', 'loop', 'notRegular', 'missing']);

/** Returns whether a comment in its file silences a finding, as in the editor. `textOf`: undefined for a file that cannot be read. */
function silencing(textOf: (uri: string) => string | undefined): (finding: LintFinding) => boolean {
  const known = new Map<string, Suppressions | undefined>();
  return ({ file, line, rule, code }) => {
    if (!known.has(file)) known.set(file, suppressionsIn(file, textOf(file)));
    return known.get(file)?.silence(line - 1, { rule, ...(code === undefined ? {} : { code }) }) === true;
  };
}

function suppressionsIn(uri: string, text: string | undefined): Suppressions | undefined {
  // Most files hold no such comment.
  if (!text?.includes('bk-job-ignore')) return undefined;
  return new Suppressions(codeDocuments().create(uri, languageIdOf(uri), 0, text), namesInComments);
}
