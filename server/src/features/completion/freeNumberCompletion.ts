import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { CompletionItemKind, type Preferences } from '../../contract';
import { definedIn, missingNumber, nextFreeNumber } from '../../core/answers/completion';
import type { Catalog } from '../../core/catalog';
import type { CodeDocument } from '../../core/mentions/document';
import { isLog, startOfTail } from '../../core/text';
import { freeNumberStrings } from '../shared/freeNumberStrings';

/** Maximum context before the cursor that shows the definition of a constant, in UTF-16 units. */
const reach = 120;

/**
 * Adds the next free number of the block above `list` where the number of a constant is being written. Returns the list
 * unchanged in every other place.
 */
export async function withFreeNumber(
  list: CompletionList | Promise<CompletionList>,
  document: CodeDocument,
  offset: number,
  catalog: Catalog,
  preferences: Preferences,
): Promise<CompletionList> {
  // Logs define no constants.
  if (!preferences.settings.completion.enabled || isLog(document)) return list;
  const line = document.lineAt(offset);
  const before = document.slice(Math.max(document.lineStart(line), offset - reach), offset);
  const { index } = /[=(][ \t]{0,8}[0-9]{0,6}$/.exec(before) ?? {};
  const nearSign = before.slice(Math.max(0, (index ?? 0) - 25), index);
  if (index === undefined || !/[A-Z0-9_]/.test(nearSign.slice(startOfTail(nearSign, /[^=(]/)))) return list;
  const item = freeNumberItem(document, offset, line, catalog, preferences);
  const { items, ...rest } = await list;
  if (item === undefined) return { ...rest, items };
  const others = items.filter(({ label }) => label !== item.label);
  // Which number is free depends on what is typed, so the editor must not narrow the list by itself.
  return { ...rest, isIncomplete: true, items: [item, ...others] };
}

function freeNumberItem(
  document: CodeDocument,
  offset: number,
  line: number,
  catalog: Catalog,
  { language, completion }: Preferences,
): CompletionItem | undefined {
  const missing = missingNumber(document, offset);
  if (missing === undefined || offset < missing.start || offset > missing.end) return undefined;
  const free = nextFreeNumber(definedIn(document), catalog, line, missing.typed);
  if (free === undefined) return undefined;
  const label = String(free.code);
  const { detail } = freeNumberStrings[language];
  const range = document.rangeBetween(missing.start, missing.end);
  return {
    label,
    kind: CompletionItemKind.Constant,
    ...(completion.labelDetails ? { labelDetails: { description: detail } } : { detail }),
    // Above all codes that are taken.
    sortText: ' ',
    filterText: label,
    preselect: true,
    textEdit: { range, newText: label },
  };
}
