import { account, chineseName } from './peopleForms';

/**
 * People in letters and chats, in the prompts of programs, and in objects of users. The groups of each pattern have the names of the
 * kinds. Every repetition has a bound. Ordinary words are no names.
 */

const name = `(?:${account}|${chineseName})`;
/** Words that greetings have in the place of a name. */
const nobody = '(?!(?:all|team|everyone|everybody|there|guys|folks|sir|madam|world|again|for|you|very)\\b)';

export const letterForms: readonly RegExp[] = [
  // `Hi li,`, `Thanks, li`, `Regards,` above a name, `张三您好`.
  new RegExp(
    `^[ \\t>]{0,8}(?:dear|hi|hello|hey)[ \\t]{1,2}${nobody}(?<user>${name})(?=[ \\t]{0,2}(?:[,，!！:：]|$))`,
    'dgim',
  ),
  new RegExp(
    `^[ \\t>]{0,8}(?:thanks|thank you|(?:best |kind )?regards|cheers|谢谢|此致)[,，!！。]?(?:[ \\t]{1,4}|[ \\t]{0,4}\\r?\\n[ \\t>]{0,8})${nobody}(?<user>${name})(?=[ \\t]{0,4}$)`,
    'dgim',
  ),
  new RegExp(`(?<![\\u4e00-\\u9fff])(?<user>${chineseName}?)(?=[ \\t，,:：]{0,2}[您你]好)`, 'dg'),
  // `@li please check`, `li wrote:`.
  new RegExp(
    `(?<![\\w.])@(?<user>${account})(?=[ \\t]{1,2}(?:please|pls|can|could|help|check|take|thanks|fyi)\\b)`,
    'dgi',
  ),
  new RegExp(
    `(?:^[ \\t>]{0,8}|,[ \\t])(?<user>${name})(?=[ \\t]{1,2}(?:wrote|said|says|replied|asked)[ \\t]?[:：])`,
    'dgm',
  ),
  // `login as: li`, `li's password:`, `password for li:`, `whoami`, `session 12 of user li`.
  new RegExp(`\\b(?:login|log in) as:?[ \\t]{1,4}(?<user>${account})(?![\\w=])`, 'dgi'),
  new RegExp(`(?<![\\w.@-])(?<user>${account})(?=(?:@[\\w.-]{1,64})?'s password\\b)`, 'dg'),
  new RegExp(`\\bpassword for[ \\t]{1,2}(?<user>${account})(?=[ \\t]?:)`, 'dgi'),
  new RegExp(`\\b(?:whoami|logname|id -un|echo \\$USER)[ \\t]{0,4}\\r?\\n(?<user>${account})(?=[ \\t]{0,4}$)`, 'dgm'),
  new RegExp(`\\bof user[ \\t]{1,2}(?<user>${account})(?![\\w=])`, 'dg'),
  // `{"user": {"id": 1, "name": "li"}}`.
  /["'](?:user|operator|creator|owner|author|account|assignee|approver)["']\s{0,9}:\s{0,9}\{[^{}]{0,100}?["'](?:name|login|username)["']\s{0,9}:\s{0,9}["'](?<user>[^"'\n]{2,64})["']/dg,
];
