import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { catalogMarkdown } from '../../../server/src/core/answers/card/catalogMarkdown';
import {
  digitsOf,
  isInJobRange,
  isJobCodeText,
  isShort,
  jobCodes,
  numberTwin,
  spaceOf,
} from '../../../server/src/core/catalog/codeSpace';
import { findTwins } from '../../../server/src/core/catalog/findTwins';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { releasesOf, silentReleases } from '../../../server/src/core/catalog/releases';
import { readCustomCatalog } from '../../../server/src/core/catalog/sources/custom/customCatalog';
import {
  identifierWords,
  isCertainHolder,
  isCodeName,
  isConstantName,
  isErrorType,
  isFailureName,
  isHolderName,
  isOtherKindOfCode,
  isOtherThing,
  isOurHolder,
  isQuantityWord,
} from '../../../server/src/core/catalog/vocabulary';
import { requestFields, valueFields } from '../../../server/src/core/logs/lines/logFields';
import { isErrorLog, serviceOfPath } from '../../../server/src/core/logs/lines/logFile';
import { innerSpan } from '../../../server/src/core/messages/innerSpan';
import { beginsRecord, logHeaderLength } from '../../../server/src/core/messages/logHeader';
import { normalForm, normalText } from '../../../server/src/core/messages/normalForm';
import { templateForms } from '../../../server/src/core/messages/templateForm';
import { messageStyles } from '../../../server/src/core/template/renderTemplate';
import { fold, wordsOf } from '../../../server/src/core/text';
import { fileLanguage, isLog, isSurelyLog, languageIdOf, sourceSyntax } from '../../../server/src/core/text/languages';
import { columnsOf, countUpTo, endOfLine, lineStarts, startOfTail } from '../../../server/src/core/text/lines';
import {
  baseName,
  decoded,
  folderName,
  folderOf,
  isCopyPath,
  isTestPath,
} from '../../../server/src/core/text/pathNames';
import { joined } from './joined';

/** The lines of a text, its words, and what its paths are. */
export function pieces(text: string, kind: string): string {
  if (kind === 'language') {
    const [id = ''] = text.split('\n');
    const document = { languageId: id, uri: `file:///w/${id}` };
    const facts = [fileLanguage(id), languageIdOf(id), sourceSyntax(id), isLog(document), isSurelyLog(document)];
    return facts.map((fact) => joined(fact ?? null)).join('\n');
  }
  const starts = lineStarts(text);
  const half = text.length >> 1;
  return [
    joined([starts, countUpTo(starts, half), endOfLine(text, half), columnsOf(text), startOfTail(text, /\w/)]),
    joined([fold(text), wordsOf(fold(text))]),
    joined([baseName(text), folderName(text), folderOf(text), isTestPath(text), isCopyPath(text), decoded(text)]),
  ]
    .join('\n')
    .slice(0, 1200);
}

/** What the vocabulary says about the words of a text. */
export function vocabulary(text: string): string {
  const words = new Set(text.match(/[A-Za-z_]\w+/g));
  const lines = [...words].slice(0, 12).map((word) => {
    const kinds = { isCertainHolder, isCodeName, isConstantName, isErrorType, isFailureName, isHolderName };
    const others = { isOtherKindOfCode, isOtherThing, isOurHolder, isQuantityWord };
    const true_ = Object.entries({ ...kinds, ...others }).flatMap(([name, is]) => (is(word) ? [name] : []));
    return true_.length === 0 ? '' : `${word} (${identifierWords(word).join(' ')}): ${true_.join(', ')}`;
  });
  return lines.filter((line) => line !== '').join('\n');
}

/** How a text is compared: its normal form, that of its parts, its log header, and its forms as a template. */
export function forms(text: string): string {
  const short = text.slice(0, 200);
  const { form } = normalForm(short);
  const half = form.length >> 1;
  return [
    joined([normalText(short), normalForm(short, 20), innerSpan(form, { from: half >> 1, to: half })]),
    ...text
      .split('\n')
      .slice(0, 4)
      .map((line) => joined([logHeaderLength(line), beginsRecord(line)])),
    ...messageStyles.map((style) => joined(templateForms(short, style))),
  ]
    .join('\n')
    .slice(0, 2000);
}

/** The requests and values on the lines of a log, and what its path says. */
export function fields(text: string): string {
  const lines = text.split('\n').slice(0, 8);
  const found = lines.map((line) =>
    joined([requestFields(line), valueFields(line), serviceOfPath(line) ?? null, isErrorLog(line)]),
  );
  return found.join('\n').slice(0, 1600);
}

/** A catalog with this name as a document; its space of codes, and the twins and releases in it. */
export function catalogFile(text: string, name: string): string {
  const { layers, families } = builtinLayers();
  const own = readCustomCatalog({ path: `/t/${name}`, text }, families);
  if (own.entries.length === 0) return '';
  const catalog = mergeLayers([own], families);
  const space = spaceOf(mergeLayers([own, ...layers], families));
  const numbers = own.entries.slice(0, 6).flatMap(({ code }) => [code - 1, code, code + 1]);
  const facts = numbers.map((number) =>
    joined([
      number,
      digitsOf(number),
      isShort(number),
      isInJobRange(number),
      isJobCodeText(String(number)),
      numberTwin(number),
    ]),
  );
  const sections = ['legacy-api', 'new-api'] as const;
  const twins = findTwins(
    own.entries.map((entry, at) => ({ ...entry, section: { ...entry.section, id: sections[at % 2] ?? 'own' } })),
  );
  const beginnings = numbers.flatMap((number) => [2, 4, 6].map((length) => String(number).slice(0, length)));
  const spaces = [
    space.digits,
    numbers.map((number) => space.has(number)),
    beginnings.map((digits) => space.begins(digits)),
    space.equals(jobCodes),
  ];
  const releases = own.entries.slice(0, 3).map(({ code }) => {
    const meanings = mergeLayers([own, ...layers], families).meanings(code);
    return joined([releasesOf(meanings).map(({ versions }) => versions), silentReleases(meanings)]);
  });
  const markdown = catalogMarkdown(catalog, text.length % 2 === 0 ? 'zh-CN' : 'en');
  return [joined([...twins]), ...facts, ...spaces.map(joined), ...releases, markdown].join('\n').slice(0, 2400);
}
