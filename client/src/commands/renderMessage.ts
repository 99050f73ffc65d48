import * as vscode from 'vscode';
import type { FilledCode, RenderResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { codeArgument, filledArgument } from '../ui/commands';
import { chooseCode } from '../ui/pickCode';
import { askForArgument, askForUse, back } from './renderSteps';

/**
 * "Render message": a code, a value for each of its placeholders with a live preview, then what to do with the result.
 * Nothing is kept or changed before the last step.
 */
export function registerRenderMessage(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.renderMessage', async (argument) => {
    const begun = filledArgument(argument) ?? (await filledAtCursor(server, codeArgument(argument)));
    const code =
      begun?.code ?? (await chooseCode(server, argument, vscode.l10n.t('Render Message: Choose an Error Code')));
    if (code === undefined) {
      return;
    }
    const unfilled = await server.ask('RenderRequest', { code, arguments: [] });
    if (unfilled) {
      await askAndUse(server, code, unfilled, begun?.arguments ?? []);
    } else {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} is not in the catalog, so there is no message to render.', code),
      );
    }
  });
}

/**
 * The code at the cursor or in the selection, with the values of its message. Undefined if `expected` is another code: a link
 * or a lens names only its code, and the cursor may be elsewhere.
 */
async function filledAtCursor(server: LanguageServer, expected: number | undefined): Promise<FilledCode | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { start, end } = editor.selection;
  const filled = await server.ask('FilledCodeRequest', {
    textDocument: { uri: editor.document.uri.toString() },
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  });
  return filled && (expected ?? filled.code) === filled.code ? filled : undefined;
}

/**
 * Walks forward and back through the placeholders and the final choice; ends when the person leaves a step. Each box begins
 * with the value of `begun` at the index of the placeholder.
 */
async function askAndUse(
  server: LanguageServer,
  code: number,
  unfilled: RenderResult,
  begun: FilledCode['arguments'],
): Promise<void> {
  const { template, placeholders, argumentNames } = unfilled;
  const totalSteps = placeholders.length + 1;
  const typed = new Map(begun.flatMap((value, index) => (value === null ? [] : [[index, value]])));
  for (let step = 1; ; ) {
    const placeholder = placeholders[step - 1];
    const place = { code, step, totalSteps };
    if (placeholder === undefined) {
      const rendered = await server.ask('RenderRequest', { code, arguments: fillTo(placeholders, typed) });
      const use = await askForUse(place, rendered ?? unfilled);
      if (use !== back) {
        await use?.(fillTo(placeholders, typed));
        return;
      }
    } else {
      const value = await askForArgument({
        ...place,
        template,
        // Without a name, the placeholder itself says which value is asked for.
        name: argumentNames[step - 1] ?? `{${placeholder}}`,
        value: typed.get(placeholder) ?? '',
        preview: async (text, token) => {
          const values = fillTo(placeholders, new Map(typed).set(placeholder, text));
          const rendered = await server.ask('RenderRequest', { code, arguments: values }, token);
          return rendered ? [rendered.message, ...rendered.notes].join(' — ') : template;
        },
      });
      if (value === undefined) {
        return;
      }
      if (value !== back) {
        typed.set(placeholder, value);
        step++;
        continue;
      }
    }
    step--;
  }
}

/**
 * The arguments of a `RenderRequest`: the typed values by the index of their placeholders. An empty value is null, which
 * keeps the placeholder in the message.
 */
export function fillTo(placeholders: readonly number[], typed: ReadonlyMap<number, string>): (string | null)[] {
  const length = placeholders.reduce((longest, index) => Math.max(longest, index + 1), 0);
  return Array.from({ length }, (_, index) => typed.get(index) || null);
}
