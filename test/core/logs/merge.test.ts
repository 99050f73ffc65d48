import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import type { TallyOptions } from '../../../server/src/core/logs/options';
import type { FileResult } from '../../../server/src/core/logs/report';
import { type LogPartial, LogTally } from '../../../server/src/core/logs/tally';
import { type MessageIndex, messageIndex } from '../../../server/src/core/messages';
import { type LogFile, logFiles } from '../../support/logFiles';
import { type Random, random } from '../../support/random';

/** A part of a file: lines from one up to another. */
interface Part {
  readonly file: LogFile;
  readonly from: number;
  readonly to: number;
}

describe('partials of logs', () => {
  let index: MessageIndex;
  const numbers = random();

  before(async () => {
    index = await messageIndex(builtinCatalog());
  });

  for (const lines of [60, 1500, 9000]) {
    it(`of ${lines} lines join to the report of one run, however split and ordered (seed ${numbers.seed})`, function () {
      this.timeout(120_000);
      const options: TallyOptions = { catalog: builtinCatalog(), messages: index, now: Date.UTC(2026, 0, 1) };
      const files = logFiles(numbers, lines);
      const results = files.map(({ path }): FileResult => ({ path, status: 'complete', bytes: 1 }));
      const whole = files.map((file) => ({ file, from: 0, to: file.lines.length }));
      const expected = tallied(options, whole).report(results);
      assert.ok(expected.codes.length > 5);
      const parts = whole.flatMap((part) => split(part, numbers));
      for (let round = 0; round < 2; round++) {
        const joined = join(options, shuffled(parts, numbers), numbers);
        assert.deepEqual(joined.report(shuffled(results, numbers)), expected);
      }
    });
  }

  function join(options: TallyOptions, parts: readonly Part[], { below }: Random): LogTally {
    const tallies = parts.map((part) => {
      const partial = JSON.parse(JSON.stringify(tallied(options, [{ ...part }]).toPartial())) as LogPartial;
      const tally = new LogTally(options);
      // Lines are counted from the beginning of the part.
      tally.merge(partial, part.from);
      return tally;
    });
    while (tallies.length > 1) {
      const [other] = tallies.splice(below(tallies.length), 1);
      const into = tallies[below(tallies.length)];
      if (other && into) into.merge(other.toPartial());
    }
    return tallies[0] ?? new LogTally(options);
  }
});

const texts = new WeakMap<LogFile, string>();

/** Written once, because the parts of a file are many. */
function textOf(file: LogFile): string {
  const text = texts.get(file) ?? file.lines.map((line) => `${line}\n`).join('');
  texts.set(file, text);
  return text;
}

function tallied(options: TallyOptions, parts: readonly Part[]): LogTally {
  const tally = new LogTally(options);
  for (const { file, from, to } of parts) {
    const adds = tally.beginFile(file.path);
    const text = textOf(file);
    let at = file.lines.slice(0, from).reduce((sum, line) => sum + line.length + 1, 0);
    let offset = Buffer.byteLength(text.slice(0, at));
    for (const [index, line] of file.lines.slice(from, to).entries()) {
      const here = at;
      adds.addLine(line, index + 1, offset, (length) => text.slice(Math.max(0, here - length), here));
      offset += Buffer.byteLength(line) + 1;
      at += line.length + 1;
    }
  }
  return tally;
}

function split(part: Part, numbers: Random, depth = 0): Part[] {
  const { from, to } = part;
  if (to - from < 2 || depth === 4 || numbers.below(4) === 0) return [part];
  const middle = from + 1 + numbers.below(to - from - 1);
  const halves = [
    { ...part, to: middle },
    { ...part, from: middle },
  ];
  return halves.flatMap((half) => split(half, numbers, depth + 1));
}

function shuffled<T>(list: readonly T[], { below }: Random): T[] {
  const left = [...list];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(below(left.length), 1));
  return order;
}
