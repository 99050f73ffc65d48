import type { ConstantDefinition, FileDefinitions } from '../../catalog/sources/workspace/fileDefinitions';
import { isCodeName, isErrorType } from '../../catalog/vocabulary/codeNames';
import { isHolderName } from '../../catalog/vocabulary/holders';
import { fileLanguage, languageIdOf, sourceSyntax } from '../../text/languages';
import type { SourceLanguage } from '../../text/source/sourceSyntax';
import type { LintFinding, LintPlace, LintWorkspace } from './lintModel';
import { lintText } from './lintStrings';

/** Constants that no bundle has a message for, and messages that no constant stands for. */
export function messageFindings(workspace: LintWorkspace): LintFinding[] {
  const { files, templates } = workspace;
  // Where there are no bundles, messages are kept in a way that is not known here.
  if (templates.size === 0) return [];
  return [...constantsWithoutMessage(workspace), ...messagesWithoutConstant(files)];
}

function constantsWithoutMessage({ files, templates, toldElsewhere }: LintWorkspace): LintFinding[] {
  const findings: LintFinding[] = [];
  for (const { file, isTest } of files) {
    if (isTest) continue;
    for (const [owner, constants] of holdersOf(file)) {
      if (!needsBundles(owner, constants)) continue;
      for (const { name, code, line } of constants) {
        if (templates.has(code) || toldElsewhere.has(code)) continue;
        const message = lintText((t) => t.constantWithoutMessage(name, code));
        const at = { file: file.uri, line };
        findings.push({ rule: 'constant-without-message', level: 'error', code, constant: name, ...at, message });
      }
    }
  }
  return findings;
}

/** One finding a code, at the first of its messages. */
function messagesWithoutConstant(files: LintWorkspace['files']): LintFinding[] {
  const defined = new Set(files.flatMap(({ file }) => file.constants.map(({ code }) => code)));
  // Messages without a single constant beside them belong to source code that is elsewhere.
  if (defined.size === 0) return [];
  const places = new Map<number, LintPlace[]>();
  for (const { file, isTest } of files) {
    if (isTest) continue;
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
    return [{ rule: 'message-without-constant', level: 'warning', code, ...first, message, ...others }];
  });
}

/** A constant and where it stands. */
export interface PlacedConstant extends ConstantDefinition {
  readonly file: string;
  readonly language: SourceLanguage;
}

/** The constants of a file that belong to a class, enum or module, those of one holder together. */
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

/** Whether a class by its name holds codes, and does not only have one beside other things. */
export function isHolder(owner: string): boolean {
  return owner !== '' && (isHolderName(owner) || isCodeName(owner) || isErrorType(owner));
}

/**
 * Whether the messages of a class' codes are looked up in bundles. Members that have their texts beside them need none, and
 * neither do clients in other languages.
 */
export function needsBundles(owner: string, constants: readonly PlacedConstant[]): boolean {
  const file = constants[0]?.file ?? '';
  if (!fileLanguage(languageIdOf(file))?.usesBundles || !isHolder(owner)) return false;
  return constants.every(({ text }) => text === undefined);
}
