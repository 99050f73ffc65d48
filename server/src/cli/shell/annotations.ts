import { visibleText, writtenText } from '../../core/text';
import { type ReportedFinding, shownPath } from './finding';
import type { Terminal } from './terminal';

const levels: Readonly<Record<ReportedFinding['level'], string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a change. Paths begin at the folder of the
 * repository, which `env` names, or else at the working directory. Columns are in UTF-16 units from 1.
 */
export function annotations(findings: readonly ReportedFinding[], env: Terminal['env']): string {
  return findings.map((finding) => annotation(finding, env.GITHUB_WORKSPACE || process.cwd())).join('');
}

function annotation({ rule, level, message, file, line, column, length = 0 }: ReportedFinding, folder: string): string {
  const columns = column === undefined ? [] : [`col=${column}`, `endColumn=${column + length}`];
  const properties = [
    `file=${propertyText(shownPath(file, folder))}`,
    `line=${line}`,
    ...columns,
    `title=${propertyText(rule)}`,
  ];
  return `::${levels[level]} ${properties.join(',')}::${messageText(visibleText(message))}\n`;
}

/** A terminal that prints every sentence for stderr as a warning: a file name in it could be read as another command. */
export function annotatedErrors({ out, err, env }: Terminal): Terminal {
  return {
    out,
    err: (text) => err(`::warning::${messageText(text.trimEnd())}\n`),
    env,
  };
}

/** GitHub decodes these escapes in a message. */
function messageText(text: string): string {
  return writtenText(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** In a property a colon would end the command, and a comma the property. */
function propertyText(text: string): string {
  return messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
