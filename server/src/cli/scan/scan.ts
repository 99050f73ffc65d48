import type { FileResult } from '../../core/logs';
import { type Language, visibleText } from '../../core/text';
import { openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';
import { ProgressLine } from './progressLine';
import { options } from './scanOptions';
import { countsJson, countsText } from './scanOutput';
import { scanStrings } from './scanStrings';

/** `scan PATH...`: the codes in logs of any size, to stdout. */
export const scan = command(
  {
    name: 'scan',
    usage: { en: 'scan PATH... | - [options]', 'zh-CN': 'scan 路径... | - [选项]' },
    summary: {
      en: 'Counts the error codes in logs of any size.',
      'zh-CN': '统计任意大小日志中的错误码。',
    },
    args: [
      {
        placeholder: { en: 'PATH', 'zh-CN': '路径' },
        help: {
          en: 'Files, folders and globs. Files packed as gzip or zstd are unpacked; the files of a rotated log are read as one, the oldest first.',
          'zh-CN':
            '文件、文件夹或通配符。gzip 和 zstd 压缩的文件会自动解压；轮转产生的多个文件按从旧到新作为一个日志读取。',
        },
      },
      {
        placeholder: { en: '-', 'zh-CN': '-' },
        help: { en: 'Reads standard input, packed or not.', 'zh-CN': '读取标准输入，可以是压缩的内容。' },
      },
    ],
    options,
    failsWhen: {
      en: 'not every file could be read to its end; the answer is partial, and stderr says why.',
      'zh-CN': '有文件未能完整读取，结果不完整，原因见 stderr。',
    },
  },
  (given, terminal): Refusal | Promise<ExitStatus> => {
    if (given.args.length === 0) return new Refusal((language) => scanStrings[language].noPath);
    return count(given, terminal);
  },
);

async function count(given: Given<typeof options>, terminal: Terminal): Promise<ExitStatus> {
  const { args: paths, language, options: chosen } = given;
  const catalog = openCatalog(given.catalog, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const { countLogs } = await import('../../disk/logs/countLogs');
  const progress = new ProgressLine(terminal, language);
  const { codes, files } = await countLogs(
    { paths, language, catalog, encoding: chosen.encoding, allNumbers: chosen['all-numbers'] },
    { input: terminal.input, onProgress: (state) => progress.show(state) },
  );
  progress.clear();
  terminal.out(chosen.json ? countsJson(codes) : countsText(codes, catalog, language));
  return reportFiles(files, language, terminal);
}

/** Says on stderr which files were not read, and why. */
function reportFiles(files: readonly FileResult[], language: Language, terminal: Terminal): ExitStatus {
  const strings = scanStrings[language];
  const partial = files.filter(({ status, harmless }) => status !== 'complete' && !harmless);
  for (const { path, status, reason = '' } of partial.slice(0, maxNamed)) {
    terminal.err(`${visibleText(strings.notComplete(path, status, reason))}\n`);
  }
  if (partial.length > maxNamed) terminal.err(`${strings.moreFiles(partial.length - maxNamed)}\n`);
  if (partial.length === 0) return exitStatus.ok;
  terminal.err(`${strings.partial(partial.length, files.length)}\n`);
  const isNothingRead = files.every(({ status }) => status === 'failed' || status === 'skipped');
  return isNothingRead ? exitStatus.usage : exitStatus.findings;
}

/** Maximum number of files that stderr names. */
const maxNamed = 20;
