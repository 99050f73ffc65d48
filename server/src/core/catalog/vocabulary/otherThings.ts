import { identifierWords, isCodeName, wordSet } from './codeNames';

/** Last words of the names of amounts, ids and places: a number beside one of them is no error code. */
const things = wordSet(`
  id ids pid ppid uid gid tid uin qq port ports byte bytes size sizes length len count counts total sum cost costs took elapsed
  spent latency time times timeout timestamp ts ms millis milliseconds us ns sec secs second seconds min mins minute minutes hour
  hours day days week weeks month date year age ttl duration delay period interval expire expires expiry expiration offset
  position pos index idx line lines lineno row rows col column columns page pages version versions revision rev build phone mobile
  tel telephone fax mail email zip ticket tickets bug bugs issue issues pr order serial seq sequence sn seed width height
  rate qps tps speed buffer capacity limit max quota threshold weight score level price amount balance salary population
  memory mem heap disk used free inode fd epoch nonce user users records items`);

/** Ids written as one word: `taskid`. */
const gluedId =
  /(?:task|app|biz|job|step|user|host|inst|instance|request|process|thread|module|set|cloud|plan|template|script|trace|span|session|order)ids?$/i;

const chineseThings =
  /(?:端口|端口号|字节|字节数|大小|长度|数量|总数|个数|次数|条数|行数|行号|耗时|用时|时长|时间|时间戳|毫秒|偏移|偏移量|版本|版本号|电话|手机|手机号|电话号码|邮箱|工单|工单号|单号|订单号|流水号|编号|进程号|序号|金额|余额|页码)$/;

const chineseLinks = /(?:为|是|等于|共|约)$/;

/** True if `name`, which is beside a number, says that the number is an amount, an id or a place. */
export function isOtherThing(name: string): boolean {
  if (name.charCodeAt(0) > 0x7f) return chineseThings.test(name.slice(-20).replace(chineseLinks, ''));
  const words = identifierWords(name);
  return (things.has(words.at(-1) ?? '') || gluedId.test(name)) && !isCodeName(name);
}
