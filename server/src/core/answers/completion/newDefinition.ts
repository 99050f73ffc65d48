import type { FoundConstant } from '../../catalog/sources/workspace/fileFindings';
import type { CodeDocument } from '../../mentions/document/codeDocument';

/** The name of a constant that a person is going to name. */
const placeholderName = 'NEW_ERROR_CODE';
/** Lines longer than this are not written once more. */
const longestLine = 500;

/**
 * A line like the one that defines `like`, for another number; without what stands behind it. Undefined where one line does
 * not tell how a constant is defined: texts among the arguments, several on a line, an end that is not seen.
 */
export function newDefinition(document: CodeDocument, like: FoundConstant, code: number): string | undefined {
  const line = document.lineText(like.line - 1);
  const nameAt = line.indexOf(like.name);
  if (nameAt < 0 || line.length > longestLine) return undefined;
  const rest = line.slice(nameAt + like.name.length);
  const number = /[0-9][0-9_']{6,12}/.exec(rest);
  if (number === null || Number(number[0].replace(/[_']/g, '')) !== like.code) return undefined;
  const behind = rest.slice(number.index + number[0].length);
  const isArgument = rest.slice(0, number.index).includes('(');
  const closed = (isArgument ? /^[A-Za-z]{0,4}[ \t]{0,8}\)[;,]/ : /^[A-Za-z]{0,4}[ \t]{0,8}[;,]/).exec(behind)?.[0];
  const end = closed ?? (!isArgument && endsByLine(document) && isOver(behind) ? '' : undefined);
  if (end === undefined) return undefined;
  return line.slice(0, nameAt) + placeholderName + rest.slice(0, number.index) + code + end;
}

/** Languages in which nothing parts one definition from the next but the line. */
function endsByLine({ languageId }: CodeDocument): boolean {
  return /^(?:python|go|kotlin|scala|groovy|swift)$/.test(languageId);
}

function isOver(behind: string): boolean {
  return /^[ \t]{0,8}(?:$|#|\/\/|\/\*)/.test(behind);
}
