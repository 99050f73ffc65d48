import type { Language, Localized } from '../../core/text';

/** Why a file was not read to its end, to follow its name and a colon. `{0}`, `{1}`: amounts. */
const reasons = {
  grew: {
    en: 'it grew while it was read; the first {0} bytes were read',
    'zh-CN': '读取期间文件变长，只读取了前 {0} 字节',
  },
  rotated: {
    en: 'it was rotated while it was read: the file now of this name was not read',
    'zh-CN': '读取期间发生了轮转，未读取现在使用该文件名的文件',
  },
  replaced: {
    en: 'it was rotated or replaced before it was read: another file now has this name, and was read',
    'zh-CN': '读取之前发生了轮转或替换，读取的是现在使用该文件名的文件',
  },
  deleted: { en: 'it was deleted while it was read', 'zh-CN': '读取期间文件被删除' },
  edited: { en: 'its content changed while it was read', 'zh-CN': '读取期间文件内容发生变化' },
  shrank: {
    en: 'it was cut to {0} bytes while it was read',
    'zh-CN': '读取期间文件被截断为 {0} 字节',
  },
  packCut: {
    en: 'the packed file ends too early; what could be unpacked was read',
    'zh-CN': '压缩文件不完整，只读取了能够解压的部分',
  },
  packBroken: {
    en: 'the packed file is damaged; it was read up to shortly before the damage',
    'zh-CN': '压缩文件已损坏，只读取到损坏处之前不远的位置',
  },
  packLarge: {
    en: 'unpacking it takes more than 128 MB of memory; pipe it in: zstd -dc --long=31 FILE | bk-job-errors scan -',
    'zh-CN': '解压需要超过 128 MB 的内存；请通过管道传入：zstd -dc --long=31 文件 | bk-job-errors scan -',
  },
  notPacked: {
    en: 'its name says that it is packed, but its content is not',
    'zh-CN': '按文件名应为压缩文件，但内容不是',
  },
  noUnpacker: {
    en: 'packed as {0}, which cannot be unpacked here; unpack it and pipe it in: {1} FILE | bk-job-errors scan -',
    'zh-CN': '采用 {0} 压缩，此处无法解压；请解压后通过管道传入：{1} 文件 | bk-job-errors scan -',
  },
  bomb: {
    en: 'it expands to more than {0} times its size; only its first {1} MB were read',
    'zh-CN': '解压后超过原大小的 {0} 倍，只读取了前 {1} MB',
  },
  sparse: {
    en: 'a hole of it was skipped, and content in the hole may be missing',
    'zh-CN': '跳过了文件中的空洞，空洞中的内容可能遗漏',
  },
  failed: { en: 'reading failed ({0})', 'zh-CN': '读取时出错（{0}）' },
  longLine: {
    en: 'a line of more than 16 MB was read in pieces, and a code at their borders may be missing',
    'zh-CN': '有超过 16 MB 的行被分段读取，分段处的错误码可能遗漏',
  },
  packedFollow: { en: 'a packed file cannot be followed', 'zh-CN': '压缩文件无法跟踪' },
  tooManyFollowed: { en: 'at most {0} files are followed', 'zh-CN': '最多跟踪 {0} 个文件' },
  cancelled: { en: 'the scan was cancelled', 'zh-CN': '扫描已取消' },
  sameFile: { en: 'the same file as {0}', 'zh-CN': '与 {0} 是同一个文件' },
  badName: {
    en: 'its name is not UTF-8, and so it cannot be opened; rename it, or pipe it in: bk-job-errors scan - < FILE',
    'zh-CN': '文件名不是 UTF-8 编码，无法打开；请重命名，或通过管道传入：bk-job-errors scan - < 文件',
  },
  noMatch: { en: 'no file matches', 'zh-CN': '没有匹配的文件' },
} satisfies Readonly<Record<string, Localized>>;

export type LogReason = keyof typeof reasons;

/** Returns a reason in a language, with its amounts. */
export function logReason(reason: LogReason, language: Language, amounts: readonly (string | number)[] = []): string {
  return reasons[reason][language].replace(/\{(\d)\}/g, (_, index) => String(amounts[Number(index)] ?? ''));
}
