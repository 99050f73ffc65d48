import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import { generateConstants } from '../../../../server/src/core/answers/constants/generateConstants';
import type { ConstantsOptions, OutputLanguage } from '../../../../server/src/core/answers/constants/options';
import type { Catalog } from '../../../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../../../server/src/core/catalog/catalogEntry';
import { decode } from '../../../../server/src/core/catalog/families';
import type { CatalogLayer, LayerKind } from '../../../../server/src/core/catalog/layer';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { placeholders } from '../../../../server/src/core/template/messageFormat';

export type Row = Pick<CatalogEntry, 'code' | 'constant' | 'message'> & Partial<CatalogEntry>;

const own = { id: 'own', name: { en: 'Own codes', 'zh-CN': '自有错误码' } } as const;

export function layerOf(id: string, kind: LayerKind, rows: readonly Row[]): CatalogLayer {
  const { families } = builtinLayers();
  const entries = rows.map((row, index): CatalogEntry => {
    const { source, section = own, category = own } = decode(row.code, families);
    return {
      layer: id,
      source,
      target: 'JOB',
      section,
      category,
      placeholders: placeholders(row.message.en),
      twins: [],
      origin: { file: 'test', line: index + 1 },
      ...row,
    };
  });
  return { id, kind, name: { en: id, 'zh-CN': id }, entries, problems: [], ranges: [] };
}

/** A catalog with nothing but the rows of these layers. */
export function catalogFrom(...layers: readonly CatalogLayer[]): Catalog {
  return mergeLayers(layers, builtinLayers().families);
}

/** A few codes of every kind: of other systems, legacy with and without a successor, of two releases, of no family. */
export const smallCatalog = catalogFrom(
  layerOf('page', 'page', [
    {
      code: 1238128,
      constant: 'API_MISSING_PROCESS_INFOS',
      message: { en: 'Missing parameter [process_infos]', 'zh-CN': '缺少参数【process_infos】' },
      twins: [1208146],
    },
    {
      code: 1208146,
      constant: 'LEGACY_API_MISSING_PROCESS_INFOS',
      message: { en: 'Missing parameter [processInfos]', 'zh-CN': '缺少参数【processInfos】' },
      twins: [1238128],
    },
    {
      code: 1209995,
      constant: 'LEGACY_API_INTERFACE_UNSUPPORTED',
      message: { en: 'This interface is not supported', 'zh-CN': '不支持的接口' },
    },
    {
      code: 1213001,
      constant: 'PAAS_UNREACHABLE_SERVER',
      message: { en: 'PaaS is unreachable', 'zh-CN': 'PaaS 服务不可达' },
    },
  ]),
  layerOf('own:codes.md', 'own', [
    {
      code: 1199001,
      constant: 'cmdbHostNotFound',
      message: { en: 'No host {0} in <b>', 'zh-CN': 'No host {0} in <b>' },
    },
    {
      code: 1199002,
      constant: 'CODE_1199002',
      message: { en: 'CODE_1199002', 'zh-CN': 'CODE_1199002' },
      withoutMessage: true,
    },
  ]),
  layerOf('job-v3', 'job-v3', [
    {
      code: 1213001,
      constant: 'PAAS_UNREACHABLE_SERVER',
      message: { en: 'PaaS is unreachable', 'zh-CN': 'PaaS 服务不可达' },
      versions: { first: '3.3', last: '3.4' },
      summary: true,
    },
    {
      code: 1213001,
      constant: 'CMSI_API_ACCESS_ERROR',
      message: { en: 'CMSI failed', 'zh-CN': '消息通知失败' },
      versions: { first: '3.5', last: '3.12' },
      summary: true,
    },
    {
      code: 1244100,
      constant: 'TASK_STOPPED',
      message: { en: 'The task was stopped by {0}', 'zh-CN': '任务已被 {0} 终止' },
      versions: { first: '3.8', last: '3.9' },
      summary: true,
    },
  ]),
);

/** The generated text; throws where there is none. */
export function generated(catalog: Catalog, language: OutputLanguage, options: Partial<ConstantsOptions> = {}): string {
  const answer = generateConstants(catalog, { language, families: [], textLanguage: 'en', ...options }, []);
  if (answer.kind !== 'text') throw new Error(answer.kind);
  return answer.text;
}

/** Conventional names of the generated files. */
export const fileNames: Readonly<Record<OutputLanguage, string>> = {
  ts: 'jobErrorCode.ts',
  js: 'jobErrorCode.js',
  python: 'job_error_code.py',
  java: 'JobErrorCode.java',
  go: 'joberrors.go',
  kotlin: 'JobErrorCode.kt',
  csharp: 'JobErrorCode.cs',
  rust: 'job_error_code.rs',
  php: 'JobErrorCode.php',
  json: 'jobErrorCodes.json',
};
