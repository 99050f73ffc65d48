import type { CatalogProblem, Origin } from '../../catalog/catalogEntry';
import type { Localized } from '../../text/language';
import type { LintFinding, LintLevel } from './lintFinding';
import { lintText } from './lintStrings';
import type { LintWorkspace } from './workspaceModel';

/** What is wrong with files themselves: rows that cannot be understood, and files cut short. */
export function fileFindings({ files }: LintWorkspace): LintFinding[] {
  return files.flatMap(({ file }) => {
    const problems = file.problems.map(illFormed);
    // A file in which nothing was found tells nothing, torn or empty.
    if (file.whole || file.constants.length + file.messages.length === 0) return problems;
    const truncated = lintText((t) => t.truncated());
    return [...problems, unreadable({ file: file.uri, line: 1 }, 'warning', truncated)];
  });
}

function illFormed({ file, line, reason }: CatalogProblem): LintFinding {
  return { rule: 'ill-formed', level: 'warning', file, line, message: reason };
}

/** A file or folder of which not all was read. */
export function unreadable({ file, line }: Origin, level: LintLevel, message: Localized): LintFinding {
  return { rule: 'unreadable', level, file, line, message };
}
