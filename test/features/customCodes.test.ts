import assert from 'node:assert/strict';
import { CompletionTriggerKind } from '../../server/src/contract/lsp';
import { defaultSettings } from '../../server/src/contract/settings';
import { codeDocuments } from '../../server/src/core/mentions/document/chunkedDocument';
import { codeLens } from '../../server/src/features/codeLens/codeLens';
import { complete } from '../../server/src/features/completion/completion';
import { hover } from '../../server/src/features/hover/hover';
import { codeAt } from '../../server/src/features/messages/codesAtCursor';
import { documentHighlight } from '../../server/src/features/navigation/documentHighlight';
import { catalogWith } from '../support/customCatalogs';
import { on, preferences, requestContext } from './context';

const catalog = catalogWith({
  'cmdb.csv':
    '# codes: 1199000-1199999\ncode,message\n1199048,no permission\n1199049,no host\n4031,short\n9999999999,long',
});

function marked(text: string) {
  const document = codeDocuments().create('file:///a.py', 'python', 1, text.replace('$0', ''));
  return { document, position: document.positionAt(text.indexOf('$0')) };
}

const digit = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '9' };

async function offered(text: string): Promise<{ label: string; range: unknown }[]> {
  const { document, position } = marked(text);
  const { items } = await complete(document, position, catalog, preferences(), digit);
  return items.map(({ label, textEdit }) => ({
    label,
    range: textEdit && 'range' in textEdit ? textEdit.range : null,
  }));
}

describe('codes of other systems', () => {
  const text = 'code = 4031\nport = 4031\nif code == 9999999999: log(1199048)';

  it('are explained over all their digits', async () => {
    const rangeAt = async (place: string) => {
      const { document, position } = marked(place);
      const params = { textDocument: { uri: document.uri }, position };
      return (await hover(requestContext(document, catalog), params))?.range;
    };
    assert.deepEqual(await rangeAt('code = 40$031'), on(0, 7, 11));
    assert.deepEqual(await rangeAt('code = 9999999999$0'), on(0, 7, 17));
    assert.deepEqual(await rangeAt('log($01199048)'), on(0, 4, 11));
    assert.equal(await rangeAt('port = 40$031'), undefined);
  });

  it('have lenses and highlights where they are codes', async () => {
    const { document, position } = marked(text.replace('4031', '4031$0'));
    assert.deepEqual(
      codeLens(document, catalog, preferences()).map(({ range }) => range),
      [on(0, 7, 11), on(2, 11, 21), on(2, 27, 34)],
    );
    assert.deepEqual(
      (await documentHighlight(document, position, catalog, preferences())).map(({ range }) => range),
      [on(0, 7, 11)],
    );
  });

  it('are completed by their first digits where a code is meant', async () => {
    const range = on(0, 8, 12);
    assert.deepEqual(await offered('code == 1199$0'), [
      { label: '1199048', range },
      { label: '1199049', range },
    ]);
    assert.deepEqual(await offered('code == 9999999$0999'), [{ label: '9999999999', range: on(0, 8, 18) }]);
    assert.deepEqual(await offered('x = 1199$0'), []);
    assert.deepEqual(await offered('code == 1198$0'), []);
  });

  it('are under the cursor for commands only where a catalog knows them', () => {
    const { document, position } = marked('code = 40$031');
    const settings = { ...defaultSettings };
    assert.deepEqual(codeAt(document, position, catalog, settings), { code: 4031 });
    assert.equal(codeAt(document, position, catalogWith({}), settings), null);
  });
});
