import type { Language } from '../../text';
import type { FileStatus, Limit } from '../report';

/** The labels of facts about a code. */
interface FactLabels {
  readonly count: string;
  readonly requests: string;
  readonly arguments: string;
  readonly jobInstances: string;
  readonly appCodes: string;
  readonly apis: string;
  readonly services: string;
  readonly files: string;
  readonly family: string;
  readonly systems: string;
  readonly rateOverTime: string;
  readonly highestRate: string;
  readonly nextStep: string;
  readonly samples: string;
  readonly sameText: string;
  readonly first: string;
  readonly last: string;
}

/** The words of a report. Numbers are written already; texts of logs and catalogs are put in as data. */
interface ReportStrings {
  readonly title: string;
  readonly colon: string;
  readonly comma: string;
  named(path: string, status: string): string;
  readonly labels: FactLabels;
  readonly code: string;
  readonly message: string;
  readonly unlisted: string;
  readonly codes: string;
  readonly messages: string;
  readonly bursts: string;
  readonly chains: string;
  readonly details: string;
  readonly timeline: string;
  readonly filesRead: string;
  /** Above those that were not read to their end. */
  readonly filesUnread: string;
  readonly status: string;
  readonly bytes: string;
  readonly reason: string;
  readonly statuses: Readonly<Record<FileStatus, string>>;
  nothing(): string;
  found(codes: number, mentions: string, files: string): string;
  messagesFound(count: string): string;
  period(from: string, to: string, zone: string): string;
  incomplete(list: string): string;
  /** No file is to blame. */
  readonly unfinished: string;
  repeated(lines: string): string;
  withoutTime(count: string): string;
  more(count: string): string;
  about(count: string): string;
  /** @param until null if it was not over when the log ended */
  burst(code: string, start: string, count: string, until: string | null): string;
  rate(count: string, seconds: number, start: string): string;
  factor(factor: string): string;
  readonly quietBefore: string;
  chainOfRequests(first: string, next: string, requests: string, share: string, seconds: string): string;
  chainOfBursts(first: string, next: string, seconds: string): string;
  limit(kind: Limit['kind'], max: string, codes: string): string;
  argument(index: number): string;
  readonly anonymized: string;
}

type Units = Readonly<Record<'minute' | 'hour' | 'day', (count: number) => string>>;

const enUnits: Units = {
  minute: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
  hour: (count) => (count === 1 ? '1 hour' : `${count} hours`),
  day: (count) => (count === 1 ? '1 day' : `${count} days`),
};
const zhUnits: Units = {
  minute: (count) => `${count} 分钟`,
  hour: (count) => `${count} 小时`,
  day: (count) => `${count} 天`,
};

/** The width of a bucket: whole minutes, hours or days. */
function lengthOf(seconds: number, { minute, hour, day }: Units): string {
  if (seconds < 3600) return minute(seconds / 60);
  return seconds < 86_400 ? hour(seconds / 3600) : day(seconds / 86_400);
}

const en: ReportStrings = {
  title: 'JOB error codes in logs',
  colon: ': ',
  comma: ', ',
  named: (path, status) => `${path} (${status})`,
  labels: {
    count: 'Count',
    requests: 'Requests',
    arguments: 'Values',
    jobInstances: 'Job instances',
    appCodes: 'Callers (app codes)',
    apis: 'APIs',
    services: 'Services',
    files: 'Files',
    family: 'Family',
    systems: 'Systems',
    rateOverTime: 'Rate over time',
    highestRate: 'Highest rate',
    nextStep: 'Next step',
    samples: 'Lines',
    sameText: 'Codes with the same message',
    first: 'First',
    last: 'Last',
  },
  code: 'Code',
  message: 'Message',
  unlisted: 'not in the catalog',
  codes: 'Codes',
  messages: 'Messages without a code',
  bursts: 'Bursts',
  chains: 'Likely chains',
  details: 'Details',
  timeline: 'Mentions by time',
  filesRead: 'Files',
  filesUnread: 'Files that were not read to their end',
  status: 'Status',
  bytes: 'Bytes',
  reason: 'Reason',
  statuses: {
    complete: 'complete',
    changed: 'changed while it was read',
    truncated: 'only a part was read',
    failed: 'failed',
    skipped: 'skipped',
  },
  nothing: () => 'No error code was found.',
  found: (codes, mentions, files) =>
    `${codes === 1 ? '1 error code' : `${codes.toLocaleString('en')} error codes`}, mentioned ${mentions === '1' ? 'once' : `${mentions} times`} in ${files === '1' ? '1 file' : `${files} files`}.`,
  messagesFound: (count) =>
    count === '1'
      ? '1 message without its code was recognized.'
      : `${count} messages without their codes were recognized.`,
  period: (from, to, zone) => `From ${from} to ${to} (${zone}).`,
  incomplete: (list) => `This report is not complete: ${list}.`,
  unfinished: 'This report is not complete: the logs are still being read.',
  repeated: (lines) =>
    lines === '1'
      ? '1 line of error.log is also in another file of its folder and was counted once.'
      : `${lines} lines of error.log are also in other files of their folders and were counted once.`,
  withoutTime: (count) => (count === '1' ? '1 line has no time.' : `${count} lines have no time.`),
  more: (count) => `${count} more are not shown.`,
  about: (count) => `about ${count}`,
  burst: (code, start, count, until) =>
    `${code} began at ${start}: ${count} mentions ${until === null ? 'up to the end of the log' : `until ${until}`}`,
  rate: (count, seconds, start) => `${count} in ${lengthOf(seconds, enUnits)} (${start})`,
  factor: (factor) => `, ${factor} times the rate of the hour before`,
  quietBefore: ', none in the hour before',
  chainOfRequests: (first, next, requests, share, seconds) =>
    `${first}, then ${next}: in ${requests} requests, ${share} of those with ${next}; median ${seconds} s apart`,
  chainOfBursts: (first, next, seconds) =>
    `${first}, then ${next}: their bursts began ${seconds} s apart. A coincidence in time, not a proof.`,
  limit: (kind, max, codes) =>
    ({
      values: `More than ${max} lines: values beside the code and their counts are estimated from a sample of ${max} lines (${codes}).`,
      requests: `More than ${max} requests: their number is an estimate (${codes}).`,
      files: `More than ${max} files: those named are a sample, each with its exact count (${codes}).`,
      codes: `More than ${max} different codes: of some only the count and the times were kept.`,
      repetitions: `Too many lines in error.log to compare all: ${max} were compared, the others left out because they repeat other files.`,
      longLines: `Of lines longer than ${max} characters only a part was searched for messages.`,
      traces: `More than ${max} requests: chains were looked for in a sample of them.`,
      tracedCodes: `Some requests have more than ${max} codes: chains were looked for among the first ${max} of each.`,
      bursts: `More than ${max} bursts of one code: the first ${max} are given (${codes}).`,
      chains: `More than ${max} chains of a kind: of those in requests the ${max} with the most requests are given, of those of bursts the ${max} closest in time.`,
    })[kind],
  argument: (index) => `argument {${index}}`,
  anonymized: 'Anonymized: check it before sharing.',
};

const zh: ReportStrings = {
  title: '日志中的 JOB 错误码',
  colon: '：',
  comma: '、',
  named: (path, status) => `${path}（${status}）`,
  labels: {
    count: '次数',
    requests: '请求数',
    arguments: '参数值',
    jobInstances: '作业实例',
    appCodes: '调用方（app code）',
    apis: 'API',
    services: '服务',
    files: '文件',
    family: '类别',
    systems: '系统',
    rateOverTime: '频率变化',
    highestRate: '最高频率',
    nextStep: '下一步',
    samples: '日志行',
    sameText: '消息相同的错误码',
    first: '首次',
    last: '末次',
  },
  code: '错误码',
  message: '消息',
  unlisted: '目录未收录',
  codes: '错误码',
  messages: '没有错误码的消息',
  bursts: '突增',
  chains: '可能的连锁',
  details: '详情',
  timeline: '按时间分布',
  filesRead: '文件',
  filesUnread: '未能完整读取的文件',
  status: '状态',
  bytes: '字节数',
  reason: '原因',
  statuses: {
    complete: '已读完',
    changed: '读取期间有变化',
    truncated: '只读取了一部分',
    failed: '读取失败',
    skipped: '已跳过',
  },
  nothing: () => '没有找到错误码。',
  found: (codes, mentions, files) =>
    `在 ${files} 个文件中找到 ${codes.toLocaleString('en')} 个错误码，共出现 ${mentions} 次。`,
  messagesFound: (count) => `另识别出 ${count} 条没有错误码的消息。`,
  period: (from, to, zone) => `时间范围：${from} 至 ${to}（${zone}）。`,
  incomplete: (list) => `本报告不完整：${list}。`,
  unfinished: '本报告不完整：日志仍在读取中。',
  repeated: (lines) => `error.log 中有 ${lines} 行与同目录其他文件重复，只计一次。`,
  withoutTime: (count) => `有 ${count} 行没有时间。`,
  more: (count) => `另有 ${count} 项未显示。`,
  about: (count) => `约 ${count}`,
  burst: (code, start, count, until) =>
    `${code} 自 ${start} 起突增，至${until === null ? '日志末尾' : ` ${until} `}共 ${count} 次`,
  rate: (count, seconds, start) => `${lengthOf(seconds, zhUnits)}内 ${count} 次（${start}）`,
  factor: (factor) => `，频率为此前一小时的 ${factor} 倍`,
  quietBefore: '，此前一小时没有出现',
  chainOfRequests: (first, next, requests, share, seconds) =>
    `先 ${first} 后 ${next}：出现在 ${requests} 个请求中，占含 ${next} 的请求的 ${share}，间隔中位数 ${seconds} 秒`,
  chainOfBursts: (first, next, seconds) =>
    `先 ${first} 后 ${next}：两者的突增相隔 ${seconds} 秒。仅时间上接近，不能证明因果。`,
  limit: (kind, max, codes) =>
    ({
      values: `日志行超过 ${max} 行，参数等值及其次数根据抽样的 ${max} 行估计（${codes}）。`,
      requests: `请求超过 ${max} 个，数量为估计值（${codes}）。`,
      files: `文件超过 ${max} 个，所列为抽样（${codes}）。`,
      codes: `不同的错误码超过 ${max} 个，其中一部分只保留了次数和时间。`,
      repetitions: `error.log 的行数过多，只比较了 ${max} 行，其余因与其他文件重复而未计入。`,
      longLines: `超过 ${max} 个字符的行，只在其中一部分查找了消息。`,
      traces: `请求超过 ${max} 个，连锁关系在抽样的请求中查找。`,
      tracedCodes: `部分请求中的错误码超过 ${max} 个，只在各请求最先出现的 ${max} 个中查找连锁关系。`,
      bursts: `同一错误码的突增超过 ${max} 次，只列出最早的 ${max} 次（${codes}）。`,
      chains: `某一类连锁关系超过 ${max} 条：请求内的只列出请求数最多的 ${max} 条，突增之间的只列出间隔最短的 ${max} 条。`,
    })[kind],
  argument: (index) => `参数 {${index}}`,
  anonymized: '已匿名化，分享前请再检查一遍。',
};

export const reportStrings: Readonly<Record<Language, ReportStrings>> = { en, 'zh-CN': zh };
