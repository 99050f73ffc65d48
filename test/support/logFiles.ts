import type { Random } from './random';

/** A generated log file. */
export interface LogFile {
  readonly path: string;
  readonly lines: readonly string[];
}

const codes = [1250001, 1252001, 1255001, 1210001, 1211006, 1244006, 1238146, 1237128, 1207128, 1239998, 1263999];
const services = ['execute', 'manage', 'crontab'];
const apis = ['fast_execute_script', 'get_job_instance_status', 'execute_job_plan'];
const messages = [
  '缺少参数【process_infos】',
  'Missing parameter [bk_biz_id]',
  'Redis 服务异常',
  'nothing of interest',
];

/**
 * Logs of JOB as a deployment writes them: several services, `error.log` that repeats lines, stack traces, lines without a
 * time, clocks that jump, bursts and requests with several codes.
 */
export function logFiles(random: Random, lines: number): LogFile[] {
  const files = new Map<string, string[]>();
  const put = (path: string, line: string): void => {
    const known = files.get(path);
    if (known) known.push(line);
    else files.set(path, [line]);
  };
  let time = Date.UTC(2024, 6, 19, 8);
  for (let n = 0; n < lines; n++) {
    const isBurst = n > lines / 2 && n < (lines * 3) / 4;
    time += random.below(isBurst ? 200 : 20_000);
    if (random.below(500) === 0) time -= 5_000_000;
    const service = random.of(services);
    const folder = `/data/logs/${service}`;
    const at = new Date(time).toISOString().replace('T', ' ').replace('Z', '');
    const trace = random.below(lines).toString(16).padStart(32, '0');
    const head = `[${at}] ERROR [job-${service},${trace},${trace.slice(16)}] 6 --- [t-${random.below(9)}] c.t.Logger : `;
    const code = isBurst ? 1250001 : random.of(codes);
    const written = [
      `${head}errorCode=${code}, taskInstanceId=${random.below(lines)}, host 10.0.0.${random.below(250)}`,
      `${head}${random.of(messages)}`,
      `${head}code: ${code}, message: ${random.of(messages)}, then code: 1238128`,
      `request-id: ${trace}|OpenAPI: ${random.of(apis)}|appCode: app_${random.below(200)}|resp: {"code":${code},"result":false}|cost: 5`,
      `Caused by: x.y.ServiceException: code=${code} ${random.below(5)}`,
      `\tat com.tencent.Logger(Logger.java:${random.below(300)})`,
      `${head.replace('ERROR', ' INFO')}nothing`,
    ];
    const line = random.of(written);
    const isError = line.includes('ERROR');
    const own = random.of([`${service}.log`, `${service}.log.1`, 'openapi.log']);
    if (!isError || random.below(10) > 0) put(`${folder}/${own}`, line);
    if (isError && random.below(3) > 0) put(`${folder}/error.log`, line);
    if (random.below(20) === 0) put('/tmp/plain.txt', `code=${random.of(codes)} without a time`);
  }
  return [...files].map(([path, all]) => ({ path, lines: all }));
}
