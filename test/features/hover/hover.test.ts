import assert from 'node:assert/strict';
import { type Hover, MarkupKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import type { Preferences } from '../../../server/src/contract/requestContext';
import { defaultSettings } from '../../../server/src/contract/settings';
import { renderCard } from '../../../server/src/core/answers/card/card';
import { describeEntry, describeUnlisted } from '../../../server/src/core/answers/card/describe';
import type { Language } from '../../../server/src/core/text/productLanguage';
import { hover } from '../../../server/src/features/hover/hover';
import { definedCatalog } from '../../support/definedCatalog';
import { marked, on, preferences, requestContext } from '../context';

const catalog = builtinCatalog();

function hoverAt(text: string, changes: Partial<Preferences> = {}, languageId?: string): Promise<Hover | null> {
  const { document, position } = marked(text, languageId);
  const context = requestContext(document, catalog, preferences(changes));
  return hover(context, { textDocument: { uri: document.uri }, position });
}

/** The card of a code without links. */
function cardOf(code: number, language: Language = 'en', kind: MarkupKind = MarkupKind.Markdown) {
  const entry = catalog.get(code);
  return renderCard(entry ? describeEntry(entry, catalog, language) : describeUnlisted(code, catalog, language), kind);
}

describe('hover', () => {
  it('shows the card of a code', async () => {
    assert.deepEqual(await hoverAt('raise JobError(120$08146)'), { contents: cardOf(1208146), range: on(0, 15, 22) });
    for (const code of [1209701, 1208117, 1250001]) {
      assert.deepEqual((await hoverAt(`$0${code}`))?.contents, cardOf(code));
    }
  });

  it('shows it in Chinese, with links to the commands that the client runs', async () => {
    const contents = (await hoverAt('raise JobError(120$08146)', { language: 'zh-CN', commands: true }))?.contents;
    assert.ok(contents && typeof contents === 'object' && 'value' in contents);
    const paragraphs = contents.value.split('\n\n');
    const [links] = paragraphs.splice(-2, 1);
    // The finding about the legacy code, which is shown beside the card, says that 1238146 means something else.
    const card = cardOf(1208146, 'zh-CN').value;
    const twin = '[**1238128**](command:bkJobErrorCodes.showCodePage?%5B%7B%22code%22%3A1238128%7D%5D)';
    const expected = card.replace('**1238128**', twin).replace('1238146 末四位相同，但含义不同  \n', '');
    assert.deepEqual(paragraphs.join('\n\n'), expected);
    const start = { line: 0, character: 15 };
    const argument = { code: 1208146, place: { uri: 'file:///a', range: { start, end: start } } };
    assert.equal(
      links,
      '[显示详情](command:bkJobErrorCodes.showCodePage?%5B%7B%22code%22%3A1208146%7D%5D) · ' +
        `[生成消息](command:bkJobErrorCodes.renderMessage?${encodeURIComponent(JSON.stringify([argument]))}) · ` +
        '[在工作区中查找](command:bkJobErrorCodes.findInWorkspace?%5B%7B%22code%22%3A1208146%7D%5D)',
    );
  });

  it('leaves out what a finding beside it says, unless that is silenced, switched off, or shown in no editor', async () => {
    const shown = async (text: string, changes: Partial<Preferences> = { commands: true }) => {
      const contents = (await hoverAt(text, changes))?.contents as { value: string };
      return ['has the same last digits', 'up to 3.3: The user has no permission · `USER', 'up to 3.3: `USER'].filter(
        (one) => contents.value.includes(one),
      );
    };
    assert.deepEqual(await shown('raise JobError(120$08146)'), []);
    assert.deepEqual(await shown('raise JobError(120$08146) # bk-job-ignore'), ['has the same last digits']);
    assert.deepEqual(await shown('raise JobError(120$08146)', {}), ['has the same last digits']);
    const off = { ...defaultSettings, diagnostics: { ...defaultSettings.diagnostics, legacy: 'off' } } as const;
    assert.deepEqual(await shown('raise JobError(120$08146)', { commands: true, settings: off }), [
      'has the same last digits',
    ]);
    assert.deepEqual(await shown('raise JobError(123$08001)'), ['up to 3.3: `USER']);
    assert.deepEqual(await shown('user_id = 123$08001'), ['up to 3.3: The user has no permission · `USER']);
  });

  it('leads to the place of a definition, and never by a link that a file name makes', async () => {
    const placeIn = async (file: string) => {
      const catalog = definedCatalog({ code: 1241999, name: 'A', text: 'a', file });
      const { document, position } = marked('raise JobError(124$01999)');
      const context = requestContext(document, catalog, preferences({ commands: true }));
      const found = await hover(context, { textDocument: { uri: document.uri }, position });
      return /Defined as: `A` · (.*?)(?: {2})?$/m.exec(
        (found?.contents as { value: string } | undefined)?.value ?? '',
      )?.[1];
    };
    assert.equal(await placeIn('file:///w/a%20b.java'), '[w/a b.java:1](file:///w/a%20b.java#L1)');
    assert.equal(await placeIn('file:///w/%5D%28x%29.java'), '[w/\\](x).java:1](file:///w/%5D%28x%29.java#L1)');
    assert.equal(await placeIn('file:///w/](command:x).java'), 'w/\\](command:x).java:1');
    assert.equal(await placeIn('command:rm/a.java'), 'command:rm/a.java:1');
  });

  it('is plain text without links for a client without Markdown', async () => {
    const hover = await hoverAt('$01250002', { hoverFormat: MarkupKind.PlainText, commands: true });
    assert.deepEqual(hover?.contents, cardOf(1250002, 'en', MarkupKind.PlainText));
  });

  it('shows an unlisted code where the text calls it an error code, with a link to its uses', async () => {
    assert.deepEqual(await hoverAt('10:00 errcode: 12509$099', {}, 'log'), {
      contents: cardOf(1250999),
      range: on(0, 15, 22),
    });
    const linked = JSON.stringify(await hoverAt('10:00 errcode: 12509$099', { commands: true }, 'log'));
    assert.match(linked, /\[Find in workspace\]\(command:bkJobErrorCodes\.findInWorkspace\?/);
    const add = `[Add to own catalog](command:bkJobErrorCodes.addToCatalog?${encodeURIComponent('[{"code":1250999}]')})`;
    assert.ok(linked.includes(add), linked);
    assert.doesNotMatch(JSON.stringify(await hoverAt('$01250002', { commands: true })), /addToCatalog/);
    assert.doesNotMatch(linked, /renderMessage/);
    const json = await hoverAt('"code": 1245999$0', { language: 'zh-CN' }, 'json');
    assert.deepEqual(json?.contents, cardOf(1245999, 'zh-CN'));
    assert.deepEqual((await hoverAt('error_code = $01299999'))?.contents, cardOf(1299999));
  });

  it('shows nothing for other numbers and in other places', async () => {
    const quiet = [
      'phone = 1280$0000',
      'task_1239$0801',
      '202512398$001',
      '1.1239$0801',
      '$0 1239801',
      '1239801 $0',
      '$0',
    ];
    for (const text of quiet) assert.equal(await hoverAt(text), null, text);
  });

  it('covers a code from before its first digit to after its last', async () => {
    const ranges: unknown[] = [];
    for (const text of ['$01239801', '1239801$0', '错误码1239$0801表示']) ranges.push((await hoverAt(text))?.range);
    assert.deepEqual(ranges, [on(0, 0, 7), on(0, 0, 7), on(0, 3, 10)]);
  });

  it('shows nothing when switched off', async () => {
    assert.equal(await hoverAt('$01239801', { settings: { ...defaultSettings, hover: { enabled: false } } }), null);
  });

  it('shows the card of a code on its name', async () => {
    const contents = cardOf(1252001);
    const java = await hoverAt('throw new E(JobErrorCode.DB_$0ERROR);', {}, 'java');
    assert.deepEqual(java, { contents, range: on(0, 25, 33) });
    assert.deepEqual((await hoverAt('got JobErrorCode#$0DB_ERROR', {}, 'log'))?.range, on(0, 17, 25));
    for (const text of ['Status.DB_$0ERROR', 'Error$0Code.DB_ERROR', 'DB_$0ERROR', 'HttpStatus.BAD_$0REQUEST']) {
      assert.equal(await hoverAt(text, {}, 'java'), null, text);
    }
    const settings = { ...defaultSettings, names: { enabled: false } };
    assert.equal(await hoverAt('ErrorCode.DB_$0ERROR', { settings }, 'java'), null);
  });

  it('shows what a name meant before its number got another meaning', async () => {
    const contents = (await hoverAt('ErrorCode.PAAS_MSG_CHANNEL_DATA_$0ERROR', {}, 'java'))?.contents;
    const today = (await hoverAt('ErrorCode.CMSI_MSG_CHANNEL_DATA_$0ERROR', {}, 'java'))?.contents;
    assert.notDeepEqual(contents, today);
    assert.match(JSON.stringify(contents), /1213003.*PAAS_MSG_CHANNEL_DATA_ERROR/);
    assert.match(JSON.stringify(today), /1213003.*CMSI_MSG_CHANNEL_DATA_ERROR/);
  });
});
