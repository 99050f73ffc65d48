import assert from 'node:assert/strict';
import { placeOf } from '../../../client/src/layersView/placeArgument';

const places = [
  { uri: 'file:///a.md', line: 0 },
  { uri: 'file:///b.md', line: 6 },
];

describe('placeOf', () => {
  it('finds a place of the last answer by its index', () => {
    assert.deepEqual(placeOf({ place: 1 }, places), places[1]);
  });

  for (const argument of [
    undefined,
    null,
    1,
    'file:///etc/passwd',
    {},
    { uri: 'file:///etc/passwd', line: 0 },
    { place: 2 },
    { place: -1 },
    { place: 0.5 },
    { place: '0' },
    { place: 'length' },
    Object.create({ place: 0 }),
  ]) {
    it(`opens nothing for ${JSON.stringify(argument)}`, () => {
      assert.equal(placeOf(argument, places), undefined);
    });
  }
});
