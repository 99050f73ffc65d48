import assert from 'node:assert/strict';
import type { LogScanner } from '../../../client/src/logReport/logScan';
import type { LogReport, LogScan } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { promises } from '../support/clock';

const reportOf = (name: string): LogReport => ({
  summary: [name],
  complete: false,
  families: [],
  rows: [],
  findings: [],
  files: [],
  fileCount: 0,
  bucketSeconds: 1,
  timeZone: 'UTC',
});

const scanOf = (name: string, count?: number): LogScan => ({
  report: reportOf(name),
  data: name,
  ...(count === undefined ? {} : { watch: { since: 0, count, last: null, alerts: 0, alert: '' } }),
});

/** A watch whose parts the test hands over, and what was shown after each change. */
async function watching(view: (data: string) => Promise<LogReport | null>) {
  let found: (part: LogScan) => void = () => undefined;
  let end: (scan: LogScan) => void = () => undefined;
  const cancels: (() => void)[] = [];
  const asked: unknown[] = [];
  const vscode = {
    env: { language: 'en' },
    Uri: { parse: (text: string) => ({ path: new URL(text).pathname }) },
    l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[at])) },
    EventEmitter: class {
      private listener = (_: unknown): void => undefined;
      readonly event = (listener: (value: unknown) => void) => {
        this.listener = listener;
      };
      fire(value: unknown): void {
        this.listener(value);
      }
    },
    CancellationTokenSource: class {
      readonly token = {};
      cancel(): void {
        for (const cancel of cancels.splice(0)) cancel();
      }
    },
  };
  const server = {
    follow(_: string, params: unknown, hooks: { found: typeof found }) {
      asked.push(params);
      found = hooks.found;
      return new Promise<LogScan>((resolve) => {
        end = resolve;
        cancels.push(() => resolve(scanOf('stopped')));
      });
    },
    ask: (_: string, { data }: { data: string }) => view(data),
  };
  const { LogScanner: Scanner } = await load<{ LogScanner: typeof LogScanner }>('logReport/logScan.ts', vscode);
  const scanner = new Scanner(server as never, ['file:///w/a.log'], () => ['redis']);
  const shown: string[] = [];
  scanner.onDidChange(() => shown.push(scanner.state.report?.summary[0] ?? '-'));
  const running = scanner.run();
  await promises();
  return { scanner, asked, shown, running, found: (part: LogScan) => found(part), end: (scan: LogScan) => end(scan) };
}

describe('a scan of logs', () => {
  it('that watches asks for alerts, shows each part, and ends with the whole report', async () => {
    const { scanner, asked, shown, running, found, end } = await watching(async () => null);
    assert.deepEqual(asked, [{ targets: ['file:///w/a.log'], watch: { alerts: ['redis'] } }]);
    found(scanOf('one', 1));
    assert.match(scanner.state.progress?.text ?? '', /^Watching since .*: 1 code$/);
    found(scanOf('two', 2));
    end(scanOf('all'));
    await running;
    assert.deepEqual(shown, ['-', '-', 'one', 'two', 'all']);
    assert.deepEqual([scanner.isRunning, scanner.watch, scanner.name], [false, undefined, 'a.log']);
  });

  it('hides names as soon as the person asks for it, while parts arrive', async () => {
    const { scanner, shown, running, found, end } = await watching(async (data) => reportOf(`${data} without names`));
    found(scanOf('one', 1));
    await scanner.anonymize(true);
    found(scanOf('two', 2));
    assert.equal(scanner.places?.summary[0], 'one');
    await promises();
    assert.equal(scanner.places?.summary[0], 'two');
    end(scanOf('all'));
    await running;
    assert.deepEqual(shown.slice(2), ['one', 'one without names', 'two without names', 'all without names']);
    await scanner.anonymize(false);
    assert.equal(shown.at(-1), 'all');
  });

  it('ends with an error where a part cannot be shown without names', async () => {
    let isBroken = false;
    const { scanner, running, found } = await watching(async (data) => (isBroken ? null : reportOf(data)));
    found(scanOf('one', 1));
    await scanner.anonymize(true);
    isBroken = true;
    found(scanOf('two', 2));
    await assert.rejects(running, /could not be anonymized/);
    assert.equal(scanner.isRunning, false);
  });
});
