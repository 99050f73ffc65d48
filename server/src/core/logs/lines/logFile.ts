import { baseName, folderName, folderOf } from '../../text';

/** The services of JOB by the last part of their names; their log folders and files are called so. */
const services: ReadonlySet<string> = new Set(
  `gateway manage execute crontab logsvr analysis backup file-gateway file-worker ticket config frontend assemble`.split(
    ' ',
  ),
);

/** Returns the service of JOB that writes a file, by its folder (`/data/logs/execute/`) or its name; `job-execute`. */
export function serviceOfPath(path: string): string | undefined {
  const folder = folderName(path);
  const parent = folderName(folderOf(path).slice(0, -1));
  const isLogFolder = folder.startsWith('job-') || parent === 'logs' || parent === 'log' || parent === 'job';
  return (isLogFolder ? serviceNamed(folder) : undefined) ?? serviceNamed(logName(path) ?? '');
}

function serviceNamed(name: string): string | undefined {
  const short = name.startsWith('job-') ? name.slice('job-'.length) : name;
  return services.has(short) ? `job-${short}` : undefined;
}

/**
 * True for a file that repeats lines of the other files of its folder: `error.log`, `error.log.1`, `error.log.2024-07-19.gz`,
 * `error-2024-07-19.log`, `error_2024071900.0.log.gz`.
 */
export function isErrorLog(path: string): boolean {
  return logName(path) === 'error';
}

/** The name of a log without the dates and numbers of its rotation, in small letters; undefined for other files. */
function logName(path: string): string | undefined {
  const [, name] = /^([^.]{1,200}?)(?:[-_.]\d[\d.:_-]{0,40})?\.log(?![^-_.])/i.exec(baseName(path)) ?? [];
  return name?.toLowerCase();
}
