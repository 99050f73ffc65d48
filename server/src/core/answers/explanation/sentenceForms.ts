import { account, chineseName, chineseRoles, families } from './peopleForms';

/**
 * People, hosts and businesses that a sentence names without a key and without signs around them. The groups of each pattern have the names
 * of the kinds. Every repetition has a bound. Ordinary words are no names, whatever the sentence.
 */

/** Words for people and accounts, with what may come before a name. */
const people = `(?:用户名?|账号|帐号|账户|管理员|联系人|接口人|通知人|接收人|登录名|维护人|${chineseRoles})(?:为|是|叫)?`;

/** What follows a name in a sentence. */
const behindName =
  '(?=$|[^\\u4e00-\\u9fff]|[没无不未已在于的对缺被将可有是正与和或及]|执行|操作|提交|提单|创建|发起|修改|更新|删除|登录|处理|审批|审核|申请|请求|访问|查看|调用|拥有|反馈|确认|协助|帮忙|负责|同学|老师)';

/** Sentences go on behind a name without a blank. */
const shortName = `${chineseName}?`;

export const sentenceForms: readonly RegExp[] = [
  // `用户张三没有权限`, `负责人是张三`, `账户 zhangsan 密码错误`, `以用户zhangsan执行`.
  new RegExp(`${people}[ \\t]{0,2}(?<user>${shortName})${behindName}`, 'dgm'),
  new RegExp(`${people}[ \\t]{0,2}(?<user>${account})(?![\\w.=:(\\[/-])`, 'dg'),
  // `由张三提交`, `请联系张三处理`, `联系 zhangsan 或 lisi`, `cc 张三 李四`.
  new RegExp(
    `(?:由|请|找|联系|通知|转给|派给|交给|抄送|麻烦|(?<!\\w)(?:cc|CC)[ \\t:：])(?:管理员|同学|同事|老师)?[ \\t:：]{0,3}(?<user>${shortName})${behindName}`,
    'dgm',
  ),
  new RegExp(`(?:联系|请找|转给|派给|交给|抄送)(?:管理员)?[ \\t:：]{0,3}(?<user>${account})(?![\\w.=:(\\[/-])`, 'dg'),
  new RegExp(
    `(?<=联系[ \\t]{0,2}${account}[ \\t]{0,2}(?:或|和|、)[ \\t]{0,2})(?<user>${account})(?![\\w.=:(\\[/-])`,
    'dg',
  ),
  new RegExp(
    `(?<=(?:cc|CC|抄送)[ \\t:：]{1,3}${families}[\\u4e00-\\u9fff]{1,2}[ \\t,，、]{1,2})(?<user>${families}[\\u4e00-\\u9fff]{1,2})`,
    'dg',
  ),
  new RegExp(
    `(?<=${chineseRoles}[ \\t:：]{0,3}${families}[\\u4e00-\\u9fff]{1,2}[,，、;；])(?<user>${families}[\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`,
    'dg',
  ),
  new RegExp(`(?<![\\w.])@(?<user>${account})(?=[ \\t]{0,2}[\\u4e00-\\u9fff])`, 'dg'),
  // `张三创建的作业`, `zhangsan 没有权限`, `[zhangsan] 没有权限`.
  new RegExp(
    `(?:^|[\\s，。；：、,;(（[【])(?<user>${shortName})(?=[ \\t]?(?:没有.{0,6}权限|无权|提单|创建[了的]|提交[了的]|发起[了的]|修改[了的]|执行[了的]|反馈))`,
    'dgm',
  ),
  new RegExp(
    `(?:^|[\\s，。；：、,;(（"'[【])(?<user>${account})(?=["'\\]】]?[ \\t]?(?:没有.{0,6}权限|无权|发起了|创建了|提交了|修改了|执行了))`,
    'dgm',
  ),
  new RegExp(`(?<user>${shortName})(?=[ \\t]?[(（][a-z][\\w.-]{1,40}[)）])`, 'dg'),
  new RegExp(`(?<=${families}[\\u4e00-\\u9fff]{1,2}[ \\t]?[(（])(?<user>${account})(?=[)）])`, 'dg'),
  new RegExp(`以[ \\t]{0,2}(?<user>${account})[ \\t]{0,2}(?:的)?身份`, 'dg'),
  // `工号 123456`, `QQ 123456789`, `电话 010-12345678`, `姓名 张三`.
  /(?:工号|QQ号?|微信号?|企业微信|RTX|英文名|登录名|昵称|电话|座机|手机号?码?|传真)(?:为|是)?[ \t]{1,2}(?<user>(?=[\w@.-]{0,40}\d)[\w@.-]{4,40})/dg,
  new RegExp(
    `(?:姓名|昵称|英文名|登录名|中文名|bk_username)[ \\t]{0,2}(?:为|是)?[ \\t]{1,2}(?<user>${account}|${families}[\\u4e00-\\u9fff]{1,2})(?![\\w\\u4e00-\\u9fff])`,
    'dg',
  ),
  // `run as user li`, `runas user li`, `run as li`.
  /\brun(?:ning|s)?[ -]?as[ \t](?:the[ \t])?(?:user|account)[ \t:=]{1,3}["']?(?<user>[A-Za-z_][\w.-]{1,63})/dgi,
  new RegExp(
    `\\b(?:run|running|runas|executed?)[ -]?as[ \\t](?<user>(?!(?:fast|soon|long|expected|follows|usual|planned|is|needed|intended|before|well|daemon|normal|background)\\b)${account})(?=[ \\t]{0,2}(?:$|[,.;)]|on\\b|failed\\b))`,
    'dgm',
  ),
  // Hosts and businesses: `主机web-01连接失败`, `在 web-01 上执行`, `业务 测试一组 不存在`.
  /(?:主机|服务器|机器|节点)(?:名称?)?(?:为|是)?[ \t]{0,2}(?<host>(?!(?:ip|id|os|v|agent|step|task|job|page|line|centos|ubuntu|debian|windows|linux|nginx|mysql|redis|java|python|jdk|kernel|node|x|arm|ipv|port|tcp|http|k)(?![a-z-]))(?=[\w.-]{0,60}\d)[a-z][\w-]{1,60}(?:\.[\w-]{1,60}){0,4})/dgi,
  /在[ \t]{0,2}(?<host>(?!(?:ip|id|os|v|agent|step|task|job|page|line|centos|ubuntu|debian|windows|linux|nginx|mysql|redis|java|python|jdk|kernel|node|x|arm|ipv|port|tcp|http|k)(?![a-z-]))(?=[\w.-]{0,60}\d)[a-z][\w-]{1,60}(?:\.[\w-]{1,60}){0,4})[ \t]{0,2}上/dg,
  /业务[ \t]{1,2}(?<business>(?!\d{1,10}[ \t])(?!ID|id)[\w\u4e00-\u9fff-]{2,30})(?=[ \t]{1,2}(?:不存在|下|没有|无|未|已))/dg,
  /业务[[【「](?<business>(?!\d)[^\s[\]【】「」,，=:]{1,64}?)(?=[(（]\d{1,10}[)）][\]】」])/dg,
  // `Li Si <li.si@corp.com>`, `reviewed by li`.
  /(?<=(?:^|[:;,])[ \t]{0,2})"?(?<user>[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff .,'-]{0,40}?)"?(?=[ \t]{1,2}<[\w.+%-]{1,64}@[\w-]{1,63}\.)/dgm,
  /\b(?:commit(?:ted)?|review(?:ed)?|approved|created|updated|modified|submitted|reported|triggered|executed?|started|launched|killed|requested|assigned)[ \t](?:by|to)[ \t:]{1,2}@?(?<user>(?!(?:cron|timer|scheduler|hand|mistake|design|name|code|both|time|us|me|you|it)\b)[a-z][a-z0-9_.-]{1,40}[a-z0-9])(?=[ \t]{0,4}(?:$|[,.;)，。；）]|(?:at|on|from)[ \t]))/dgm,
  // What shells and system logs print: prompts, `ls -l`, `who`, `id`, `cron`.
  /(?<![\w.-])(?<user>[A-Za-z_][\w.-]{0,63})@(?<host>[A-Za-z][\w.-]{0,63})(?=(?::[~/][^\s$#]{0,200}|[ \t][^\s\]]{1,100}\])[ \t]?[$#%])/dg,
  // The account of an access log.
  /^[\w.:-]{1,64}[ \t]-[ \t](?<user>[A-Za-z_][\w.@-]{0,63})[ \t](?=\[\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:)/dgm,
  /^[ \t]{0,8}[-dlbcps][-rwxsStT]{9}[.+@]?[ \t]{1,8}\d{1,6}[ \t]{1,8}(?<user>[A-Za-z_][\w.-]{0,63})[ \t]/dgm,
  /^(?<user>[A-Za-z_][\w.-]{0,63})[ \t]{1,20}(?:pts\/\d{1,4}|tty\w{1,6}|:\d)[ \t]/dgm,
  // `ps aux`, `ps -ef`, `top`, `lsof`, `sudo`, the group of `ls -l`.
  /^[ \t]{0,8}(?<user>[a-z_][\w.-]{0,63}\+?)[ \t]{1,20}\d{1,8}[ \t]{1,8}(?:\d{1,3}\.\d[ \t]{1,8}\d{1,3}\.\d|\d{1,8}[ \t]{1,8}\d{1,3}[ \t]{1,8}[\w:]{3,8}[ \t]{1,8}(?:\?|pts\/\d{1,4}|tty\w{1,6}))[ \t]/dgm,
  /^[ \t]{0,8}\d{1,8}[ \t]{1,8}(?<user>[a-z_][\w.-]{0,63}\+?)[ \t]{1,16}(?:\d{1,3}|rt)[ \t]{1,8}-?\d{1,2}[ \t]{1,8}[\d.]{1,12}[gmt]?[ \t]/dgm,
  /[ \t]\d{1,8}[ \t]{1,8}(?<user>[a-z_][\w.-]{0,63})[ \t]{1,8}(?:\d{1,6}[urwW]{0,2}|cwd|rtd|txt|mem)[ \t]{1,8}(?:IPv[46]|REG|DIR|CHR|unix|FIFO|sock|a_inode)[ \t]/dg,
  /\bsudo(?:\[\d{1,8}\])?:[ \t]{1,8}(?<user>[a-z_][\w.-]{0,63})[ \t]:[ \t](?=TTY=|.{0,60}\bPWD=)/dg,
  /(?<=^[ \t]{0,8}[-dlbcps][-rwxsStT]{9}[.+@]?[ \t]{1,8}\d{1,6}[ \t]{1,8}[\w.-]{1,64}[ \t]{1,8})(?<user>[A-Za-z_][\w.-]{0,63})(?=[ \t]{1,12}\d)/dgm,
  /\\(?:home|users|profiles)\$?\\{1,4}(?<user>[A-Za-z_][\w.-]{0,63})(?=\\|\s|$)/dgim,
  // The heads of messages in a chat: `张三 10:00`, `li.si 2026/01/01 10:00:00`.
  new RegExp(
    `^[ \\t]{0,8}(?<user>${families}[\\u4e00-\\u9fff]{1,2}|(?=[a-z.]{2,30}[ \\t])${account})[ \\t]{1,4}(?:\\d{4}[-/年]\\d{1,2}[-/月]\\d{1,2}日?[ \\t]{1,2})?\\d{1,2}:\\d\\d(?::\\d\\d)?(?=[ \\t]{0,4}$)`,
    'dgm',
  ),
  /\b[ug]id=\d{1,10}\((?<user>[A-Za-z_][\w.-]{0,63})\)/dg,
  /\((?<user>[A-Za-z_][\w.-]{0,63})\)[ \t](?=(?:CMD|LIST|BEGIN|END|RELOAD|REPLACE)\b)/dg,
  // `密码 S3cret9`, `账号密码 li S3cret9`.
  /(?:账号|帐号|用户名?)[/和]?密码[ \t:：]{1,3}(?<user>[A-Za-z][\w.-]{1,40})[ \t/,，]{1,3}(?<token>[!-~]{4,64})/dg,
  /(?:密码|口令)[ \t]{1,3}(?!(?:SHA|MD5|AES|RSA|DES)\w{0,6}(?!\w))(?<token>(?=[!-~]{0,30}\d)(?=[!-~]{0,30}[A-Za-z])[!-~]{6,64})/dgi,
  /(?<![\w-])(?:password|passwd|passphrase|pwd)[ \t]{1,3}(?<token>(?=[!-~]{0,30}\d)(?=[!-~]{0,30}[A-Za-z])(?![/(])[!-~]{6,64})(?=[ \t]{0,4}(?:$|[,.;)，。]))/dgim,
  /(?<![\w-])pass[=:][ \t]?["']?(?<token>(?=[\w!#$%*+.^~-]{0,30}\d)(?=[\w!#$%*+.^~-]{0,30}[A-Za-z])[\w!#$%*+.^~-]{6,64})/dg,
  /(?<![\w-])(?:[a-z]{1,12}[_-]){1,4}(?:secret|token|password|passwd|pwd)[ \t]{1,3}(?<token>(?=[!-~]{0,30}\d)(?=[!-~]{0,30}[A-Za-z])(?![/(])[!-~]{8,64})/dgi,
  /\busername[ \t]{1,2}(?<user>[A-Za-z_][\w.-]{1,40})(?=[ \t]{1,3}(?:password|passwd|pwd|pass)\b)/dgi,
  /(?:银行卡号?|卡号)[ \t:：]{0,3}(?<user>\d{12,19})(?!\d)/dg,
  // Addresses with other signs between their numbers.
  /(?<![\w-])(?<ip>(?:10|172|192)([-_])\d{1,3}\2\d{1,3}\2\d{1,3})(?![\w-])/dg,
];
