import { finish, visibleText } from '../../core/text';
import { replaceDigits, replaceFile } from '../../disk/edit';
import { annotatedErrors, annotations } from '../shell/annotations';
import { openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import { githubOption, inputOptions, type OptionTable } from '../shell/options';
import { exitStatus, type Terminal } from '../shell/terminal';
import { migrateCounted, migrateJson, migrateSarif, migrateText, migrateTotals } from './migrateOutput';
import { counts, type FilePlan } from './migratePlan';
import { migrateStrings } from './migrateStrings';
import { planFiles } from './planFiles';

const options = {
  check: {
    kind: 'flag',
    help: {
      en: 'Exits with 1 if legacy codes are left. Not counted: logs, definitions of legacy constants, lines with the comment bk-job-ignore, and numbers without a sign beside them that they are error codes.',
      'zh-CN':
        '仍有旧版错误码时以 1 退出。日志、旧版常量的定义、带有 bk-job-ignore 注释的行，以及旁边没有文字表明是错误码的数字不计在内。',
    },
  },
  write: {
    kind: 'flag',
    help: {
      en: 'Replaces the codes whose replacement is certain, but never parameter names. A file is replaced as a whole or not at all, and keeps its encoding, line ends and mode; a symbolic link is followed. A file that has changed since it was read stays as it is.',
      'zh-CN':
        '替换可以确定的错误码，从不修改参数名。每个文件要么整体替换，要么保持原样；编码、换行和权限不变；符号链接会写入它指向的文件。读取之后被修改过的文件保持原样。',
    },
  },
  json: {
    kind: 'flag',
    help: {
      en: 'Prints a JSON list of all uses: file, line and column (from 1, in UTF-16 units), from, to, change, and more.',
      'zh-CN': '以 JSON 列表输出所有位置：file、line 和 column（从 1 起，按 UTF-16 计）、from、to、change 等。',
    },
  },
  sarif: {
    kind: 'flag',
    help: {
      en: 'Prints the uses as SARIF 2.1.0, for code review and CI. Those that --check does not count are notes.',
      'zh-CN': '以 SARIF 2.1.0 输出所有位置，供代码评审和 CI 使用。不计入 --check 的为 note 级别。',
    },
  },
  github: githubOption,
  'include-plain': {
    kind: 'flag',
    help: {
      en: 'Also takes listed numbers for codes if nothing beside them says that they are.',
      'zh-CN': '旁边没有文字表明是错误码的数字，只要目录中有收录，也视为错误码。',
    },
  },
  ...inputOptions,
} satisfies OptionTable;

/** `migrate PATH...`: codes of the legacy API in files and folders, and their successors. `--write` replaces them. */
export const migrate = command(
  {
    name: 'migrate',
    usage: {
      en: 'migrate PATH... [--check | --write] [--json | --sarif] [--github] [options]',
      'zh-CN': 'migrate 路径... [--check | --write] [--json | --sarif] [--github] [选项]',
    },
    summary: {
      en: 'Finds codes of the legacy API (120xxxx) in files and folders, and the codes of the new API that mean the same.',
      'zh-CN': '在文件和文件夹中查找旧版 API 错误码（120xxxx），以及含义相同的新版 API 错误码。',
    },
    args: [
      {
        placeholder: { en: 'PATH', 'zh-CN': '路径' },
        help: {
          en: 'A file, or a folder: all its text files except what .gitignore names, node_modules, and folders that begin with a dot.',
          'zh-CN':
            '文件或文件夹。对文件夹读取其中所有文本文件，.gitignore 忽略的内容、node_modules 和以点开头的文件夹除外。',
        },
      },
    ],
    takesPaths: true,
    options,
    exclusive: ['json', 'sarif'],
    failsWhen: { en: 'legacy codes are left (with --check).', 'zh-CN': '仍有旧版错误码（--check）。' },
  },
  (given, shell) => {
    const { args, language } = given;
    const { check, write, json, sarif, github } = given.options;
    if (check && write) return new Refusal((known) => migrateStrings[known].checkOrWrite);
    if (args.length === 0) return new Refusal((known) => migrateStrings[known].noPaths);
    const terminal = github ? annotatedErrors(shell) : shell;
    const catalog = openCatalog(given.catalog, language, terminal);
    if (catalog === undefined) return exitStatus.usage;
    const { 'include-plain': includePlain, encoding } = given.options;
    const { plans, failed } = finish(planFiles(args, { includePlain, encoding }, catalog, language, terminal));
    const written = write ? writeAll(plans, given, terminal) : undefined;
    if (json) shell.out(migrateJson(plans, written?.paths, language));
    else if (sarif) shell.out(migrateSarif(plans, language));
    // What was not read may hold legacy codes: nothing found does not mean that there are none.
    else if (!github && (!failed || hasUses(plans))) shell.out(migrateText(plans, written?.paths, language));
    if (github) {
      const text = annotations(migrateCounted(plans, language), shell.env);
      if (json || sarif) shell.err(text);
      else shell.out(`${text}${!failed || hasUses(plans) ? migrateTotals(plans, written?.paths, language) : ''}`);
    }
    if (failed || written?.failed) return exitStatus.usage;
    const isLeft = plans.some(({ uses }) => uses.some(counts));
    return check && isLeft ? exitStatus.findings : exitStatus.ok;
  },
);

function hasUses(plans: readonly FilePlan[]): boolean {
  return plans.some(({ uses }) => uses.length > 0);
}

function writeAll(
  plans: readonly FilePlan[],
  { language, options: { encoding } }: Given<typeof options>,
  terminal: Terminal,
): { readonly paths: ReadonlySet<string>; readonly failed: boolean } {
  const paths = new Set<string>();
  let failed = false;
  for (const { path, file, edits } of plans) {
    if (edits.length === 0) continue;
    const failure = replaceFile(file, (bytes) => replaceDigits(bytes, edits, encoding));
    if (failure === undefined) {
      paths.add(path);
      continue;
    }
    failed = true;
    terminal.err(`${visibleText(migrateStrings[language].notWritten(path, failure))}\n`);
  }
  return { paths, failed };
}
