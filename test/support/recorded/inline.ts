import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { renderCard } from '../../../server/src/core/answers/card/card';
import { catalogLines, catalogMarkdown } from '../../../server/src/core/answers/card/catalogMarkdown';
import { describeEntry, withEvidence } from '../../../server/src/core/answers/card/describe';
import { errorWordCard } from '../../../server/src/core/answers/card/errorWordCard';
import {
  condensed,
  hintRoom,
  hintText,
  lensTitle,
  saysMessage,
} from '../../../server/src/core/answers/card/inlineText';
import type { ErrorWord } from '../../../server/src/core/messages/response/errorWord';
import { languages } from '../../../server/src/core/text/productLanguage';
import { workspace } from './documents';

const builtIn = builtinCatalog();

/**
 * What is shown beside code: `hints` and `lenses` of the numbers of a text, the `lines` on which a catalog has them, and the cards of
 * `words` and `names`. `says TEMPLATE` is whether the text already has that message.
 */
export function inline(text: string, kind: string): string {
  const codes = (text.match(/\d+/g) ?? []).map(Number);
  if (kind.startsWith('says ')) {
    const template = kind.slice('says '.length);
    return String(saysMessage(condensed(text), { message: { en: template, 'zh-CN': template } }));
  }
  if (kind === 'words') {
    return languages
      .flatMap((language) =>
        (['markdown', 'plaintext'] as const).map((form) => errorWordCard(text as ErrorWord, language, form).value),
      )
      .join('\n');
  }
  return codes.flatMap((code) => languages.flatMap((language) => about(code, kind, language))).join('\n');
}

function about(code: number, kind: string, language: (typeof languages)[number]): string[] {
  const entry = builtIn.get(code);
  switch (kind) {
    case 'hints':
      return [15, 16, 22, 23, 24, 40, 200].flatMap((room) => [
        hintText({ code, ...(entry && { entry }) }, false, room, builtIn, language),
        hintText({ code, ...(entry && { entry }) }, true, hintRoom(room, 2), builtIn, language),
      ]);
    case 'lenses':
      return [
        ...[1, 4, 7, 8].map((among) => lensTitle({ code }, among, builtIn, language)),
        lensTitle({ code, count: 1, meaning: 0 }, 1, builtIn, language),
        lensTitle({ code, count: 1234, meaning: 1, alike: [1, 2] }, 1, builtIn, language),
      ];
    case 'lines': {
      const line = entry && catalogLines(builtIn, language)(entry);
      return [line === undefined ? 'none' : `${line} ${catalogMarkdown(builtIn, language).split('\n')[line]}`];
    }
    default: {
      const named = workspace.get(code);
      if (named === undefined) return [];
      const card = describeEntry(named, workspace, language);
      return [withEvidence(card, { evidence: 'for' }), withEvidence(card, { evidence: 'none', holder: 'Own' })]
        .map((one) => renderCard(one, 'plaintext').value)
        .map((value) => value.split('\n').slice(0, 3).join('\n'));
    }
  }
}
