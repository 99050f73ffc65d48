import type { FileFindings } from '../workspace/fileFindings';
import { inOrder, type OrderedFile } from '../workspace/fileOrder';
import { bundleFindings } from './bundleRules';
import { duplicateFindings } from './duplicateRules';
import { fileFindings } from './fileRules';
import type { LintFinding } from './lintFinding';
import { messageFindings } from './messageRules';
import { type Template, templatesOf } from './templates';

/** What the rules know of a workspace. */
export interface LintWorkspace {
  /** By path, those that serve tests last. */
  readonly files: readonly OrderedFile[];
  readonly templates: ReadonlyMap<number, Template>;
  /** Codes whose messages are given elsewhere, such as in a catalog that a person names. */
  readonly toldElsewhere: ReadonlySet<number>;
}

const nobody: ReadonlySet<number> = new Set();

export function lintWorkspaceOf(findings: Iterable<FileFindings>, toldElsewhere = nobody): LintWorkspace {
  const files = inOrder(findings);
  return { files, templates: templatesOf(files), toldElsewhere };
}

/**
 * What is wrong with the constants and messages of a workspace, in no particular order. What serves tests is not looked at:
 * tests make codes up. Linear in the size of the findings.
 */
export function lintWorkspace(workspace: LintWorkspace): LintFinding[] {
  return [
    ...messageFindings(workspace),
    ...bundleFindings(workspace),
    ...duplicateFindings(workspace),
    ...fileFindings(workspace),
  ];
}
