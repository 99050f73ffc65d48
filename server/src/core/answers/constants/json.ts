import { compareVersions, newestVersion, type VersionRange } from '../../catalog/jobVersion';
import { printableJson } from '../../text/printableJson';
import { generatedMark } from './commandLine';
import type { Constant, ConstantFile } from './constantFile';

/**
 * A list for programs, in an object because JSON has no comments: `generated` and `regenerate` are the header, `codes`
 * the constants. Messages are whole and as the catalog has them; `versions` is null where a code is bound to no release,
 * `first` where it is since 2.x, `last` where it goes on; `successor` names what replaces a deprecated code, if anything.
 */
export function jsonConstants({ groups, language, regenerate }: ConstantFile): string {
  const codes = groups.flatMap(({ constants }) =>
    constants.map(({ name, entry, deprecation }: Constant) => ({
      code: entry.code,
      constant: name,
      message: entry.message[language],
      messages: { en: entry.message.en, 'zh-CN': entry.message['zh-CN'] },
      summary: entry.summary ?? false,
      section: entry.section.id,
      category: entry.category.id,
      versions: entry.versions ? versionsOf(entry.versions) : null,
      deprecated: deprecation !== undefined,
      successor: deprecation?.successor ?? null,
    })),
  );
  return printableJson({ generated: generatedMark, regenerate, codes });
}

function versionsOf({ first, last }: VersionRange) {
  return { first: first ?? null, last: compareVersions(last, newestVersion) < 0 ? last : null };
}
