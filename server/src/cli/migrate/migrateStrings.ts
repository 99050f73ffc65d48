import type { Language } from '../../core/text/language';
import type { WriteFailure } from '../../disk/edit/replaceFile';

interface MigrateStrings {
  readonly noPaths: string;
  readonly checkOrWrite: string;
  /** Of a file or folder that was passed over; `reason` without a full stop. */
  notRead(path: string, reason: string): string;
  notWritten(path: string, failure: WriteFailure): string;
  /** Behind a code, in brackets: why it is left alone. */
  left(reason: string): string;
  rename(place: string, from: string, to: string): string;
  readonly nothing: string;
  found(uses: number, files: number): string;
  /** What `--write` would do. */
  certain(codes: number): string;
  written(codes: number, files: number): string;
  /** Uses that `--check` does not count. */
  notCounted(uses: number): string;
}

const codes = (count: number) => (count === 1 ? '1 code' : `${count} codes`);
const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);
const uses = (count: number) => (count === 1 ? '1 use' : `${count} uses`);

/** What the command `migrate` says beside what all commands say. */
export const migrateStrings: Readonly<Record<Language, MigrateStrings>> = {
  en: {
    noPaths: 'Name at least one file or folder.',
    checkOrWrite: '--check only looks, --write changes files: take one of them.',
    notRead: (path, reason) => `${path} was not read: ${reason}.`,
    notWritten: (path, failure) => `${path} was not written: ${failureText(failure, 'en')}.`,
    left: (reason) => `left alone: ${reason}`,
    rename: (place, from, to) => `${place} likely to be renamed: ${from} → ${to}`,
    nothing: 'No legacy codes.',
    found: (count, inFiles) => `${uses(count)} of legacy codes in ${files(inFiles)}.`,
    certain: (count) => `--write replaces ${codes(count)}; what is left alone is for you to decide.`,
    written: (count, inFiles) => `Replaced ${codes(count)} in ${files(inFiles)}.`,
    notCounted: (count) =>
      `${count} of these ${count === 1 ? 'does' : 'do'} not count for --check: a number that nothing calls a code, a log, a definition, or what a comment says to ignore.`,
  },
  'zh-CN': {
    noPaths: '请至少给出一个文件或文件夹。',
    checkOrWrite: '--check 只检查，--write 会修改文件：只能选择其一。',
    notRead: (path, reason) => `未读取 ${path}：${reason}。`,
    notWritten: (path, failure) => `未写入 ${path}：${failureText(failure, 'zh-CN')}。`,
    left: (reason) => `保持不变：${reason}`,
    rename: (place, from, to) => `${place} 可能需要更名：${from} → ${to}`,
    nothing: '没有旧版错误码。',
    found: (count, inFiles) => `${inFiles} 个文件中有 ${count} 处旧版错误码。`,
    certain: (count) => `--write 会替换 ${count} 处；保持不变的由您决定。`,
    written: (count, inFiles) => `已在 ${inFiles} 个文件中替换 ${count} 个错误码。`,
    notCounted: (count) =>
      `其中 ${count} 处不计入 --check：没有文字表明该数字是错误码，它在日志或定义中，或者注释要求忽略它。`,
  },
};

function failureText(failure: WriteFailure, language: Language): string {
  if (failure.kind === 'refused') return refusals[language](failure.code);
  return failures[language][failure.kind];
}

type Failures = Readonly<Record<Exclude<WriteFailure['kind'], 'refused'>, string>>;

const failures: Readonly<Record<Language, Failures>> = {
  en: {
    changed: 'it has changed since it was read',
    linked: 'it has other names (hard links), under which the old text would stay',
    unsure: 'its bytes cannot be changed without changing other text in them',
  },
  'zh-CN': {
    changed: '读取之后它已被修改',
    linked: '它还有其他名称（硬链接），那里会保留旧内容',
    unsure: '无法在不影响其他文字的情况下修改它的字节',
  },
};

const refusals: Readonly<Record<Language, (code: string) => string>> = {
  en: (code) => `the file system refused (${code})`,
  'zh-CN': (code) => `文件系统拒绝写入（${code}）`,
};
