import assert from 'node:assert/strict';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

const codes = [1250001, 1240002, 1239803, 1241001, 1213001, 1238001];

/**
 * Writes a log of about `bytes` bytes over two hours, with a code on each line or on every `every`th. In its last half hour Redis
 * fails often. Returns how often 1250001 is in it.
 */
function writeLog(file: string, bytes: number, every = 20): number {
  const begin = Date.UTC(2026, 10, 28, 18);
  const padding = 'heartbeat of the scheduler, the queue is empty, nothing to do until the next tick '.repeat(9);
  const lines = Math.floor(bytes / 830);
  const out = openSync(file, 'w');
  let part: string[] = [];
  let redis = 0;
  for (let line = 0; line < lines; line++) {
    const share = line / lines;
    const time = new Date(begin + share * 7_200_000).toISOString().replace('T', ' ').replace('Z', '');
    const isRedis = share > 0.75 && line % 3 === 0;
    const code = isRedis ? 1250001 : codes[(line / every) % codes.length];
    const isFailure = isRedis || line % every === 0;
    if (isFailure && code === 1250001) redis++;
    const said = isFailure ? `ERROR [job-${line % 7}] JobApi - call failed, code=${code} ` : 'DEBUG ';
    part.push(`${time} ${said}${padding}`);
    if (part.length < 10_000 && line < lines - 1) continue;
    writeSync(out, `${part.join('\n')}\n`);
    part = [];
  }
  closeSync(out);
  return redis;
}

/**
 * Presses Cancel as soon as the report says how long it takes: a person is as fast, a test from outside may come after the end.
 * False if the scan is over.
 */
function cancelWhileRunning(main: Element): Promise<boolean> {
  return new Promise((done) => {
    const look = () => {
      const button = (name: string) =>
        Array.from(main.querySelectorAll('button')).find(({ textContent }) => textContent === name);
      const cancel = button('Cancel');
      const isOver = cancel === undefined && button('Scan Again') !== undefined;
      if (!isOver && !(cancel && main.textContent?.includes(' s left'))) return;
      observer.disconnect();
      cancel?.click();
      done(!isOver);
    };
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    look();
  });
}

describe('the report on logs', () => {
  const workbench = useWorkbench();
  const scan = (name: string) =>
    workbench().probe.evaluate(
      async (vscode, path) => {
        void vscode.commands.executeCommand('bkJobErrorCodes.scanLogs', vscode.Uri.file(path));
      },
      join(workbench().workspace, name),
    );
  const place = () =>
    workbench().probe.evaluate((vscode) => {
      const editor = vscode.window.activeTextEditor;
      return editor
        ? { scheme: editor.document.uri.scheme, line: editor.document.lineAt(editor.selection.start.line).text }
        : undefined;
    }, null);

  it('of 200 MB shows its progress, is cancelled, and scans again', async () => {
    const { logReport } = workbench();
    const redis = writeLog(join(workbench().workspace, 'big.log'), 200_000_000, 1);
    await scan('big.log');
    await until('a scan that is cancelled', async () => {
      if (await logReport.main.evaluate(cancelWhileRunning)) return true;
      await logReport.control('Scan Again').click();
      return false;
    });
    await logReport.says('This report is not complete');
    await logReport.control('Scan Again').click();
    await until('the whole report', async () => {
      const text = await logReport.main.innerText();
      return !text.includes('Cancel') && !text.includes('This report is not complete') && text.includes('1250001');
    });
    assert.match((await logReport.rows())[0] ?? '', new RegExp(`^${redis.toLocaleString('en')} 1250001 `));
    await logReport.brush(0.1, 0.4);
    await until(
      'what is in the chosen time',
      async () => !(await logReport.rows())[0]?.includes(redis.toLocaleString('en')),
    );
    await logReport.row('1239803').click();
    await logReport.main.locator('.details .line button').first().click();
    await until('the line in a window', async () => (await place())?.line.includes('code=1239803'));
  });

  it('counts what is in the part of the timeline that is chosen', async () => {
    const { logReport, page } = workbench();
    writeLog(join(workbench().workspace, 'day.log'), 4_000_000);
    await scan('day.log');
    await logReport.says('What Stands Out');
    const before = await logReport.rows();
    const size = page.viewportSize();
    await screenshot(page, 'logs', async () => {
      // High enough for the table.
      await page.setViewportSize({ width: 1280, height: 980 });
      await logReport.row('1240002').waitFor();
      return around(0, page.locator('.part.editor'));
    });
    if (size) await page.setViewportSize(size);
    // The burst begins with no sample, and its line is shown all the same.
    const [evidence = ''] = await logReport.main.locator('li .line').allInnerTexts();
    assert.match(evidence, /^day\.log:\d+ 2026-11-28 19:30:.* code=1250001/);
    await logReport.brush(0.1, 0.4);
    await until(
      'fewer mentions',
      async () => !(await logReport.rows())[0]?.startsWith(before[0]?.split(' ')[0] ?? '-'),
    );
    await logReport.control('Whole Time').click();
    await until('all mentions', async () => (await logReport.rows())[0] === before[0]);
    await logReport.search.fill('1239803');
    await until('one row', async () => (await logReport.rows()).length === 1);
  });

  it('is exported as a whole file', async () => {
    const { logReport, quickInput, notifications, workspace } = workbench();
    const file = join(workspace, 'report.json');
    rmSync(file, { force: true });
    await logReport.control('JSON').click();
    // The dialog lists folders when its path has changed, and takes Enter only when it has done so.
    await until('the path in the dialog', async () => {
      if ((await quickInput.input.inputValue()) === file) return true;
      await quickInput.type(file);
      return false;
    });
    await until('the file', async () => {
      if (await quickInput.input.isVisible()) await quickInput.accept();
      return until('the file', async () => existsSync(file), 1000);
    });
    await notifications.expect('The report is saved in report.json.');
    const { codes } = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual([codes[0].code, codes.length], [1250001, 6]);
    assert.deepEqual(
      readdirSync(workspace).filter((name) => name.startsWith('report')),
      ['report.json'],
    );
    await logReport.control('Markdown').click();
    await until('a ticket', async () => {
      const text = await workbench().probe.evaluate(
        (vscode) => vscode.window.activeTextEditor?.document.getText(),
        null,
      );
      return text?.includes('1250001');
    });
    await workbench().run('View: Revert and Close Editor');
    await notifications.clear();
  });

  it('can be read in a narrow window', async () => {
    const { logReport, page } = workbench();
    const size = page.viewportSize();
    await page.setViewportSize({ width: 700, height: 900 });
    const cells = logReport.main.locator('.grid').first().locator('.of-count, .of-code');
    await until('whole numbers and no time', async () => {
      const cut = await cells.evaluateAll((all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth).length);
      return cut === 0 && !(await logReport.main.locator('.grid .of-last').first().isVisible());
    });
    if (size) await page.setViewportSize(size);
  });

  it('of logs that are watched counts what comes, through a rotation, until it is stopped', async () => {
    const { logReport, statusBar, notifications } = workbench();
    const folder = join(workbench().workspace, 'watched');
    const file = join(folder, 'app.log');
    mkdirSync(folder);
    const line = (code: number) => `${new Date().toISOString()} ERROR code=${code}\n`;
    writeFileSync(file, line(1239801));
    await workbench().configure({ 'bkJobErrorCodes.logs.alerts': ['1240002'] });
    await workbench().probe.evaluate(async (vscode, path) => {
      void vscode.commands.executeCommand('bkJobErrorCodes.watchLogs', vscode.Uri.file(path));
    }, folder);
    await logReport.says('Watching since');
    appendFileSync(file, line(1250001).repeat(2));
    await logReport.says(': 2 codes');
    await statusBar.says('2 codes, last 1250001');
    assert.deepEqual(await notifications.shown(), []);
    renameSync(file, `${file}.1`);
    writeFileSync(file, line(1240002));
    appendFileSync(`${file}.1`, line(1250001));
    await until('what came to both files', async () => (await logReport.rows()).join().includes('3 1250001'));
    await statusBar.says('4 codes, last 1');
    await notifications.expect('1240002 in app.log:1: ');
    await notifications.clear();
    await workbench().run('BK JOB: Stop Watching Logs');
    await logReport.says('Watch Again');
    assert.equal((await logReport.main.innerText()).includes('This report is not complete'), false);
    assert.deepEqual(
      (await logReport.rows()).map((row) => row.split(' ').slice(0, 2).join(' ')),
      ['3 1250001', '1 1240002'],
    );
    await until('no counter', async () => (await statusBar.items()).every((item) => !item.includes('4 codes')));
    await workbench().configure({ 'bkJobErrorCodes.logs.alerts': undefined });
  });

  it('leads from a line to the file, also beyond 50 MB, and to the page of the code', async () => {
    const { logReport, codePage, page } = workbench();
    writeLog(join(workbench().workspace, 'large.log'), 60_000_000);
    await scan('large.log');
    await logReport.says('What Stands Out');
    await logReport.row('1240002').click();
    await logReport.says('Sample Lines');
    const label = (await logReport.main.locator('.details .line button').first().innerText()).trim();
    await logReport.control(label).click();
    await until('the line in a window', async () => {
      const shown = await place();
      return shown?.scheme === 'bk-job-log' && shown.line.includes('code=1240002');
    });
    const later = page.locator('.codelens-decoration a', { hasText: 'Later lines' });
    await until('the end of the window', async () => {
      await page.keyboard.press('Control+End');
      return later.isVisible();
    });
    await later.click();
    await until('lines after it', async () => {
      const shown = await place();
      return shown?.scheme === 'bk-job-log' && !shown.line.includes('18:00:0');
    });
    const earlier = page.locator('.codelens-decoration a', { hasText: 'Earlier lines' });
    await until('the beginning of the window', async () => {
      await page.keyboard.press('Control+Home');
      return earlier.isVisible();
    });
    await scan('large.log');
    await logReport.says('What Stands Out');
    await logReport.row('1240002').click();
    await logReport.control('Show Code Page').click();
    await codePage.expect(1240002);
  });
});
