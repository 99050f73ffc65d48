import assert from 'node:assert/strict';
import { mergeFiles } from '../../../client/src/results/mergeFiles';

const file = (name: string, says = 'old') => ({ uri: name.includes(':') ? name : `file:///w/${name}`, says });
const key = (uri: string) => decodeURIComponent(uri);
const at = (...names: string[]) => names.map((name) => `file:///w/${name}`);

describe('mergeFiles', () => {
  it('replaces old results by new ones in place, and removes those that are gone', () => {
    const known = [file('a'), file('b'), file('c')];
    assert.deepEqual(mergeFiles(known, [file('b', 'new')], at('b', 'c'), key), [file('a'), file('b', 'new')]);
    assert.deepEqual(mergeFiles(known, [], [], key), known);
    assert.deepEqual(mergeFiles(known, [], at('a', 'b', 'c'), key), []);
  });

  it('inserts new files in order, documents without a file first', () => {
    const known = [file('b'), file('d')];
    const found = [file('c', 'new'), file('untitled:Untitled-1', 'new'), file('a', 'new')];
    assert.deepEqual(
      mergeFiles(known, found, at('a', 'c'), key).map(({ uri }) => uri),
      ['untitled:Untitled-1', ...at('a', 'b', 'c', 'd')],
    );
  });

  it('removes the files of a deleted folder, but not of a folder with a longer name', () => {
    const known = [file('a/b/c.py'), file('a/d.py'), file('ab.py')];
    assert.deepEqual(mergeFiles(known, [], at('a'), key), [file('ab.py')]);
    assert.deepEqual(mergeFiles(known, [], at('a/'), key), known);
  });

  it('recognizes a file whose URI is escaped differently', () => {
    const known = [file('%E7%A0%81(1).py')];
    assert.deepEqual(mergeFiles(known, [], ['file:///w/码%281%29.py'], key), []);
    assert.deepEqual(mergeFiles(known, [file('码%281%29.py', 'new')], ['file:///w/码(1).py'], key), [
      file('码%281%29.py', 'new'),
    ]);
  });
});
