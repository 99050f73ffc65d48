import type { Language } from '../../../text';
import { splitLines } from '../../../text';
import type { CatalogFile } from '../../catalogEntry';
import { excerpt } from '../../catalogProblem';
import { readProperties } from '../workspace/properties';
import { type CustomLayer, shownName } from './customLayer';
import { readCustomCode } from './declarations';

/**
 * Reads messages whose keys are codes with or without a prefix: `1199048`, `error.1199048`. The file name says their language,
 * as for message bundles, or else each text does.
 */
export function readPropertiesCatalog({ path, text }: CatalogFile, layer: CustomLayer): void {
  layer.language = languageOfFile(shownName(path));
  layer.style = 'java';
  declareRanges(text, layer);
  for (const { key, value, line } of readProperties(text).properties) {
    const code = key.slice(key.lastIndexOf('.') + 1);
    if (readCustomCode(code) === undefined) layer.problems.add(line, (t) => t.unknownKey(excerpt(key)));
    else layer.addRow({ line, code, message: value.trim() });
  }
}

/** `errors_zh_CN.properties`, `errors_en.properties`. */
function languageOfFile(name: string): Language | undefined {
  const [, tag] = /_(zh|en)(?:_[A-Za-z]{1,8}){0,3}\.[a-z]+$/i.exec(name.slice(-80)) ?? [];
  if (tag === undefined) return undefined;
  return tag.toLowerCase() === 'zh' ? 'zh-CN' : 'en';
}

/** Reads the comments before the first key: `# codes: 1199000-1199999`. */
function declareRanges(text: string, layer: CustomLayer): void {
  let line = 0;
  for (const raw of splitLines(text.slice(0, maxPreambleLength))) {
    line++;
    const comment = raw.trim();
    if (comment !== '' && !/^[#!]/.test(comment)) return;
    layer.takeDeclaration(comment.replace(/^[#! \t]{1,8}/, ''), line);
  }
}

/** Maximum length of the comments before the first key, in UTF-16 units. */
const maxPreambleLength = 64 * 1024;
