import assert from 'node:assert/strict';
import type { LogScanner } from '../../../client/src/logReport/logScan';
import type { LogWatches } from '../../../client/src/logReport/logWatches';
import type { LogWatch } from '../../../server/src/protocol';
import { load } from '../support/bundle';

/** A watch whose scan the test moves by hand. */
async function watching() {
  let now = 0;
  const said: string[] = [];
  const opened: unknown[] = [];
  const item = { text: '', tooltip: '', isGone: false, backgroundColor: undefined as unknown };
  const vscode = {
    StatusBarAlignment: { Left: 1 },
    ThemeColor: class {},
    l10n: { t: (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, at) => String(values[at])) },
    commands: { executeCommand: async (...parts: unknown[]) => void said.push(parts.join(' ')) },
    window: {
      createStatusBarItem: () =>
        Object.assign(item, {
          show: () => undefined,
          dispose: () => {
            item.isGone = true;
          },
        }),
      showWarningMessage: async (text: string) => void said.push(text),
    },
  };
  const { LogWatches: Watches } = await load<{ LogWatches: typeof LogWatches }>('logReport/logWatches.ts', vscode, {
    Date: { now: () => now },
  });
  let tell = (): void => undefined;
  let end = (): void => undefined;
  const scanner = {
    name: 'app.log',
    state: { progress: { text: 'Watching' } },
    watch: undefined as LogWatch | undefined,
    onDidChange(listener: () => void) {
      tell = listener;
      return { dispose: () => undefined };
    },
    run: () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
    stop: () => end(),
  };
  const watches = new Watches((of) => {
    opened.push(of);
    return {} as never;
  });
  const running = watches.run(scanner as unknown as LogScanner);
  return {
    item,
    said,
    opened,
    watches,
    running,
    comes(watch: Partial<LogWatch>, at: number) {
      now = at;
      scanner.watch = { since: 0, count: 0, last: null, alerts: 0, alert: '', ...watch };
      tell();
    },
  };
}

describe('a watch of logs', () => {
  it('counts in the status bar, and shows its report when it is stopped', async () => {
    const { item, said, opened, watches, running, comes } = await watching();
    assert.equal(item.text, '$(eye) 0 codes');
    comes({ count: 3, last: 1250001 }, 0);
    assert.equal(item.text, '$(eye) 3 codes, last 1250001');
    assert.equal(item.tooltip, 'app.log\nWatching');
    await watches.show();
    assert.equal(opened.length, 1);
    await watches.stop();
    await running;
    assert.deepEqual([opened.length, item.isGone], [2, true]);
    assert.deepEqual(said, ['setContext bkJobErrorCodes.watching true', 'setContext bkJobErrorCodes.watching false']);
  });

  it('notifies of alerts once a minute', async () => {
    const { item, said, watches, comes } = await watching();
    comes({ alerts: 1, alert: 'one' }, 1000);
    comes({ alerts: 2, alert: 'two' }, 2000);
    comes({ alerts: 9, alert: 'nine' }, 59_000);
    assert.deepEqual(said.slice(1), ['one']);
    assert.notEqual(item.backgroundColor, undefined);
    comes({ alerts: 9, alert: 'nine' }, 61_000);
    assert.deepEqual(said.slice(1), ['one', '8 alerts, the last one: nine']);
    comes({ alerts: 9, alert: 'nine' }, 200_000);
    assert.equal(said.length, 3);
    await watches.show();
    assert.equal(item.backgroundColor, undefined);
  });

  it('makes no links of the names of files', async () => {
    const { said, comes } = await watching();
    comes({ alerts: 1, alert: '1250001 in [x](command:y).log:1' }, 1000);
    assert.deepEqual(said.slice(1), ['1250001 in [x]\u200b(command:y).log:1']);
  });
});
