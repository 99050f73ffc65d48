/** Which codes, names and free numbers are offered at a place. */

export { type CompletionPlace, type CompletionTrigger, completionPlace, isForWord } from './completionContext';
export { memberPlace, membersOf, searchMembers } from './memberCompletion';
export { definedIn, missingNumber, nextFreeNumber } from './nextFreeNumber';
