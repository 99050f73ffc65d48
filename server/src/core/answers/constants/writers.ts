import { compareVersions, newestVersion, type VersionRange } from '../../catalog';
import { generatedMark, otherLanguage, printableJson } from '../../text';
import { csharpConstants, javaConstants, kotlinConstants, phpConstants } from './classWriters';
import type { Constant, ConstantFile } from './constantFile';
import { goStyle, type NameStyle, phpStyle, screamingStyle } from './constantNames';
import {
  docBlock,
  jsDocText,
  type ListStyle,
  lineComment,
  lineText,
  rustdocText,
  rustLineText,
  separated,
  type Written,
} from './layOut';
import type { OutputLanguage } from './options';

/** A constant object, and the union of its values with the same name. */
function typescriptConstants(file: ConstantFile): Written {
  return {
    before: `${headerOf(file)}

/** ${file.strings.title} */
export const JobErrorCode = {
`,
    list: members,
    after: `
} as const;

export type JobErrorCode = (typeof JobErrorCode)[keyof typeof JobErrorCode];
`,
  };
}

/** A frozen object, which type checkers read as an enumeration. */
function javascriptConstants(file: ConstantFile): Written {
  return {
    before: `${headerOf(file)}

/**
 * ${file.strings.title}
 *
 * @readonly
 * @enum {number}
 */
export const JobErrorCode = Object.freeze({
`,
    list: members,
    after: `
});
`,
  };
}

function headerOf({ header }: ConstantFile): string {
  return lineComment('//', header, lineText).join('\n');
}

const members: ListStyle = {
  indent: '  ',
  heading: (text) => `// ${lineText(text)}`,
  constant: (constant) => [...docBlock(docLines(constant)), `${constant.name}: ${constant.entry.code},`],
};

function docLines({ paragraphs, deprecation }: Constant): string[] {
  const tags = deprecation ? [`@deprecated ${deprecation.note}`] : [];
  return separated([...paragraphs.map(jsDocText), ...tags]);
}

/** An enumeration with numbers as members, in the layout of black. */
function pythonConstants(file: ConstantFile): Written {
  return {
    before: `${lineComment('#', file.header, lineText).join('\n')}

from enum import IntEnum


class JobErrorCode(IntEnum):
    """${file.strings.title}"""

`,
    list: { indent: '    ', heading: (text) => `# ${lineText(text)}`, constant: pythonMember },
    after: `
`,
  };
}

/** Documentation generators read `#:`. Python has no mark for a deprecated member. */
function pythonMember({ name, entry, paragraphs, deprecation }: Constant): string[] {
  const notes = deprecation ? [`Deprecated: ${deprecation.note}`] : [];
  return [...lineComment('#:', separated([...paragraphs, ...notes]), lineText), `${name} = ${entry.code}`];
}

/** One block of untyped constants in the layout of gofmt. */
function goConstants(file: ConstantFile): Written {
  return {
    before: `${lineComment('//', file.header, lineText).join('\n')}

// Package joberrors ${file.strings.goPackage}
package joberrors

const (
`,
    list: {
      indent: '\t',
      heading: (text) => `// ${lineText(text)}`,
      constant: (constant) => [
        ...lineComment('//', goDoc(constant, file), lineText),
        `${constant.name} = ${constant.entry.code}`,
      ],
    },
    after: `
)
`,
  };
}

/**
 * Every paragraph begins with our own words: gofmt takes a paragraph that begins with a number sign for a heading, and
 * Go's tools take "Deprecated:" for the mark of a deprecated name.
 */
function goDoc({ name, entry, paragraphs, deprecation }: Constant, { language, strings }: ConstantFile): string[] {
  const [lead, other] = [entry.message[language], entry.message[otherLanguage(language)]];
  const said = new Set([lead, other, strings.catalogName(entry.constant)]);
  const rest = paragraphs.filter((text) => !said.has(text));
  return separated([
    strings.goLead(name, entry.constant, paragraphs.includes(lead) ? lead : ''),
    ...(other === lead || !paragraphs.includes(other) ? [] : [strings.otherText(other)]),
    ...rest,
    ...(deprecation ? [`Deprecated: ${deprecation.note}`] : []),
  ]);
}

/** Constants of a module in the layout of rustfmt. */
function rustConstants(file: ConstantFile): Written {
  const type = file.small ? 'u32' : 'i64';
  const item = ({ name, entry, paragraphs, deprecation }: Constant): string[] => [
    ...lineComment('///', separated(paragraphs.map(rustdocText)), (escaped) => escaped),
    ...(deprecation ? [`#[deprecated(note = "${deprecation.note}")]`] : []),
    `pub const ${name}: ${type} = ${entry.code};`,
  ];
  return {
    before: `${lineComment('//', file.header, rustLineText).join('\n')}

`,
    list: { indent: '', heading: (text) => `// ${rustLineText(text)}`, constant: item },
    after: `
`,
  };
}

/**
 * A list for programs. It is an object because JSON has no comments: `generated` and `regenerate` are the header,
 * `codes` the constants. Messages are complete and unchanged. `versions` is null if a code belongs to no release,
 * `first` is null since 2.x, `last` is null if there is no end; `successor` is null if a deprecated code has none.
 */
function jsonConstants({ language, regenerate }: ConstantFile): Written {
  const codeOf = ({ name, entry, deprecation }: Constant) => ({
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
  });
  const [before = '', after = ''] = printableJson({ generated: generatedMark, regenerate, codes: [] }).split('[]');
  const list = {
    indent: '    ',
    separator: ',\n',
    constant: (constant: Constant) => printableJson(codeOf(constant)).trimEnd().split('\n'),
  };
  return { before: `${before}[\n`, list, after: `\n  ]${after}` };
}

function versionsOf({ first, last }: VersionRange) {
  return { first: first ?? null, last: compareVersions(last, newestVersion) < 0 ? last : null };
}

interface Writer {
  readonly style: NameStyle;
  layout(file: ConstantFile): Written;
}

/** How each language writes a file of constants. */
export const writers: Readonly<Record<OutputLanguage, Writer>> = {
  ts: { style: screamingStyle, layout: typescriptConstants },
  js: { style: screamingStyle, layout: javascriptConstants },
  python: { style: screamingStyle, layout: pythonConstants },
  java: { style: screamingStyle, layout: javaConstants },
  go: { style: goStyle, layout: goConstants },
  kotlin: { style: screamingStyle, layout: kotlinConstants },
  csharp: { style: screamingStyle, layout: csharpConstants },
  rust: { style: screamingStyle, layout: rustConstants },
  php: { style: phpStyle, layout: phpConstants },
  json: { style: screamingStyle, layout: jsonConstants },
};
