import type { Catalog } from '../../catalog/catalog';
import { decode } from '../../catalog/families';
import type { NumberMention } from '../../mentions/codeMention';
import { diagnosticStrings } from './diagnosticStrings';
import type { Finding } from './finding';

/** A number that the text calls an error code and no catalog lists. */
export function unlisted({ code, offset, length }: NumberMention, catalog: Catalog): Finding {
  return {
    rule: 'unlisted',
    offset,
    length,
    code,
    message(language) {
      const { section, category } = decode(code, catalog.families);
      const groups = new Set([section, category].flatMap((group) => (group ? [group.name[language]] : [])));
      return diagnosticStrings[language].unlisted(code, groups.size === 0 ? undefined : [...groups].join(' · '));
    },
  };
}
