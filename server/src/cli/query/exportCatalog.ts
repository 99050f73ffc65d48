import { lookupTable } from '../../core/logs/queries';
import { openCatalog } from '../shell/catalogs';
import { command } from '../shell/command';
import type { OptionTable } from '../shell/options';
import { exitStatus } from '../shell/terminal';

const options = {
  csv: {
    kind: 'flag',
    help: { en: 'Prints CSV with a header, which is the default.', 'zh-CN': '输出带表头的 CSV（默认）。' },
  },
  json: {
    kind: 'flag',
    help: {
      en: 'Prints a JSON list of objects with the same columns.',
      'zh-CN': '输出 JSON 列表，各对象的键与列名相同。',
    },
  },
  sql: {
    kind: 'flag',
    help: {
      en: 'Prints statements that create and fill the table job_error_codes, for DuckDB and PostgreSQL. Others load the CSV: release is a reserved word in MySQL, and Spark knows no keys.',
      'zh-CN':
        '输出建表 job_error_codes 并写入数据的语句，适用于 DuckDB 和 PostgreSQL。其他引擎请导入 CSV：release 是 MySQL 的保留字，Spark 不支持主键。',
    },
  },
  meanings: {
    kind: 'flag',
    help: {
      en: 'Also prints the other meanings that releases and catalogs give to a code: then the number is no key of the table.',
      'zh-CN': '同时输出错误码在其他版本和目录中的含义，此时错误码不再是表的主键。',
    },
  },
} satisfies OptionTable;

/** `export-catalog`: the catalog as a lookup table, to stdout. */
export const exportCatalog = command(
  {
    name: 'export-catalog',
    usage: { en: 'export-catalog [options]', 'zh-CN': 'export-catalog [选项]' },
    summary: {
      en: 'Prints the catalog as a lookup table: code, name, message_en, message_zh, family, source, target, release.',
      'zh-CN': '把目录输出为对照表：code、name、message_en、message_zh、family、source、target、release。',
    },
    maxArgs: 0,
    options,
    exclusive: ['csv', 'json', 'sql'],
  },
  ({ options: { json, sql, meanings }, catalog: from, language }, terminal) => {
    const catalog = openCatalog(from, language, terminal);
    if (catalog === undefined) return exitStatus.usage;
    terminal.out(lookupTable(catalog, json ? 'json' : sql ? 'sql' : 'csv', meanings));
    return exitStatus.ok;
  },
);
