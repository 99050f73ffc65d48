import { familiesOf, generateConstants, outputLanguageNamed, outputLanguages } from '../../core/answers/constants';
import type { Catalog } from '../../core/catalog';
import type { Language } from '../../core/text';
import { visibleText } from '../../core/text';
import { openCatalog } from '../shell/catalogs';
import { type CatalogOptions, command, Refusal } from '../shell/command';
import { membersOf } from '../shell/options';
import { exitStatus } from '../shell/terminal';

const languageIds = outputLanguages.map(({ id }) => id);

/** `constants --language LANGUAGE`: code that defines a constant for every code, to stdout. */
export const constants = command(
  {
    name: 'constants',
    usage: {
      en: 'constants --language LANGUAGE [--only FAMILY...] [options]',
      'zh-CN': 'constants --language 语言 [--only 类别...] [选项]',
    },
    summary: {
      en: 'Prints code that defines a constant for every code, with its message as documentation.',
      'zh-CN': '输出代码，为每个错误码定义常量，并以消息作为文档注释。',
    },
    maxArgs: 0,
    options: {
      language: {
        kind: 'value',
        placeholder: { en: 'LANGUAGE', 'zh-CN': '语言' },
        accepts: { en: languageIds.join(', '), 'zh-CN': languageIds.join('、') },
        read: outputLanguageNamed,
        help: {
          en: `The language of the code: ${languageIds.join(', ')}.`,
          'zh-CN': `代码所用的语言：${languageIds.join('、')}。`,
        },
      },
      only: {
        kind: 'values',
        placeholder: { en: 'FAMILY...', 'zh-CN': '类别...' },
        accepts: { en: 'one or more sections or categories', 'zh-CN': '一个或多个分区或类别' },
        read: (text: string) => (/[^,]/.test(text) ? text : undefined),
        takesFollowing: true,
        help: {
          en: 'Only these sections or categories: legacy-api, missing-parameter, new-api/system. An unknown name lists all of them.',
          'zh-CN': '只包含这些分区或类别：legacy-api、missing-parameter、new-api/system。名称不存在时会列出全部。',
        },
      },
    },
    failsWhen: { en: 'the families have no codes.', 'zh-CN': '所选类别没有错误码。' },
  },
  ({ options: { language, only }, language: textLanguage, catalog: from }, terminal) => {
    if (language === undefined) return new Refusal((known) => constantsCliStrings[known].noOutput(languageIds));
    const named = only.flatMap(membersOf);
    const families = [...new Set(named)];
    const catalog = openCatalog(from, textLanguage, terminal);
    if (catalog === undefined) return exitStatus.usage;
    const strings = constantsCliStrings[textLanguage];
    const generated = generateConstants(catalog, { language, families, textLanguage }, argumentsOf(from));
    switch (generated.kind) {
      case 'text':
        terminal.out(generated.text);
        return exitStatus.ok;
      case 'unknownFamilies':
        terminal.err(strings.unknownFamilies(generated.names.map(visibleText), listFamilies(catalog)));
        return exitStatus.usage;
      case 'empty':
        terminal.err(strings.noCodes(families));
        return exitStatus.notListed;
    }
  },
);

/** The catalog options as a person writes them: the header of the code says how to generate it again. */
function argumentsOf({ files, version }: CatalogOptions): string[] {
  return [...files.flatMap((file) => ['--catalog', file]), ...(version === 'auto' ? [] : ['--job-version', version])];
}

/** One line for each section that has codes: `  new-api: task-running, schedule-set-up`. */
function listFamilies(catalog: Catalog): string {
  const sections = new Map<string, Set<string>>();
  for (const { section, category } of familiesOf(catalog)) {
    const categories = sections.get(section.id) ?? new Set();
    sections.set(section.id, categories.add(category.id));
  }
  return [...sections].map(([section, categories]) => `  ${section}: ${[...categories].join(', ')}\n`).join('');
}

interface ConstantsCliStrings {
  noOutput(known: readonly string[]): string;
  /** `families`: one line for each section, with its categories. */
  unknownFamilies(names: readonly string[], families: string): string;
  noCodes(names: readonly string[]): string;
}

/** What `constants` says beside what every command can say. */
const constantsCliStrings: Readonly<Record<Language, ConstantsCliStrings>> = {
  en: {
    noOutput: (known) => `Choose a language: --language ${known.join('|')}.`,
    unknownFamilies: (names, families) =>
      `There is no section or category called ${names.map((name) => `"${name}"`).join(', ')}. --only takes:\n${families}`,
    noCodes: (names) => `The catalog lists no code of ${names.join(', ')}.\n`,
  },
  'zh-CN': {
    noOutput: (known) => `请指定语言：--language ${known.join('|')}。`,
    unknownFamilies: (names, families) =>
      `没有名为${names.map((name) => `“${name}”`).join('、')}的分区或类别。--only 接受：\n${families}`,
    noCodes: (names) => `目录中没有 ${names.join('、')} 的错误码。\n`,
  },
};
