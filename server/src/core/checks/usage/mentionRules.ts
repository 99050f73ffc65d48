import { decode, falseTwin, isLegacy, openReleases, versionText } from '../../catalog';
import type { NameMention } from '../../mentions';
import { shorten, visibleText } from '../../text';
import type { DiagnosticRule } from '../rules';
import { conflict } from './conflict';
import { diagnosticStrings } from './diagnosticStrings';
import type { MentionRule, RuleContext } from './finding';

/** Maximum length of a quoted message, in code points: of a single one, and of one among several. */
const maxMessage = { single: 200, several: 120 };

/** Maximum distance between a name and its number, in UTF-16 units. */
const maxNameDistance = 120;

/** A number that the text calls an error code and that no catalog lists. */
const unlisted: MentionRule = ({ code, offset, length, entry }, { catalog, isDefinedHere }) => {
  if (entry !== undefined || isDefinedHere(code)) return undefined;
  return {
    offset,
    length,
    code,
    message(language) {
      const { section, category } = decode(code, catalog.families);
      const groups = new Set([section, category].flatMap((group) => (group ? [group.name[language]] : [])));
      return diagnosticStrings[language].unlisted(code, groups.size === 0 ? undefined : [...groups].join(' · '));
    },
  };
};

/** A use of a code of the legacy API. The message has the code of the new API with the same meaning. */
const legacy: MentionRule = (mention, context) => {
  const { code, offset, length, entry, name } = mention;
  const { catalog, finder } = context;
  if (entry === undefined || !isLegacy(entry)) return undefined;
  if (mention.kind === 'name') {
    // At its definition the number has the finding.
    if (isBesideNumber(mention, context)) return undefined;
  } else if (!finder.judge.isLikelyErrorCode(mention) || finder.judge.isMessageKey(mention)) {
    // A message file serves programs that still answer with the code.
    return undefined;
  }
  return {
    offset,
    length,
    code,
    message(language) {
      const text = diagnosticStrings[language];
      const [twin] = entry.twins;
      const successor = twin === undefined ? undefined : catalog.get(twin);
      const impostor = falseTwin(entry, catalog);
      return [
        text.legacy(name === undefined ? String(code) : text.named(name, code)),
        successor
          ? text.successor(successor.code, shorten(visibleText(successor.message[language]), maxMessage.single))
          : text.noSuccessor,
        ...(impostor === undefined ? [] : [text.impostor(impostor)]),
      ].join('');
    },
  };
};

function isBesideNumber({ code, offset, length }: NameMention, { document, finder }: RuleContext): boolean {
  const end = offset + length;
  const reach = Math.min(end + maxNameDistance, document.lineEnd(document.lineAt(offset)));
  return finder.candidates(end, reach).some((beside) => beside.code === code);
}

/** A number whose meaning depends on the release of JOB, if neither a setting nor a layer names the release. */
const changedMeaning: MentionRule = (mention, { catalog, finder: { judge } }) => {
  const { kind, code, offset, length, entry } = mention;
  if (kind === 'name' || entry === undefined) return undefined;
  const meanings = openReleases(entry, catalog);
  if (meanings.length < 2 || !judge.isLikelyErrorCode(mention)) return undefined;
  // At a definition the name says what the number means.
  if (judge.isDefinition(mention)) return undefined;
  return {
    offset,
    length,
    code,
    message(language) {
      const text = diagnosticStrings[language];
      const shown = meanings.map(({ entry: { message }, versions }) =>
        text.meaning(
          versionText(versions, language) ?? '3.x',
          shorten(visibleText(message[language]), maxMessage.several),
        ),
      );
      return text.changedMeaning(code, shown.join(text.semicolon));
    },
  };
};

/** The rules for mentioned codes. A new rule is a function, a row here and its severity in `defaultSeverities`. */
export const mentionRules: readonly (readonly [rule: DiagnosticRule, find: MentionRule])[] = [
  ['unlisted', unlisted],
  ['legacy', legacy],
  ['changedMeaning', changedMeaning],
  ['conflict', conflict],
];
