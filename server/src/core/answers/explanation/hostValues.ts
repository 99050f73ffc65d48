import type { PrivateValue } from './keyedValues';

/**
 * Returns the hosts that a text shows by their place or by their form, without a key: in URLs and strings of connections, in lists of
 * brokers, in what network errors say, in heads of syslog, and names of domains. What may be the name of a service of the platform stays:
 * a name without a dot and a digit, such as `job-execute`. In no order.
 */
export function hostValues(text: string): PrivateValue[] {
  const found: PrivateValue[] = [];
  for (const place of places) {
    for (const { indices } of text.matchAll(place)) {
      const [from, to] = indices?.groups?.hosts ?? [0, 0];
      for (const { 0: name, index } of text.slice(from, to).matchAll(member)) {
        if (isHost(name)) found.push({ kind: 'host', start: from + index, end: from + index + name.length });
      }
    }
  }
  return found;
}

/** A name in a list of hosts, but not a port and not a part of an IPv6 address. */
const member = /(?<![\w.:[-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,10}/g;

/** Ends of domains that nothing else ends with. */
const inside = '(?:corp|lan|intra|intranet|idc)';
/** Those of which a name with fewer labels may be a field: `this.inner`. */
const outside = '(?:com|cn|net|org|gov|edu|hk|tw|jp|kr|sg|uk|svc|local|internal|inner)';
/** Names of packages and of fields begin so. */
const notReversed = '(?!(?:com|org|net|io|cn|javax?|jdk|sun|kotlin|scala|spring|this|self)\\.)';
const wordStart = '(?:(?<![\\w.@$\\\\-])|(?<=\\\\[nrt]))';
/** Followed by a sign of equality, it is the key of a setting. */
const domainEnd = '(?![\\w-]|\\.\\w|[ \\t]{0,2}=|:[ \\t]{0,9}(?:true|false|\\d)\\b)';
const label = '[a-z0-9][a-z0-9-]{0,62}';

/** Where hosts are, as the group `hosts`. Every repetition has a bound, or begins only where the text before cannot be part of it. */
const places: readonly RegExp[] = [
  // `http://h1.corp:80`, `mongodb://li:pw@h1:27017,h2:27017`
  /:\/\/(?:[^\s/"'<>]{0,256}@)?(?<hosts>(?:[\w.:[\]-]|,(?![\w.+-]{1,20}:\/\/)){1,1000})/dg,
  /\bthin:[^\s@"'<>]{0,128}@(?:\/\/)?(?<hosts>[\w.-]{1,255})/dg,
  // `bootstrap.servers=h1:9092,h2:9092`
  /(?:servers?|brokers?|nodes|hosts|address(?:es)?|endpoints?|connect|quorum|seeds?|members)["']?[ \t]{0,4}[:=][ \t]{0,4}[[("']{0,3}(?<hosts>[\w.-]{1,255}:\d{2,5}(?:["']?[ \t]{0,2}[,;][ \t]{0,2}["']?[\w.-]{1,255}:\d{2,5}){0,50})/dgi,
  // `h1.corp/10.0.0.1:80`, as Java prints it.
  /(?<![\w./@:-])(?<hosts>[a-z][\w.-]{0,253})\/(?=(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|<unresolved>)/dgi,
  /(?:UnknownHostException:|\bENOTFOUND|\bEAI_AGAIN|\bconnect to host|\bresolve host(?:name)?:?)[ \t]{1,4}(?<hosts>[\w.-]{1,255})/dgi,
  // `Jul 19 19:00:00 web-01 sshd[12]:`, `<13>1 2024-07-19T19:00:00Z web-01 app`
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2}[ \t]{1,2}\d{1,2}[ \t]\d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]{8,15}(?:Z|[+-]\d\d:\d\d))[ \t](?<hosts>[\w.-]{1,255})[ \t](?=[\w./-]{1,64}\[\d{1,8}\]:|(?:kernel|systemd|sudo|su|CRON|crond|rsyslogd):)/dgm,
  /^<\d{1,3}>1[ \t][\dTZ:.+-]{10,40}[ \t](?<hosts>[\w.-]{1,255})[ \t]/dgm,
  // A machine that is named by its address.
  /(?<![\w-])(?<hosts>VM[-_]\d{1,3}[-_]\d{1,3}[-_][a-z]{2,12})(?![\w-])/dgi,
  new RegExp(`${wordStart}(?<hosts>${notReversed}(?:${label}\\.){1,8}${inside})${domainEnd}`, 'dgi'),
  new RegExp(`${wordStart}(?<hosts>${notReversed}(?:${label}\\.){2,8}${outside})${domainEnd}`, 'dgi'),
  new RegExp(`${wordStart}(?<hosts>${notReversed}(?:${label}\\.){1,8}${outside})(?=:\\d{2,5}(?![\\w.]))`, 'dgi'),
];

/** Sites that everybody knows: links to documentation are of use to who reads the text. */
const known =
  /(?:^|\.)(?:w3\.org|xmlsoap\.org|apache\.org|github\.com|githubusercontent\.com|gitee\.com|spring\.io|springframework\.org|slf4j\.org|mysql\.com|oracle\.com|sun\.com|redis\.io|mongodb\.(?:com|org)|elastic\.co|kubernetes\.io|docker\.(?:com|io)|python\.org|nodejs\.org|npmjs\.(?:com|org)|json-schema\.org|mozilla\.org|stackoverflow\.com|rabbitmq\.com|microsoft\.com|grafana\.com|clickhouse\.com|jetbrains\.com|ietf\.org|rfc-editor\.org|wikipedia\.org|example\.(?:com|net|org)|weixin\.qq\.com|dingtalk\.com|slack\.com)$|^bk\.tencent\.com$/i;

/** True for a name that is no address, no number and no code, with a domain or a digit. */
function isHost(name: string): boolean {
  const isNamed = /\.[A-Za-z][\w-]+$/.test(name) || (/\d/.test(name) && !name.includes('.'));
  // `ip-10-0-0-1.internal` loses its address only.
  if (/^ip-\d/i.test(name)) return false;
  return isNamed && /[A-Za-z]/.test(name) && !/^localhost\b/i.test(name) && !known.test(name) && !code.test(name);
}

/** A code, also between signs: it is never hidden. */
const code = /(?<![A-Za-z0-9_])12\d{5}(?![A-Za-z0-9_])/;
