import * as vscode from 'vscode';
import type { CommandRegistry } from '../ui/commands';

/**
 * "Get started": the walkthrough, and the sample of its first step. VS Code opens the walkthroughs of a new extension by
 * itself unless their `when` is false, so it becomes true only here.
 */
export function registerWalkthrough(context: vscode.ExtensionContext, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.openWalkthrough', async () => {
    await vscode.commands.executeCommand('setContext', 'bkJobErrorCodes.walkthrough', true);
    const category = `${context.extension.id}#bkJobErrorCodes.start`;
    const open = () => vscode.commands.executeCommand('workbench.action.openWalkthrough', { category }, false);
    await open();
    // VS Code 1.103 and older read the walkthroughs of extensions only now, and have opened one of their own instead.
    const { title } = context.extension.packageJSON.contributes.walkthroughs[0];
    if (!vscode.window.tabGroups.activeTabGroup.activeTab?.label.includes(title)) await open();
  });
  commands.register('bkJobErrorCodes.openSample', async () => {
    const content = [
      `# ${vscode.l10n.t('Move the mouse over a number: a card explains the error code.')}`,
      'def handle(response):',
      '    if response["code"] == 1237104:',
      '        skip_host()',
      '    elif response["code"] in (1239803, 1209803):',
      '        retry_later()',
      '',
    ].join('\n');
    const document = await vscode.workspace.openTextDocument({ content, language: 'python' });
    await vscode.window.showTextDocument(document);
  });
}
