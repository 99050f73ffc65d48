/** The words, operators and calls between a number, or its list, and what names it. */

/** Operators that compare a code with a number, or give it one. */
export const comparison = /^(?:={1,3}|[+?|&]=|!={1,2}|<>|:[=-]?|=>|->|<-|\?:|=~|~=|~~|!~|=:=|=?\/=)$/;
export const shellComparison = /^[ic]?(?:equ?|neq?|in|notin|i?like)$/i;
export const equality =
  /^(?:\w{0,40}equal(?:s|values|f)?|\w{0,40}equal_?to|(?:assert|expect)\w{0,40}|that|is|eq|same|strictEqual|deepEqual|to_?be|toEqual|includes?|contains|(?:is)?in|in_?array|(?:array_)?key_?exists|is_?member|decode|field|find_in_set|if_?n?eq|member\??|(?:is)?one_?of|match(?:es)?|array_search|element|any|all|none|exists|filter|find|append|push|union|define|coalesce|nvl|if_?null)$/i;
/** Calls of Lisp and of templates that make a list: `(list 1239801 1239802)`. */
export const listMaker = /^(?:list|tuple|seq|vector|vec|slice)$/;
/** Behind `%` or `~`, before brackets around words separated by blanks: `%w[1239801 1239802]`. */
export const quotedWords = /^[wi]$/i;
/** Calls and types that only wrap numbers: the name to judge is before them. */
export const wrapper =
  /^(?:\w*(?:[sS]et|List|[lL]istOf|[sS]etOf|[aA]rray|ARRAY|[aA]rrayOf|[mM]apOf|[sS]eq)|Map|[lL]iteral|union|valid|ANY|slice|c|of|from|ofEntries|as_?list|list|vec|tuple|valueOf|Integer|Long|Number(?:Int|Long|Decimal)?|\w*Decimal|String|Optional|Some|Just|int|u?int(?:32|64)|long|str|number|BigInt|freeze|new|map|Value|ipairs|enumerate|sorted|equal(?:s|To|_to)?|E(?:qual(?:To)?|NUM)|eq[lv]?|anyOf|is|concat|setunion|toset|flatten|NewInt\w*|NewSet\w*|New|[cC]reate|unnest)$/;
/** Words for the membership in a list. */
export const membershipWord = /^(?:in|inside|IN_LIST|[∈∉])$/i;
/** True for a word directly before a list separated by blanks. */
export function leadsToList(word: string): boolean {
  return listMaker.test(word) || membershipWord.test(word) || /^(?:case|when|of)$/i.test(word);
}
/** Words of RSpec between what is tested and its test: `expect(code).to `. */
export const testing = /^(?:not_)?to(?:_not)?$/;
/** Words between what is tested and its test: `expect(code).to.be.oneOf(`. */
export const chainWord = /^(?:to|be|is|not|have|deep|that|should|and|has|been)$/;
/** Words between two numbers of a list. */
export const conjunction = /^(?:or|and|和|与|或|及|以及)$/i;
/** Words that lead from the name to the number in prose: "error code is 1239801". */
export const linking = /^(?:is|was|are|be|as|equals?|of|(?:should|must)_?(?:Not)?(?:Be|Equal)?|为|是|等于)$/i;

/** Maximum tokens between a number and the opening bracket of its list. */
export const maxTokens = 120;
