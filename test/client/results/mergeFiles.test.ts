import assert from 'node:assert/strict';
import { mergeFiles } from '../../../client/src/results/mergeFiles';

const file = (name: string, says = 'old') => ({ uri: name.includes(':') ? name : `file:///w/${name}`, says });
const key = (uri: string) => decodeURIComponent(uri);
const at = (...names: string[]) => names.map((name) => `file:///w/${name}`);

describe('mergeFiles', () => {
  it('puts new finds in the place of the old ones, and takes out what is gone', () => {
    const known = [file('a'), file('b'), file('c')];
    assert.deepEqual(mergeFiles(known, [file('b', 'new')], at('b', 'c'), key), [file('a'), file('b', 'new')]);
    assert.deepEqual(mergeFiles(known, [], [], key), known);
    assert.deepEqual(mergeFiles(known, [], at('a', 'b', 'c'), key), []);
  });

  it('puts files that had none in the order of all, documents without a file first', () => {
    const known = [file('b'), file('d')];
    const found = [file('c', 'new'), file('untitled:Untitled-1', 'new'), file('a', 'new')];
    assert.deepEqual(
      mergeFiles(known, found, at('a', 'c'), key).map(({ uri }) => uri),
      ['untitled:Untitled-1', ...at('a', 'b', 'c', 'd')],
    );
  });

  it('takes out what stood below a folder that is gone, and nothing that only begins alike', () => {
    const known = [file('a/b/c.py'), file('a/d.py'), file('ab.py')];
    assert.deepEqual(mergeFiles(known, [], at('a'), key), [file('ab.py')]);
    assert.deepEqual(mergeFiles(known, [], at('a/'), key), known);
  });

  it('knows a file again whose address is escaped otherwise', () => {
    const known = [file('%E7%A0%81(1).py')];
    assert.deepEqual(mergeFiles(known, [], ['file:///w/码%281%29.py'], key), []);
    assert.deepEqual(mergeFiles(known, [file('码%281%29.py', 'new')], ['file:///w/码(1).py'], key), [
      file('码%281%29.py', 'new'),
    ]);
  });
});
