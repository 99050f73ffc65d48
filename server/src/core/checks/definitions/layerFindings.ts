import type { CatalogEntry } from '../../catalog/catalogEntry';
import type { CatalogLayer } from '../../catalog/layer';
import type {
  ConstantDefinition,
  FileDefinitions,
  MessageDefinition,
} from '../../catalog/sources/workspace/fileDefinitions';
import { bundleName } from '../../catalog/sources/workspace/messageBundles';
import { languages } from '../../text/language';

/**
 * What the files of a workspace say, as far as its layer still tells: of several bundles with the same text for a code in the
 * same language only the first has it. Made once a layer.
 */
export function layerFindings(layer: CatalogLayer): ReadonlyMap<string, FileDefinitions> {
  const known = kept.get(layer);
  if (known) return known;
  const files = new Map<string, { constants: ConstantDefinition[]; messages: MessageDefinition[] }>();
  const fileOf = (uri: string) => {
    const file = files.get(uri) ?? { constants: [], messages: [] };
    files.set(uri, file);
    return file;
  };
  for (const entry of layer.entries) {
    for (const { name, owner, origin } of entry.names ?? []) {
      const constant = { name, code: entry.code, line: origin.line, ...(owner === undefined ? {} : { owner }) };
      fileOf(origin.file).constants.push(hasTextBeside(entry) ? { ...constant, text: entry.message.en } : constant);
    }
    for (const { file, message } of messagesOf(entry)) fileOf(file).messages.push(message);
  }
  const findings = new Map(
    [...files].map(([uri, { constants, messages }]): [string, FileDefinitions] => {
      const language = bundleName(uri)?.language;
      const told = language === undefined ? {} : { language };
      return [uri, { uri, constants, messages, problems: [], whole: true, ...told }];
    }),
  );
  kept.set(layer, findings);
  return findings;
}

const kept = new WeakMap<CatalogLayer, ReadonlyMap<string, FileDefinitions>>();

/** Whether the text of an entry stands with its constants, not in a bundle and not in a comment. */
function hasTextBeside({ withoutMessage, described, textOrigins, names = [], origin }: CatalogEntry): boolean {
  if (withoutMessage || described || names.length === 0 || bundleName(origin.file) !== undefined) return false;
  return !Object.values(textOrigins ?? {}).some(({ file }) => bundleName(file) !== undefined);
}

function messagesOf({ code, message, textOrigins, origin, languages: own = languages, withoutMessage }: CatalogEntry) {
  if (withoutMessage) return [];
  return own.flatMap((language) => {
    const { file, line } = textOrigins?.[language] ?? origin;
    return bundleName(file) === undefined ? [] : [{ file, message: { code, text: message[language], line } }];
  });
}
