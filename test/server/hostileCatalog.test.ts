import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver';
import { entryText } from '../../server/src/cli/explain/entryText';
import { lensTitle } from '../../server/src/core/answers/card/inlineText';
import type { Catalog } from '../../server/src/core/catalog/catalog';
import { codeDocuments } from '../../server/src/core/mentions/document/chunkedDocument';
import { formatMessage } from '../../server/src/core/template/messageFormat';
import { languages } from '../../server/src/core/text/productLanguage';
import { codeLens, resolveCodeLens } from '../../server/src/features/codeLens/codeLens';
import { documentation } from '../../server/src/features/completion/completionItem';
import { hover } from '../../server/src/features/hover/hover';
import { preferences, requestContext } from '../features/context';
import { catalogWith } from '../support/customCatalogs';

/** What a hostile catalog says, and what must stand nowhere of it: what would be live, or hide something. */
const attacks: readonly { readonly text: string; readonly live: RegExp }[] = [
  { text: '[click](command:workbench.action.terminal.new)', live: /(?<!\\)\[click(?<!\\)\]\(/ },
  { text: '![x](https://evil.example/x.png)', live: /(?<!\\)!?(?<!\\)\[x(?<!\\)\]\(|(?<![:\\])https:\/\// },
  { text: '<img src=x onerror=alert(1)><script>alert(2)</script>', live: /<(?:img|script)/ },
  { text: '<https://evil.example> &lt;b&gt; &#60;', live: /<https|(?<!amp;|&)&(?:lt;b|#60)/ },
  { text: '**bold** _em_ `code` ~~gone~~ # head', live: /(?<!\\)\*\*bold|(?<![\\0-9A-Za-z])_em_|(?<!\\)~~gone/ },
  { text: '$(trash) $(sync~spin)', live: /(?<!\\)\$\((?:trash|sync)/ },
  { text: '__proto__ constructor hasOwnProperty', live: /\u0000/ },
  { text: 'ok\u202etxt.exe\u2066x\u200b', live: /[\u202a-\u202e\u2066-\u2069\u200b]/ },
  { text: '\u001b[31mred\u0007\u009b2J', live: /[\u001b\u0007\u009b]/ },
  { text: '{99999999} {0} {-1} {1e9}', live: /undefined|NaN/ },
];

/** One row with `text` in every field, in each format. Constants and classes that are no names are refused, and said. */
function filesOf(text: string): Readonly<Record<string, string>> {
  const fields = ['constant', 'class', 'message', 'source', 'target', 'category', 'correction'];
  const cell = text.replaceAll('|', '\\|');
  const quoted = `"${text.replaceAll('"', '""')}"`;
  return {
    [`${text}.md`]: [
      `# ${text}`,
      '',
      `Codes: ${text}`,
      '',
      `## ${text}`,
      '',
      `| Code | Constant | Class | English | 中文 | Source | Target | Category | Correction |`,
      '|--|--|--|--|--|--|--|--|--|',
      `| 4000001 ${`| ${cell} `.repeat(8)}|`,
    ].join('\n'),
    'a.csv': [`# codes: ${text}`, `code,${fields.join()}`, `4000002,${fields.map(() => quoted).join()}`].join('\n'),
    'a.json': JSON.stringify({
      title: text,
      ranges: [text],
      [text]: text,
      codes: [
        { code: 4000003, ...Object.fromEntries(fields.map((field) => [field, text])), [text]: text },
        { code: 4000004, message: { en: text, 'zh-CN': text } },
      ],
    }),
    'a.properties': `# codes: ${text}\n4000005 = ${text.replaceAll('\\', '\\\\')}\n${text.replace(/[\s:=]/g, '')} = x`,
  };
}

const codes = [4000001, 4000002, 4000003, 4000004, 4000005];

/** Everything that is shown as Markdown, in both languages and with links. */
async function markdownOf(catalog: Catalog): Promise<string[]> {
  const documents = codeDocuments();
  const markdown: string[] = [];
  for (const language of languages) {
    for (const code of codes) {
      const document = documents.create('file:///a', 'log', 1, `code=${code}`);
      const shown = preferences({ language, commands: true, hoverFormat: MarkupKind.Markdown });
      const params = { textDocument: { uri: document.uri }, position: { line: 0, character: 6 } };
      const card = (await hover(requestContext(document, catalog, shown), params))?.contents;
      for (const contents of [card, documentation(code, catalog, language, true)]) {
        assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === MarkupKind.Markdown);
        // Our own links are the only ones.
        markdown.push(contents.value.replace(/\[[^\][]*\]\(command:bkJobErrorCodes\.[^)\s]*(?: "[^"]*")?\)/g, ''));
      }
    }
  }
  return markdown;
}

/** Everything that is shown as plain text. */
function textOf(catalog: Catalog): string[] {
  return languages.flatMap((language) => [
    ...codes.map((code) => {
      const entry = catalog.get(code);
      assert.ok(entry);
      return entryText(entry, catalog, language);
    }),
    ...codes.map((code) => lensTitle({ code }, 1, catalog, language)),
    ...codes.map((code) => String(Reflect.get(Object(documentation(code, catalog, language, false)), 'value'))),
  ]);
}

describe('hostile catalogs', () => {
  const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069]/;

  for (const { text, live } of attacks) {
    it(`show ${JSON.stringify(text)} as plain text`, async () => {
      const catalog = catalogWith(filesOf(text));
      const markdown = await markdownOf(catalog);
      assert.equal(markdown.length, 20);
      for (const shown of markdown) {
        assert.doesNotMatch(shown, live);
        assert.doesNotMatch(shown, hidden);
      }
      const plain = textOf(catalog);
      assert.equal(plain.length, 30);
      for (const shown of plain) assert.doesNotMatch(shown, hidden);
    });
  }

  it('open no icon in a lens', () => {
    const catalog = catalogWith(filesOf('$(trash) {99999999}'));
    const documents = codeDocuments();
    const document = documents.create('file:///a.py', 'python', 1, 'code = 4000002');
    const shown = preferences({ commands: true });
    const titles = codeLens(document, catalog, shown).map(
      (lens) => resolveCodeLens(lens, catalog, shown).command?.title,
    );
    assert.equal(titles.length, 1);
    assert.match(titles[0] ?? '', /\\\$\(trash\) \{99999999\}/);
    assert.doesNotMatch(titles[0] ?? '', /(?<!\\)\$\(trash/);
  });

  it('do not ask for the hundred millionth argument', () => {
    const catalog = catalogWith(filesOf('{99999999} and {0}'));
    for (const code of codes) {
      const entry = catalog.get(code);
      assert.deepEqual(entry?.placeholders, [0]);
      assert.equal(formatMessage(entry?.message.en ?? '', ['x']), '{99999999} and x');
    }
  });

  it('change no prototype', () => {
    catalogWith(filesOf('__proto__'));
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
});
