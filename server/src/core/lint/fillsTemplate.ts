import { baseName } from '../workspace/pathNames';

/**
 * The exception that a Java file defines, where it makes arrays: one that fills the template by itself, from what it is
 * given in another way. What calls of it pass cannot be counted. Undefined for every other file.
 */
export function fillsTemplate(uri: string, text: string): string | undefined {
  const name = /^(\w{1,200}(?:Exception|Error))\.java$/.exec(baseName(uri))?.[1];
  return name !== undefined && /\bnew [A-Z]\w{0,50} ?\[|\btoArray ?\(/.test(text) ? name : undefined;
}
