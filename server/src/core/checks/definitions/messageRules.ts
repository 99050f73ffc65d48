import { holdersOf, needsBundles } from './holderClasses';
import type { LintFinding, LintPlace } from './lintFinding';
import { lintText } from './lintStrings';
import type { LintWorkspace } from './workspaceModel';

/** Constants that no bundle has a message for, and messages that no constant stands for. */
export function messageFindings(workspace: LintWorkspace): LintFinding[] {
  const { files, templates } = workspace;
  // Where there are no bundles, messages are kept in a way that is not known here.
  if (templates.size === 0) return [];
  return [...constantsWithoutMessage(workspace), ...messagesWithoutConstant(files)];
}

function constantsWithoutMessage({ files, templates, toldElsewhere }: LintWorkspace): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const { file, isTest } of files) {
    if (isTest) continue;
    for (const [owner, constants] of holdersOf(file)) {
      if (!needsBundles(owner, constants)) continue;
      for (const { name, code, line } of constants) {
        if (templates.has(code) || toldElsewhere.has(code)) continue;
        const message = lintText((t) => t.constantWithoutMessage(name, code));
        const at = { file: file.uri, line };
        findings.push({ rule: 'constant-without-message', level: 'error', code, constant: name, ...at, message });
      }
    }
  }
  return findings;
}

/** One finding a code, at the first of its messages. */
function messagesWithoutConstant(files: LintWorkspace['files']): LintFinding[] {
  const defined = new Set(files.flatMap(({ file }) => file.constants.map(({ code }) => code)));
  // Messages without a single constant beside them belong to source code that is elsewhere.
  if (defined.size === 0) return [];
  const places = new Map<number, LintPlace[]>();
  for (const { file, isTest } of files) {
    if (isTest) continue;
    for (const { code, line } of file.messages) {
      if (defined.has(code)) continue;
      const known = places.get(code);
      if (known === undefined) places.set(code, [{ file: file.uri, line }]);
      else known.push({ file: file.uri, line });
    }
  }
  return [...places].flatMap(([code, [first, ...related]]): LintFinding[] => {
    if (first === undefined) return [];
    const message = lintText((t) => t.messageWithoutConstant(code));
    const others = related.length > 0 ? { related } : {};
    return [{ rule: 'message-without-constant', level: 'warning', code, ...first, message, ...others }];
  });
}
