import { type Engine, engineQuery, engines } from '../../core/logs/queries';
import { type Localized, visibleText } from '../../core/text';
import { openCatalog } from '../shell/catalogs';
import { command, type Given, Refusal } from '../shell/command';
import type { OptionTable } from '../shell/options';
import { type ExitStatus, exitStatus, type Terminal } from '../shell/terminal';

const nameOption = {
  kind: 'value',
  placeholder: { en: 'NAME', 'zh-CN': '名称' },
  accepts: { en: 'a name', 'zh-CN': '名称' },
  read: (text: string): string | undefined => (/[\n\r\0]/.test(text) || text === '' ? undefined : text),
} as const;

const options = {
  engine: {
    kind: 'value',
    placeholder: { en: 'ENGINE', 'zh-CN': '引擎' },
    accepts: { en: `one of ${engines.join(', ')}`, 'zh-CN': engines.join('、') },
    read: (text: string): Engine | undefined => engines.find((engine) => engine === text),
    help: { en: `Where the logs are: ${engines.join(', ')}.`, 'zh-CN': `日志所在的引擎：${engines.join('、')}。` },
  },
  table: {
    ...nameOption,
    help: {
      en: 'The table of the logs, one row for each line: by default logs. For elasticsearch an index (logs-*), for loki a stream selector ({app=~".+"}).',
      'zh-CN':
        '日志所在的表，每行日志为一条记录，默认 logs。elasticsearch 为索引（logs-*），loki 为流选择器（{app=~".+"}）。',
    },
  },
  column: {
    ...nameOption,
    help: {
      en: 'The column or field with the text: by default message; for loki the line itself.',
      'zh-CN': '日志文本所在的列或字段，默认 message；loki 默认为日志行本身。',
    },
  },
  'time-column': {
    ...nameOption,
    help: {
      en: 'A column with the time, for the first and the last mention of each code. Not for loki, whose lines have times.',
      'zh-CN': '时间所在的列，用于给出每个错误码的首次和末次时间。loki 的日志行自带时间，不需要此项。',
    },
  },
  'all-numbers': {
    kind: 'flag',
    help: {
      en: 'Counts every number of seven digits that begins with 12 and stands alone, code or not, as scan --all-numbers does.',
      'zh-CN': '统计所有独立的、以 12 开头的七位数字，不论是否为错误码，与 scan --all-numbers 一致。',
    },
  },
} satisfies OptionTable;

/** `query --engine ENGINE`: the query that counts codes where the logs are, to stdout. */
export const query = command(
  {
    name: 'query',
    usage: { en: 'query --engine ENGINE [options]', 'zh-CN': 'query --engine 引擎 [选项]' },
    summary: {
      en: 'Prints a query that counts the error codes of logs in a database or a log system.',
      'zh-CN': '输出查询语句，在数据库或日志系统中统计错误码。',
    },
    maxArgs: 0,
    options,
  },
  (given, terminal): Refusal | ExitStatus => {
    const { engine, table, column, 'time-column': timeColumn } = given.options;
    if (engine === undefined) return new Refusal(noEngine);
    if (engine === 'loki') {
      if (timeColumn !== undefined) return new Refusal(noTimes);
      if (table !== undefined && !table.trimStart().startsWith('{')) return new Refusal(noSelector(visibleText(table)));
      if (column !== undefined && !/^[A-Za-z_]\w*$/.test(column)) return new Refusal(noLabel(visibleText(column)));
    }
    return print(engine, given, terminal);
  },
);

const noEngine = {
  en: `Name the engine with --engine: ${engines.join(', ')}.`,
  'zh-CN': `请用 --engine 指定引擎：${engines.join('、')}。`,
};

const noTimes = {
  en: '--time-column cannot be given with loki, whose lines have times.',
  'zh-CN': 'loki 的日志行自带时间，不能使用 --time-column。',
};

const noSelector = (table: string): Localized => ({
  en: `For loki --table is a stream selector such as {app="job-execute"}, not "${table}".`,
  'zh-CN': `对于 loki，--table 是流选择器，例如 {app="job-execute"}，不能是 "${table}"。`,
});

const noLabel = (column: string): Localized => ({
  en: `For loki --column is a label: letters, digits and _, not "${column}".`,
  'zh-CN': `对于 loki，--column 是标签，只含字母、数字和 _，不能是 "${column}"。`,
});

function print(engine: Engine, given: Given<typeof options>, terminal: Terminal): ExitStatus {
  const { language, options: chosen } = given;
  const catalog = openCatalog(given.catalog, language, terminal);
  if (catalog === undefined) return exitStatus.usage;
  const { table, column, 'time-column': timeColumn, 'all-numbers': allNumbers } = chosen;
  terminal.out(
    engineQuery(
      {
        engine,
        allNumbers,
        language,
        ...(table === undefined ? {} : { table }),
        ...(column === undefined ? {} : { column }),
        ...(timeColumn === undefined ? {} : { timeColumn }),
      },
      catalog,
    ),
  );
  return exitStatus.ok;
}
