import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { around, screenshot } from '../support/workbench/screenshot';
import { useWorkbench } from './hooks';

const service =
  'backend/job-execute/service-job-execute/src/main/java/org/example/job/execute/TaskInstanceService.java';
const bundle = 'backend/commons/common-i18n/src/main/resources/i18n/message_en_US.properties';

describe('a workspace with codes of its own', () => {
  const workbench = useWorkbench({ sample: 'workspace-catalog' });

  /** Settles when a hover over `text` says `wanted`, and returns what it says. */
  async function hoverSaying(text: string, wanted: string): Promise<string> {
    const { editor } = workbench();
    return until(`a hover over ${text} that says "${wanted}"`, async () => {
      const said = (await editor.hoverAnswers(text)).join('\n');
      return said.includes(wanted) && said;
    });
  }

  it('explains the name of a code with the message of the workspace, and where both stand', async () => {
    const { editor, page } = workbench();
    await editor.open(service);
    await hoverSaying('MISSING_PARAM', 'Parameter {0} is missing');
    await editor.goTo('MISSING_PARAM');
    const said = await editor.hover('MISSING_PARAM');
    assert.match(said, /^1241001 Parameter \{0\} is missing$/m);
    assert.match(said, /message_en_US\.properties:3/);
    // The finding beside the card leads there, too.
    assert.match(said, /The message is defined here/);
    await screenshot(page, 'hover-name', () =>
      editor.hoverWithLine('throw new ServiceException(ErrorCode.MISSING_PARAM)'),
    );
    await editor.followHover('MISSING_PARAM', 'ErrorCode.java:');
    await editor.holds('interface ErrorCode');
    await until('the line of the definition', () =>
      workbench().probe.evaluate((vscode) => {
        const active = vscode.window.activeTextEditor;
        return active?.document.lineAt(active.selection.active.line).text.includes('MISSING_PARAM') ?? false;
      }, null),
    );
  });

  it('shows lenses over lines with names, and none over ordinary words', async () => {
    const { editor } = workbench();
    await editor.open(service);
    const lenses = await until('lenses', async () => {
      const shown = await editor.lenses();
      return shown.length >= 4 && shown;
    });
    assert.match(lenses.join('\n'), /1241001 Parameter \{0\} is missing/);
    assert.match(lenses.join('\n'), /1244001 The task instance does not exist .* 1241002/);
  });

  it('explains names in Python, Go and TypeScript', async () => {
    const { editor } = workbench();
    await editor.open('clients/python/job_client/client.py');
    await hoverSaying('JOB_MISSING_PARAM', 'Parameter {0} is missing');
    await hoverSaying('CLIENT_GAVE_UP', '1249010');
    await editor.open('clients/go/joberr/codes.go');
    await hoverSaying('ErrTaskNotFound', 'The task instance does not exist');
    await editor.open('clients/web/src/request.ts');
    await hoverSaying('MISSING_PARAM', 'Parameter {0} is missing');
  });

  it('offers the members of a class of codes with number and message', async () => {
    const { editor, completions, page } = workbench();
    await editor.open(service);
    await editor.addLineBefore('throw new ServiceException(ErrorCode.WORKSPACE', '        int code = ErrorCode');
    await page.keyboard.type('.');
    const shown = await completions.showing('TASK_INSTANCE_NOT_EXIST');
    assert.match(shown.find((label) => label.includes('TASK_INSTANCE_NOT_EXIST')) ?? '', /1244001/);
    await completions.accept('TASK_INSTANCE_NOT_EXIST');
    await editor.holds('int code = ErrorCode.TASK_INSTANCE_NOT_EXIST');
    await editor.revert();
  });

  it('follows an edit of the bundle', async () => {
    const { editor } = workbench();
    await editor.open(bundle);
    await editor.replaceAndSave('Parameter {0} is missing', 'You left out {0}');
    await editor.open(service);
    await hoverSaying('MISSING_PARAM', 'You left out {0}');
    await until('a lens with the new message', async () =>
      (await editor.lenses()).some((lens) => lens.includes('1241001 You left out {0}')),
    );
  });

  it('keeps the last good version of a file saved half-written', async () => {
    const { editor } = workbench();
    await editor.open('backend/commons/common/src/main/java/org/example/job/common/constant/ErrorCode.java');
    await editor.replaceAndSave('public interface ErrorCode {', '/* public interface ErrorCode {');
    await editor.open(service);
    await hoverSaying('WORKSPACE_ONLY_LIMIT_EXCEEDED', '1244099');
    await editor.open('backend/commons/common/src/main/java/org/example/job/common/constant/ErrorCode.java');
    await editor.replaceAndSave('/* public interface', 'public interface');
  });

  it('shows which catalogs were loaded, in the order in which they win', async () => {
    const { tree, page } = workbench();
    await workbench().run('BK JOB: Show Catalogs');
    // What the test before this one has saved may be read yet.
    const layers = /^1\. window-\d+ 15 codes.*\n2\. Published page 244 codes\n3\. JOB 3\.x 235 codes/;
    await until('the catalogs', async () => {
      const rows = await tree.rows();
      return layers.test(rows.filter((row) => /^[0-9]\./.test(row)).join('\n'));
    });
    await screenshot(page, 'catalogs', async () => {
      await page.locator('.part.sidebar .pane-header', { hasText: /^Catalog$/ }).click();
      await tree.widenTo(480);
      await tree.expand('1. window');
      await tree.expand('Conflicts');
      return around(8, tree.row('All versions'), tree.row('Conflicts'), tree.row('one name for two codes'));
    });
  });

  it('reads an own catalog named in the settings, and codes of another system in it', async () => {
    const { editor } = workbench();
    const file = join(workbench().workspace, 'cmdb.bk-job-codes.json');
    const codes = [
      { code: 1199001, constant: 'CMDB_HOST_LOCKED', message: { en: 'The host is locked', 'zh-CN': '主机被锁定' } },
    ];
    writeFileSync(file, JSON.stringify({ title: 'CMDB', ranges: ['1199000-1199999'], codes }, null, 2));
    writeFileSync(join(workbench().workspace, 'cmdb.log'), 'resp: {"code": 1199001}\n');
    await workbench().configure({ 'bkJobErrorCodes.catalogs': ['*.bk-job-codes.json'] });
    await editor.open('cmdb.log');
    const said = await hoverSaying('1199001', 'The host is locked');
    assert.match(said, /主机被锁定/);
    await workbench().configure({ 'bkJobErrorCodes.catalogs': undefined });
    await until("the code to be nobody's again", async () => (await editor.hoverAnswers('1199001')).length === 0);
  });

  it('adds an unlisted code to a catalog that it creates after asking, and explains the code from then on', async () => {
    const { editor, quickInput, page, workspace } = workbench();
    // What a run before this one may have left.
    await editor.closeAll();
    rmSync(join(workspace, '.vscode', 'job-error-codes.json'), { force: true });
    await workbench().configure({ 'bkJobErrorCodes.catalogs': undefined });
    writeFileSync(join(workspace, 'new.log'), 'errcode: 1250999\n');
    await editor.open('new.log');
    await editor.goTo('1250999');
    await hoverSaying('1250999', 'Add to own catalog');
    await workbench().ask('BK JOB: Add to Own Catalog', 'Add 1250999 to Own Catalog');
    await quickInput.choose('.vscode/job-error-codes.json');
    await editor.holds('{ "code": 1250999, "message": "" }');
    await until('the cursor in the message', () =>
      workbench().probe.evaluate((vscode) => {
        const { document, selection } = vscode.window.activeTextEditor ?? {};
        return selection
          ? document?.lineAt(selection.active.line).text.slice(0, selection.active.character).endsWith('"message": "')
          : false;
      }, null),
    );
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await page.keyboard.type('Ours now');
    await editor.holds('{ "code": 1250999, "message": "Ours now" }');
    await page.keyboard.press('Control+S');
    await editor.open('new.log');
    await hoverSaying('1250999', 'Ours now');
    await workbench().configure({ 'bkJobErrorCodes.catalogs': undefined });
  });

  it('lets the chosen release of JOB lead', async () => {
    const { editor } = workbench();
    writeFileSync(join(workbench().workspace, 'job.log'), 'code=1213001\n');
    await editor.open('job.log');
    await hoverSaying('1213001', '**1213001** 3.5 and later: Calling the CMSI');
    await workbench().configure({ 'bkJobErrorCodes.jobVersion': '3.4' });
    const said = await hoverSaying('1213001', '**1213001** up to 3.4: PaaS is unreachable');
    assert.match(said, /3\.5 and later/i);
    await workbench().configure({ 'bkJobErrorCodes.jobVersion': undefined });
  });
});

describe('a workspace that is not trusted', () => {
  const workbench = useWorkbench({ sample: 'workspace-catalog', asksForTrust: true });

  it('is not read, and the status says so', async () => {
    const { editor, statusBar } = workbench();
    await editor.open(service);
    const said = await until('a hover', async () => {
      const [answer] = await editor.hoverAnswers('1241002');
      return answer;
    });
    assert.match(said, /1241002\*\* Illegal parameter/);
    assert.match(await statusBar.languageStatus('JOB 3.x'), /The workspace is not trusted: its catalogs are not read/);
    assert.doesNotMatch((await editor.hoverAnswers('ILLEGAL_PARAM_WITH_REASON')).join(''), /is not valid/);
  });
});
