import { identifierWords, isCodeName, isOtherKindOfCode, wordSet } from './codeNames';

/** Names of amounts, ids and places: a number beside one of them is no error code. */

/** Last words of such names, as one and as many: `host`, `hosts`. */
const things = wordSet(`
  id pid ppid uid gid tid uin qq port byte size length len count cnt total sum cost took elapsed spent latency time timeout
  timestamp ts ms millis milliseconds us ns sec second min minute hour day week month date year age ttl duration delay period
  interval expire expiry expiration offset lag rt rtt position pos index idx line lineno row col column page cursor version
  revision rev build commit phone mobile tel telephone fax mail email zip postcode wechat imei openid ticket bug issue pr order
  serial seq sequence sn seed width height rate qps tps speed buffer capacity limit max quota threshold weight score level price
  amount balance salary population memory mem heap rss vms disk used free inode fd epoch term zxid nonce user group tenant
  records items task step process thread worker session conn connection container pod instance host biz business batch
  transaction query sleep goroutine usage checksum crc hash digest xid lsn block packet barcode qrcode generation iteration
  uptime nanos micros bs`);

/** Last words that say what a number is only after another word: `orderNo`, `build_number`; not of `errno`. */
const counters = wordSet('no num number nbr');
/** Last words behind an amount: `bytes_sent`, `rows_examined`, `expires_in`. */
const participles = wordSet(
  'sent written received read examined affected scanned used free in out transferred processed',
);
/** Last words of a list of things: `hostIdList`. */
const lists = wordSet('list set array arr map');
/** What has at most three digits is no other code. */
const statusWords = wordSet('status exit');
const errorWords = wordSet('err error errors ret return fault exception fail failure');

/** Ids written as one word: `taskid`. */
const gluedId =
  /(?:tx|gt|go|task|app|biz|job|step|user|host|inst|instance|request|process|thread|module|set|cloud|plan|template|script|trace|span|session|order)ids?$|(?:max|min)(?:length|width|height)$/i;

const chineseThings =
  /(?:端口|字节|字节数|大小|长度|数量|总数|个数|次数|条数|行数|耗时|用时|时长|时间|时间戳|毫秒|偏移|偏移量|版本|电话|手机|电话号码|邮箱|邮编|微信|身份证|工单|编号|号|年龄|日期|金额|余额|页码|业务|主机|作业|任务|步骤|实例|流程|进程|线程|容器|群|(?:验证|授权|邀请|激活|条形?|二维|邮政编)码)$/;
/** Numbers of errors, which some texts call so. */
const chineseErrors = /(?:错误|异常|报错|出错|返回|失败)(?:编号|号)$/;

const chineseLinks = /(?:为|是|等于|共|约)$/;

/** True if `name`, which is beside a number, says that the number is an amount, an id or a place. */
export function isOtherThing(name: string): boolean {
  if (name.charCodeAt(0) > 0x7f) {
    const words = name.slice(-20).replace(chineseLinks, '');
    return chineseThings.test(words) && !chineseErrors.test(words);
  }
  return (isThing(identifierWords(name)) || gluedId.test(name)) && !isCodeName(name);
}

function isThing(all: readonly string[]): boolean {
  const words = all.length > 1 && lists.has(all.at(-1) ?? '') ? all.slice(0, -1) : all;
  const last = words.at(-1) ?? '';
  if (isThingWord(last)) return true;
  const before = words.at(-2);
  if (before === undefined) return false;
  if (last === 'code') return isOtherKindOfCode(before) && !statusWords.has(before);
  return (counters.has(last) && !errorWords.has(before)) || (participles.has(last) && isThingWord(before));
}

function isThingWord(word: string): boolean {
  return things.has(word) || (word.endsWith('s') && things.has(word.slice(0, -1)));
}
