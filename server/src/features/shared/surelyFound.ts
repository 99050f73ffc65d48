import type { Catalog } from '../../core/catalog/catalog';
import { sureMessages } from '../../core/messages/findMessages';
import type { FoundMessage } from '../../core/messages/foundMessage';
import { messageIndex } from '../../core/messages/messageIndex';
import { pause } from './pause';

/** More messages in one text than this are not looked at. */
const mostFound = 10;

/**
 * The messages that are sure to stand in a text, best first; see `sureMessages` on the code that is named beside it. The first
 * call for a catalog reads all of its templates.
 */
export async function surelyFound(text: string, catalog: Catalog, named?: number): Promise<readonly FoundMessage[]> {
  const index = await messageIndex(catalog, pause);
  return sureMessages(index, text, mostFound, (code) => code === named).messages;
}
