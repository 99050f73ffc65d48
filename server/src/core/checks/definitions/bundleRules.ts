import {
  byFamily,
  type FamilyMessage,
  type FileDefinitions,
  messagesByCode,
  usualLanguage,
} from '../../catalog/sources/workspace';
import { patternProblemText } from '../../template';
import { javaPlaceholders } from '../../template/javaFormat';
import { append, baseName, type Language, type Localized, languages, maxOf } from '../../text';
import { brokenPattern, lostApostrophe } from './brokenPattern';
import { type LintFinding, type LintWorkspace, lintFinding } from './lintModel';
import { lintText } from './lintStrings';

/**
 * Finds texts that Java cannot fill in, and differences between the bundles of a family, which have the same messages in several
 * languages.
 */
export function bundleFindings({ files, templates }: LintWorkspace): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const { file, isAside } of files) if (!isAside) append(findings, brokenTexts(file, templates));
  for (const bundles of byFamily(files.filter(({ isAside }) => !isAside))) {
    if (bundles.length < 2) continue;
    const homes = homesOf(bundles);
    for (const [code, texts] of messagesByCode(bundles)) {
      append(findings, gaps(code, texts, homes), otherPlaceholders(code, texts));
    }
  }
  return findings;
}

/** Finds patterns that Java refuses or reads otherwise than they look. */
function brokenTexts({ uri, messages }: FileDefinitions, templates: LintWorkspace['templates']): LintFinding[] {
  return messages.flatMap(({ code, text, line }): LintFinding[] => {
    const { most = 0 } = templates.get(code) ?? {};
    const lost = most > 0 ? lostApostrophe(text) : undefined;
    const broken =
      brokenPattern(text) ?? (lost === undefined ? undefined : { kind: 'unclosedQuote' as const, offset: lost });
    if (broken === undefined) return [];
    const { kind, offset } = broken;
    const message: Localized =
      kind === 'unclosedQuote'
        ? lintText((t) => t.unclosedQuote(code, offset + 1))
        : lintText((t, language) => t.brokenPattern(code, patternProblemText(kind, offset + 1, language)));
    return [lintFinding('broken-pattern', { code, file: uri, line, message })];
  });
}

/** For each language of the family the bundle for its texts: its own bundle before the default one. */
function homesOf(bundles: readonly FileDefinitions[]): ReadonlyMap<Language, FileDefinitions> {
  const homes = new Map<Language, FileDefinitions>();
  for (const bundle of bundles) {
    if (bundle.language !== undefined && !homes.has(bundle.language)) homes.set(bundle.language, bundle);
  }
  for (const bundle of bundles) {
    const language = usualLanguage(bundle);
    if (bundle.language === undefined && !homes.has(language)) homes.set(language, bundle);
  }
  return homes;
}

function gaps(
  code: number,
  texts: readonly FamilyMessage[],
  homes: ReadonlyMap<Language, FileDefinitions>,
): LintFinding[] {
  const [first] = texts;
  if (first === undefined) return [];
  const spoken = new Set(texts.map(({ language }) => language));
  return languages.flatMap((missing): LintFinding[] => {
    const home = homes.get(missing);
    if (home === undefined || spoken.has(missing)) return [];
    const message = lintText((t) => t.languageGap(code, first.language, missing, baseName(home.uri)));
    const at = { file: first.bundle.uri, line: first.line };
    const related = [{ file: home.uri, line: 1 }];
    return [lintFinding('language-gap', { code, ...at, message, related })];
  });
}

/** Finds the texts whose placeholders differ from most others. */
function otherPlaceholders(code: number, texts: readonly FamilyMessage[]): LintFinding[] {
  const whole = texts.filter(({ text }) => brokenPattern(text) === undefined);
  const all = whole.map((text) => ({ ...text, shown: javaPlaceholders(text.text).map((index) => `{${index}}`) }));
  const keyOf = ({ shown }: (typeof all)[number]) => shown.join(' ');
  const counts = new Map<string, number>();
  for (const text of all) counts.set(keyOf(text), (counts.get(keyOf(text)) ?? 0) + 1);
  if (counts.size < 2) return [];
  const most = maxOf(counts.values(), 0);
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
    return [lintFinding('argument-count', { code, ...at, message, related })];
  });
}
