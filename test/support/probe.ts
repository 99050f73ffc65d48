import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type * as vscode from 'vscode';
import { until } from './until';

/** The folder of the built-in extension that evaluates code. */
export const probeExtension = resolve(__dirname, 'probe');

/** The environment variable with the folder where the extension writes its port. */
export const probeFolderVariable = 'BK_JOB_PROBE_FOLDER';

/** Evaluates code in the extension host of one window. */
export interface Probe {
  /**
   * Calls `work` there with the extension API and a JSON value, and returns its JSON answer. `work` can use nothing around it.
   * @throws with the stack of the extension host when it throws.
   */
  evaluate<A, R>(work: (api: typeof vscode, argument: A) => R | PromiseLike<R>, argument: A): Promise<R>;
}

/** Waits for the probe of the window that has `workspace` open. `folder` is where the probes write their ports. */
export async function connectProbe(folder: string, workspace: string): Promise<Probe> {
  const file = join(folder, basename(workspace));
  const port = await until('the extension host', () => readFile(file, 'utf8'));
  return {
    async evaluate<A, R>(work: (api: typeof vscode, argument: A) => R | PromiseLike<R>, argument: A): Promise<R> {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        body: JSON.stringify({ source: work.toString(), argument }),
      });
      const answer = (await response.json()) as { value: R; error?: string };
      if (answer.error !== undefined) throw new Error(`In the extension host: ${answer.error}`);
      return answer.value;
    },
  };
}
