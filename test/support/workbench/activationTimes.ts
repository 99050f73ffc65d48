import { until } from '../until';
import type { Workbench } from './workbench';

/** The start of the extension as VS Code measures it, in milliseconds. */
interface ActivationTimes {
  /** Reading and compiling the bundle. */
  readonly load: number;
  /** From the call of `activate` until its promise settled. */
  readonly activate: number;
}

/** Reads the table of times that VS Code shows for a started window. */
export async function activationTimes(workbench: Workbench): Promise<ActivationTimes> {
  await workbench.run('Developer: Startup Performance');
  const table = await until('the table of start-up times', async () => {
    const texts = await workbench.probe.evaluate(
      (vscode) => vscode.workspace.textDocuments.map((text) => text.getText()),
      null,
    );
    const rows = texts
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map(cellsOf);
    const header = rows.find((cells) => cells.includes('Load Code'));
    const row = rows.find((cells) => cells[0] === 'bk-job-error-codes.bk-job-error-codes');
    return header && row && { header, row };
  });
  const cell = (title: string) => {
    const value = Number(table.row[table.header.indexOf(title)] ?? Number.NaN);
    if (Number.isNaN(value)) throw new Error(`The table has no number under "${title}": ${table.row.join(' | ')}`);
    return value;
  };
  return { load: cell('Load Code'), activate: cell('Call Activate') + cell('Finish Activate') };
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((text) => text.trim());
}
