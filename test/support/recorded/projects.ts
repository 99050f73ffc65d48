import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { CatalogReport } from '../../../server/src/core/catalog/catalogReport';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { isService, NameUses } from '../../../server/src/core/checks/definitions/constantRules';
import { compareFindings } from '../../../server/src/core/checks/definitions/lintModel';
import { lintWorkspace, lintWorkspaceOf } from '../../../server/src/core/checks/definitions/lintWorkspace';
import { callFactsOf, throwSiteFindings } from '../../../server/src/core/checks/definitions/throwSiteRule';
import { migrationsIn } from '../../../server/src/core/checks/migration/migrations';
import { diagnosticRules } from '../../../server/src/core/checks/rules/rules';
import { findingsIn } from '../../../server/src/core/checks/usage/findings';
import { lintFindings } from '../../../server/src/core/checks/usage/lint';
import { codeDocuments } from '../../../server/src/core/mentions/document/chunkedDocument';
import { finish } from '../../../server/src/core/text';
import { languageIdOf } from '../../../server/src/core/text/languages';
import { joined } from './joined';

const folder = 'file:///w/';
const id = 'workspace:file:///w';

/** What is wrong in a workspace of several files, each of which begins with `=== NAME`; or in the open file of this name. */
export function project(text: string, kind: string): string {
  const files = text
    .split(/^=== /m)
    .slice(1)
    .map((file) => [folder + file.slice(0, file.indexOf('\n')), file.slice(file.indexOf('\n') + 1)] as const);
  return (kind === 'all' ? inAll(files) : inOpen(files, folder + kind)).join('\n');
}

type Files = readonly (readonly [uri: string, text: string])[];

/** As `lint` finds it. */
function inAll(files: Files): string[] {
  const workspace = lintWorkspaceOf(
    files.flatMap(([uri, text]) => readDefinitions(uri, text) ?? []),
    new Set([1241009]),
  );
  const facts = callFactsOf(workspace);
  const uses = new NameUses(workspace);
  const sites = files.flatMap(([uri, text]) => {
    if (isService(uri)) uses.see(text);
    return uri.endsWith('.java') ? throwSiteFindings(uri, text, facts) : [];
  });
  return [...lintWorkspace(workspace), ...uses.unused(), ...sites]
    .sort(compareFindings)
    .flatMap(({ rule, file, line, column, length, constant, message, related = [] }) => [
      `${file.slice(folder.length)}:${line}:${column}+${length} ${rule} ${constant} ${message.en}`,
      `  ${message['zh-CN']}`,
      ...related.map((place) => `  ${place.file.slice(folder.length)}:${place.line}`),
    ]);
}

/** As the editor shows it, and what is migrated. */
function inOpen(files: Files, uri: string): string[] {
  const text = files.find(([file]) => file === uri)?.[1];
  if (text === undefined) return [];
  const catalog = catalogOf(files);
  const about = { id, kind: 'workspace', name: { en: 'w', 'zh-CN': 'w' }, filesRead: 3, problems: [] } as const;
  const report: CatalogReport = {
    layers: [{ ...about, state: 'done', skipped: [], skippedCount: 0 }],
    trusted: true,
    skipped: [],
  };
  const document = codeDocuments('utf-16').create(uri, languageIdOf(uri) ?? 'plaintext', 1, text);
  const rules = new Set(diagnosticRules);
  const found = [
    ...finish(lintFindings(document, catalog, () => report, rules)),
    ...findingsIn(document, catalog, { rules, names: true }),
  ].map(
    ({ rule, offset, length, message, places = [] }) =>
      `${rule} «${document.slice(offset, offset + length)}»@${offset} ${message('zh-CN')} ${places
        .map(({ origin, message }) => `${origin.file.slice(folder.length)}:${origin.line} ${message('zh-CN')}`)
        .join(', ')}`,
  );
  const migrated = migrationsIn(document, catalog, { names: true }).map(({ step, ...migration }) => joined(migration));
  return [...found, ...migrated];
}

function catalogOf(files: Files): Catalog {
  const { layers, families } = builtinLayers();
  const found = files.flatMap(([uri, text]) => readDefinitions(uri, text) ?? []);
  return mergeLayers([workspaceLayer(id, { en: 'w', 'zh-CN': 'w' }, found, families), ...layers], families);
}
