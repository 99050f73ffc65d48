import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { renderCard } from '../../../server/src/core/answers/card/card';
import { describeEntry } from '../../../server/src/core/answers/card/describe';
import { hintText, lensTitle } from '../../../server/src/core/answers/card/inlineText';
import { generateConstants } from '../../../server/src/core/answers/constants/generateConstants';
import { outputLanguageNamed } from '../../../server/src/core/answers/constants/options';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../../server/src/core/catalog/catalogEntry';
import type { CatalogLayer } from '../../../server/src/core/catalog/layer';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import { readDefinitions } from '../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { readCallables } from '../../../server/src/core/catalog/sources/workspace/signatures';
import { workspaceLayer } from '../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { compareFindings } from '../../../server/src/core/checks/definitions/lintModel';
import { lintWorkspace, lintWorkspaceOf } from '../../../server/src/core/checks/definitions/lintWorkspace';
import { passingOfException, passingOfMethod } from '../../../server/src/core/checks/definitions/passing';
import { callFactsOf, throwSiteFindings } from '../../../server/src/core/checks/definitions/throwSiteRule';
import { throwSites } from '../../../server/src/core/checks/definitions/throwSites';
import { languages } from '../../../server/src/core/text';
import { joined } from './joined';

const { layers, families } = builtinLayers();

/** Maximum length of an answer, in UTF-16 units. */
const maxAnswer = 1200;

/** What is read of a file with this name, what is wrong with it, and its layer. */
export function definitions(text: string, name: string): string {
  const uri = `file:///w/${name}`;
  const found = readDefinitions(uri, text);
  if (found === undefined) return '';
  const { constants, messages, problems, whole, openEnd } = found;
  const lines = constants.map(
    ({ name, code, owner = '', line, text = '', description = '' }) =>
      `${line}: ${owner}.${name}=${code} "${text}" //${description}`,
  );
  lines.push(...messages.map(joined), ...problems.map(({ line, reason }) => `${line}! ${reason.en}`));
  lines.push(joined({ whole, openEnd }));
  lines.push(...findingsOf([[name, text]]));
  const layer = workspaceLayer('workspace:w', { en: 'w', 'zh-CN': 'w' }, [found], families);
  for (const entry of layer.entries.slice(0, 3)) lines.push(rowOf(entry));
  return lines.join('\n').slice(0, maxAnswer);
}

/** What is wrong in files, by their names. */
function findingsOf(files: Iterable<readonly [name: string, text: string]>): string[] {
  const all = [...files].map(([name, text]) => [`file:///w/${name}`, text] as const);
  const checked = lintWorkspaceOf(
    all.flatMap(([uri, text]) => readDefinitions(uri, text) ?? []),
    new Set(),
  );
  const facts = callFactsOf(checked);
  const sites = all.flatMap(([uri, text]) => (uri.endsWith('.java') ? throwSiteFindings(uri, text, facts) : []));
  return [...lintWorkspace(checked), ...sites]
    .sort(compareFindings)
    .map(
      ({ rule, file, line, column, length, code, message }) =>
        `${file}:${line}:${column}+${length} ${rule} ${code ?? ''} ${message.en}`,
    );
}

const files = {
  'ErrorCode.java': `public class ErrorCode {
  public static final int A = 1241001;
  public static final int B = 1241002;
  public static final int A_B = 1241003;
}
`,
  'message.properties': '1241001=a\n1241002=b {0}\n1241003=c {0} {1}\n',
  'message_en.properties': '1241001=a\n1241002=b {0}\n1241003=c {0} {1}\n',
} as const;

/**
 * What is wrong in a workspace with this file, which may take the place of one with codes or texts, and the calls with codes in
 * it. `body` is that of a method.
 */
export function linted(text: string, name: string): string {
  const method = `class Service {\n  void run(String name, Long id, Object[] params, ErrorType type) {\n${text}\n  }\n}\n`;
  const [file, whole] = name === 'body' ? ['Service.java', method] : [name, text];
  const lines = findingsOf(Object.entries({ ...files, [file]: whole }));
  return [...lines, ...(file.endsWith('.java') ? callsIn(whole) : [])].join('\n').slice(0, maxAnswer);
}

/** The calls with a code, and how each may pass arguments to its message; the exceptions and methods that take codes. */
function callsIn(text: string): string[] {
  const callables = readCallables(text);
  const known = {
    methods: new Set(['fail', 'error', 'buildFailResp']),
    isCode: (owner?: string) => owner === 'ErrorCode',
  };
  const { sites, wholes } = throwSites(text, known);
  const calls = sites.map(({ classes, method = 'new', owner = '?', constant, start, end, passed, call }) => {
    const callable = callables.find(({ name }) => classes.includes(name) || name.endsWith(`.${method}`));
    const passing = [passingOfException(call, callable), ...(callable ? [passingOfMethod(call, callable)] : [])];
    return `${classes.join()}.${method} ${owner}.${constant} ${start}-${end} ${joined(passed)} ${joined(call)} ${passing.join()}`;
  });
  return [...calls, ...callables.map(joined), ...(wholes.size > 0 ? [[...wholes].join()] : [])];
}

function rowOf(entry: CatalogEntry): string {
  const { origin, code, constant, names, message, languages, source, target, section, category, ...more } = entry;
  const { correction, argumentNames, placeholders, withoutMessage, versions, twins } = more;
  const owners = names?.map(({ name, owner = '' }) => `${owner}.${name}`);
  const place = `${origin.line} ${code} ${constant} ${owners?.join() ?? ''} ${section.id}/${category.id} ${source}>${target}`;
  const facts = { message, languages, correction, argumentNames, placeholders, withoutMessage, versions, twins };
  return `${place} ${joined(facts)}`;
}

/** What is read of a catalog with this name. */
export function custom(text: string, name: string): string {
  const { entries, problems, ranges } = readCustomCatalog({ path: `/t/${name}`, text }, families);
  const reasons = problems.map(({ line, reason }) => `${line}! ${reason.en} ${reason['zh-CN']}`);
  return [...entries.map(rowOf), ...reasons, joined(ranges)].join('\n').slice(0, maxAnswer);
}

/** The layers of the files: what they define, or a catalog of one's own. */
function layersOf(parts: readonly string[], name: string): CatalogLayer[] {
  return parts.flatMap((part, at) => {
    if (/\.(?:csv|json|md)$/.test(name)) return [readCustomCatalog({ path: `/t${at}/${name}`, text: part }, families)];
    const found = readDefinitions(`file:///w${at}/${name}`, part);
    return found ? [workspaceLayer(`workspace:w${at}`, { en: `w${at}`, 'zh-CN': `w${at}` }, [found], families)] : [];
  });
}

/** The halves of a text as two files that may contradict each other: their conflicts, and the cards of the first codes. */
export function together(text: string, name: string): string {
  const half = text.indexOf('\n', Math.floor(text.length / 2));
  const head = /\.(?:csv|md)$/.test(name) ? text.slice(0, text.indexOf('\n') + 1) : '';
  const isWhole = half < 0 || name.endsWith('.json');
  const own = layersOf(isWhole ? [text, text] : [text.slice(0, half), head + text.slice(half + 1)], name);
  const codes = [...new Set(own.flatMap(({ entries }) => entries.map(({ code }) => code)))].slice(0, 2);
  const catalog = mergeLayers([...own, ...layers], families);
  const shown = codes.flatMap((code) => [...cardsOf(code, catalog), ...meaningsOf(code, catalog)]);
  if (shown.length === 0) return '';
  return [...catalog.conflicts.slice(0, 5).map(joined), ...shown].join('\n').slice(0, 2 * maxAnswer);
}

/** The cards of a code in both languages, without what the advice says. */
function cardsOf(code: number, catalog: Catalog): string[] {
  const entry = catalog.get(code);
  if (entry === undefined) return [];
  return languages.flatMap((language) =>
    renderCard(describeEntry(entry, catalog, language), 'plaintext')
      .value.split('\n')
      .filter((line) => line !== '' && !/ikely|可能/.test(line)),
  );
}

function meaningsOf(code: number, catalog: Catalog): string[] {
  const entry = catalog.get(code);
  if (entry === undefined) return [];
  const meanings = catalog
    .meanings(code)
    .map(({ layer, constant, versions }) => `${layer} ${constant} ${joined(versions ?? null)}`);
  const named = catalog.named(entry.constant).map(({ entry: { code }, owners }) => `${code} ${owners.join()}`);
  return [
    meanings.join(', '),
    named.join(', '),
    lensTitle({ code }, 2, catalog, 'en'),
    hintText({ code, entry }, code % 2 === 0, 40, catalog, 'en'),
  ];
}

/** The constants generated for a language of the catalog or the class that the text is. */
export function constants(text: string, languageId: string): string {
  const language = outputLanguageNamed(languageId);
  const name = /^\s*[[{]/.test(text)
    ? 'a.json'
    : text.includes('|--')
      ? 'a.md'
      : /^[\w ]+,[\w ]+/.test(text)
        ? 'a.csv'
        : 'A.java';
  const own = layersOf([text], name);
  if (language === undefined || own.every(({ entries }) => entries.length === 0)) return '';
  const options = { language, families: [], textLanguage: text.length % 2 === 0 ? 'zh-CN' : 'en' } as const;
  const more = text.length % 3 === 0 ? undefined : [];
  const generated = generateConstants(mergeLayers(own, families), options, more);
  return generated.kind === 'text' ? generated.text.slice(0, 2 * maxAnswer) : joined(generated);
}
