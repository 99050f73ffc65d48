import type { Catalog } from '../../core/catalog/catalog';
import type { Skipped, SkipReason } from '../../core/catalog/catalogReport';
import { type ExceptionShape, exceptionShape } from '../../core/checks/definitions/exceptionShape';
import { unreadable } from '../../core/checks/definitions/fileRules';
import { compareFindings, type LintFinding } from '../../core/checks/definitions/lintFinding';
import { lintWorkspace, lintWorkspaceOf } from '../../core/checks/definitions/lintWorkspace';
import {
  certainFindings,
  codesByName,
  type SiteFinding,
  throwSiteFindings,
} from '../../core/checks/definitions/throwSiteRule';
import { toldElsewhere } from '../../core/checks/definitions/toldElsewhere';
import { NameUses } from '../../core/checks/definitions/unusedConstants';
import { isTestPath } from '../../core/text/pathNames';
import type { LintFiles } from './lintFiles';
import { lintCliStrings } from './lintStrings';

/** What is wrong in `files`, in a stable order, and whether unused constants could be looked for. */
export function lintFound(
  files: LintFiles,
  catalog: Catalog,
): { readonly findings: readonly LintFinding[]; readonly whole: boolean } {
  const workspace = lintWorkspaceOf(files.findings(), toldElsewhere(catalog));
  const findings = lintWorkspace(workspace);
  const codes = codesByName(workspace);
  const uses = new NameUses(workspace);
  const sites: SiteFinding[] = [];
  const shapes = new Map<string, ExceptionShape>();
  // Without constants nothing can be used, and nothing thrown that has a template.
  if (codes.size > 0) {
    files.visitServices((uri, text) => {
      uses.see(text);
      if (!uri.endsWith('.java') || isTestPath(files.relative(uri))) return;
      const shape = exceptionShape(uri, text);
      if (shape !== undefined) shapes.set(shape.name, shape);
      for (const site of throwSiteFindings(uri, text, codes, workspace.templates)) sites.push(site);
    });
  }
  // Of nothing, nothing is unused.
  const whole = codes.size === 0 || files.isWhole;
  const unused = whole ? uses.unused() : [];
  const passed = files.skipped.map(skipped);
  const certain = certainFindings(sites, shapes);
  return { findings: [...findings, ...certain, ...unused, ...passed].sort(compareFindings), whole };
}

function skipped({ file, reason }: Skipped): LintFinding {
  const message = { en: lintCliStrings.en.skipped[reason], 'zh-CN': lintCliStrings['zh-CN'].skipped[reason] };
  return unreadable({ file, line: 1 }, expected.has(reason) ? 'information' : 'warning', message);
}

/** Nobody has to do anything about these. */
const expected: ReadonlySet<SkipReason> = new Set(['binary', 'link', 'loop', 'notRegular', 'missing']);
