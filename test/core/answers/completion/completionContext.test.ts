import assert from 'node:assert/strict';
import {
  type CompletionTrigger,
  completionPlace,
} from '../../../../server/src/core/answers/completion/completionContext';
import { type CodeSpace, jobCodes, spaceOf } from '../../../../server/src/core/catalog/codeSpace';
import { catalogWith } from '../../../support/customCatalogs';

interface Options {
  readonly languageId?: string;
  readonly trigger?: CompletionTrigger;
  readonly space?: CodeSpace;
}

/** The place at `$0` of one line; undefined where nothing is offered. */
function placeAt(marked: string, { languageId = 'typescript', trigger = 'word', space = jobCodes }: Options = {}) {
  const [before = '', after = ''] = marked.split('$0');
  const place = { languageId, uri: 'file:///a', line: 0, lineAbove: () => undefined };
  return completionPlace({ ...place, before, after, wholeBefore: true, space, found: new Map() }, trigger);
}

/** What is searched for at `$0`, best first; undefined where nothing is offered. */
function queriesAt(marked: string, options?: Options): readonly string[] | undefined {
  return placeAt(marked, options)?.queries;
}

/** Those of the lines at which a digit just typed opens a list. */
function opening(lines: readonly string[], languageId = 'typescript', space?: CodeSpace): string[] {
  const options: Options = { languageId, trigger: 'digit', ...(space && { space }) };
  return lines.filter((line) => placeAt(`${line}$0`, options) !== undefined);
}

describe('completionContext', () => {
  describe('after a digit', () => {
    it('offers codes from 12 on if the text says that a code is meant', () => {
      const fitting = ['if (code == 12', 'errorCode === 123', '{"code": 12', 'error_code=1239', '错误码12'];
      assert.deepEqual(opening(fitting), fitting);
    });

    it('offers nothing for a lone 1, or for a number that no code begins with', () => {
      assert.deepEqual(opening(['code == 1', 'code == 2', 'code == 13', 'code == 212']), []);
    });

    it('offers codes of other systems if the text says that a code is meant', () => {
      const space = spaceOf(catalogWith({ 'a.csv': '# codes: 1199000-1199999\ncode,message\n40310001,long' }));
      const fitting = ['code == 11', 'code == 1199', 'code == 1199048', '错误码4031000', 'errorCode = 12'];
      assert.deepEqual(
        opening([...fitting, 'code == 1', 'code == 1198', 'x = 11990', 'code = 403100012'], 'java', space),
        fitting,
      );
      assert.deepEqual(opening(fitting, 'java'), ['errorCode = 12']);
    });

    it('offers codes from five digits on where any number is possible', () => {
      assert.deepEqual(opening(['x = 1', 'x = 12', 'x = 123', 'x = 1238', 'x = 12381', 'f(12381']), [
        'x = 12381',
        'f(12381',
      ]);
    });

    it('treats a round number as an amount unless the text says that a code is meant', () => {
      assert.deepEqual(opening(['x = 12500', 'x = 125000', 'x = 12810', 'code = 12500', '// 错误码125000']), [
        'x = 12810',
        'code = 12500',
        '// 错误码125000',
      ]);
    });

    it('offers nothing where there can be no code', () => {
      const unfit = [
        'i + 1',
        'i + 12',
        'total -= 12',
        'code + 12',
        'task_1238',
        'E1238',
        'v1238',
        '0x1238',
        '1.1238',
        '3.12',
        '2024-1238',
        '10:1238',
        '010-1238',
        '12381012',
        '20251238',
        '%1238',
      ];
      assert.deepEqual(opening(unfit), []);
    });

    it('offers nothing inside a longer number, and replaces the digits after the cursor', () => {
      assert.equal(placeAt('code = 1238$01001', { trigger: 'digit' }), undefined);
      assert.equal(placeAt('code = 12$0x', { trigger: 'digit' }), undefined);
      const { queries, lengthAfter } = placeAt('code = 12$039801;', { trigger: 'digit' }) ?? {};
      assert.deepEqual({ queries, lengthAfter }, { queries: ['12'], lengthAfter: 5 });
    });
  });

  describe('on request', () => {
    it('searches digits of any length, for the operand of a sum only on explicit request', () => {
      assert.deepEqual(queriesAt('x = 1$0'), ['1']);
      assert.deepEqual(queriesAt('x = 9801$0'), ['9801']);
      assert.deepEqual(queriesAt('错误码08146$0'), ['08146']);
      assert.equal(queriesAt('i + 1$0'), undefined);
      assert.deepEqual(queriesAt('i + 1$0', { trigger: 'explicit' }), ['1']);
      assert.deepEqual(queriesAt('JOB - 1238$0'), ['1238']);
    });

    it('searches everything if nothing is typed', () => {
      for (const line of ['$0', 'return $0', 'x = "$0"', 'case $0:', '// $0']) {
        assert.deepEqual([placeAt(line)?.typed, queriesAt(line)], ['nothing', []], line);
      }
    });

    it('takes the word before the cursor', () => {
      assert.deepEqual(queriesAt('// missing$0'), ['missing']);
      assert.deepEqual(queriesAt('// missing par$0am'), ['par']);
      assert.deepEqual(queriesAt('x = qscs$0'), ['qscs']);
      assert.deepEqual(queriesAt('x = API_MISS$0'), ['API_MISS']);
      assert.equal(placeAt('// par$0am')?.lengthAfter, 2);
    });

    it('takes Chinese from each of its characters on, with adjacent letters', () => {
      assert.deepEqual(queriesAt('// 若缺少参数$0'), ['若缺少参数', '缺少参数', '少参数', '参数', '数']);
      assert.deepEqual(queriesAt('// 缺少ip$0'), ['缺少ip', '少ip', 'ip']);
      assert.equal(queriesAt(`// ${'缺'.repeat(60)}$0`)?.length, 16);
    });

    it('offers nothing among the members of an object', () => {
      for (const line of ['request.$0', 'request?.$0', 'f().qscs$0', 'a[0].qscs$0']) {
        assert.equal(placeAt(line), undefined, line);
      }
      assert.deepEqual(queriesAt('// see the page.$0'), []);
    });

    it('offers nothing within words of other letters', () => {
      for (const line of ['// привет$0', '// café$0', '// カタ$0', '// naïve$0'])
        assert.equal(placeAt(line), undefined, line);
    });

    it('offers nothing for digits that are part of something else', () => {
      for (const line of ['// 3.14$0', '// 0.12$0', 'x = 12381012$0']) assert.equal(placeAt(line), undefined, line);
    });

    it('offers nothing where the text names something else, not even on request', () => {
      for (const line of [
        'const port = 12380$0',
        'job_instance_id: 1238$0',
        'log.error("cost {}", 123$0',
        'const port = $0',
      ])
        assert.equal(placeAt(line, { trigger: 'explicit' }), undefined, line);
    });

    it('knows whether it is in a string or comment, and whether an error code belongs there', () => {
      const described = ['x = $0', 'x = "$0', '// $0', 'code == $0', '{"code": "$0', '// 错误码缺少$0'].map((line) => {
        const { likely, inText } = placeAt(line) ?? {};
        return { line, likely, inText };
      });
      assert.deepEqual(described, [
        { line: 'x = $0', likely: false, inText: false },
        { line: 'x = "$0', likely: false, inText: true },
        { line: '// $0', likely: false, inText: true },
        { line: 'code == $0', likely: true, inText: false },
        { line: '{"code": "$0', likely: true, inText: true },
        { line: '// 错误码缺少$0', likely: true, inText: true },
      ]);
      assert.equal(placeAt('{"a": "$0', { languageId: 'json' })?.inText, false);
      assert.equal(placeAt('{"a": "$0', { languageId: 'jsonc' })?.inText, false);
    });

    it('does not search ordinary words in code', () => {
      const line = 'for x of value return Missing param ip url the_code API_ API MAX q qs'.split(' ');
      assert.deepEqual(
        line.filter((word) => placeAt(`${word}$0`) && !/^[a-z]{4,}$/.test(word)),
        [],
      );
      const place = placeAt('missing$0');
      assert.deepEqual(
        (['constant', 'word', 'wordStart', 'group', 'mixed'] as const).filter((kind) =>
          place?.accepts('missing', kind, 'API_MISSING_IP'),
        ),
        [],
      );
    });

    it("accepts longer pinyin, and the beginning of a constant's words, in code", () => {
      const accepts = (typed: string, kind: 'initials' | 'syllables' | 'constant') =>
        placeAt(`x = ${typed}$0`)?.accepts(typed, kind, 'API_MISSING_IP') ?? false;
      assert.deepEqual(
        [
          accepts('qscs', 'initials'),
          accepts('star', 'initials'),
          accepts('queshao', 'syllables'),
          accepts('quan', 'syllables'),
        ],
        [true, false, true, false],
      );
      assert.deepEqual(
        ['API_M', 'MISSING_I', 'ISSING_IP', 'API_I', 'missing_ip'].filter((typed) => accepts(typed, 'constant')),
        ['API_M', 'MISSING_I'],
      );
    });

    it('accepts every word in text, while a list is narrowed, and on explicit request', () => {
      const open = [
        placeAt('// the$0'),
        placeAt('the$0', { trigger: 'narrowing' }),
        placeAt('the$0', { trigger: 'explicit' }),
      ];
      assert.deepEqual(
        open.map((place) => place?.accepts('the', 'wordPart', 'API_MISSING_IP')),
        [true, true, true],
      );
    });

    it('accepts Chinese of any length where a code is certain, but takes an ordinary word for a variable', () => {
      const words = ['code = this', 'code == Value', 'code = e', 'error_code = PARAM', 'case code: PARAM'];
      assert.deepEqual(
        words.filter((line) => placeAt(`${line}$0`)?.accepts('this', 'wordStart', 'API_MISSING_IP')),
        [],
      );
      assert.deepEqual(queriesAt('code == 缺$0'), ['缺']);
      assert.deepEqual(queriesAt('return 缺$0'), undefined);
    });
  });

  it('only reads the end of a long line', () => {
    assert.equal(placeAt(`${'a'.repeat(100_000)}$0`), undefined);
    assert.equal(placeAt(`${'1'.repeat(100_000)}$0`), undefined);
    assert.deepEqual(queriesAt(`${'a '.repeat(50_000)}x = 1238$0`), ['1238']);
  });
});
