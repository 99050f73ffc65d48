import type { CatalogProblem, Origin } from '../../catalog';
import { type FileDefinitions, inOrder } from '../../catalog/sources/workspace';
import { append, finish, type Localized, type Steps } from '../../text';
import { bundleFindings } from './bundleRules';
import { duplicateFindings } from './constantRules';
import { type LintFinding, type LintLevel, type LintWorkspace, lintFinding, templatesOf } from './lintModel';
import { lintText } from './lintStrings';
import { messageFindings } from './messageRules';

const none: ReadonlySet<number> = new Set();

/** Makes the input of the rules. `customMessages`: codes that need no message in a bundle. */
export function lintWorkspaceOf(findings: Iterable<FileDefinitions>, customMessages = none): LintWorkspace {
  const files = inOrder(findings);
  return { files, templates: templatesOf(files), customMessages };
}

/**
 * Returns the findings about the constants and messages of a workspace, in no particular order. Ignores tests, because they
 * make codes up. Linear in the number of definitions.
 */
export function lintWorkspace(workspace: LintWorkspace): LintFinding[] {
  return finish(lintSteps(workspace));
}

/** The same in steps, one for each rule: those of a huge folder take long together. */
export function* lintSteps(workspace: LintWorkspace): Steps<LintFinding[]> {
  const names = namesByCode(workspace);
  const found: LintFinding[] = [];
  for (const rule of rules) {
    yield undefined;
    append(
      found,
      rule(workspace).map((finding) => named(finding, names)),
    );
  }
  return found;
}

const rules: readonly ((workspace: LintWorkspace) => LintFinding[])[] = [
  messageFindings,
  bundleFindings,
  duplicateFindings,
  fileFindings,
];

/** The first name of each code. It shows a person which error a message is about. */
function namesByCode({ files }: LintWorkspace): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { file } of files) {
    for (const { code, name } of file.constants) if (!names.has(code)) names.set(code, name);
  }
  return names;
}

function named(finding: LintFinding, names: ReadonlyMap<number, string>): LintFinding {
  const { code } = finding;
  const constant = finding.constant ?? (code === undefined ? undefined : names.get(code));
  return constant === undefined ? finding : { ...finding, constant };
}

/** Finds problems of files: ill-formed rows, and files that end too early. */
function fileFindings({ files }: LintWorkspace): LintFinding[] {
  return files.flatMap(({ file }) => {
    const problems = file.problems.map(illFormed);
    // A file without definitions is not reported.
    if (file.whole || file.constants.length + file.messages.length === 0) return problems;
    const truncated = lintText((t) => t.truncated());
    return [...problems, unreadable({ file: file.uri, line: 1 }, 'warning', truncated)];
  });
}

function illFormed({ file, line, reason }: CatalogProblem): LintFinding {
  return lintFinding('ill-formed', { file, line, message: reason });
}

/** A file or folder that was not read completely. */
export function unreadable({ file, line }: Origin, level: LintLevel, message: Localized): LintFinding {
  return { ...lintFinding('unreadable', { file, line, message }), level };
}
