import * as vscode from 'vscode';
import type { FilledCode, LinkPlace, RenderParams, RenderResult } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CommandRegistry } from '../ui/commands';
import { codeArgument, codesArgument, filledArgument, placeArgument } from '../ui/commands';
import { chooseCode, pickCode } from '../ui/pickCode';
import { inform } from '../ui/text';
import { askForArgument, askForUse, back } from './renderSteps';

/** What is rendered, with the values that the boxes begin with. */
type Subject = FilledCode & Pick<RenderParams, 'textDocument'>;

/**
 * "Render message": a code, a value for each of its placeholders with a live preview, then what to do with the result.
 * Nothing is kept or changed before the last step.
 */
export function registerRenderMessage(server: LanguageServer, commands: CommandRegistry): void {
  commands.register('bkJobErrorCodes.renderMessage', async (argument) => {
    const pick = { title: vscode.l10n.t('Render Message: Choose an Error Code'), typed: { query: '' } };
    let subject = (await writtenSubject(server, argument)) ?? unfilled(await chooseCode(server, argument, pick));
    while (subject !== undefined) {
      const template = await server.ask('RenderRequest', { ...subject, arguments: [] });
      if (!template) {
        void inform(vscode.l10n.t('{0} is not in the catalog, so there is no message to render.', subject.code));
        return;
      }
      if ((await askAndUse(server, subject, template)) !== back) return;
      subject = unfilled((await pickCode(server, pick))?.code);
    }
  });
}

/** A code without values. */
function unfilled(code: number | undefined): Subject | undefined {
  return code === undefined ? undefined : { code, arguments: [] };
}

/**
 * The code with the values of its message: those of the argument, or those at the place that the argument names. A code
 * without a place, as in the tree, has no values. Without an argument, the cursor or the selection is the place.
 */
async function writtenSubject(server: LanguageServer, argument: unknown): Promise<Subject | undefined> {
  const code = codeArgument(argument);
  const given = filledArgument(argument);
  const place = placeArgument(argument) ?? (isAbout(argument) ? undefined : cursorPlace());
  if (given || !place) return given ?? unfilled(code);
  const textDocument = { uri: place.uri };
  const { range } = place;
  const filled = await server.ask('FilledCodeRequest', {
    textDocument,
    range,
    ...(code === undefined ? {} : { code }),
  });
  const subject = filled ?? unfilled(code);
  return subject && { ...subject, textDocument };
}

/** True if the argument says which code is meant. */
function isAbout(argument: unknown): boolean {
  return codeArgument(argument) !== undefined || codesArgument(argument) !== undefined;
}

function cursorPlace(): LinkPlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const { start, end } = editor.selection;
  return {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

/**
 * Walks forward and back through the placeholders and the final choice; ends when the person leaves a step. Each box begins
 * with the value of the subject at the index of the placeholder. Returns `back` if the person wants another code.
 */
async function askAndUse(
  server: LanguageServer,
  subject: Subject,
  unfilledResult: RenderResult,
): Promise<typeof back | undefined> {
  const { template, placeholders, argumentNames, releases } = unfilledResult;
  const totalSteps = placeholders.length + 1;
  const typed = new Map(subject.arguments.flatMap((value, index) => (value === null ? [] : [[index, value]])));
  const render = (values: FilledCode['arguments'], token?: vscode.CancellationToken) =>
    server.ask('RenderRequest', { ...subject, arguments: values }, token);
  for (let step = 1; step > 0; ) {
    const placeholder = placeholders[step - 1];
    const place = { head: headOf(subject.code, releases), step, totalSteps };
    if (placeholder === undefined) {
      const values = fillTo(placeholders, typed);
      const use = await askForUse(place, (await render(values)) ?? unfilledResult);
      if (use !== back) {
        await use?.({ ...subject, arguments: values });
        return undefined;
      }
    } else {
      const value = await askForArgument({
        ...place,
        template,
        // Without a name, the placeholder itself says which value is asked for.
        name: argumentNames[step - 1] ?? `{${placeholder}}`,
        value: typed.get(placeholder) ?? '',
        preview: async (text, token) => {
          const rendered = await render(fillTo(placeholders, new Map(typed).set(placeholder, text)), token);
          return rendered ? [rendered.message, ...rendered.notes].join(' — ') : template;
        },
      });
      if (value === undefined) {
        return undefined;
      }
      if (value !== back) {
        typed.set(placeholder, value);
        step++;
        continue;
      }
    }
    step--;
  }
  return back;
}

/** The code, with the releases that have this message if others have another one. */
function headOf(code: number, releases: string | undefined): string {
  return releases === undefined ? String(code) : vscode.l10n.t('{0} ({1})', code, releases);
}

/**
 * The arguments of a `RenderRequest`: the typed values by the index of their placeholders. An empty value is null, which
 * keeps the placeholder in the message.
 */
export function fillTo(placeholders: readonly number[], typed: ReadonlyMap<number, string>): (string | null)[] {
  const length = placeholders.reduce((longest, index) => Math.max(longest, index + 1), 0);
  return Array.from({ length }, (_, index) => typed.get(index) || null);
}
