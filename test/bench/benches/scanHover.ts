import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type Position } from 'vscode-languageserver-protocol/node';
import { bigLog, writeBigLog } from '../generateBigLog';
import { alternate, type Bench, median, timeOf } from '../measure';
import { ServerProcess } from '../serverProcess';

/** 2 GiB. */
const blocks = 256;
const rounds = 8;
const hovers = 1000;

const text = Array.from({ length: 1000 }, (_, line) => `错误码1239801 表示失败 ${line}\n`).join('');

/** Hovers of a server that scans a log of 2 GiB, against those of the same server when it does not. */
export const scanHoverBench: Bench = {
  name: 'scan-hover',
  title: 'hovers while a log of 2 GiB is scanned, against those of the same server at rest',
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-scan-'));
    const server = await ServerProcess.start('ours', text);
    try {
      const file = path.join(folder, 'big.log');
      writeBigLog(file, bigLog(), blocks);
      let line = 0;
      const p50 = async (): Promise<number> => {
        const times: number[] = [];
        for (let hover = 0; hover < hovers; hover++) {
          const position: Position = { line: line++ % 1000, character: 5 };
          times.push(await timeOf(async () => assert.ok(await server.hover(position))));
        }
        return median(times);
      };
      const measured = await alternate(rounds, p50, async () => {
        const stop = new CancellationTokenSource();
        let isOver = false;
        let scan: Promise<unknown> | undefined;
        await new Promise<void>((begun) => {
          scan = server.scan(pathToFileURL(file).href, stop.token, begun).finally(() => {
            isOver = true;
          });
        });
        const time = await p50();
        assert.ok(!isOver, 'the scan ended before the hovers');
        stop.cancel();
        await scan;
        return time;
      });
      return [{ name: 'p50', ...measured, unit: 'ms', budget: 1.5, by: 'median' }];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
};
