import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtinCatalog } from '../../server/src/builtin';
import type { TallyOptions } from '../../server/src/core/logs/options';
import { LogTally } from '../../server/src/core/logs/tally';
import { commandLine } from '../support/commandLine';
import {
  type LogDatabase,
  type StartDatabase,
  startClickHouse,
  startDuckDb,
  startPostgreSql,
} from '../support/databases';
import { logFiles } from '../support/logFiles';
import { random } from '../support/random';
import { trapTexts } from '../support/trapTexts';

const engines: Readonly<Record<string, StartDatabase>> = {
  duckdb: startDuckDb,
  postgresql: startPostgreSql,
  clickhouse: startClickHouse,
};

describe('queries for logs in an engine', () => {
  const numbers = random();
  const lines = [...trapTexts(numbers, 40_000), ...logFiles(numbers, 5000).flatMap((file) => file.lines)];

  for (const [engine, start] of Object.entries(engines)) {
    describe(`of ${engine} (${lines.length} lines, seed ${numbers.seed})`, () => {
      let folder: string;
      let database: LogDatabase | undefined;

      before(async () => {
        folder = mkdtempSync(path.join(tmpdir(), `${engine}-`));
        database = await start(folder, lines);
      });

      after(async () => {
        await database?.stop();
        rmSync(folder, { recursive: true, force: true });
      });

      const rowsOf = async (...args: string[]) => {
        const { status, out } = commandLine([
          'query',
          '--engine',
          engine,
          '--table',
          'logs',
          '--column',
          'message',
          ...args,
        ]);
        assert.equal(status, 0);
        return (await database?.query(out))?.map((row) => row.map(Number));
      };

      it('gives the counts of the scanner', async () => {
        assert.deepEqual(await rowsOf(), counts({}));
      });

      it('gives the counts of all numbers', async () => {
        assert.deepEqual(await rowsOf('--all-numbers'), counts({ counted: 'allNumbers' }));
      });

      // ClickHouse wants an engine for each table, and takes CSV.
      if (engine === 'clickhouse') return;

      it('joins with the exported catalog', async () => {
        const { out } = commandLine(['export-catalog', '--sql']);
        for (const statement of out.split(/;\n/).filter((text) => text.trim() !== '')) await database?.query(statement);
        const [row] = (await database?.query('SELECT name, family FROM job_error_codes WHERE code = 1250001')) ?? [];
        assert.deepEqual(row, ['REDIS_CONNECT_FAIL', 'redis']);
      });
    });
  }

  /** The scanner's counts of the codes that a query can know: those that the catalog lists. */
  function counts(options: Partial<TallyOptions>): number[][] {
    const tally = new LogTally({ catalog: builtinCatalog(), ...options });
    const file = tally.beginFile('a.txt');
    for (const [index, line] of lines.entries()) file.addLine(line, index + 1, index);
    const { codes } = tally.report([]);
    const known = codes.filter(({ listed }) => listed || options.counted === 'allNumbers');
    return known.map(({ code, count }) => [code, count]);
  }
});
