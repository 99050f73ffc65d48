import assert from 'node:assert/strict';
import { type CompletionContext, type CompletionList, CompletionTriggerKind } from 'vscode-languageserver';
import { builtinCatalog } from '../../../server/src/builtin/builtinCatalog';
import { defaultSettings } from '../../../server/src/contract/settings';
import { definedCatalog } from '../../support/definedCatalog';
import { on } from '../context';
import { type Completing, completeAt as completeIn, itemOf } from './completeAt';

const builtIn = builtinCatalog();

const workspace = definedCatalog(
  { code: 1241001, name: 'LACKING_PARAM', owner: 'ErrorCode', text: '缺少参数' },
  { code: 1241002, name: 'ILLEGAL_THING', owner: 'ErrorCode', text: 'An illegal thing' },
  { code: 1201000, name: 'OLD_THING', owner: 'ErrorCode' },
  { code: 1241003, name: 'WRONG_VERDICT', owner: 'Verdict' },
  { code: 1241004, name: 'LOOSE_END', file: 'file:///w/app/errors.py' },
);

const dot: CompletionContext = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: '.' };
const nothing = { isIncomplete: false, items: [] };

function completeAt(text: string, asked: Partial<Completing> = {}): Promise<CompletionList> {
  return completeIn(text, { catalog: workspace, languageId: 'java', ...asked });
}

async function labelsAt(text: string, asked?: Partial<Completing>): Promise<string[]> {
  return (await completeAt(text, asked)).items.map(({ label }) => label);
}

describe('nameCompletion', () => {
  it('offers the members of a class of the workspace, with number and message', async () => {
    assert.deepEqual(await completeAt('throw new E(ErrorCode.$0);', { context: dot }), {
      isIncomplete: true,
      items: [
        {
          ...itemOf(1241001, '1241001 缺少参数', 'JOB 3.x · Business, common', '~0000', 'LACKING_PARAM'),
          textEdit: { newText: 'LACKING_PARAM', insert: on(0, 22, 22), replace: on(0, 22, 22) },
        },
        {
          ...itemOf(1241002, '1241002 An illegal thing', 'JOB 3.x · Business, common', '~0001', 'ILLEGAL_THING'),
          textEdit: { newText: 'ILLEGAL_THING', insert: on(0, 22, 22), replace: on(0, 22, 22) },
        },
        {
          ...itemOf(
            1201000,
            '1201000 The task is running',
            'Legacy API · Task running · use 1231000 instead',
            '~0002',
            'OLD_THING',
          ),
          tags: [1],
          textEdit: { newText: 'OLD_THING', insert: on(0, 22, 22), replace: on(0, 22, 22) },
        },
      ],
    });
  });

  it('offers the names of the product first, also where their texts are searched', async () => {
    for (const [typed, first] of [
      ['缺少参数', 'MISSING_PARAM'],
      ['权限', 'IAM_API_DATA_ERROR'],
      ['missing', 'MISSING_PARAM'],
    ] as const) {
      const { items } = await completeAt(`f(ErrorCode.${typed}$0)`, { catalog: builtIn });
      assert.equal(items[0]?.label, first, typed);
      const isMadeUp = items.map(({ detail = '' }) => detail.includes('made up'));
      assert.ok(typed === 'missing' || isMadeUp.lastIndexOf(false) < (isMadeUp.indexOf(true) + 1 || Infinity), typed);
    }
  });

  it('replaces the typed text, and the text after the cursor as the person chooses', async () => {
    const { items } = await completeAt('f(ErrorCode.ILL$0EGAL, 1)');
    assert.deepEqual(
      items.map(({ label, textEdit }) => [label, textEdit]),
      [['ILLEGAL_THING', { newText: 'ILLEGAL_THING', insert: on(0, 12, 15), replace: on(0, 12, 19) }]],
    );
    const completion = { labelDetails: false, tags: false, insertReplace: false, markdown: false, editRange: true };
    assert.deepEqual(await completeAt('ErrorCode.ill$0', { preferences: { completion } }), {
      isIncomplete: true,
      items: [
        {
          label: 'ILLEGAL_THING',
          kind: 21,
          detail: '1241002 An illegal thing · JOB 3.x · Business, common',
          data: { code: 1241002 },
          sortText: '~0000',
          filterText: 'ILLEGAL_THING',
        },
      ],
      itemDefaults: { editRange: on(0, 10, 13) },
    });
  });

  it('finds members by name, Chinese, pinyin, English and number', async () => {
    for (const [typed, label] of [
      ['LACK', 'LACKING_PARAM'],
      ['param', 'LACKING_PARAM'],
      ['GAL_', 'ILLEGAL_THING'],
      ['缺少', 'LACKING_PARAM'],
      ['qscs', 'LACKING_PARAM'],
      ['queshao', 'LACKING_PARAM'],
      ['1241002', 'ILLEGAL_THING'],
      ['running', 'OLD_THING'],
    ]) {
      assert.deepEqual(await labelsAt(`ErrorCode.${typed}$0`), [label]);
    }
    const { items } = await completeAt('ErrorCode.qscs$0');
    assert.deepEqual(items[0]?.filterText, 'qscs');
  });

  it('offers only the members of the named class, enum or module, also if imported under another name', async () => {
    assert.deepEqual(await labelsAt('Verdict.$0', { context: dot }), ['WRONG_VERDICT']);
    assert.deepEqual(await labelsAt('a.b.Verdict::$0', { languageId: 'cpp' }), ['WRONG_VERDICT']);
    assert.deepEqual(await labelsAt('errors.$0', { languageId: 'python' }), ['LOOSE_END']);
    assert.deepEqual(await labelsAt('{@link Verdict#$0}'), ['WRONG_VERDICT']);
    const aliased = 'from app import Verdict as V\nV.$0';
    assert.deepEqual(await labelsAt(aliased, { languageId: 'python', context: dot }), ['WRONG_VERDICT']);
  });

  it('offers the names of all layers after an undefined holder of codes', async () => {
    for (const text of [
      'JobErrorCode.$0',
      'ERR_CODES.$0',
      'from . import errors as E\nE.$0',
      'import errcode\nerrcode.$0',
    ]) {
      const { isIncomplete, items } = await completeAt(text, { catalog: builtIn, languageId: 'python', context: dot });
      assert.equal(isIncomplete, true);
      assert.equal(items.length, 50);
      assert.equal(items[0]?.label, 'GSE_ERROR');
    }
    assert.deepEqual(
      await labelsAt('JobErrorCode.SCRIPT_NAME$0', { catalog: builtIn }).then((all) => all.slice(0, 2)),
      ['SCRIPT_NAME_DUPLICATE', 'SCRIPT_NAME_INVALID'],
    );
  });

  it('offers nothing after a holder that something shows to be another', async () => {
    for (const [languageId, text] of [
      ['java', 'import io.shop.ErrorCode;\nErrorCode.$0'],
      ['java', 'io.shop.ErrorCode.$0'],
      ['java', 'enum ErrorCode { SHOP_CLOSED(1001) }\nErrorCode.$0'],
      ['kotlin', 'import io.shop.ErrorCode as EC\nEC.$0'],
      ['kotlin', 'object ErrorCode {\n    const val SHOP_CLOSED = "x"\n}\nfail(ErrorCode.DB$0'],
      ['go', 'import "shop.io/pkg/errcode"\nerrcode.$0'],
      ['typescript', "import { ErrorCode } from '@shop/errors';\nErrorCode.MISS$0"],
      ['typescript', "const ErrorCode = { SHOP_CLOSED: 'x' };\nErrorCode.$0"],
      ['python', 'class ErrorCode(str, Enum):\n    SHOP_CLOSED = "x"\n\nErrorCode.$0'],
      ['rust', 'use shop::ErrorCode;\nErrorCode::$0'],
    ] as const) {
      const found = await completeAt(text, { catalog: builtIn, languageId, context: dot });
      assert.deepEqual([text, found], [text, nothing]);
    }
  });

  it('ignores every other member, at once', async () => {
    const others = ['error.', 'err.', 'response.', 'errors.', 'errcode.', 'errorCode.', 'code.', 'Error.', 'Errors.'];
    const texts = [...others, 'HttpStatus.', 'ValidationError.', 'foo().', 'Err.', 'Code.'];
    for (const languageId of ['java', 'typescript', 'go']) {
      const options = { catalog: builtIn, languageId };
      for (const text of [...texts, 'x = 1.', '"".', '.', '']) {
        assert.deepEqual([text, await completeAt(`${text}$0`, { ...options, context: dot })], [text, nothing]);
      }
      for (const text of texts) {
        assert.deepEqual([text, await completeAt(`${text}DB_$0`, { ...options, typing: true })], [text, nothing]);
      }
    }
    const goItself = 'import "errors"\n\nreturn errors.$0';
    assert.deepEqual(await completeAt(goItself, { catalog: builtIn, languageId: 'go', context: dot }), nothing);
  });

  it('offers nothing for a complete name, except on explicit request', async () => {
    assert.deepEqual(await completeAt('ErrorCode.OLD_THING$0', { typing: true }), nothing);
    assert.deepEqual(await labelsAt('ErrorCode.OLD_THING$0'), ['OLD_THING']);
  });

  it('offers nothing if names or completion are switched off', async () => {
    for (const settings of [
      { ...defaultSettings, names: { enabled: false } },
      { ...defaultSettings, completion: { ...defaultSettings.completion, enabled: false } },
    ]) {
      assert.deepEqual(await completeAt('ErrorCode.$0', { context: dot, preferences: { settings } }), nothing);
      assert.deepEqual(await completeAt('ErrorCode.LACK$0', { preferences: { settings } }), nothing);
    }
  });

  it('offers the names of JOB first, then those that this catalog made up, which say so', async () => {
    const { items } = await completeAt('throw new E(ErrorCode.$0);', { catalog: builtIn, context: dot });
    const madeUp = items.map(({ detail = '' }) => detail.endsWith(' · name made up by this catalog'));
    assert.equal(madeUp.length, 50);
    assert.deepEqual(madeUp, Array(50).fill(false));
    const named = await completeAt('f(ErrorCode.API_IP_NOT_IN$0)', { catalog: builtIn });
    assert.deepEqual(
      [named.items[0]?.label, named.items[0]?.detail],
      ['API_IP_NOT_IN_BIZ', 'New API · Illegal value · name made up by this catalog'],
    );
  });

  it('puts a name that begins as typed before one that only resembles it', async () => {
    for (const [typed, first] of [
      ['MISSING_P', 'MISSING_PARAM'],
      ['missing_p', 'MISSING_PARAM'],
      ['MISSING_PARAM_', 'MISSING_PARAM_WITH_PARAM_NAME'],
      ['PERMISSION_D', 'PERMISSION_DENIED'],
      ['ILLEGAL_PARAM', 'ILLEGAL_PARAM'],
      ['GSE_E', 'GSE_ERROR'],
      // A name of an earlier release.
      ['USER_NO_PERM', 'USER_NO_PERMISSION_COMMON'],
    ] as const) {
      const labels = await labelsAt(`f(ErrorCode.${typed}$0)`, { catalog: builtIn });
      assert.deepEqual([typed, labels[0]], [typed, first]);
    }
    const words = await labelsAt('f(ErrorCode.PARAM$0)', { catalog: builtIn });
    assert.ok(
      words.length === 50 && words.slice(0, 3).every((name) => /(?:^|_)PARAM/.test(name)),
      `${words.slice(0, 5)}`,
    );
  });
});
