import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { LogTally } from '../../../server/src/core/logs/tally';
import { messageIndex } from '../../../server/src/core/messages';
import { messagesOfCode } from '../../../server/src/core/messages/findMessages';
import { random } from '../../support/random';
import { alternate, type Bench, timeOf } from '../measure';

const count = 30_000;
const codes = [1250001, 1238146, 1210001, 1244006];

/** Lines of a service with a code each: the time, the request and the job instance differ. */
function codeLines(): { readonly code: number; readonly text: string }[] {
  const { below, of } = random();
  const hex = (digits: number) => Array.from({ length: digits }, () => below(16).toString(16)).join('');
  let time = Date.UTC(2024, 6, 19);
  return Array.from({ length: count }, () => {
    time += below(300);
    const at = new Date(time).toISOString().replace('T', ' ').slice(0, 23);
    const code = of(codes);
    const header = `[${at}] ERROR [job-execute,${hex(32)},${hex(16)}] 6 --- [task-${below(40)}] c.t.b.j.e.s.GseTaskExecutor :`;
    return {
      code,
      text: `${header} start gse task failed, taskInstanceId=${below(1e6)}, errorCode=${code}, will retry`,
    };
  });
}

/** All that a report says of lines with codes, in the time that looking for the message of each code alone takes. */
export const tallyBench: Bench = {
  name: 'tally',
  title: `${count} lines with codes tallied for a report, against looking on each for the message of its code`,
  async run() {
    const catalog = builtinCatalog();
    const messages = await messageIndex(catalog);
    const lines = codeLines();
    const tally = () => {
      const counts = new LogTally({ catalog, messages });
      const file = counts.beginFile('/data/logs/execute/execute.log');
      for (const [index, { text }] of lines.entries()) file.addLine(text, index + 1, index * 200);
      return counts.report([]).codes.reduce((sum, one) => sum + one.count, 0);
    };
    assert.equal(tally(), count);
    const times = await alternate(
      7,
      () =>
        timeOf(() => {
          for (const { text, code } of lines) messagesOfCode(messages, text, code);
        }),
      () => timeOf(tally),
    );
    return [{ name: 'tally', ...times, unit: 'ms', budget: 1, by: 'median' }];
  },
};
