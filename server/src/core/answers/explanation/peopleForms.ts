/**
 * People and secrets that a text shows by their form, without a key. The groups of each pattern have the names of the kinds of
 * private values. Every repetition has a bound.
 */

/** What people are called by what they do: 操作人, 处理人员, 值班员. A part of a regular expression. */
export const chineseRoles =
  '(?:操作|创建|更新|修改|执行|负责|处理|审批|审核|复核|提单|申请|提交|经办|责任|联系|值班|发起|维护|跟进|报障|报修|反馈|申报|上报|告警|登录|登陆|运维|开发|测试|变更)(?:人员|人|者|员)';

/** Ends of keys of people, without `_` and `-`: `last_modify_user`, `receivers`, 负责人. */
export const peopleKey = new RegExp(
  `(?:user|runas|rtx|(?:display|full|english|chinese|en|cn)name|username|login|loginname|author|committer|phone|phonenumber|mobile|tel|telephone|fax|wechat|qq|idcard|operator|operatorname|creator|account|accountname|accountalias|createdby|createby|updatedby|updateby|updater|modifiedby|modifier|approver|assignee|owner|submitter|nickname|realname|email|uin|openid|maintainer|receiver|recipient|reviewer|notifier|developer|requester|requestor|applicant|reporter|initiator|executor|staffname|用户名?|用户账号|账号|帐号|账户|登录名|姓名|昵称|英文名|中文名|抄送人?|通知人|接收人|接口人|维护人|值班|${chineseRoles}|手机号?码?|电话|座机|传真|(?:企业)?微信号?|QQ号?|身份证号?码?|(?:员)?工号)(?:s|list)?$`,
);

/** Common family names, but not in words that begin like one: 周五, 范围, 余额. */
export const families =
  '(?!周[一二三四五六日末期围]|范[围例本式]|段落|钟|黄色|余[额量下]|何[时处]|马上|许[可多]|曾经|顾客|陆续|谢谢|钱包|张[量贴]|宋体|[郑苏徐贺邓彭袁梁胡]州|韩国|沈阳|秦皇|唐山|马来|吕梁|萧山|余[杭姚]|黄[山石冈金]|罗[马湖]|林[芝业]|孔雀|白|江西)[王李张刘陈杨黄赵周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟段钱汤尹黎乔贺赖龚欧]';

/** A Chinese name of two or three characters. */
export const chineseName = `${families}[\\u4e00-\\u9fff]{1,2}`;

/** The name of an account as people write it: in lower case. */
export const account = '[a-z][a-z0-9_.-]{1,40}[a-z0-9]';

export const peopleForms: readonly RegExp[] = [
  // `处理人 孙七`, `负责人（吴九）`.
  new RegExp(
    `${chineseRoles}[ \\t]{0,4}(?:[:：][ \\t]{0,4})?["'“‘[【「（(@]{1,2}(?<user>[^\\s[\\](){}<>"'“”‘’【】「」（）,，=:]{1,64})["'”’\\]】」）)]?`,
    'dg',
  ),
  new RegExp(`${chineseRoles}[ \\t]{1,4}(?<user>${families}[\\u4e00-\\u9fff]{1,3})(?![\\u4e00-\\u9fff])`, 'dg'),
  // `zhangsan(张三)`, `@张三`.
  new RegExp(`(?<![\\w.-])(?<user>[a-z][\\w.-]{1,40})(?=[(（]${families}[\\u4e00-\\u9fff]{1,2}[)）])`, 'dg'),
  new RegExp(`(?<=[a-z][\\w.-]{1,40}[(（])(?<user>${families}[\\u4e00-\\u9fff]{1,2})(?=[)）])`, 'dg'),
  new RegExp(`(?<![\\w.])@(?<user>${families}[\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])`, 'dg'),
  // A mobile number and an identity card of China.
  /(?<![\w.+-])(?:\+?86[ -]?)?(?<user>1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\d.])/dg,
  /(?<![\w.])(?<user>[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx])(?!\w)/dg,
  // Fixed lines, and numbers with the code of a country.
  /(?<![\w.+-])(?<user>0\d{2,3}-[2-8]\d{6,7})(?![\d.])/dg,
  /(?<![\w+])(?<user>\+\d{1,3}[ -]\(?\d{2,4}\)?[ -]\d{3,4}[ -]?\d{4})(?!\d)/dg,
  /护照(?:号码?)?[ \t:：]{0,3}(?<user>[A-Z]{1,2}\d{7,8})(?!\w)/dg,
  // `Accepted password for li from …`, `session opened for user li`, `logged in as li`.
  /\b(?:Accepted|Failed|Postponed)[ \t][\w/-]{1,30}[ \t]for[ \t](?:invalid[ \t])?(?:user[ \t])?(?<user>[A-Za-z_][\w.-]{0,63})[ \t]from\b/dg,
  /\b(?:Invalid|disconnected from|by)[ \t](?:authenticating[ \t])?user[ \t](?<user>[A-Za-z_][\w.-]{0,63})[ \t](?=from\b|[\d[])/dg,
  /\bsession[ \t](?:opened|closed)[ \t]for[ \t]user[ \t](?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /\b(?:log(?:ged)?|sign(?:ed)?)[ -]?(?:in|on)[ \t]as[ \t](?:user[ \t])?["']?(?!(?:usual|follows|well|soon|an?|the|expected|before|above|below)\b)(?<user>[A-Za-z_][\w.-]{1,63})/dgi,
  /\blogin[ \t]as[ \t](?:user[ \t])?["']?(?!(?:usual|follows|well|soon|an?|the|expected|before|above|below)\b)(?<user>[A-Za-z_][\w.-]{1,63})/dgi,
  // An account of a Windows domain, where a sentence is about it.
  /(?<![\w\\/:.])(?!HK)[A-Z][A-Z0-9-]{1,14}\\{1,2}(?<user>[A-Za-z][\w.-]{1,30})(?=[ \t](?:logged|login|has|is|was|does|did|cannot|denied|failed)\b)/dg,
  /(?:主机|服务器)[ \t]{0,2}[:：=][ \t]{0,2}(?<host>(?=[\d.-]{0,60}[A-Za-z_])[\w.-]{2,64})/dg,
  // Hosts and businesses in brackets; a number is an id.
  /(?:主机|(?<![\w.-])host(?:name)?)[ \t]{0,2}["'“‘[【「](?<host>(?=[\d.-]{0,60}[A-Za-z_])[\w.-]{2,64})["'”’\]】」]/dgi,
  /业务(?:名称?)?[ \t]{0,2}["'“‘[【「](?![\d\s]{1,20}["'”’\]】」])(?<business>[^\s[\](){}<>"'“”‘’【】「」,，=:]{1,64})["'”’\]】」]/dg,
  /\bmac(?:[ _-]?addr(?:ess)?)?["']?[ \t]{0,2}[:=][ \t]{0,2}["']?(?<mac>[\da-f]{12})(?![\da-f])/dgi,
  // The name of a machine that holds its address.
  /(?<![\w-])ip-(?<ip>\d{1,3}(?:-\d{1,3}){3})(?![\d-])/dg,
  // Keys of services that show what they are.
  /(?<![\w-])(?<token>(?:gh[pousr]_|github_pat_|glpat-|xox[abposr]-|sk-|AKIA|AKID|LTAI|AIza)[\w-]{12,200})/dg,
  /\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3})[ \t]{1,4}(?<token>AAAA[\w+/=]{16,2000})(?:[ \t](?<user>[\w.-]{1,64})(?=@))?/dg,
  // A private key, in lines or in one string.
  /^[ \t]{0,40}(?<token>[A-Za-z0-9+/]{60,76}={0,2})[ \t]{0,8}$/dgm,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?<token>[^-\n\r]{8,8000})(?=-----END)/dg,
];

/** The lines between these are secret. */
export const privateKey = { begin: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[ \t]{0,8}$/, end: '-----END' } as const;
