import { type ArgumentName, argumentKinds, isArgumentKind } from '../../argumentName';
import { excerpt } from '../../catalogProblem';
import type { CustomProblems } from './customProblems';

/** Maximum length of a name, in UTF-16 units. */
const maxLength = 100;

/**
 * Reads what the placeholders of a message hold, in ascending order, separated by semicolons: `host (host); user / 用户 (person)`.
 * The kind is optional, and so is the other language. An empty name leaves out a placeholder.
 */
export function readArgumentNames(
  text: string,
  code: number,
  placeholders: readonly number[],
  line: number,
  problems: CustomProblems,
): ArgumentName[] {
  return text.split(/[;；]/).flatMap((part, place): ArgumentName[] => {
    const [, written = '', kind] = /^([^()（）]*)(?:[(（](.*)[)）])?$/s.exec(part.trim().slice(0, maxLength)) ?? [];
    const name = written.trim();
    if (name === '') return [];
    const index = placeholders[place];
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
