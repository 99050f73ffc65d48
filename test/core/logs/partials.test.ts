import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../server/src/builtin';
import { PartialReader, type ReadPartial } from '../../../server/src/core/logs/partials/readPartials';
import { partialLines, type WrittenPartial } from '../../../server/src/core/logs/partials/writePartial';
import { LogTally } from '../../../server/src/core/logs/tally';
import { resultsOf, tallied } from '../../support/tallied';

const files = {
  '/l/execute.log': '2024-07-19 19:00:00 ERROR [job-execute,0123456789abcdef,] code=1250001 job_instance_id: 12',
  '/l/error.log': '2024-07-19 19:00:00 ERROR x code=1252001',
};

describe('written partials', () => {
  const written: WrittenPartial = { partial: tallied(files).toPartial(), catalog: 7, files: resultsOf(files) };
  const lines = [...partialLines(written)].map((line) => line.slice(0, -1));

  function read(all: readonly string[]) {
    const reader = new PartialReader();
    const partials: ReadPartial[] = [];
    for (const line of all) {
      const found = reader.add(line);
      if (found && 'problem' in found) return found;
      if (found) partials.push(found);
    }
    return reader.finish() ?? partials;
  }

  it('are read as they were written, several in one file', () => {
    const expected = [written, written].map((one) => JSON.parse(JSON.stringify(one)) as WrittenPartial);
    const partials = read([...lines, '', ...lines]);
    assert.ok(Array.isArray(partials));
    assert.deepEqual(
      partials.map(({ hash: _, ...one }) => one),
      expected,
    );
  });

  it('have the same hash only if their lines are the same', () => {
    const hashes = (...all: readonly string[]) => {
      const partials = read(all);
      assert.ok(Array.isArray(partials));
      return partials.map(({ hash }) => hash);
    };
    const later = lines.map((line) => line.replaceAll('12', '13'));
    const spaced = lines.map((line) => `${line}\r`);
    const [first, again, other] = hashes(...lines, ...spaced, ...later);
    assert.deepEqual([first === again, first === other], [true, false]);
  });

  it('have a line for each code, also of what is held back of an error.log', () => {
    const codes = [1250001, 1252001, 1239801];
    const errors = Array.from({ length: 3500 }, (_, at) => `2024-07-19 19:00:00 ERROR x ${at} code=${codes[at % 3]}`);
    const logs = { '/l/error.log': errors.join('\n'), '/k/error.log': errors.slice(0, 9).join('\n'), '/l/a.log': '' };
    const whole = { partial: tallied(logs).toPartial(), catalog: 7, files: resultsOf(logs) };
    const texts = [...partialLines(whole)];
    assert.ok(whole.partial.repetitions.rest.length > 0);
    for (const text of texts) {
      const { rest, repetitions } = JSON.parse(text) as { rest?: unknown; repetitions?: { rest?: unknown } };
      assert.equal(repetitions?.rest, undefined);
      if (rest !== undefined) assert.ok((text.match(/"details":/g) ?? []).length <= 1);
    }
    const partials = read(texts.map((text) => text.slice(0, -1)));
    assert.ok(Array.isArray(partials));
    const [again] = partials;
    assert.ok(again);
    const tally = LogTally.like(again.partial, builtinCatalog());
    tally.merge(again.partial);
    assert.deepEqual(tally.report(whole.files), tallied(logs).report(whole.files));
  });

  it('that are cut off are recognised, wherever', () => {
    for (let length = 1; length < lines.length; length++) {
      assert.deepEqual(read(lines.slice(0, length)), { line: length, problem: 'cutOff' });
    }
    assert.deepEqual(read([...lines.slice(0, 3), ...lines]), { line: 4, problem: 'cutOff' });
  });

  it('that lack a line in the midst are recognised', () => {
    for (let at = 1; at < lines.length - 1; at++) {
      assert.deepEqual(read(lines.filter((_, index) => index !== at)), { line: lines.length - 1, problem: 'damaged' });
    }
  });

  it('of another form are refused with their line', () => {
    const [head = '', ...rest] = lines;
    assert.deepEqual(read([]), { line: 1, problem: 'empty' });
    assert.deepEqual(read(['hello']), { line: 1, problem: 'notPartial' });
    assert.deepEqual(read(['{"end":0}']), { line: 1, problem: 'notPartial' });
    assert.deepEqual(read([head.replace('"version":2', '"version":1'), ...rest]), { line: 1, problem: 'otherVersion' });
    assert.deepEqual(read([head, '{"codes":[{"code":"x"}]}']), { line: 2, problem: 'damaged' });
    assert.deepEqual(read([head, '[1,2]']), { line: 2, problem: 'damaged' });
  });

  it('with any other number are refused, or make a report', () => {
    const catalog = builtinCatalog();
    const refused = { damaged: 0, reports: 0 };
    for (const [at, line] of lines.entries()) {
      for (const { 0: number, index } of line.matchAll(/(?<=[[:,])-?\d+/g)) {
        for (const other of ['-1', '1.5', '1e300', '-9e15', '9007199254740991']) {
          const changed = line.slice(0, index) + other + line.slice(index + number.length);
          const found = read(lines.map((one, place) => (place === at ? changed : one)));
          if (!Array.isArray(found)) {
            refused.damaged++;
            continue;
          }
          const [one] = found;
          assert.ok(one);
          const tally = LogTally.like(one.partial, catalog);
          tally.merge(one.partial);
          const report = tally.report(one.files);
          for (const { count } of report.codes) assert.ok(Number.isInteger(count) && count >= 0);
          refused.reports++;
        }
      }
    }
    assert.ok(refused.damaged > 100 && refused.reports > 100, JSON.stringify(refused));
  });
});
