import assert from 'node:assert/strict';
import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { builtinLayers } from '../../server/src/builtin/builtinLayers';
import type { LogFiles } from '../../server/src/contract/logFiles';
import type { RequestContext, VisitDocument } from '../../server/src/contract/requestContext';
import { defaultSettings } from '../../server/src/contract/settings';
import type { Skipped } from '../../server/src/core/catalog/catalogReport';
import { mergeLayers } from '../../server/src/core/catalog/mergeLayers';
import { readCustomCatalog } from '../../server/src/core/catalog/sources/custom/customCatalog';
import { languages } from '../../server/src/core/text/productLanguage';
import { features } from '../../server/src/features';
import { reportOf } from '../support/tallied';
import { documentOf, preferences, requestContext } from './context';

/** A sample of everything that is hidden, reorders its neighbours, or is obeyed by a terminal. */
const hiddenSample = 'a\u001b[31m\u0007\u009b2J\u202e\u2066\u200b\u200d\ufe0f\u{e0101}\u00ad\u2028\ud800z';

/** Hidden characters; line breaks and tabs are part of texts of several lines. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Names of properties with texts of several lines. */
const manyLines = new Set(['value', 'markdown', 'text', 'newText', 'insertText', 'message', 'otherMessage', 'tooltip']);

/**
 * Names of properties that nobody sees: places, names of rows, what a client sends back unchanged, and the values that
 * *Render Message* fills in, which a person edits.
 */
const unseen = new Set(['uri', 'targetUri', 'id', 'data', 'arguments']);

/** Paths of the strings of an answer that show hidden characters, and how many strings there are. */
function badStrings(answer: unknown): { readonly bad: string[]; readonly count: number } {
  const bad: string[] = [];
  let count = 0;
  const visit = (value: unknown, path: string, name: string): void => {
    if (typeof value === 'string') {
      count++;
      const text = manyLines.has(name) ? value.replace(/\r?\n|\t/g, '') : value;
      if (hidden.test(text)) bad.push(`${path}: ${JSON.stringify(value)}`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!unseen.has(key)) visit(inner, `${path}.${key}`, Array.isArray(value) ? name : key);
      }
    }
  };
  visit(answer, '', '');
  return { bad, count };
}

const text = hiddenSample;
const ownCatalog = JSON.stringify({
  title: text,
  codes: [
    {
      code: 4000003,
      message: { en: `Own {0} ${text}`, 'zh-CN': `自有 {0} ${text}` },
      source: text,
      target: text,
      category: text,
      correction: text,
      arguments: { 0: text },
    },
    { code: 1239801, message: { en: text, 'zh-CN': text }, category: text },
  ],
});
const program = [
  `raise BkError(4000003) # ${text}`,
  `if resp.code == 4000003: # 1207104 ${text}`,
  `if resp.code in (1207104, 1299999): pass # ${text}`,
  `log("Own ${text} a") # {"code": 4000003, "message": "Own x${text} z", "request_id": "${text}"}`,
  `code = ErrorCode.MISSING_PARAM # ${text}`,
].join('\n');
const uri = `file:///w/${encodeURIComponent(hiddenSample.replace('\ud800', ''))}.py`;
const textDocument = { uri };
const at = (line: number, character: number) => ({ textDocument, position: { line, character } });
const whole = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };

const report = reportOf({
  [`/var/${text}.log`]: `2024-07-19 02:14:00 code=1250001 Own x${text} z request_id=a${text}`,
});
const scanned = JSON.stringify(report);
const logs: LogFiles = {
  realUri: (uri) => uri,
  uriOf: (path) => `file://${path}`,
  scan: async () => report,
  linesAround: async ({ line }) =>
    line === 1
      ? {
          text: `${text}\n`,
          firstLine: 1,
          firstOffset: 0,
          endOffset: 1,
          innerReturns: 0,
          hasEarlier: false,
          hasLater: false,
        }
      : text,
};

/** The parameters of each method; requests that resolve an item get those of the answers of the method they belong to. */
const questions: Readonly<Record<string, readonly unknown[] | { readonly of: string }>> = {
  'textDocument/hover': [at(0, 15), at(1, 18), at(2, 20), at(3, 35 + text.length), at(4, 20)],
  'textDocument/codeLens': [{ textDocument }],
  'codeLens/resolve': { of: 'textDocument/codeLens' },
  'textDocument/documentHighlight': [at(0, 15)],
  'textDocument/completion': [at(1, 18), at(1, 20), at(4, 19)],
  'completionItem/resolve': { of: 'textDocument/completion' },
  'textDocument/definition': [at(0, 15)],
  'textDocument/declaration': [at(0, 15)],
  'textDocument/references': [{ ...at(0, 15), context: { includeDeclaration: true } }],
  'textDocument/documentSymbol': [{ textDocument }],
  'workspace/symbol': [{ query: '4000003' }, { query: 'own' }, { query: '' }],
  'workspaceSymbol/resolve': { of: 'workspace/symbol' },
  'textDocument/inlayHint': [{ textDocument, range: whole }],
  'inlayHint/resolve': { of: 'textDocument/inlayHint' },
  'textDocument/semanticTokens/full': [{ textDocument }],
  'textDocument/semanticTokens/full/delta': [{ textDocument, previousResultId: '' }],
  'textDocument/semanticTokens/range': [{ textDocument, range: whole }],
  'textDocument/codeAction': [{ textDocument, range: whole, context: { diagnostics: [] } }],
  'textDocument/diagnostic': [{ textDocument }],
  'bkJobErrorCodes/catalogTree': [
    { groupBy: 'category', filter: '' },
    { groupBy: 'target', filter: 'own' },
  ],
  'bkJobErrorCodes/catalogs': [{ textDocument }],
  'bkJobErrorCodes/search': [
    { query: '4000003', limit: 9 },
    { query: text, limit: 9 },
  ],
  'bkJobErrorCodes/codeCard': [{ code: 4000003 }, { code: 1239801 }],
  'bkJobErrorCodes/codePage': [{ code: 4000003 }, { code: 1239801 }, { code: 4999999 }],
  'bkJobErrorCodes/lineCodes': [{ line: program }],
  'bkJobErrorCodes/fileCodes': [{ textDocument }],
  'bkJobErrorCodes/nextCode': [{ ...at(0, 0), backwards: false }],
  'bkJobErrorCodes/codeAt': [at(0, 15)],
  'bkJobErrorCodes/render': [
    { code: 4000003, arguments: [] },
    { code: 4000003, arguments: [text] },
  ],
  'bkJobErrorCodes/findMessage': [{ text: `Own x${text} ${text}`, limit: 9 }],
  'bkJobErrorCodes/filledCode': [{ textDocument, range: whole }],
  'bkJobErrorCodes/explainText': [{ textDocument, text: program, anonymize: false }],
  'bkJobErrorCodes/status': [at(0, 15), at(2, 20), { textDocument }],
  'bkJobErrorCodes/catalogDocument': [{ textDocument }],
  'bkJobErrorCodes/constantsChoices': [{ textDocument }],
  'bkJobErrorCodes/constants': [
    { language: 'python', families: [] },
    { language: 'markdown', families: [] },
  ],
  'bkJobErrorCodes/findUses': [{ code: 4000003 }, { code: 1239801 }],
  'bkJobErrorCodes/addCode': [
    { code: 4999999, name: 'own.json', text: `{"title": ${JSON.stringify(text)}` },
    { code: 4999999, name: 'own.csv', text },
  ],
  'bkJobErrorCodes/agentTool': [
    { name: 'explain', input: { codes: [4000003, 1239801, text] } },
    { name: 'search', input: { query: text } },
    { name: 'find_by_message', input: { text: `Own x${text} ${text}` } },
    { name: 'explain_text', input: { text: program } },
    { name: 'scan', input: { paths: ['.', text] } },
    { name: 'migrate_check', input: { paths: ['.'] } },
    { name: 'migrate_check', input: { paths: [`/${text}`] } },
    { name: text, input: {} },
  ],
  'bkJobErrorCodes/scanLogs': [{ targets: [] }],
  'bkJobErrorCodes/viewLogs': [{ data: scanned, anonymized: false }],
  'bkJobErrorCodes/exportLogs': ['markdown', 'csv', 'json', 'html'].map((format) => ({
    data: scanned,
    anonymized: false,
    format,
  })),
  'bkJobErrorCodes/logWindow': [
    { uri: 'file:///a', offset: 0, line: 1 },
    { uri: 'file:///a', offset: 0, line: 2 },
  ],
  'bkJobErrorCodes/migrationReport': [{}],
};

describe('what a person sees of catalogs and documents', () => {
  const methods = features.flatMap(({ requests }) => Object.entries(requests));

  it('is requested by every method of the table', () => {
    assert.deepEqual(
      methods.map(([method]) => method),
      Object.keys(questions),
    );
  });

  for (const language of languages) {
    for (const labelDetails of [true, false]) {
      it(`hides nothing, in ${language}${labelDetails ? '' : ', for a client with plain lists'}`, async () => {
        const { layers, families } = builtinLayers();
        const own = readCustomCatalog({ path: `${text}.json`, text: ownCatalog }, families);
        const catalog = mergeLayers([own, ...layers], families);
        const document = documentOf(program, 'python', uri);
        const shown = preferences({
          language,
          commands: labelDetails,
          settings: { ...defaultSettings, inlayHints: { ...defaultSettings.inlayHints, enabled: true } },
          completion: { labelDetails, tags: true, insertReplace: true, markdown: labelDetails, editRange: false },
        });
        const problem = { file: `${text}.json`, line: 1, reason: { en: text, 'zh-CN': text } };
        const skipped: Skipped = { file: `/w/${text}`, reason: 'unreadable' };
        const context: RequestContext = {
          ...requestContext(document, catalog, shown),
          logs: async () => logs,
          report: () => ({
            layers: [
              {
                id: own.id,
                kind: own.kind,
                name: own.name,
                state: 'done',
                filesRead: 1,
                problems: [problem],
                skipped: [skipped],
                skippedCount: 1,
              },
            ],
            trusted: true,
            skipped: [skipped],
          }),
          workspace: {
            folders: () => [{ uri: 'file:///w', name: text }],
            maxWait: 2000,
            opened: () => undefined,
            visit: async (_filter, visit: VisitDocument) => {
              await visit({ document, catalog, report: context.report, preferences: shown });
              return { read: 1, skipped: [skipped] };
            },
          },
        };
        const token: CancellationToken = new CancellationTokenSource().token;
        const answers = new Map<string, unknown[]>();
        const bad: string[] = [];
        let seen = 0;
        for (const [method, load] of methods) {
          const asked = questions[method] ?? [];
          const params = 'of' in asked ? itemsOf(answers.get(asked.of) ?? []) : asked;
          const handler = await load();
          const given = await Promise.all(params.map((each) => handler.answer(context, each, token)));
          answers.set(method, given);
          const found = badStrings(given);
          bad.push(...found.bad.map((each) => `${method}${each}`));
          seen += found.count;
        }
        assert.deepEqual(bad, []);
        assert.ok(seen > 1500, `${seen} strings`);
      });
    }
  }
});

/** The items of answers that are lists, or have one. */
function itemsOf(answers: readonly unknown[]): readonly unknown[] {
  const lists = answers.map((answer) =>
    Array.isArray(answer) ? answer : ((answer as { items?: unknown[] }).items ?? []),
  );
  return lists.flat().slice(0, 200);
}
