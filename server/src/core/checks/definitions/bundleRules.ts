import { byFamily, hasHan, usualLanguage } from '../../catalog/sources/workspace/bundleTexts';
import type { FileFindings, FoundMessage } from '../../catalog/sources/workspace/fileFindings';
import { javaPlaceholders } from '../../template/javaFormat/parsePattern';
import { type Language, languages } from '../../text/language';
import { baseName } from '../../text/pathNames';
import type { LintFinding } from './lintFinding';
import { lintText } from './lintStrings';
import type { LintWorkspace } from './workspaceModel';

/** A message and the bundle it stands in. */
interface Placed extends FoundMessage {
  readonly bundle: FileFindings;
  /** The language that the text serves, whatever it is written in. */
  readonly language: Language;
}

/** Where the bundles of a family, which say the same in several languages, differ in what they have. */
export function bundleFindings({ files }: LintWorkspace): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const bundles of byFamily(files.filter(({ isTest }) => !isTest))) {
    if (bundles.length < 2) continue;
    const homes = homesOf(bundles);
    for (const [code, texts] of byCode(bundles)) {
      findings.push(...gaps(code, texts, homes), ...otherPlaceholders(code, texts));
    }
  }
  return findings;
}

/** For each language the family speaks, the bundle in which a text of it belongs: its own before the default one. */
function homesOf(bundles: readonly FileFindings[]): ReadonlyMap<Language, FileFindings> {
  const homes = new Map<Language, FileFindings>();
  for (const bundle of bundles) {
    if (bundle.language !== undefined && !homes.has(bundle.language)) homes.set(bundle.language, bundle);
  }
  for (const bundle of bundles) {
    const language = usualLanguage(bundle);
    if (bundle.language === undefined && !homes.has(language)) homes.set(language, bundle);
  }
  return homes;
}

function byCode(bundles: readonly FileFindings[]): ReadonlyMap<number, readonly Placed[]> {
  const texts = new Map<number, Placed[]>();
  for (const bundle of bundles) {
    const usual = bundle.language ?? usualLanguage(bundle);
    for (const message of bundle.messages) {
      // A default bundle serves the languages it is written in, as Java falls back to it.
      const language = bundle.language ?? (hasHan(message.text) ? 'zh-CN' : usual);
      const known = texts.get(message.code);
      if (known === undefined) texts.set(message.code, [{ ...message, bundle, language }]);
      else known.push({ ...message, bundle, language });
    }
  }
  return texts;
}

function gaps(code: number, texts: readonly Placed[], homes: ReadonlyMap<Language, FileFindings>): LintFinding[] {
  const [first] = texts;
  if (first === undefined) return [];
  const spoken = new Set(texts.map(({ language }) => language));
  return languages.flatMap((missing): LintFinding[] => {
    const home = homes.get(missing);
    if (home === undefined || spoken.has(missing)) return [];
    const message = lintText((t) => t.languageGap(code, first.language, missing, baseName(home.uri)));
    const at = { file: first.bundle.uri, line: first.line };
    const related = [{ file: home.uri, line: 1 }];
    return [{ rule: 'language-gap', level: 'warning', code, ...at, message, related }];
  });
}

/** The texts whose placeholders are not those of most. */
function otherPlaceholders(code: number, texts: readonly Placed[]): LintFinding[] {
  const all = texts.map((text) => ({ ...text, shown: javaPlaceholders(text.text).map((index) => `{${index}}`) }));
  const keyOf = ({ shown }: (typeof all)[number]) => shown.join(' ');
  const counts = new Map<string, number>();
  for (const text of all) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = Math.max(...counts.values());
  const usual = all.find((text) => counts.get(keyOf(text)) === most);
  if (usual === undefined) return [];
  return all.flatMap((text): LintFinding[] => {
    if (keyOf(text) === keyOf(usual)) return [];
    const message = lintText((t) => {
      const list = (shown: readonly string[]) => shown.join(', ') || t.noPlaceholders;
      return t.otherPlaceholders(code, list(text.shown), list(usual.shown), baseName(usual.bundle.uri));
    });
    const at = { file: text.bundle.uri, line: text.line };
    const related = [{ file: usual.bundle.uri, line: usual.line }];
    return [{ rule: 'argument-count', level: 'warning', code, ...at, message, related }];
  });
}
