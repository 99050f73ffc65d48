import type { CatalogEntry } from './catalogEntry';
import { numberTwin } from './codeSpace';
import { isName, skeleton, textKey, tokens } from './twins';

/** The parts of an entry by which its twins are found. */
type TwinCandidate = Pick<CatalogEntry, 'code' | 'section' | 'message'>;

interface Reading {
  readonly code: number;
  readonly tokens: readonly string[];
}

/** Two texts with a lower share of common neighbours are different messages. */
const similarEnough = 0.5;

/**
 * Finds the codes of the same meaning on the other API, by their texts. For a legacy code the one successor, for a new
 * code its predecessors, its twin by number first. Codes without a twin are missing from the answer.
 *
 * The texts decide, not the numbers: 1208146 has the text of 1238128, although 1238146 has its digits.
 */
export function findTwins(entries: readonly TwinCandidate[]): Map<number, number[]> {
  const legacy = readings(entries, 'legacy-api');
  const current = new Map(readings(entries, 'new-api').map((reading) => [reading.code, reading]));
  const successors = new Map<number, number>();
  const byText = new Map<string, number[]>();
  for (const reading of current.values()) {
    const key = textKey(reading.tokens);
    byText.set(key, [...(byText.get(key) ?? []), reading.code]);
  }

  // 1. The same text, its parameters only respelled (ipList, ip_list).
  const differing: Reading[] = [];
  for (const old of legacy) {
    const same = byText.get(textKey(old.tokens));
    const successor = same?.find((code) => code === numberTwin(old.code)) ?? same?.[0];
    if (successor === undefined) {
      differing.push(old);
    } else {
      successors.set(old.code, successor);
    }
  }
  // 2. The same text around other names, at the same digits: that is how renamed parameters become known.
  const renames = new Map<string, string>();
  const reworded: Reading[] = [];
  for (const old of differing) {
    const twin = current.get(numberTwin(old.code));
    if (twin === undefined || skeleton(old.tokens) !== skeleton(twin.tokens)) {
      reworded.push(old);
    } else {
      successors.set(old.code, twin.code);
      learnRenames(old.tokens, twin.tokens, renames);
    }
  }
  // 3. The same text once those renames are applied; else the text most like it, the one at the same digits if it can be.
  for (const old of reworded) {
    const renamed = old.tokens.map((token) => renames.get(token) ?? token);
    const successor = byText.get(textKey(renamed))?.[0] ?? mostSimilar(renamed, old.code, current);
    if (successor !== undefined) {
      successors.set(old.code, successor);
    }
  }
  return bothWays(successors);
}

function readings(entries: readonly TwinCandidate[], section: string): Reading[] {
  return entries
    .filter((entry) => entry.section.id === section)
    .map((entry) => ({ code: entry.code, tokens: tokens(entry.message['zh-CN']) }));
}

/** Texts with the same skeleton have their names in the same places. The first rename of a name counts. */
function learnRenames(old: readonly string[], now: readonly string[], renames: Map<string, string>): void {
  for (const [index, name] of old.entries()) {
    const newName = now[index];
    if (isName(name) && newName !== undefined && newName !== name && !renames.has(name)) {
      renames.set(name, newName);
    }
  }
}

function mostSimilar(text: readonly string[], code: number, current: ReadonlyMap<number, Reading>): number | undefined {
  const atSameDigits = current.get(numberTwin(code));
  if (atSameDigits !== undefined && similarity(text, atSameDigits.tokens) >= similarEnough) {
    return atSameDigits.code;
  }
  let best: { code: number; score: number } | undefined;
  for (const reading of current.values()) {
    const score = similarity(text, reading.tokens);
    if (score >= similarEnough && score > (best?.score ?? 0)) {
      best = { code: reading.code, score };
    }
  }
  return best?.code;
}

/** How alike two texts are, 0 to 1: the share of neighbouring token pairs they have in common (Dice). */
function similarity(a: readonly string[], b: readonly string[]): number {
  const pairs = (text: readonly string[]) => new Set(text.map((token, index) => `${text[index - 1] ?? ''} ${token}`));
  const [left, right] = [pairs(a), pairs(b)];
  let common = 0;
  for (const pair of left) {
    common += right.has(pair) ? 1 : 0;
  }
  return (2 * common) / (left.size + right.size || 1);
}

function bothWays(successors: ReadonlyMap<number, number>): Map<number, number[]> {
  const twins = new Map<number, number[]>();
  for (const [legacyCode, successor] of successors) {
    twins.set(legacyCode, [successor]);
    const predecessors = [...(twins.get(successor) ?? []), legacyCode];
    const rank = (code: number) => (numberTwin(code) === successor ? 0 : code);
    twins.set(
      successor,
      predecessors.sort((a, b) => rank(a) - rank(b)),
    );
  }
  return twins;
}
