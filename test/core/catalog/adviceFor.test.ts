import assert from 'node:assert/strict';
import type { AdviceCard, ShippedCards } from '../../../server/src/core/catalog/advice';
import {
  adviceFor,
  joinedCards,
  likeliestCause,
  likeliestCauses,
  restOfCards,
} from '../../../server/src/core/catalog/adviceFor';
import type { CatalogEntry } from '../../../server/src/core/catalog/catalogEntry';
import { readFamilies } from '../../../server/src/core/catalog/families';
import { mergeLayers } from '../../../server/src/core/catalog/mergeLayers';
import { layerOf, said } from '../../support/handmadeLayers';

const families = readFamilies({
  path: 'families.md',
  text: '| Digits | Id | English | 中文 |\n| --- | --- | --- | --- |\n| 1250 | redis | Redis | Redis |',
});

const both = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const family: AdviceCard = {
  causes: [both('Down.', '未运行。')],
  checks: [{ run: both('redis-cli ping', 'redis-cli ping'), look: both('`PONG`', '`PONG`') }],
  who: both('Owner', '负责人'),
  ticket: both('Time', '时间'),
};
const shipped: ShippedCards = [
  [['redis'], family],
  [['1250002 FULL'], { causes: [both('Full.', '已满。')] }],
  [['1250003'], { leading: both('Slow.', '响应慢。') }],
];

/** A catalog of one code and the advice above; `read` counts how often the advice is read. */
function catalogOf(entry: CatalogEntry, own?: CatalogEntry) {
  const read = { times: 0 };
  const cards = () => {
    read.times++;
    return shipped;
  };
  const page = { ...layerOf('page', [entry]), advice: { causes: () => likeliestCauses(shipped), cards } };
  const catalog = mergeLayers([...(own ? [layerOf('own', [own])] : []), page], families);
  return { catalog, read };
}

function adviceAbout(entry: CatalogEntry, language: 'en' | 'zh-CN' = 'en') {
  const { catalog } = catalogOf(entry);
  const found = catalog.get(entry.code);
  return found && [adviceFor(found, catalog, language), likeliestCause(found, catalog, language)];
}

const ofFamily = { checks: [{ run: 'redis-cli ping', look: '`PONG`' }], who: 'Owner', ticket: 'Time' };

describe('adviceFor', () => {
  it('takes the advice of the family', () => {
    assert.deepEqual(adviceAbout(said(1250009, 'OTHER', 'x')), [
      { scope: 'family', causes: ['Down.'], ...ofFamily },
      'Down.',
    ]);
    assert.deepEqual(adviceAbout(said(1250009, 'OTHER', 'x'), 'zh-CN'), [
      {
        scope: 'family',
        causes: ['未运行。'],
        checks: [{ run: 'redis-cli ping', look: '`PONG`' }],
        who: '负责人',
        ticket: '时间',
      },
      '未运行。',
    ]);
  });

  it("prefers the code's own, of its meaning only, and completes it by the family's", () => {
    assert.deepEqual(adviceAbout(said(1250002, 'FULL', 'x')), [
      { scope: 'code', causes: ['Full.'], ...ofFamily },
      'Full.',
    ]);
    assert.deepEqual(adviceAbout(said(1250002, 'EMPTY', 'x')), [
      { scope: 'family', causes: ['Down.'], ...ofFamily },
      'Down.',
    ]);
    assert.deepEqual(adviceAbout(said(1250003, 'SLOW', 'x')), [
      { scope: 'code', causes: ['Slow.', 'Down.'], ...ofFamily },
      'Slow.',
    ]);
  });

  it('has nothing to say about codes without a family', () => {
    assert.deepEqual(adviceAbout(said(1270001, 'OTHER', 'x')), [undefined, undefined]);
  });

  it("prefers a custom catalog's, also for the other meanings of the code", () => {
    const ours: AdviceCard = {
      causes: [both('Ours.', '我们的。')],
      checks: [],
      who: both('', ''),
      ticket: both('', ''),
    };
    const { catalog, read } = catalogOf(said(1250002, 'FULL', 'x'), said(1250002, 'OURS', 'y', { advice: ours }));
    for (const entry of catalog.meanings(1250002)) {
      assert.deepEqual(adviceFor(entry, catalog, 'en'), {
        scope: 'custom',
        causes: ['Ours.'],
        checks: [],
        who: '',
        ticket: '',
      });
      assert.equal(likeliestCause(entry, catalog, 'zh-CN'), '我们的。');
    }
    assert.deepEqual([catalog.meanings(1250002).length, read.times], [2, 0]);
  });

  it('reads what ships when it is first asked for, and once', () => {
    const { catalog, read } = catalogOf(said(1250002, 'FULL', 'x'));
    const [entry] = catalog.entries;
    assert.ok(entry);
    assert.equal(likeliestCause(entry, catalog, 'en'), 'Full.');
    assert.equal(read.times, 0);
    adviceFor(entry, catalog, 'en');
    adviceFor(entry, catalog, 'zh-CN');
    assert.equal(read.times, 1);
  });
});

describe('advice that ships', () => {
  it('says each sentence once, and is whole again when its parts are joined', () => {
    const two: ShippedCards = [...shipped, [['1250004'], { causes: [both('A.', '甲。'), both('B.', '乙。')] }]];
    assert.deepEqual(restOfCards(two), [
      { ...family, causes: [] },
      { causes: [] },
      { leads: true },
      { causes: [both('B.', '乙。')] },
    ]);
    assert.deepEqual(joinedCards(likeliestCauses(two), restOfCards(two)), two);
    const without: ShippedCards = [[['1250005'], { who: both('Owner', '负责人') }]];
    assert.deepEqual(joinedCards(likeliestCauses(without), restOfCards(without)), without);
  });
});
