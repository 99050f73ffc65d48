import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import { codeAt } from '../../../server/src/features/messages/codeAt';
import { marked } from '../context';

function at(text: string, settings = defaultSettings) {
  const { document, position } = marked(text);
  return codeAt(document, position, builtinCatalog(), settings);
}

describe('codeAt', () => {
  it('finds the code under the cursor, listed or not', () => {
    assert.deepEqual(at('x = 1239$0801'), { code: 1239801 });
    assert.deepEqual(at('x = 1280000$0'), { code: 1280000 });
  });

  it('finds a code by its name, unless names are switched off', () => {
    assert.deepEqual(at('ErrorCode.DB_$0ERROR'), { code: 1252001 });
    assert.equal(at('ErrorCode.DB_$0ERROR', { ...defaultSettings, names: { enabled: false } }), null);
  });

  it('finds nothing elsewhere', () => {
    assert.deepEqual([at('x $0= 1239801'), at('x_12$039801'), at('$0')], [null, null, null]);
  });
});
