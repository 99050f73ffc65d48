import type { ConstantDefinition, FileDefinitions } from '../../catalog/sources/workspace';
import { isCodeName, isErrorType, isHolderName } from '../../catalog/vocabulary';
import { fileLanguage, languageIdOf, sourceSyntax } from '../../text';
import type { SourceLanguage } from '../../text/source';
import { type LintFinding, type LintPlace, type LintWorkspace, lintFinding } from './lintModel';
import { lintText } from './lintStrings';

/** Finds constants without a message in any bundle, and messages without a constant. */
export function messageFindings(workspace: LintWorkspace): LintFinding[] {
  const { files, templates } = workspace;
  // Without bundles, messages are stored in an unknown way.
  if (templates.size === 0) return [];
  return [...constantsWithoutMessage(workspace), ...messagesWithoutConstant(files)];
}

function constantsWithoutMessage({ files, templates, customMessages }: LintWorkspace): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const { file, isAside } of files) {
    if (isAside) continue;
    for (const [owner, constants] of holdersOf(file)) {
      if (!needsBundles(owner, constants)) continue;
      for (const { name, code, line } of constants) {
        if (templates.has(code) || customMessages.has(code)) continue;
        const message = lintText((t) => t.constantWithoutMessage(name, code));
        const at = { file: file.uri, line };
        findings.push(lintFinding('constant-without-message', { code, constant: name, ...at, message }));
      }
    }
  }
  return findings;
}

/** One finding for each code, at the first of its messages. */
function messagesWithoutConstant(files: LintWorkspace['files']): LintFinding[] {
  const defined = new Set(files.flatMap(({ file }) => file.constants.map(({ code }) => code)));
  // Messages without any constant belong to source code that is elsewhere.
  if (defined.size === 0) return [];
  const places = new Map<number, LintPlace[]>();
  for (const { file, isAside } of files) {
    if (isAside) continue;
    for (const { code, line } of file.messages) {
      if (defined.has(code)) continue;
      const known = places.get(code);
      if (known === undefined) places.set(code, [{ file: file.uri, line }]);
      else known.push({ file: file.uri, line });
    }
  }
  return [...places].flatMap(([code, [first, ...related]]): LintFinding[] => {
    if (first === undefined) return [];
    const message = lintText((t) => t.messageWithoutConstant(code));
    const others = related.length > 0 ? { related } : {};
    return [lintFinding('message-without-constant', { code, ...first, message, ...others })];
  });
}

/** A constant and its place. */
export interface PlacedConstant extends ConstantDefinition {
  readonly file: string;
  readonly language: SourceLanguage;
}

/** The constants of a file, grouped by the class, enum or module that holds them. */
export function holdersOf({ uri, constants }: FileDefinitions): ReadonlyMap<string, readonly PlacedConstant[]> {
  const language = sourceSyntax(uri)?.language;
  const holders = new Map<string, PlacedConstant[]>();
  if (language === undefined) return holders;
  for (const constant of constants) {
    const placed = { ...constant, file: uri, language };
    const held = holders.get(constant.owner ?? '');
    if (held === undefined) holders.set(constant.owner ?? '', [placed]);
    else held.push(placed);
  }
  return holders;
}

/** True if the name of a class says that it holds codes. */
export function isHolder(owner: string): boolean {
  return owner !== '' && (isHolderName(owner) || isCodeName(owner) || isErrorType(owner));
}

/**
 * True if the messages of a class are looked up in bundles. Members with their texts beside them need none, nor do clients
 * in other languages.
 */
function needsBundles(owner: string, constants: readonly PlacedConstant[]): boolean {
  const file = constants[0]?.file ?? '';
  if (!fileLanguage(languageIdOf(file))?.usesBundles || !isHolder(owner)) return false;
  return constants.every(({ text }) => text === undefined);
}
