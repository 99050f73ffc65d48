import {
  inCapitals,
  isCodeName,
  isConstantName,
  isErrorType,
  isFailureName,
  isNameOfCode,
} from '../../catalog/vocabulary';
import { fileLanguage, isSurelyLog } from '../../text';
import { isCodeExpression } from './codeExpression';
import { LeftTokens, plainBefore } from './leftTokens';
import { enclosingLine, type Surroundings } from './surroundings';

/**
 * True if a likely error code gets its name or its message here: in the definition of a constant, as a member of an
 * enum or of an object of codes, as a key of a message file.
 */
export function isDefinitionSite(around: Surroundings): boolean {
  if (isMessageKey(around)) return true;
  const tokens = new LeftTokens(plainBefore(around.before));
  const at = tokens.kind(0) === 'quote' ? 1 : 0;
  const token = tokens.at(at);
  switch (token?.kind) {
    case 'operator':
      if (token.text === '=') return definesConstant(tokens, at + 1, around);
      return token.text === ':' && !isCodeExpression(tokens, at + 1) && definesMember(tokens, at + 1);
    case 'open':
      return token.text === '(' && isEnumMember(tokens, at + 1, around);
    case 'name':
      return definesByWord(tokens, at, around);
    case 'comma':
      return definesByCall(tokens, at, around);
    default:
      return false;
  }
}

/** `PermissionDenied: 1238001`, `"PermissionDenied": 1238001`. */
function definesMember(tokens: LeftTokens, index: number): boolean {
  return tokens.kind(tokens.kind(index) === 'quote' ? index + 1 : index) === 'name';
}

/** PHP's `define('PERMISSION_DENIED', 1238001)`. */
function definesByCall(tokens: LeftTokens, comma: number, around: Surroundings): boolean {
  if (tokens.kind(comma + 1) !== 'quote' || tokens.kind(comma + 3) !== 'quote') return false;
  return tokens.textOf(comma + 5, 'name') === 'define' && isDefinedByCall(tokens, comma + 2, around);
}

/** Words that declare a constant. */
const constantWords = /^(?:const|final|constexpr|define|val|readonly|enum)$/;

/** Maximum words, with types, between the start of a statement and the name it defines. */
const maxModifiers = 10;

/**
 * True if the name at `index`, with the number as its value, begins the definition of a constant: `static final int X
 * =`, `const ErrDenied =`, `PERMISSION_DENIED =`, `#define X`, a member of an enum. False for amounts such as
 * `SESSION_AGE = 1209600`, and in logs.
 */
export function definesConstant(tokens: LeftTokens, index: number, around: Surroundings): boolean {
  if (isSurelyLog(around) || !endsValue(around.after)) return false;
  const named = nameBehindType(tokens, index);
  const written = tokens.textOf(named, 'name');
  const before = modifiers(tokens, named + 1);
  if (written === undefined || before === undefined) return false;
  const declared = before.some((word) => constantWords.test(word));
  // Swift and Dart write members in lower case: `case timeout = 1244006`, `static const timeout = 1244006`.
  const isMember =
    before.includes('case') || ((declared || isInEnum(around)) && isLowerConstant(written) && isAmongCodes(around));
  const name = isMember ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  const place = {
    declared: () =>
      declared ||
      /\bconst\s*\(\s*$/.test(enclosingLine(around) ?? '') ||
      /^\s*\w+\s*::/.test(around.lineAbove(1) ?? ''),
    inEnum: () => isInEnum(around),
    amongCodes: () => isAmongCodes(around),
  };
  // A single capital is a constant only if it is declared as one.
  return isNameOfCode(name, place) || (declared && /^[A-Z]$/.test(name));
}

/** Words before a name and its value in languages that have no sign between both: `#define X 4`, `set X 4`, `(def x 4)`, `ENV X 4`. */
const definers =
  /^(?:define|def|defconst|defconstant|defparameter|defvar|set|setenv|setx|variable|ENV|(?:Set|New)-Variable|value|global)$/i;

/** True if the name at `index`, with the number behind it, begins such a definition, or the attribute of a module of Elixir. */
export function definesByWord(tokens: LeftTokens, index: number, around: Surroundings): boolean {
  if (fileLanguage(around.languageId)?.unquoted || isSurelyLog(around) || !endsValue(around.after)) return false;
  const name = tokens.textOf(index, 'name') ?? '';
  const isDefined = isConstantName(name) || isFailureName(name);
  if (!isDefined) return false;
  if (tokens.at(index + 1)?.text === '@') return around.languageId === 'elixir' && tokens.at(index + 2) === undefined;
  // A call of CMake: `set(X 4)`.
  let word = tokens.at(index + 1)?.text === '(' ? index + 2 : index + 1;
  // Flags and metadata: `set -g X 4`, `(def ^:const x 4)`.
  while (/^[-^:]{1,2}$/.test(tokens.textOf(word + 1, 'operator') ?? '')) word += 2;
  if (!definers.test(tokens.textOf(word, 'name') ?? '')) return false;
  const before = tokens.at(word + 1);
  return before === undefined || /^[(#;{]$/.test(before.text);
}

/**
 * True for a member of an enum, `PERMISSION_DENIED(1238001)` or `PERMISSION_DENIED(1238001, "...")`, in an enum of codes also
 * `permissionDenied(1238001)`. The name is at `index`.
 */
export function isEnumMember(tokens: LeftTokens, index: number, around: Surroundings): boolean {
  const name = tokens.textOf(index, 'name');
  if (name === undefined || isSurelyLog(around) || around.languageId === 'sql' || functionsInCapitals.test(name))
    return false;
  const isCapital = /^[A-Z][A-Z0-9_]+$/.test(name);
  if (!isConstantName(name) && !((isCapital || isInEnum(around)) && isAmongCodes(around))) return false;
  const before = tokens.at(index + 1);
  const begins = before === undefined || before.kind === 'comma' || before.kind === 'open';
  return begins && /^\s*(?:[,)]|$)/.test(around.after);
}

/** True for PHP's `define('PERMISSION_DENIED', 1238001)`. The name, in quotes, is at `index`. */
export function isDefinedByCall(tokens: LeftTokens, index: number, around: Surroundings): boolean {
  const name = tokens.textOf(index, 'name') ?? '';
  return !isSurelyLog(around) && (isConstantName(name) || isFailureName(name));
}

const functionsInCapitals =
  /^(?:(?:SPD|SYS|NS)?LOG\w*|DEBUG|INFO|WARN|ERROR|TRACE|PRINT\w*|ASSERT\w*|CHECK\w*|EXPECT\w*|MAX|MIN|IF|VALUES|CAST|ABS)$/;

/** True for a constant in camel case: `ipNotInBiz`, not `hostId`. */
function isLowerConstant(name: string): boolean {
  return isConstantName(inCapitals(name));
}

/** Returns the index of the name before a type: `X: number`, `X: i32`, `x int`. */
function nameBehindType(tokens: LeftTokens, index: number): number {
  if (tokens.at(index + 1)?.text === ':') return index + 2;
  const type = /^(?:u?int(?:8|16|32|64)?|[iu](?:32|64)|long|number)$/i;
  return type.test(tokens.textOf(index, 'name') ?? '') && tokens.kind(index + 1) === 'name' ? index + 1 : index;
}

/** Returns the words between the start of the statement and token `index`; undefined if something else is there. */
function modifiers(tokens: LeftTokens, index: number): string[] | undefined {
  const words: string[] = [];
  for (let i = index; i < index + maxModifiers; i++) {
    const token = tokens.at(i);
    if (token === undefined || token.text === '{' || token.text === ',' || token.text === ';') return words;
    if (token.kind === 'name') words.push(token.text);
    else if (!/^[#<>@[\].:]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** True if the number is the whole value: the statement ends or a comment starts after it. */
function endsValue(after: string): boolean {
  return /^["']?\s*(?:(?:as|satisfies)\s+\w{1,40}\s*)?(?:[;,})\]#]|\/\/|\/\*|--|$)/.test(after);
}

function isInEnum(around: Surroundings): boolean {
  const line = `${enclosingLine(around) ?? ''} ${around.before}`;
  return /\benum\b|\b\w*Enum\)/.test(line);
}

/** True in `class JobErrorCode`, `interface ErrorCode`, `enum JobError`, where even a `TIMEOUT` is a code. */
function isAmongCodes(around: Surroundings): boolean {
  const line = `${enclosingLine(around) ?? ''} ${around.before}`;
  const [, kinds = '', name = ''] =
    [...line.matchAll(/\b((?:enum\s+)?(?:enum|class|interface|object|struct))\s+(\w+)/g)].at(-1) ?? [];
  return isCodeName(name) || (kinds.startsWith('enum') && isErrorType(name));
}

/** True for a key of a message properties file: `1239801=...`, also with a prefix, `error.1239801 = ...`. */
export function isMessageKey({ uri, languageId, before, after, wholeBefore }: Surroundings): boolean {
  const isBundle = fileLanguage(languageId)?.bundle || uri.endsWith('.properties');
  return isBundle === true && wholeBefore && /^\s*(?:[\w.-]*[.-])?$/.test(before) && /^\s*[=:]|^\s+\S/.test(after);
}
