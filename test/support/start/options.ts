import { parseArgs } from 'node:util';
import { Failure } from '../vscode/failure';

export interface StartOptions {
  readonly desktop: boolean;
  /** 0 for any free port. */
  readonly port: number;
  readonly locale: 'en' | 'zh-cn';
  readonly help: boolean;
}

export const usage = `npm start -- [options]

Builds the extension, packages it, installs it into a VS Code of its own and opens a copy of the sample workspace there.

  --port N         serve on this port of 127.0.0.1; without it on any free one
  --locale zh-cn   show the extension in Chinese; en without it
  --desktop        use the VS Code installed on this machine (the command "code") instead of one in the browser
  --help           print this`;

/** @throws Failure that says which argument is wrong and what is valid. */
export function readOptions(args: readonly string[]): StartOptions {
  const { port = '0', locale = 'en', desktop = false, help = false } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Failure(`--port takes a number from 0 to 65535, not "${port}".`);
  }
  if (locale !== 'en' && locale !== 'zh-cn') throw new Failure(`--locale takes en or zh-cn, not "${locale}".`);
  return { desktop, port: Number(port), locale, help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        desktop: { type: 'boolean' },
        port: { type: 'string' },
        locale: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}
