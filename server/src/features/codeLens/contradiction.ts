import type { Catalog } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { responseOfCode } from '../../core/messages/response';
import { responseVerdict } from '../shared/foundMessages';

/** Returns the code that the message of a response belongs to, if it contradicts the code at `offset`, which is the response's. */
export async function contradictingCode(
  document: CodeDocument,
  offset: number,
  catalog: Catalog,
): Promise<number | undefined> {
  const response = responseOfCode(document, offset);
  if (response === undefined) return undefined;
  const verdict = await responseVerdict(response, catalog);
  return verdict?.kind === 'contradicts' ? verdict.others[0]?.entry.code : undefined;
}
