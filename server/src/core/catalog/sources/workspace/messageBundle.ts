import type { Language } from '../../../text/language';
import { baseName } from '../../../text/pathNames';
import { readCode } from '../../catalogEdition';
import { detached } from './detached';
import type { FileFindings, FoundMessage } from './fileFindings';
import { readProperties } from './properties';
import { problemInWorkspace } from './workspaceProblem';

/** What the name of a message bundle tells: `message_zh_CN.properties`. */
export interface BundleName {
  /** The name without language and ending, which the bundles of all languages share. */
  readonly family: string;
  /** Undefined for the default bundle. */
  readonly language: Language | undefined;
}

/** Languages and regions at the end of a bundle's name; those that we do not speak are `other`. */
const suffixes: ReadonlyMap<string, Language | 'other'> = new Map([
  ...each('zh cn hans', 'zh-CN'),
  ...each('en us gb uk au ca', 'en'),
  ...each('tw hk mo hant ja jp ko kr fr de es it pt br ru vi th id tr ar', 'other'),
]);

function each(parts: string, language: Language | 'other'): [string, Language | 'other'][] {
  return parts.split(' ').map((part) => [part, language]);
}

/**
 * Reads the name of a message bundle; undefined for other files, and for bundles in languages that the product does not
 * speak, Traditional Chinese among them.
 */
export function bundleName(path: string): BundleName | undefined {
  const name = baseName(path);
  if (!/message.*\.properties$/i.test(name)) return undefined;
  const parts = name.slice(0, -'.properties'.length).split(/[_.-]/);
  let language: Language | undefined;
  for (let left = 3; left > 0 && parts.length > 1; left--) {
    const told = suffixes.get(parts.at(-1)?.toLowerCase() ?? '');
    if (told === 'other') return undefined;
    if (told === undefined) break;
    parts.pop();
    // `zh_CN`: the language stands before the region and is the one that counts.
    language = told;
  }
  return { family: parts.join('_'), language };
}

/** Reads a message bundle: the keys that are codes. As in Java, the last of two equal keys counts. */
export function readMessageBundle(uri: string, text: string, { language }: BundleName): FileFindings {
  const { properties, truncated } = readProperties(text);
  const messages = new Map<number, FoundMessage>();
  const problems = [];
  for (const { key, value, line, illFormed } of properties) {
    const code = readCode(key);
    if (code === undefined) continue;
    const earlier = messages.get(code);
    if (illFormed) problems.push(problemInWorkspace({ file: uri, line }, (t) => t.illFormedEscape(code)));
    if (earlier !== undefined && earlier.text !== value) {
      problems.push(problemInWorkspace({ file: uri, line: earlier.line }, (t) => t.overridden(code, line)));
    }
    if (value.trim() !== '') messages.set(code, { code, text: value, line });
  }
  return {
    uri,
    constants: [],
    messages: detached([...messages.values()]),
    ...(language === undefined ? {} : { language }),
    problems,
    whole: !truncated,
  };
}
