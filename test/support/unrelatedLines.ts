import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateLog, sequence } from '../bench/generateLog';

const modules = path.resolve(__dirname, '../../node_modules');

/** Packages whose texts are read: prose about software, changelogs and commented source, in English and Chinese. */
const packages = [
  '@biomejs/biome',
  'mocha',
  'ajv',
  'fast-check',
  'esbuild',
  'cockatiel',
  'pinyin-match',
  '@types/node',
];

/** The non-blank lines of development packages, none of which is about JOB. */
export function packageLines(): string[] {
  return packages.flatMap((name) => {
    const folder = path.join(modules, name);
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile() && /\.(?:md|d\.ts|js)$/.test(file.name))
      .map((file) => path.join(folder, file.name))
      .sort();
    return files.flatMap((file) => linesOf(readFileSync(file, 'utf8')));
  });
}

/** What the benchmarks' log says where it speaks of no code. */
export function benchLines(): string[] {
  return linesOf(generateLog(500_000).text).filter((line) => !/12\d{5}|message/.test(line));
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

const subjects = [
  '作业',
  '步骤',
  '脚本',
  '业务',
  '主机',
  '定时任务',
  '文件分发任务',
  '执行方案',
  '账号',
  '凭证',
  '用户',
  '接口',
];
const others = [
  '订单',
  '库存',
  '支付网关',
  '消息队列',
  '缓存',
  '数据库连接',
  '前端页面',
  '配置中心',
  '网关',
  '日志采集器',
];
const names = [
  'admin',
  '张三',
  '10.0.3.7',
  'nightly-sync',
  '/data/backup/2024',
  '备份',
  'job-execute',
  '200045',
  'pod/web-7f9',
];

type Pick = (list: readonly string[]) => string;

/** What services write that is about the same things, and none of it a message of the catalog. */
const chinese: readonly ((pick: Pick) => string)[] = [
  (pick) => `${pick(subjects)} ${pick(names)} 已提交，等待调度`,
  (pick) => `用户 ${pick(names)} 登录成功，来源 ${pick(names)}`,
  (pick) => `${pick(others)}不可用，第 3 次重试`,
  (pick) => `查询${pick(subjects)}列表耗时 35 毫秒，共 12 条`,
  (pick) => `${pick(others)}连接超时：${pick(names)}`,
  (pick) => `正在执行${pick(subjects)} ${pick(names)}`,
  (pick) => `${pick(subjects)}执行成功，状态 3，结果已回调`,
  (pick) => `参数校验通过 ${pick(names)}`,
  (pick) => `参数 ${pick(names)} 的值被忽略`,
  (pick) => `缺少必要的配置项 ${pick(names)}，使用默认值`,
  (pick) => `${pick(others)} ${pick(names)} 启动成功，监听端口 8080`,
  (pick) => `启动${pick(others)}失败，请检查配置`,
  (pick) => `没有找到${pick(others)} ${pick(names)} 的记录`,
  (pick) => `权限检查：${pick(names)} 拥有${pick(others)}的查看权限`,
  (pick) => `拒绝访问：${pick(names)} 不在白名单`,
  (pick) => `文件 ${pick(names)} 上传完成，大小 20 MB`,
  (pick) => `${pick(others)}返回了非法的内容，已丢弃`,
  (pick) => `清理过期的${pick(subjects)}，删除 ${pick(names)}`,
  (pick) => `系统负载过高，暂停接收${pick(others)}的请求`,
  (pick) => `${pick(others)}中不存在键 ${pick(names)}`,
  (pick) => `「${pick(others)}」模块初始化完毕（${pick(names)}）`,
];

const english: readonly ((pick: Pick) => string)[] = [
  (pick) => `job ${pick(names)} submitted, waiting in the queue`,
  (pick) => `user ${pick(names)} logged in from ${pick(names)}`,
  () => 'cache is unavailable, falling back to the database',
  (pick) => `step ${pick(names)} finished, status=3 cost=87ms`,
  (pick) => `connection to ${pick(names)} timed out after 3000 ms`,
  (pick) => `parameter ${pick(names)} ignored: not known to this version`,
  (pick) => `file ${pick(names)} does not exist, creating it`,
  (pick) => `no permission policy is set for ${pick(names)}, using the default`,
  (pick) => `script exited with status 1: ${pick(names)}: command not found`,
  (pick) => `health check of ${pick(names)} failed: 503 Service Unavailable`,
  () => 'task queue is 80% full',
  (pick) => `business rules reloaded, ${pick(names)} added`,
  (pick) => `java.lang.IllegalArgumentException: invalid port ${pick(names)}`,
  (pick) => `    at com.example.order.OrderService.submit(OrderService.java:${pick(names)})`,
  (pick) => `retrying the request in 5 s, request_id=${pick(names)}`,
];

/** What all kinds of software say, as the catalog does. */
const commonplaces: readonly ((pick: Pick) => string)[] = [
  (pick) => `bash: ./${pick(names)}: Permission denied`,
  (pick) => `${pick(names)}@git.example.com: Permission denied (publickey).`,
  (pick) => `open ${pick(names)}: EACCES (Permission denied)`,
  () => 'Permission denied',
  () => 'java.lang.UnsupportedOperationException: Unsupported operation',
  () => 'Internal error',
  () => 'Database error',
  () => 'Failed to start',
  () => 'The task is running',
  () => 'The script does not exist',
  (pick) => `Script ${pick(names)} does not exist`,
  (pick) => `ERROR: Account ${pick(names)} does not exist`,
  () => 'The API call timed out',
  (pick) => `Missing parameter: ${pick(names)}`,
  (pick) => `Illegal parameter ${pick(names)}`,
  () => '内部错误',
  () => '错误：缺少参数',
  (pick) => `缺少参数 ${pick(names)}`,
  () => '参数不合法',
  () => '不支持的操作',
  () => '用户没有权限',
];

const heads: readonly ((pick: Pick) => string)[] = [
  () => '2024-05-06 12:00:01.031 INFO  [pool-3-thread-7] c.e.order.OrderService - ',
  () => '[2024-05-06 12:00:01,031][WARNING] worker.py:88 ',
  () => '2024-05-06T12:00:01Z ERROR main.go:31 msg="',
  () => '{"level":"error","msg":"',
  () => '',
];

/** Lines of logs made by a fixed sequence of random numbers. */
export function generatedLines(count: number): string[] {
  return linesWith(count, chinese, english);
}

/** The same of what the catalog has short messages for, too. */
export function commonplaceLines(count: number): string[] {
  return linesWith(count, commonplaces);
}

function linesWith(count: number, ...bodies: readonly (readonly ((pick: Pick) => string)[])[]): string[] {
  const random = sequence(20240507);
  const take = <T>(list: readonly T[]): T => list[random() % list.length] as T;
  return Array.from({ length: count }, (_, at) => {
    const head = take(heads)(take);
    const body = take(bodies[at % bodies.length] ?? [])(take);
    return head + body + (head.endsWith('"') ? '"' : '') + (head.startsWith('{') ? '}' : '');
  });
}
