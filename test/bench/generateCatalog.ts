/** The formats of a custom catalog. */
export const catalogFormats = ['md', 'json', 'csv', 'properties'] as const;
export type CatalogFormat = (typeof catalogFormats)[number];

export interface GeneratedCatalog {
  readonly path: string;
  readonly text: string;
  /** The number of codes. */
  readonly codes: number;
  /** The English message of the last code. */
  readonly lastMessage: string;
}

const subjects = ['host', 'template', 'business', 'credential', 'schedule', 'script', 'account', 'process'];
const troubles = ['does not exist', 'has an illegal value', 'is missing', 'was denied', 'timed out'];
const chinese = ['不存在', '参数不合法', '缺失', '没有权限', '执行超时'];

/** A catalog of `codes` codes from 4000000, the same for every call. Rows are as long as those of the published page. */
export function generateCatalog(format: CatalogFormat, codes: number): GeneratedCatalog {
  const rows = Array.from({ length: codes }, (_, index) => {
    const subject = subjects[index % subjects.length] ?? '';
    const trouble = Math.floor(index / subjects.length) % troubles.length;
    return {
      code: 4_000_000 + index,
      constant: `${subject.toUpperCase()}_ERROR_${index}`,
      en: `The ${subject} {0} of task ${index} ${troubles[trouble]}.`,
      zh: `任务 ${index} 的 ${subject} {0} ${chinese[trouble]}`,
      category: troubles[trouble] ?? '',
    };
  });
  const path = `generated.${format}`;
  const lastMessage = rows.at(-1)?.en ?? '';
  const made = (lines: readonly string[]): GeneratedCatalog => ({ path, text: lines.join('\n'), codes, lastMessage });
  switch (format) {
    case 'md':
      return made([
        '# Generated',
        '',
        '| Code | Constant | English | 中文 | Category |',
        '|------|----------|---------|------|----------|',
        ...rows.map(
          ({ code, constant, en, zh, category }) => `| ${code} | ${constant} | ${en} | ${zh} | ${category} |`,
        ),
      ]);
    case 'csv':
      return made([
        'code,constant,English,中文,category',
        ...rows.map(({ code, constant, en, zh, category }) => `${code},${constant},"${en}",${zh},${category}`),
      ]);
    case 'properties':
      return made(rows.map(({ code, en }) => `${code}=${en}`));
    case 'json':
      return made([
        '{"title": "Generated", "codes": [',
        ...rows.map(
          ({ code, constant, en, zh, category }, index) =>
            `  ${JSON.stringify({ code, constant, message: { en, 'zh-CN': zh }, category })}${index + 1 < codes ? ',' : ''}`,
        ),
        ']}',
      ]);
  }
}
