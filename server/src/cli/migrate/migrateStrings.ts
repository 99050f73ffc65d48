import type { Language } from '../../core/text';
import type { WriteFailure } from '../../disk/edit';

interface MigrateStrings {
  readonly noPaths: string;
  readonly checkOrWrite: string;
  /** For a skipped file or folder, and `others` with the same reason; `reason` has no full stop. */
  notRead(path: string, reason: string, others: number): string;
  notWritten(path: string, failure: WriteFailure): string;
  /** Why a use is not replaced. */
  left(reason: string): string;
  /** Between two sentences. */
  readonly between: string;
  readonly colon: string;
  /** The description of the rule for tools that read SARIF. */
  readonly rule: string;
  rename(place: string, from: string, to: string): string;
  readonly nothing: string;
  found(uses: number, files: number): string;
  /** Without `--write`. */
  certain(codes: number): string;
  written(codes: number, files: number): string;
  /** Uses that `--check` does not count. */
  notCounted(uses: number): string;
}

const codes = (count: number) => (count === 1 ? '1 code' : `${count} codes`);
const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);
const uses = (count: number) => (count === 1 ? '1 use' : `${count} uses`);

/** What `migrate` says beside what every command can say. */
export const migrateStrings: Readonly<Record<Language, MigrateStrings>> = {
  en: {
    noPaths: 'Name at least one file or folder.',
    checkOrWrite: '--check only looks, --write changes files: take one of them.',
    notRead: (path, reason, others) =>
      others > 0 ? `${path} and ${others} others were not read: ${reason}.` : `${path} was not read: ${reason}.`,
    notWritten: (path, failure) => `${path} was not written: ${failureText(failure, 'en')}.`,
    left: (reason) => `Not replaced: ${reason}`,
    between: ' ',
    colon: ': ',
    rule: 'A code of the legacy API is used.',
    rename: (place, from, to) => `${place} probably needs a new name: ${from} → ${to}`,
    nothing: 'No legacy codes.',
    found: (count, inFiles) => `${uses(count)} of legacy codes in ${files(inFiles)}.`,
    certain: (count) => `--write replaces ${codes(count)}. The other uses are for you to decide.`,
    written: (count, inFiles) => `Replaced ${codes(count)} in ${files(inFiles)}.`,
    notCounted: (count) =>
      `--check does not count ${uses(count)}: numbers without a sign that they are error codes, logs, definitions, and ignored lines.`,
  },
  'zh-CN': {
    noPaths: '请至少给出一个文件或文件夹。',
    checkOrWrite: '--check 只检查，--write 会修改文件：只能选择其一。',
    notRead: (path, reason, others) => `未读取 ${path}${others > 0 ? ` 等 ${others + 1} 项` : ''}：${reason}。`,
    notWritten: (path, failure) => `未写入 ${path}：${failureText(failure, 'zh-CN')}。`,
    left: (reason) => `不替换：${reason}`,
    between: '',
    colon: '：',
    rule: '使用了旧版 API 的错误码。',
    rename: (place, from, to) => `${place} 可能需要更名：${from} → ${to}`,
    nothing: '没有旧版错误码。',
    found: (count, inFiles) => `${inFiles} 个文件中有 ${count} 处旧版错误码。`,
    certain: (count) => `--write 会替换 ${count} 处，其余由您决定。`,
    written: (count, inFiles) => `已在 ${inFiles} 个文件中替换 ${count} 个错误码。`,
    notCounted: (count) =>
      `其中 ${count} 处不计入 --check：没有文字表明是错误码的数字、日志、定义，以及注释要求忽略的行。`,
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
    linked: 'it has hard links, which would keep the old text',
    unsure: 'its encoding does not allow a change of the codes alone',
  },
  'zh-CN': {
    changed: '读取之后它已被修改',
    linked: '它有硬链接，链接处会保留旧内容',
    unsure: '它的编码不允许只修改错误码',
  },
};

const refusals: Readonly<Record<Language, (code: string) => string>> = {
  en: (code) => `the file system refused (${code})`,
  'zh-CN': (code) => `文件系统拒绝写入（${code}）`,
};
