import { isCodeExpression } from './codeExpression';
import { definesConstant, isDefinedByCall, isEnumMember } from './constantDefinition';
import { LeftTokens } from './leftTokens';
import { plainBefore } from './plainBefore';
import { isMessageKey } from './strength';
import type { Surroundings } from './surroundings';

/**
 * Whether a strong number stands where a code gets its name or its message: the definition of a constant, a member of an
 * enum or of an object of codes, a key of a message file. Elsewhere a code is used.
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
      return tokens.textOf(at + 1, 'name') === 'define' && definesConstant(tokens, at, around);
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
