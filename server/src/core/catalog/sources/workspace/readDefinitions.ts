import { baseName, countUpTo, folderName, isLineBreak, lineStarts, sourceSyntax } from '../../../text';
import type { SourceSyntax } from '../../../text/source';
import type { ConstantDraft } from './constantCollector';
import { readConstants } from './constantReader';
import { descriptionOf, textOf } from './description';
import {
  type ConstantDefinition,
  detached,
  type FileDefinitions,
  type Loose,
  problemInWorkspace,
} from './fileDefinitions';
import { bundleName, readMessageBundle } from './messageBundles';
import { type Callable, readCallables } from './signatures';

/**
 * Reads the definitions in one file of a workspace. Undefined if the file looks whole and defines nothing; a file that looks
 * half-written may define something later. Never fails; linear in the length of the text.
 */
export function readDefinitions(uri: string, text: string): FileDefinitions | undefined {
  const definitions = readByName(uri, text);
  if (definitions === undefined) return undefined;
  const { constants, messages, problems, callables, whole } = definitions;
  if (text.trim() === '') return { ...definitions, whole: false };
  if (whole && constants.length + messages.length + problems.length === 0 && !callables) return undefined;
  return isLineBreak(text.charCodeAt(text.length - 1)) ? definitions : { ...definitions, openEnd: true };
}

function readByName(uri: string, text: string): FileDefinitions | undefined {
  const bundle = bundleName(uri);
  if (bundle !== undefined) return readMessageBundle(uri, text, bundle);
  const syntax = sourceSyntax(uri);
  return syntax && readSource(uri, text, syntax);
}

function readSource(uri: string, text: string, syntax: SourceSyntax): FileDefinitions {
  const { constants, truncated, tooDeep } = readConstants(text, syntax, moduleName(uri));
  const starts = constants.length > 0 ? lineStarts(text) : [];
  const isJava = syntax.language === 'java';
  const callables = isJava ? readCallables(text) : [];
  const home = isJava && constants.length + callables.length > 0 ? packageOf(text) : undefined;
  return {
    uri,
    constants: detached<ConstantDefinition>(
      constants.map((draft) => definitionOf(text, draft, countUpTo(starts, draft.at) + 1)),
    ),
    messages: [],
    ...(callables.length > 0 ? { callables: detached<Callable>(callables) } : {}),
    ...(home === undefined ? {} : { home }),
    problems: tooDeep ? [problemInWorkspace({ file: uri, line: 1 }, (t) => t.tooDeep())] : [],
    whole: !truncated,
  };
}

/** Maximum length of what is before the package, such as a licence, in UTF-16 units. */
const packageReach = 16 * 1024;

/** Returns the package that Java source names. */
function packageOf(text: string): string | undefined {
  return /^[ \t]{0,20}package[ \t]+([\w.]{1,200})[ \t]*;/m.exec(text.slice(0, packageReach))?.[1];
}

function definitionOf(text: string, draft: ConstantDraft, line: number): Loose<ConstantDefinition> {
  const { name, code, owner } = draft;
  return { name, code, owner, line, text: textOf(text, draft), description: descriptionOf(text, draft) };
}

/** Returns how other code calls the module in this file: by its name, or by its folder for files such as `index.ts`. */
function moduleName(uri: string): string {
  const name = baseName(uri);
  const [module = ''] = name.split('.');
  return /^(?:index|__init__|mod|lib|main)$/.test(module) ? folderName(uri) || module : module;
}
