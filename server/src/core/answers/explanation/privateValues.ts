import { isJobCodeText } from '../../catalog';
import { columnValues } from './columnValues';
import { commandForms } from './commandValues';
import { hostValues } from './hostValues';
import { isEmptyValue, keyedValues, type PrivateValue } from './keyedValues';
import { letterForms } from './letterForms';
import { isOrdinary } from './ordinaryWords';
import { peopleForms, privateKey } from './peopleForms';
import { sentenceForms } from './sentenceForms';

/**
 * Returns the private values that a pattern finds: IP addresses, mail addresses, home folders, tokens, and values after
 * keys that name a person or a secret. In no order; values may overlap. Takes time in proportion to the text.
 */
export function privateValues(text: string): PrivateValue[] {
  const credentials = matched(text, [ofUrl]);
  const isPrivate = ({ start, end }: PrivateValue): boolean => {
    const value = text.slice(start, end);
    return !isJobCodeText(value) && !isEmptyValue(value);
  };
  const isCredential = ({ start }: PrivateValue) => credentials.some((part) => start >= part.start && start < part.end);
  return [
    // The end of a password and a host look like a mail address.
    ...[...credentials, ...matched(text, [mail]).filter((address) => !isCredential(address))].filter(isPrivate),
    ...hostValues(text),
    ...keyedValues(text),
    ...columnValues(text),
    ...matched(text, [...forms, ...commandForms, ...peopleForms]).filter(isPrivate),
    ...matched(text, [...sentenceForms, ...letterForms]).filter(
      (value) => isPrivate(value) && !isOrdinary(text.slice(value.start, value.end)),
    ),
    ...privateKeys(text),
    ...matched(text, [hardware]).filter(({ start, end }) => isHardware(text.slice(start, end))),
    ...matched(text, [ipv4]).filter(({ start, end }) => isAddress(text.slice(start, end))),
    ...matched(text, [colons]).flatMap((found) => ipv6Within(text, found)),
  ];
}

/** Before `name:password@host`: names that only label a mail address or a version. */
const labels = String.raw`(?!(?:mailto|sips?|xmpp|npm|to|from|cc|bcc|by)\b)`;

/**
 * The groups of each pattern have the names of the kinds. Repetitions are bounded, or begin only where the text before cannot
 * be part of them.
 */
const forms = [
  // Three parts of base64; the first one is a JSON object.
  /(?<![\w-])(?<token>eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?)/dg,
  /\bbearer[ \t]{1,4}(?<token>[\w.~+/=-]{8,})/dgi,
  // `name:password@host` without a scheme.
  new RegExp(
    String.raw`(?<![\w.+%@:/-])${labels}(?<user>[\w.+%-]{1,64}):(?!\d{7}@)(?<token>[^\s/@:"'<>,;]{1,256})@(?!sha\d)(?=[A-Za-z][\w-]|(?:\d{1,3}\.){3}\d)`,
    'dgi',
  ),
  // `https://name@host`
  /:\/\/(?<user>[^\s/:@"'<>]{1,64})@(?=[\w[])/dg,
  // `curl -u "name:a password"`
  /(?<![\w-])(?:-u|-U|--user|--proxy-user)[= \t]{0,4}(?<quote>["'])(?<user>[^\s:"'@/=-][^\s:"'@/]{0,63}):(?<token>[^"'\n\r]{1,256})\k<quote>/dg,
  // `curl -u name:password`, but not the user and group of `docker run -u 1000:1000`.
  /(?<![\w-])(?:-u|-U|--user|--proxy-user)[= \t]{0,4}["']?(?<user>[^\s:"'@/=-][^\s:"'@/]{0,63}):(?!\d{1,5}\b)(?<token>[^\s"']{1,256})/dg,
  // The same without a password, only of programs that mean a user by it.
  /\b(?:curl|mysql\w{0,10}|sudo|svn|psql|pg_dump|mongo\w{0,10})[ \t](?:[^\n\r|;]{0,200}?[ \t])?-[uU][ \t]{0,4}["']?(?<user>[A-Za-z\u4e00-\u9fff][\w.\u4e00-\u9fff-]{0,63})/dg,
  /\b(?:ssh|scp|sftp|rsync)[ \t](?:[^\n\r|;]{0,200}?[ \t])?(?<user>[A-Za-z][\w.-]{0,63})@(?=\w)/dg,
  /\bmysql\w{0,10}[ \t](?:[^\n\r]{0,200}?[ \t])?-p(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /\bmysql\w{0,10}[ \t](?:[^\n\r]{0,200}?[ \t])?-p(?<quote>["'])(?<token>[^"'\n\r]{1,128})\k<quote>/dg,
  /\b(?:redis-cli|ldap\w{1,12})[ \t](?:[^\n\r|;]{0,200}?[ \t])?-[aw][ \t]{1,4}["']?(?<token>[^\s"']{1,128})/dg,
  /(?<![\w-])(?:cn|uid)=(?<user>[^\s,="']{1,64}),[ \t]?(?:dc|ou|cn)=/dgi,
  // `password is …`, if it looks like one.
  /(?:密码|口令|\bpassword|\bpasswd)[ \t]{0,2}(?:是|为|is)[ \t:：]{0,3}["'“]?(?<token>(?=[!-~]{0,20}\d)[!-~]{4,64})/dgi,
  /\bsshpass[ \t]{1,4}-p[ \t]{0,4}["']?(?<token>[^\s"']{1,128})/dg,
  // `ssh name@10.0.0.1`
  /(?<![\w.+%-])(?<user>[\w.+%-]{1,64})@(?=(?:\d{1,3}\.){3}\d{1,3}(?!\d))/dg,
  /\/(?:home|Users)\/(?<user>[^\s/\\:;,"'`<>|?*()[\]{}]{1,64})/dg,
  /(?<![\w/~.-])~(?<user>[a-z_][\w-]{1,31})(?=\/)/dg,
  /\/var\/(?:spool\/)?(?:mail|cron(?:\/(?:crontabs|tabs))?)\/(?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /\b[A-Za-z]:(?:\\{1,4}|\/)(?:Users|Documents and Settings)(?:\\{1,4}|\/)(?<user>[^\s/\\:;,"'`<>|?*()[\]{}]{1,64})/dgi,
  // `User [li]`, `账号【li】`; a number may be an index.
  /\b(?:user|user ?name|operator|account|creator|owner|approver|assignee)s?[ \t]{1,4}["'“‘[【「](?![\d.]+["'”’\]】」])(?<user>[^\s[\](){}<>"'“”‘’【】「」,=:]{2,64})["'”’\]】」]/dgi,
  // `user li has no permission`, `用户 li 没有权限`
  /\buser[ \t](?!(?:names?|ids?|who|that|which|account|group|data|info|token|input|list|type|role|has|is|was|does|did|can|cannot|may|must|not)\b)(?<user>[A-Za-z][\w.-]{1,63})[ \t](?=(?:has|is|was|does|did|can|cannot|may|must|not)\b)/dgi,
  /(?:用户|账号|帐号|账户)[ \t]{0,2}(?<user>[A-Za-z][\w.-]{1,63})[ \t]{0,2}(?=[没无不未已缺])/dg,
  /(?:用户名?|用户账号|账号|帐号|账户|操作人|操作者|创建人|创建者|更新人|修改人|执行人|负责人|处理人|审批人)[ \t]{0,4}["'“‘[【「](?<user>[^\s[\](){}<>"'“”‘’【】「」,，=:]{1,64})["'”’\]】」]/dg,
];

/** `https://name:password@host`; a password may hold an `@`. */
const ofUrl = /:\/\/(?<user>[^\s/:@]{0,64}):(?<token>[^\s/"'<>]{1,256})@(?=[\w[.])/dg;

const mail = /(?<![\w.+%-])(?<user>[\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![\w-])/dg;

/** Five numbers with dots are not an address. */
const ipv4 = /(?<!\d|\d[.．])(?<ip>(?:\d{1,3}[.．]){3}\d{1,3})(?![.．]?\d)/dg;

/** Six bytes as network cards have them; with dots as Cisco writes them. */
const hardware =
  /(?<![\w:.-])(?<mac>[\da-f]{2}([:-])[\da-f]{2}(?:\2[\da-f]{2}){4}|[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4})(?![\w:-]|\.\w)/dgi;

/** May be an IPv6 address, whose last groups may be an IPv4 address. */
const colons = /(?<![\w:.])(?<ip>[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?:\.\d{1,3}){0,3})(?![\w:])/dg;

function matched(text: string, patterns: readonly RegExp[]): PrivateValue[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) =>
      kinds.flatMap((kind): PrivateValue[] => {
        const range = indices?.groups?.[kind];
        return range ? [{ kind, start: range[0], end: range[1] }] : [];
      }),
    ),
  );
}

/** The kinds that patterns show. */
const kinds = ['user', 'token', 'ip', 'mac', 'host', 'business'] as const;

/** The lines of private keys. */
function privateKeys(text: string): PrivateValue[] {
  if (!text.includes('PRIVATE KEY')) return [];
  const found: PrivateValue[] = [];
  let isInKey = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const value = line.trim();
    if (isInKey && value.startsWith(privateKey.end)) isInKey = false;
    const at = start + line.indexOf(value);
    if (isInKey && value !== '') found.push({ kind: 'token', start: at, end: at + value.length });
    if (privateKey.begin.test(value)) isInKey = true;
    start += line.length + 1;
  }
  return found;
}

/** Four numbers up to 255, except local addresses: `127.0.0.1`, `0.0.0.0`. */
function isAddress(text: string): boolean {
  const numbers = text.split(/[.．]/).map(Number);
  return numbers.length === 4 && numbers.every((number) => number <= 255) && numbers[0] !== 127 && text !== '0.0.0.0';
}

/** False for the address of all cards and of none, and for numbers that may be times. */
function isHardware(text: string): boolean {
  return !/^(?:f|0|[^\da-f])+$/i.test(text) && (text.includes(':') || /[a-f]/i.test(text));
}

/** Leaves out times of day, hardware addresses, and `::` between names. */
function ipv6Within(text: string, found: PrivateValue): PrivateValue[] {
  const candidate = text.slice(found.start, found.end);
  const [address = '', tail] = candidate.includes('.') ? splitMapped(candidate) : [candidate];
  if (tail !== undefined && !isAddress(tail)) return [];
  const halves = address.split('::');
  const groups = address.split(':').filter((group) => group !== '').length + (tail === undefined ? 0 : 2);
  const isDistinctive = /\d/.test(address) || groups > 2;
  const whole =
    halves.length === 1 ? groups === 8 && !/^:|:$/.test(address) : halves.length === 2 && groups < 8 && isDistinctive;
  return whole && !/^[0:]*:0{0,3}[01]?$/.test(address) ? [found] : [];
}

/** Splits `::ffff:10.0.0.1` into the part before the IPv4 address and the IPv4 address. */
function splitMapped(candidate: string): [string, string] {
  const at = candidate.lastIndexOf(':') + 1;
  return [candidate.slice(0, at).replace(/(?<!:):$/, ''), candidate.slice(at)];
}
