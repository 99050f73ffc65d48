import * as vscode from 'vscode';
import type { RenderParams, RenderResult } from '../../../server/src/protocol';
import { copy, insert, withoutIcons, withoutLinks } from '../ui/text';
import { showRendered } from './virtualDocuments';

/** The person pressed the back button. */
export const back = Symbol('back');

interface Step {
  /** The code, and the releases of the message. */
  readonly head: string;
  /** From 1 to `totalSteps`. */
  readonly step: number;
  readonly totalSteps: number;
}

interface ArgumentStep extends Step {
  readonly template: string;
  /** What the value is: `user`. */
  readonly name: string;
  readonly value: string;
  /** The message with `text` filled in, and its problems. */
  readonly preview: (text: string, token: vscode.CancellationToken) => Promise<string>;
}

/** Asks for one value. The title shows the template, and the prompt a preview of the message. */
export function askForArgument(options: ArgumentStep): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  let request = new vscode.CancellationTokenSource();
  setUpStep(input, options, `${options.head}: ${options.template}`);
  input.placeholder = vscode.l10n.t('Value of {0}; leave it empty to keep the placeholder', options.name);
  input.value = options.value;

  return new Promise((resolve, reject) => {
    const preview = async (text: string): Promise<void> => {
      request.cancel();
      request = new vscode.CancellationTokenSource();
      const { token } = request;
      try {
        const message = await options.preview(text, token);
        if (!token.isCancellationRequested) {
          input.prompt = withoutIcons(withoutLinks(message));
        }
      } catch (error) {
        if (!token.isCancellationRequested) {
          reject(error);
          input.hide();
        }
      }
    };
    input.onDidChangeValue((text) => void preview(text));
    settleStep(input, (answer) => {
      request.cancel();
      resolve(answer === 'accepted' ? input.value : answer);
    });
    input.show();
    void preview(input.value);
  });
}

/** Uses a rendered message. Gets what it was rendered from. */
export type Use = (rendered: RenderParams) => Promise<void>;

/** Asks what to do with the message. */
export function askForUse(
  step: Step,
  { message, otherMessage, otherLanguage }: RenderResult,
): Promise<Use | typeof back | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly use: Use }>();
  const shown = withoutIcons(message);
  setUpStep(pick, step, `${step.head}: ${message}`);
  pick.placeholder = vscode.l10n.t('What to do with the message');
  pick.items = [
    { label: vscode.l10n.t('$(copy) Copy'), detail: shown, use: () => copy(message) },
    { label: vscode.l10n.t('$(insert) Insert at Cursor'), detail: shown, use: () => insert(message) },
    {
      label:
        otherLanguage === 'en' ? vscode.l10n.t('$(copy) Copy in English') : vscode.l10n.t('$(copy) Copy in Chinese'),
      detail: withoutIcons(otherMessage),
      use: () => copy(otherMessage),
    },
    {
      label: vscode.l10n.t('$(open-preview) Show'),
      detail: vscode.l10n.t('Both languages in a read-only document'),
      use: showRendered,
    },
  ];
  return new Promise((resolve) => {
    settleStep(pick, (answer) => resolve(answer === 'accepted' ? pick.selectedItems[0]?.use : answer));
    pick.show();
  });
}

type StepInput = vscode.QuickInput & Pick<vscode.InputBox, 'buttons' | 'onDidAccept' | 'onDidTriggerButton'>;

function setUpStep(input: StepInput, { step, totalSteps }: Step, title: string): void {
  input.title = title;
  // Of one step, `(1/1)` would say nothing.
  input.step = totalSteps > 1 ? step : undefined;
  input.totalSteps = totalSteps > 1 ? totalSteps : undefined;
  // A person may copy a value from a log meanwhile.
  input.ignoreFocusOut = true;
  // From the first step it leads to the choice of a code.
  input.buttons = [vscode.QuickInputButtons.Back];
}

/** Calls `settle` once with the end of the step; undefined if the person left it. */
function settleStep(input: StepInput, settle: (answer: 'accepted' | typeof back | undefined) => void): void {
  let answer: 'accepted' | typeof back | undefined;
  input.onDidAccept(() => {
    answer = 'accepted';
    input.hide();
  });
  input.onDidTriggerButton(() => {
    answer = back;
    input.hide();
  });
  input.onDidHide(() => {
    settle(answer);
    input.dispose();
  });
}
