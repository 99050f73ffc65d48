import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CatalogEntry } from '../../../server/src/core/catalog/catalogEntry';
import { messageStyleOf, renderMessage } from '../../../server/src/core/catalog/renderEntry';
import { type FoundMessage, findMessages } from '../../../server/src/core/messages/findMessages';
import { type MessageIndex, messageIndex } from '../../../server/src/core/messages/messageIndex';
import { parsePattern } from '../../../server/src/core/template/javaFormat/parsePattern';
import { type Language, languages } from '../../../server/src/core/text/productLanguage';
import { catalogWith } from '../../support/customCatalogs';
import { caseCount } from '../../support/random';
import {
  isCutOneWay,
  type Measure,
  measure,
  plain,
  type Stretch,
  saysLess,
  standIn,
  stretches,
} from '../../support/renderedMessages';

const bundles = 'test/fixtures/workspace-catalog/backend/commons/common-i18n/src/main/resources/i18n';

function fixture(name: string): string {
  return readFileSync(path.resolve(__dirname, '../../..', bundles, name), 'utf8');
}

/** What the built-in catalogs lack: patterns of Java, arguments at the ends, side by side, twice, in another order. */
const own = String.raw`
4000001=It''s {0}, isn''t it?
4000002='{0}' is written, {0} is filled
4000003=At most {0,number} hosts, {1,number,#} given
4000004={0,choice,0#No host|1#One host|1<{0,number} hosts} took part in step {1}
4000005={1} comes before {0} in plan {2}
4000006={0} waits for {0} to end
4000007={0} {1} are not of one kind
4000008=Quota of {0}{1} is used up
4000009={0}: {1}
4000010=Plan {0}\n  was not saved:\n  {1}
4000011=Unbalanced { brace of {0}
4000012={0} 已被 {1} 锁定
4000013=凭据【{0}】被【{1}】引用：【{2}】
4000014=Used {0,number,percent} of the disk of {1}
4000015=OK
`;

const catalog = catalogWith({
  'file:///c/message.properties': fixture('message.properties'),
  'file:///c/message_zh.properties': fixture('message_zh.properties'),
  'file:///c/message_en_US.properties': fixture('message_en_US.properties'),
  'file:///c/own.properties': own,
});

/** A text of a catalog, and what it takes. */
interface Template {
  readonly entry: CatalogEntry;
  readonly language: Language;
  /** The indexes of its arguments, and whether the template expects a number. */
  readonly takes: ReadonlyMap<number, boolean>;
}

const templates: readonly Template[] = catalog.layers
  .flatMap(({ entries }) => entries.filter(({ withoutMessage }) => !withoutMessage))
  .flatMap((entry) =>
    (entry.languages ?? languages).map((language): Template => {
      const isJava = messageStyleOf(entry) === 'java';
      const { argumentTypes } = parsePattern(isJava ? entry.message[language] : '');
      const takes = isJava
        ? new Map([...argumentTypes].map(([index, kind]) => [index, kind === 'number']))
        : new Map(entry.placeholders.map((index) => [index, false]));
      return { entry, language, takes };
    }),
  );

/** What a line reads as the end of an argument: the next field, a place in source code, the end of a string or an element. */
const endsOfArguments = [
  /[;；][ \t]|\t|[ \t](?:\||[-=]+>?[ \t]|<-[ \t]|[·•][ \t])|[ \t]\{\\*["']/,
  /[ \t,，、;；|.。/]["']?[A-Za-z_][\w-]*["']?[ \t]*(?:[=＝:：]|->)/,
  /<[/b]|\\n|["'][ \t]*[,})\]>/]/i,
  /(?:cost|took|takes|elapsed|in|after|within|耗时|用时)[ \t]*\d/i,
  /^\S+[ \t]+(?:from|on|at|by|via|thread|worker)[ \t][\w.:-]+[ \t]*$/i,
  // A word with a number behind a comma: `, rc 5`.
  /[,;，；][ \t]*[A-Za-z_]{2,20}[ \t]+#?\d[\w./]*(?:[ \t]*[,;，；.。)]|[ \t]*$)/,
  /[。！？][\u3400-\u9fff]|[.。!！?？,;，；、…][ \t]*$|\\[nrt][ \t]*$/,
  // Comments, pointers, symbols, remarks.
  /[ \t](?:#[ \t]|\/[/*]|<[-=!<]|~|@\d|\.{3}|…|[-~^*=<>!_]+[ \t]*$|[\u2190-\u2bff»«¦¶]|["<][A-Za-z_])|…[ \t]|[\ud83c-\ud83e]|12\d{5}|\*\/|-->|,[ \t]*(?:null|None|nil|undefined|true|false)/,
  // The next key in Chinese, colours of a terminal.
  /[,，、;；|。.][ \t]*[\w\u4e00-\u9fff]{1,10}[ \t]*[:：=＝]|\[[\d;:]*m/i,
  /[~:：\\↵␤⏎¶][ \t]*$|[*`]{2,}$|[,;.，；。][ \t]*(?:stack|trace|details?|logs?|exiting|see|pls|skip|已|即将|正在|准备|共?重试|原因|异常|详情|请|将|稍后|跳过|忽略)/i,
  /[ \t](?:\[[^\]]*\]|#\w|@\w|x\d|\d[\d.]* ?[mnuμ]?s)|[([（【<](?:[A-Za-z]* ?#?|[×*])\d[\w./]*[)\]）】>]|[,，;；][ \t]*[请将第共]/i,
];

/** True if the last sign closes what was opened before the text. */
function endsInClosing(text: string): boolean {
  const last = text.trimEnd().at(-1) ?? '';
  const at = ')]}）】>》」』”’'.indexOf(last);
  if (last === '' || at < 0) return /["'`]/.test(last) && text.split(last).length % 2 === 0;
  return text.split(last).length > text.split('([{（【<《「『“‘'.charAt(at)).length;
}

function readsAsFields(text: string): boolean {
  // More of the message, or nothing, may follow an argument.
  return endsInClosing(text) || endsOfArguments.some((end) => end.test(text) || end.test(`${text} `));
}

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('10.0.0.1', '192.168.1.254', 'fe80::1', '0:10.0.0.1', '/data/job/a.sh') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('C:\\temp\\users\\x.bat', 'admin', 'job-execute', '张三', '备份数据库', '步骤 1'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('', ' ', 'a b  c', '【x】', '"quoted"', "it's", '(a)，（b）。', 'ＡＢＣ', 'a=b&c=d;e'),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(...'业务作业步骤不存在参数的脚本IP账号权限，。：【】 ab1'),
      maxLength: 8,
    }),
  },
  { weight: 2, arbitrary: fc.integer().map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('null', 'undefined', '{0}', '{"a": "b"}', '😀', '\ud800', 'é', '1,234', '50%'),
  },
);
const asText = anyText.filter((text) => !readsAsFields(text));
const asNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -99, max: 9_999_999 }).map(String) },
  { weight: 1, arbitrary: asText },
);

const asWord = asText.filter((text) => /^[^\s,，、;；|]*$/.test(text));

/** True for an argument at the end of a message that is a word, or a list of words: it ends at a blank. */
function endsInWord({ entry: { message, argumentNames = [] }, language }: Template, index: number): boolean {
  const kind = argumentNames.find((argument) => argument.index === index)?.kind ?? 'text';
  return message[language].endsWith(`{${index}}`) && !['text', 'name', 'path', 'business'].includes(kind);
}

/** Some arguments are not given. */
const given = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 20 });

const taking = templates.filter(({ takes }) => takes.size > 0);

const filled = fc.nat(templates.length * 8 - 1).chain((number) => {
  // Templates that take arguments eight times as often as those that do not.
  const template = templates[number] ?? taking[number % taking.length];
  assert.ok(template);
  const args = [...template.takes].map(([index, isNumber]) =>
    given(isNumber ? asNumber : endsInWord(template, index) ? asWord : asText).map((value) => [index, value] as const),
  );
  return fc.tuple(fc.constant(template), fc.tuple(...args));
});

interface Known {
  readonly shape: string;
  readonly literals: readonly string[];
  readonly longest: string;
  readonly size: Measure;
}

/** What all texts of the catalog consist of, in whichever way they can be filled: each once. */
const known: readonly Known[] = [
  ...new Map(
    templates
      .flatMap(({ entry, language, takes }) => {
        const count = Math.max(0, ...takes.keys()) + 1;
        const fillings = [[], ...['0', '1', '7', 'x'].map((value) => new Array<string>(count).fill(value))];
        return fillings.map((args) => stretches(entry.message[language], messageStyleOf(entry), args));
      })
      .map((parts) => [shapeOf(parts), parts] as const),
  ),
].map(([shape, parts]) => {
  const literals = literalsOf(parts);
  const longest = literals.reduce((a, b) => (a.length >= b.length ? a : b), '');
  return { shape, literals, longest, size: measure(literals) };
});

function literalsOf(parts: readonly Stretch[]): string[] {
  return parts.flatMap((part) => ('literal' in part && plain(part.literal) !== '' ? [plain(part.literal)] : []));
}

/** Equal for texts that differ only in the numbers of their arguments. */
function shapeOf(parts: readonly Stretch[]): string {
  return parts.map((part) => ('literal' in part ? plain(part.literal) : '\0')).join('');
}

interface Case {
  readonly template: Template;
  readonly args: readonly (string | undefined)[];
  readonly parts: readonly Stretch[];
  readonly literals: readonly string[];
  readonly message: string;
  /** The message in plain form. */
  readonly plain: string;
}

function caseOf(template: Template, values: readonly (readonly [number, string | undefined])[]): Case {
  const { entry, language } = template;
  const args: (string | undefined)[] = [];
  for (const [index, value] of values) args[index] = value;
  const parts = stretches(entry.message[language], messageStyleOf(entry), Array.from(args));
  const message = renderMessage(entry, language, Array.from(args)).text;
  return { template, args: Array.from(args), parts, literals: literalsOf(parts), message, plain: plain(message) };
}

/**
 * Whether the text names the template: of all templates of the catalog whose literals stand in it, in their order, every
 * other one says less. Those of the same shape are its ties.
 */
function isNamed(text: string, { parts }: Case): boolean {
  return rivalsOf(shapeOf(parts)).every(({ longest, literals }) => !text.includes(longest) || !standIn(text, literals));
}

const rivals = new Map<string, readonly Known[]>();

/** The texts of another shape that do not say less than those of this one. */
function rivalsOf(shape: string): readonly Known[] {
  let found = rivals.get(shape);
  if (found === undefined) {
    const size = measure(shape.split('\0'));
    found = known.filter((other) => other.longest !== '' && other.shape !== shape && !saysLess(other.size, size));
    rivals.set(shape, found);
  }
  return found;
}

/**
 * Whether the text tells the arguments: it can be cut into literals and arguments in one way only, no format hides what
 * they were, and where the message begins or ends with an argument, no quote can be taken for the end of a string.
 */
function isShownIn(text: string, { template, args, parts }: Case): boolean {
  const taken = parts.flatMap((part) => ('index' in part ? [part.index] : []));
  const isOpen = [parts[0], parts.at(-1)].some((part) => part !== undefined && 'index' in part);
  const isShown = taken.every((index) => {
    const value = args[index];
    if (value === undefined) return true;
    if (isOpen && /["'`]/.test(value)) return false;
    // Signs that begin an argument, with a bracket that is left open, read as the punctuation of the message.
    if (/^[^\p{L}\p{N}]*[([{<（【《][^)\]}>）】》]*$/u.test(value)) return false;
    return !template.takes.get(index) || /^(?:0|-?[1-9]\d*|[^\d]*)$/.test(value);
  });
  const isPercent = /percent/.test(template.entry.message[template.language]);
  const isHidden = parts.some((part) => 'index' in part && part.isHidden);
  return isShown && !isPercent && !isHidden && isCutOneWay(text, parts.map(plainly));
}

/** True if behind a colon the message seems to begin once more: `[0: [] has no permission` of `[{0}] has no permission`. */
function seemsToBeginAgain({ args, parts: [first, second] }: Case): boolean {
  if (first === undefined || second === undefined || !('literal' in first && 'index' in second)) return false;
  const literal = plain(first.literal);
  return literal !== '' && plain(args[second.index] ?? '').includes(`:${literal}`);
}

/** True if every literal of the message occurs once in the line, so that the message has only one place. */
function standOnce(line: string, { literals }: Case): boolean {
  return literals.every((literal) => line.indexOf(literal) === line.lastIndexOf(literal));
}

function plainly(part: Stretch): Stretch {
  return 'literal' in part ? { literal: plain(part.literal) } : part;
}

/** What is to be found of the arguments: without the blanks around them, and not those that were not given. */
function expectedOf({ args, parts }: Case): (string | undefined)[] {
  const taken = new Set(parts.flatMap((part) => ('index' in part ? [part.index] : [])));
  const count = Math.max(-1, ...taken) + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = taken.has(index) ? args[index]?.trim() : undefined;
    return value === `{${index}}` ? undefined : value;
  });
}

interface Tally {
  cases: number;
  named: number;
  shown: number;
  /** Where another code leads: the text is a message of that one as well. */
  shadowed: number;
}

/** @param context the whole text around the message, in plain form */
function check(index: MessageIndex, text: string, one: Case, context: string, tally: Tally): void {
  const { entry } = one.template;
  // A text that is known by its fingerprint only cannot be compared; filled, it may read like a template.
  const messages = findMessages(index, text, 100).messages.filter(
    (found) => found.entry.code === entry.code || !found.shipped,
  );
  tally.cases++;
  const say = (found: readonly FoundMessage[]) =>
    `${JSON.stringify(text)} of ${entry.code}: ${JSON.stringify(found.slice(0, 4).map((m) => [m.entry.code, m.score, m.arguments]))}`;
  const mine = messages.find((message) => message.entry.code === entry.code);
  if (mine === undefined) assert.fail(`not found: ${say(messages)}`);
  const [best] = messages;
  const message = one.plain;
  if (context === message && mine.score !== best?.score) {
    assert.ok(best);
    const other = renderMessage(best.entry, best.language, best.arguments).text;
    assert.equal(plain(other), message, `not the best: ${say(messages)}`);
    tally.shadowed++;
  }
  if (!isNamed(context, one) || (context !== message && !standOnce(context, one))) return;
  tally.named++;
  if (mine.score !== best?.score) assert.fail(`not the best: ${say(messages)}`);
  if (!isShownIn(message, one) || seemsToBeginAgain(one)) return;
  tally.shown++;
  // In a text that reads like the product's own, signs around an argument may be those of the product.
  const shown = (values: readonly (string | undefined)[]) => (mine.shipped ? values.map(bare) : values);
  const [found, expected] = [shown(mine.arguments), shown(expectedOf(one))];
  // Made for each case, the message of the failure would take longer than the comparison.
  const isEqual = found.length === expected.length && found.every((value, at) => value === expected[at]);
  if (!isEqual) assert.deepEqual(found, expected, say([mine]));
}

/** A value without the signs and brackets around it, in whichever order: `【：】` has nothing in it. */
function bare(value: string | undefined): string | undefined {
  const inner = value?.replace(/^[\s:：=]+/, '').replace(/^[[【](.*)[\]】]$/s, '$1');
  return inner === value ? value : bare(inner);
}

type Write = (text: string) => string;

/** Ways in which a line of a log holds a message. `quote` writes a string of JSON as Java does, `quoteAscii` as Python does. */
const lines: readonly ((message: string, quote: Write, quoteAscii: Write) => string)[] = [
  (message) => `2026-03-14 02:02:04.093 ERROR [worker-1] c.e.batch.NightBatch - ${message}`,
  (message) => `[2026-03-14 02:02:04,093][WARNING] client.call: ${message}`,
  (message) => `02:02:04.093 WARN  NightBatch - the call went wrong: ${message}`,
  (message, quote) =>
    `2026-03-14T02:02:04Z INFO main.go:88 resp={"result":false,"message":${quote(message)},"data":null}`,
  (message, quote) => `{"level": "error", "body": ${quote(`{"code":7,"message":${quote(message)}}`)}, "took": 12}`,
  (message, _quote, quoteAscii) => `ERROR: {"message": ${quoteAscii(message)}, "data": null}`,
];

function inAscii(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x00-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** True if the message has no signs that separate the parts of a line. */
function isPlainIn({ args, parts, message }: Case): boolean {
  const [first] = parts;
  const leads = first !== undefined && 'index' in first;
  return (
    !message.includes('\n') &&
    message.trim() !== '' &&
    args.every((value) => value === undefined || !/["'`\\]/.test(value)) &&
    !(leads && /[:：;；=|-]/.test(args[first.index] ?? ''))
  );
}

describe('rendered messages', function () {
  this.timeout(300_000);

  it('are found with any arguments', async () => {
    const index = await messageIndex(catalog);
    const runs = caseCount({ all: 102_000, part: 25_500 });
    const tally = { cases: 0, named: 0, shown: 0, shadowed: 0 };
    fc.assert(
      fc.property(filled, ([template, values]) => {
        const one = caseOf(template, values);
        if (one.literals.length === 0) return;
        check(index, one.message, one, one.plain, tally);
      }),
      { numRuns: runs },
    );
    assert.ok(tally.cases >= 0.98 * runs, JSON.stringify(tally));
    assert.ok(tally.shadowed <= 0.002 * tally.cases, JSON.stringify(tally));
    assert.ok(tally.named >= 0.9 * tally.cases && tally.shown >= 0.85 * tally.cases, JSON.stringify(tally));
  });

  it('are found within lines of logs', async () => {
    const index = await messageIndex(catalog);
    const runs = caseCount({ all: 30_000, part: 7500 });
    const tally = { cases: 0, named: 0, shown: 0, shadowed: 0 };
    const numbered = fc.tuple(filled, fc.nat(lines.length - 1));
    fc.assert(
      fc.property(numbered, ([[template, values], line]) => {
        const one = caseOf(template, values);
        const write = lines[line];
        if (one.literals.length === 0 || write === undefined || !isPlainIn(one)) return;
        const asItIs = (text: string) => text;
        const context = plain(write(one.message, asItIs, asItIs));
        check(index, write(one.message, JSON.stringify, inAscii), one, context, tally);
      }),
      { numRuns: runs },
    );
    assert.ok(tally.cases >= 0.66 * runs, JSON.stringify(tally));
    assert.ok(tally.named >= 0.8 * tally.cases && tally.shown >= 0.7 * tally.cases, JSON.stringify(tally));
  });
});
