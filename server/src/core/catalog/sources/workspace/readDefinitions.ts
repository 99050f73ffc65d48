import { sourceSyntax } from '../../../text/languages';
import { countUpTo, isLineBreak, lineStarts } from '../../../text/lineStarts';
import { baseName, folderName } from '../../../text/pathNames';
import type { SourceSyntax } from '../../../text/source/sourceSyntax';
import type { ConstantDraft } from './constantCollector';
import { readConstants } from './constantReader';
import { descriptionOf, textOf } from './description';
import type { ConstantDefinition, FileDefinitions } from './fileDefinitions';
import { detached, type Loose, problemInWorkspace } from './fileDefinitions';
import { bundleName, readMessageBundle } from './messageBundles';

/** Whether a file may define codes or hold their messages, judged by its name alone. Takes paths and URIs. */
export function mayHoldDefinitions(path: string): boolean {
  if (path.endsWith('.properties')) return bundleName(path) !== undefined;
  return sourceSyntax(path) !== undefined && !/\.min\.[cm]?js$/i.test(path);
}

/**
 * Reads one file of a workspace. Undefined where nothing is found in it and it looks whole: a file that looks half-written
 * tells nothing about what it will hold. Takes every text; linear in its length.
 */
export function readDefinitions(uri: string, text: string): FileDefinitions | undefined {
  const findings = readByName(uri, text);
  if (findings === undefined) return undefined;
  const { constants, messages, problems, whole } = findings;
  if (text.trim() === '') return { ...findings, whole: false };
  if (whole && constants.length + messages.length + problems.length === 0) return undefined;
  return isLineBreak(text.charCodeAt(text.length - 1)) ? findings : { ...findings, openEnd: true };
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
  return {
    uri,
    constants: detached<ConstantDefinition>(
      constants.map((draft) => found(text, draft, countUpTo(starts, draft.at) + 1)),
    ),
    messages: [],
    problems: tooDeep ? [problemInWorkspace({ file: uri, line: 1 }, (t) => t.tooDeep())] : [],
    whole: !truncated,
  };
}

function found(text: string, draft: ConstantDraft, line: number): Loose<ConstantDefinition> {
  const { name, code, owner } = draft;
  return { name, code, owner, line, text: textOf(text, draft), description: descriptionOf(text, draft) };
}

/** What code elsewhere calls the module in this file: its name, or its folder's where the file only stands for that. */
function moduleName(uri: string): string {
  const name = baseName(uri);
  const [module = ''] = name.split('.');
  return /^(?:index|__init__|mod|lib|main)$/.test(module) ? folderName(uri) || module : module;
}
