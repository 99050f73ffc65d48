import type { LintFinding } from '../../core/checks/definitions';
import { namesInComments } from '../../core/checks/rules';
import { Suppressions } from '../../core/checks/suppression';
import { codeDocuments } from '../../core/mentions/document';
import { languageIdOf } from '../../core/text';

/** Returns whether a comment in its file silences a finding, as in the editor. `textOf`: undefined for a file that cannot be read. */
export function silencing(textOf: (uri: string) => string | undefined): (finding: LintFinding) => boolean {
  const known = new Map<string, Suppressions | undefined>();
  return ({ file, line, rule, code }) => {
    if (!known.has(file)) known.set(file, suppressionsIn(file, textOf(file)));
    return known.get(file)?.silence(line - 1, { rule, ...(code === undefined ? {} : { code }) }) === true;
  };
}

function suppressionsIn(uri: string, text: string | undefined): Suppressions | undefined {
  // Most files hold no such comment.
  if (!text?.includes('bk-job-ignore')) return undefined;
  return new Suppressions(codeDocuments().create(uri, languageIdOf(uri), 0, text), namesInComments);
}
