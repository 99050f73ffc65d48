import type { CancellationToken } from 'vscode-languageserver';
import type { WorkspaceDocuments } from '../../contract';
import type { NameMention } from '../../core/mentions';
import { declaresOtherwise, type SoughtMember } from '../../core/mentions/names';

/**
 * True if a document of the workspace declares the holder otherwise: then its names are not those of JOB. Stops at the first
 * one. Searches the disk for `limit` ms, so it is only called where nothing else shows whose a name is, and a person wants to
 * know.
 */
export async function isDeclaredElsewhere(
  workspace: WorkspaceDocuments,
  member: SoughtMember,
  token?: CancellationToken,
  limit = workspace.maxWait,
): Promise<boolean> {
  const { holder, name } = member;
  const search = new AbortController();
  const stop = (): void => search.abort();
  const timer = setTimeout(stop, limit);
  const cancelled = token?.onCancellationRequested(stop);
  let isFound = false;
  try {
    await workspace.visit(
      // A file may be the module itself, which need not contain its own name.
      { texts: () => (name === undefined ? [holder] : [holder, name]) },
      ({ document }) => {
        if (isFound || !declaresOtherwise(document, member)) return;
        isFound = true;
        stop();
      },
      search.signal,
    );
  } finally {
    clearTimeout(timer);
    cancelled?.dispose();
  }
  return isFound;
}

/** True if the workspace shows that the name is another's, where its own document shows nothing. */
export async function isNameOfWorkspace(
  workspace: WorkspaceDocuments,
  { evidence, declaredIn, name, code }: NameMention,
  token?: CancellationToken,
  limit = workspace.maxWait,
): Promise<boolean> {
  if (evidence === 'for' || declaredIn === undefined) return false;
  return isDeclaredElsewhere(workspace, { holder: declaredIn, name, code }, token, limit);
}
