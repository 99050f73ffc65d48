import * as vscode from 'vscode';
import type { CodeArgument, CodesArgument, FilledCode, LinkPlace } from '../../../server/src/protocol';
import { complain } from './text';

/** Registers commands under one guard: an error of a handler is logged, and shown with a button that opens the log. */
export class CommandRegistry implements vscode.Disposable {
  private readonly registered: vscode.Disposable[] = [];

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** `handler` gets the first argument, and the second one: menus of lists pass all that is selected. */
  register(id: string, handler: (argument: unknown, selected: unknown) => unknown): void {
    const guarded = async (argument: unknown, selected: unknown): Promise<void> => {
      try {
        await handler(argument, selected);
      } catch (error) {
        showFailure(this.log, id, error);
      }
    };
    this.registered.push(vscode.commands.registerCommand(id, guarded));
  }

  dispose(): void {
    vscode.Disposable.from(...this.registered).dispose();
  }
}

/** Writes an error to the log, and shows it with a button that opens the log. `what`: what has failed, for the log. */
export function showFailure(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  logError(log, what, error);
  void showErrorWithLog(readable(error), log);
}

/** Writes an error to the log, with its stack. `what`: what has failed. */
export function logError(log: vscode.LogOutputChannel, what: string, error: unknown): void {
  log.error(`${what}:`, error instanceof Error ? error : String(error));
}

/** One error message with a button that opens the log. */
export async function showErrorWithLog(message: string, log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if ((await complain(message, showLog)) === showLog) {
    log.show();
  }
}

function readable(error: unknown): string {
  if (error instanceof BadCodeArgument) {
    return vscode.l10n.t('The argument is not an error code.');
  }
  return messageOf(error);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A command was called with a number that cannot be a code. */
export class BadCodeArgument extends Error {}

/**
 * Reads the argument of a command that takes a code. Undefined if there is none: menus of VS Code pass a document or
 * nothing. Throws for a `code` that is not a number of 4 to 10 digits: the extension writes no such link.
 */
export function codeArgument(argument: unknown): number | undefined {
  if (typeof argument !== 'object' || argument === null || !Object.hasOwn(argument, 'code')) {
    return undefined;
  }
  const { code } = argument as { readonly [Key in keyof CodeArgument]: unknown };
  if (typeof code !== 'number' || !Number.isInteger(code) || code < 1000 || code > 9_999_999_999) {
    throw new BadCodeArgument('The argument is not an error code.');
  }
  return code;
}

/** Reads the codes of which a person must choose one. Undefined if the argument has none. */
export function codesArgument(argument: unknown): readonly number[] | undefined {
  const codes = fieldOf(argument, 'codes' satisfies keyof CodesArgument);
  return Array.isArray(codes) && codes.every((code) => Number.isInteger(code)) ? codes : undefined;
}

/** Reads the place that a link or a lens is about. Undefined if the argument has none, or one that the extension does not write. */
export function placeArgument(argument: unknown): LinkPlace | undefined {
  const place = fieldOf(argument, 'place' satisfies keyof CodeArgument);
  const uri = fieldOf(place, 'uri');
  const range = fieldOf(place, 'range');
  const [start, end] = [positionOf(fieldOf(range, 'start')), positionOf(fieldOf(range, 'end'))];
  return typeof uri === 'string' && start && end ? { uri, range: { start, end } } : undefined;
}

/** Reads the document whose catalogs are meant. */
export function documentArgument(argument: unknown): { readonly uri: string } | undefined {
  const uri = fieldOf(fieldOf(argument, 'textDocument'), 'uri');
  return typeof uri === 'string' ? { uri } : undefined;
}

function positionOf(value: unknown): LinkPlace['range']['start'] | undefined {
  const [line, character] = [fieldOf(value, 'line'), fieldOf(value, 'character')];
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Reads a code with values for the placeholders of its message. Undefined if the argument has no values. */
export function filledArgument(argument: unknown): FilledCode | undefined {
  const code = codeArgument(argument);
  const values = fieldOf(argument, 'arguments');
  if (code === undefined || !Array.isArray(values) || !values.every(isValue)) return undefined;
  const meaning = fieldOf(argument, 'meaning');
  return { code, arguments: values, ...(isIndex(meaning) ? { meaning } : {}) };
}

function isValue(value: unknown): value is string | null {
  return typeof value === 'string' || value === null;
}
