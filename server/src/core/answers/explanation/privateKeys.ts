import { fold } from '../../text/fold';

/** What stands behind a key that is called so. */
export type KeyedKind = 'user' | 'token' | 'cookie';

/** Ends of keys, as written without `_` and `-`: `bk_token`, `X-Auth-Token`, `clientSecret`. */
const secrets =
  /(?:token|ticket|secret|password|passwd|pwd|passphrase|apikey|accesskey|secretkey|privatekey|credentials?|sessionid|authorization|jwt|skey|密码|口令|令牌|密钥|票据)$/;

const people =
  /(?:user|username|loginname|operator|operatorname|creator|account|accountname|accountalias|createdby|createby|updatedby|updateby|updater|modifiedby|modifier|approver|assignee|owner|submitter|nickname|realname|email|uin|openid|用户名?|用户账号|账号|帐号|账户|操作人|操作者|创建人|创建者|更新人|修改人|执行人|负责人|处理人|审批人|提单人|申请人|提交人)(?:s|list)?$/;

/** What a key says of its value: of `spring.datasource.password` the last name. Undefined for all other keys. */
export function keyedKind(key: string): KeyedKind | undefined {
  const name = fold(key.slice(key.lastIndexOf('.') + 1)).replace(/[_-]/g, '');
  if (/cookies?$/.test(name)) return 'cookie';
  if (secrets.test(name)) return 'token';
  return people.test(name) ? 'user' : undefined;
}

/** A value that tells nobody anything: none at all, a word of the language, a mask, a place for a value. */
export function tellsNothing(value: string): boolean {
  return /^(?:|null|none|nil|undefined|true|false|[-*.•]+|x{3,}|\$?\{[^{}]*\}|%[a-z]|<[^<>]*>)$/i.test(value.trim());
}

/** A number that may be an error code of JOB, which no key makes a secret. */
export function isCodeLike(value: string): boolean {
  return /^12\d{5}$/.test(value);
}
