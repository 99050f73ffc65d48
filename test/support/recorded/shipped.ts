import { decode, readFamilies } from '../../../server/src/core/catalog/families';
import type { CatalogLayer } from '../../../server/src/core/catalog/layer';
import { readAdvice } from '../../../server/src/core/catalog/sources/advice';
import { nameArguments } from '../../../server/src/core/catalog/sources/arguments/nameArguments';
import { readJobV3 } from '../../../server/src/core/catalog/sources/jobV3/jobV3Layer';
import { layerOf, said } from '../handmadeLayers';
import { pageCatalog } from '../pageCatalog';
import { joined } from './joined';

const familyRows = `## Sections

| Digits | Id | English | 中文 |
|--|--|--|--|
| 120 | legacy-api | Legacy | 旧版 |
| 123 | new-api | New | 新版 |
| 121 | related-systems | Related | 关联 |
| 124 | job-v3 | JOB 3.x | 作业平台 3.x |

## Kinds

| Digits | Id | English | 中文 |
|--|--|--|--|
| 12081, 12381 | missing | Missing | 缺少 |
| 1210 | gse | GSE | 管控平台 |
| 1241 | v3-business | Business | 业务 |
| 1250 | redis | Redis | Redis |
`;
const familiesFile = { path: 'families.md', text: familyRows };
const families = readFamilies(familiesFile);

const heads = {
  en: '# Catalog\n\n## New\n\n|Code|Constant|Message|Correction|\n|--|--|--|--|\n',
  zh: '# 目录\n\n## 新版\n\n|错误码|源|目标|描述|\n|--|--|--|--|\n',
  jobV3:
    '# JOB / 作业平台\n\n## Common / 通用 `common`\n\n|Code|Constant|Versions|Arguments|Target|English|中文|\n|--|--|--|--|--|--|--|\n',
  arguments: '# Arguments / 参数\n\n|Code|Constant|Arguments|Placeholder|Kind|English|中文|\n|--|--|--|--|--|--|--|\n',
} as const;

/** Rows of two codes, in the editions of the page. */
const english = `${heads.en}|1238100|A_B2|Missing [{0}]|parms → params|\n|1208100|LEGACY_A|Missing {0}||\n`;
const chinese = `${heads.zh}|1238100|JOB|JOB|缺少参数【{0}】parms|\n|1208100|JOB|JOB|缺少参数【{0}】|\n`;

/** Advice with a row between its first and its last ones. */
function adviceWith(rows: string): string {
  const head =
    '## redis, 1250001\n\n| Part | Run | English | 中文 |\n| --- | --- | --- | --- |\n| cause | | It is down. | 未运行。 |\n';
  return `${head}${rows}\n| who | | You. | 你。 |\n| ticket | | The time. | 时间。 |\n`;
}

function shown({ entries, problems }: Pick<CatalogLayer, 'entries' | 'problems'>): string {
  const rows = entries.map((entry) => JSON.stringify({ ...entry, layer: undefined }));
  return [
    ...rows,
    ...problems.map(({ file, line, reason }) => `${file}:${line}! ${reason.en} ${reason['zh-CN']}`),
  ].join('\n');
}

/** What is read of a file that ships with the program; rows without a table are in one with its usual head. */
export function shipped(text: string, kind: string): string {
  const rows = (head: string) => (/\|\s?--/.test(text) ? text : head + text);
  return read(kind, rows, text).slice(0, 1200);
}

function read(kind: string, rows: (head: string) => string, text: string): string {
  switch (kind) {
    case 'english':
      return shown(
        pageCatalog({
          zh: { path: 'zh.md', text: chinese },
          en: { path: 'en.md', text: rows(heads.en) },
          families: familiesFile,
        }),
      );
    case 'chinese':
      return shown(
        pageCatalog({
          zh: { path: 'zh.md', text: rows(heads.zh) },
          en: { path: 'en.md', text: english },
          families: familiesFile,
        }),
      );
    case 'families': {
      const read = readFamilies({ path: 'f.md', text: rows(familyRows) });
      return joined([read, ...[1208146, 1250001, 1399999].map((code) => decode(code, read))]);
    }
    case 'jobV3':
      return shown(readJobV3({ path: 'v3.md', text: rows(heads.jobV3) }, families));
    case 'advice': {
      const entries = [said(1250001, 'REDIS_CONNECT_FAIL', 'Down'), said(1238101, 'MISSING_IP', 'No ip')];
      return joined(
        readAdvice({ path: 'advice.md', text: text.includes('| Part') ? text : adviceWith(text) }, entries, families),
      );
    }
    case 'arguments': {
      const entry = said(1239105, 'NO_PERMISSION', 'User {0} may not use {1}', { placeholders: [0, 1] });
      return nameArguments([layerOf('page', [entry])], { path: 'arguments.md', text: rows(heads.arguments) })
        .map(shown)
        .join('\n');
    }
    default:
      throw new Error(`There is no file of ${kind}.`);
  }
}
