import { startOfTail } from '../../../text';
import { type ArgumentName, argumentKinds, isArgumentKind } from '../../argumentName';
import { excerpt } from '../../catalogProblem';
import type { CustomProblems } from './customProblems';

/** Maximum length of a name, in UTF-16 units. */
const maxLength = 100;

/**
 * Reads what the placeholders of a message hold, in ascending order, separated by semicolons: `host (host); user / 用户 (person)`.
 * The kind is optional, and so is the other language. An empty name leaves out a placeholder. With their placeholders they may
 * be in any order: `{1} user, {0}: host`.
 */
export function readArgumentNames(
  text: string,
  code: number,
  placeholders: readonly number[],
  line: number,
  problems: CustomProblems,
): ArgumentName[] {
  const isNumbered = /^\s*\{\d/.test(text);
  const parts = isNumbered ? text.split(/(?=\{\d{1,4}\})/) : text.split(/[;；]/);
  return parts.flatMap((part, place): ArgumentName[] => {
    const [lead = '', number] = (isNumbered && /^\{(\d{1,4})\}[\s:：=]*/.exec(part)) || [];
    const rest = part.slice(lead.length);
    const own = rest.slice(0, startOfTail(rest, /[\s,，、;；]/)).trim();
    const [, written = '', kind] = /^([^()（）]*)(?:[(（](.*)[)）])?$/s.exec(own.slice(0, maxLength)) ?? [];
    const name = written.trim();
    if (name === '') return [];
    const index = number === undefined ? placeholders[place] : placeholders.find((known) => known === Number(number));
    if (index === undefined) {
      problems.add(line, (t) => t.extraArgument(code, excerpt(name)));
      return [];
    }
    const [en = name, zh = en] = name.split(' / ', 2);
    const named = { index, name: { en, 'zh-CN': zh } };
    if (kind === undefined) return [named];
    const known = kind.trim();
    if (isArgumentKind(known)) return [{ ...named, kind: known }];
    problems.add(line, (t) => t.unknownKind(excerpt(kind), argumentKinds.join(', ')));
    return [named];
  });
}
