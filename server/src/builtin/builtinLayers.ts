import advice from '../../../data/advice.md';
import argumentNames from '../../../data/arguments.md';
import en from '../../../data/catalog.en.md';
import zh from '../../../data/catalog.zh-CN.md';
import families from '../../../data/families.md';
import jobV3 from '../../../data/job-v3.md';
import messages from '../../../data/job-v3-messages.md';
import { type BuiltIn, type CatalogEntry, likeliestCauses } from '../core/catalog';
import { type AdviceReading, readAdvice } from '../core/catalog/sources/advice';
import { nameArguments } from '../core/catalog/sources/arguments';
import { type FingerprintReading, readFingerprints, readJobV3 } from '../core/catalog/sources/jobV3';
import { readPage } from '../core/catalog/sources/page';

let builtIn: BuiltIn | undefined;

/** The catalog that ships with the program. Read on the first call to keep start-up fast. */
export function builtinLayers(): BuiltIn {
  if (builtIn === undefined) {
    const page = readPage({
      zh: { path: 'data/catalog.zh-CN.md', text: zh },
      en: { path: 'data/catalog.en.md', text: en },
      families: { path: 'data/families.md', text: families },
    });
    const v3 = readJobV3({ path: 'data/job-v3.md', text: jobV3 }, page.families);
    const fingerprints = () => builtinFingerprints(v3.entries).fingerprints;
    const [first, ...more] = nameArguments([page.layer, { ...v3, fingerprints }], {
      path: 'data/arguments.md',
      text: argumentNames,
    });
    const { cards } = builtinAdvice({ layers: [page.layer, v3], families: page.families });
    const advised = first && { ...first, advice: { causes: () => likeliestCauses(cards), cards: () => cards } };
    builtIn = { layers: [...(advised ? [advised] : []), ...more], families: page.families };
  }
  return builtIn;
}

let reading: FingerprintReading | undefined;

/** The messages of JOB 3.x, known by their fingerprints; `entries` are what its codes mean. Read on the first call. */
export function builtinFingerprints(entries: readonly CatalogEntry[]): FingerprintReading {
  reading ??= readFingerprints({ path: 'data/job-v3-messages.md', text: messages }, entries);
  return reading;
}

let adviceReading: AdviceReading | undefined;

/** What to do about the codes of `layers`. Read on the first call. */
export function builtinAdvice({ layers, families }: BuiltIn): AdviceReading {
  adviceReading ??= readAdvice(
    { path: 'data/advice.md', text: advice },
    layers.flatMap(({ entries }) => entries),
    families,
  );
  return adviceReading;
}
