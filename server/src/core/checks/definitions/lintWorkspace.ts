import type { CatalogProblem, Origin } from '../../catalog/catalogEntry';
import { type FileDefinitions, inOrder } from '../../catalog/sources/workspace/fileDefinitions';
import type { Localized } from '../../text/language';
import { bundleFindings } from './bundleRules';
import { duplicateFindings } from './constantRules';
import { type LintFinding, type LintLevel, type LintWorkspace, templatesOf } from './lintModel';
import { lintText } from './lintStrings';
import { messageFindings } from './messageRules';

const nobody: ReadonlySet<number> = new Set();

export function lintWorkspaceOf(findings: Iterable<FileDefinitions>, toldElsewhere = nobody): LintWorkspace {
  const files = inOrder(findings);
  return { files, templates: templatesOf(files), toldElsewhere };
}

/**
 * What is wrong with the constants and messages of a workspace, in no particular order. What serves tests is not looked at:
 * tests make codes up. Linear in the size of the findings.
 */
export function lintWorkspace(workspace: LintWorkspace): LintFinding[] {
  const names = namesByCode(workspace);
  return [
    ...messageFindings(workspace),
    ...bundleFindings(workspace).map((finding) => named(finding, names)),
    ...duplicateFindings(workspace),
    ...fileFindings(workspace),
  ];
}

/** The first name of each code: of a message alone it is what tells a person which error it is. */
function namesByCode({ files }: LintWorkspace): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { file } of files) {
    for (const { code, name } of file.constants) if (!names.has(code)) names.set(code, name);
  }
  return names;
}

function named(finding: LintFinding, names: ReadonlyMap<number, string>): LintFinding {
  const constant = finding.code === undefined ? undefined : names.get(finding.code);
  return constant === undefined ? finding : { ...finding, constant };
}

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
