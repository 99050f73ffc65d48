import type { FileDefinitions } from '../../catalog/sources/workspace/fileDefinitions';
import { inOrder } from '../../catalog/sources/workspace/fileDefinitions';
import { bundleFindings } from './bundleRules';
import { duplicateFindings } from './duplicateRules';
import { fileFindings } from './fileRules';
import type { LintFinding } from './lintFinding';
import { messageFindings } from './messageRules';
import { templatesOf } from './templates';
import type { LintWorkspace } from './workspaceModel';

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
