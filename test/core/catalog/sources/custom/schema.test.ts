import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { builtinLayers } from '../../../../../server/src/builtin/builtinLayers';
import { readCustomCatalog } from '../../../../../server/src/core/catalog/sources/custom/customCatalog';
import { rootMembers, rowMembers } from '../../../../../server/src/core/catalog/sources/custom/jsonCatalog';

const file = path.resolve(__dirname, '../../../../../data/own-catalog.schema.json');
const schema: unknown = JSON.parse(readFileSync(file, 'utf8'));

const row = { code: 1199001, message: 'a' };

const good: readonly unknown[] = [
  { codes: [row] },
  { format: 'plain', codes: [row] },
  {
    codes: [
      { code: '1199001', message: { en: 'a' } },
      { code: 4000, constant: 'A' },
      { code: 9_999_999_999, message: '没' },
    ],
  },
  {
    $schema: './own-catalog.schema.json',
    title: 'CMDB',
    language: 'zh-CN',
    format: 'java',
    ranges: ['1199000-1199999', '1198001', '5000 – 6000', 7000, { first: 8000, last: 9000 }],
    codes: [
      {
        code: 1199001,
        constant: 'com.tencent.Codes.DENIED',
        class: 'com.tencent.$Codes',
        message: { en: 'a', 'zh-CN': '没权线' },
        category: 'Access',
        source: 'CMDB',
        target: '',
        correction: '权线 → 权限',
      },
      { ...row, code: 1199003, advice: 'Down; `ping`: it answers; who: us' },
      { ...row, code: 1199004, advice: { causes: ['a', { en: 'b', 'zh-CN': '乙' }], who: { 'zh-CN': '丙' } } },
      { ...row, code: 1199005, advice: { checks: [{ run: 'ping', look: '`PONG`' }, { run: 'ls' }], ticket: 'time' } },
      { code: 1199002, message: '{0} {1} {2} {3}', arguments: ['user / 用户 (person)', '', '主机（host）', 'reason'] },
    ],
  },
];

const bad: readonly unknown[] = [
  [],
  'text',
  null,
  { title: 'no codes' },
  { codes: {} },
  { codes: [row, 5] },
  { codes: [row, {}] },
  { codes: [row, { message: 'no code' }] },
  { codes: [row, { code: 1199002 }] },
  { codes: [row, { code: 1199002, constant: '' }] },
  { codes: [row, { code: 999, message: 'too short' }] },
  { codes: [row, { code: 10_000_000_000, message: 'too long' }] },
  { codes: [row, { code: 1199002.5, message: 'a' }] },
  { codes: [row, { code: -1199002, message: 'a' }] },
  { codes: [row, { code: '01199002', message: 'a' }] },
  { codes: [row, { code: ' 1199002', message: 'a' }] },
  { codes: [row, { code: null, message: 'a' }] },
  { codes: [row, { code: 1199002, message: '' }] },
  { codes: [row, { code: 1199002, message: ' \n' }] },
  { codes: [row, { code: 1199002, message: 5 }] },
  { codes: [row, { code: 1199002, message: {} }] },
  { codes: [row, { code: 1199002, message: { en: 'a', fr: 'b' } }] },
  { codes: [row, { code: 1199002, message: { en: 'a', 'zh-CN': ' ' } }] },
  { codes: [row, { code: 1199002, message: 'a', constant: 'A-B' }] },
  { codes: [row, { code: 1199002, message: 'a', constant: '.A' }] },
  { codes: [row, { code: 1199002, message: 'a', constant: 'A'.repeat(201) }] },
  { codes: [row, { code: 1199002, message: 'a', constant: 'A', class: 'B C' }] },
  { codes: [row, { code: 1199002, message: 'a', source: 5 }] },
  { codes: [row, { code: 1199002, message: 'a', more: 'x' }] },
  { codes: [row, { code: 1199002, message: '{0}', arguments: 'user' }] },
  { codes: [row, { code: 1199002, message: '{0}', arguments: [5] }] },
  { codes: [row, { code: 1199002, message: '{0}', arguments: ['user (people)'] }] },
  { codes: [row, { code: 1199002, message: '{0} {1}', arguments: ['user; host'] }] },
  ...[
    ' ',
    5,
    [],
    {},
    { cause: ['a'] },
    { causes: 'a' },
    { causes: [' '] },
    { causes: [{}] },
    { causes: [{ fr: 'a' }] },
    { causes: Array.from({ length: 51 }, () => 'a') },
    { checks: ['a'] },
    { checks: [{}] },
    { checks: [{ look: 'a' }] },
    { checks: [{ run: 5 }] },
    { checks: [{ run: 'a', place: true }] },
    { checks: { run: 'a' } },
    { who: 5 },
    { ticket: [] },
  ].map((advice) => ({ codes: [{ ...row, advice }] })),
  { codes: [row], language: 'fr' },
  { codes: [row], format: 'Java' },
  { codes: [row], format: ['java'] },
  { codes: [row], title: 5 },
  { codes: [row], ranges: '1199000-1199999' },
  { codes: [row], ranges: ['1199000-'] },
  { codes: [row], ranges: ['119-120'] },
  { codes: [row], ranges: [119] },
  { codes: [row], ranges: [{ first: 1199000 }] },
  { codes: [row], ranges: [{ first: '1199000', last: 1199999 }] },
  { codes: [row], ranges: [{ first: 1199000, last: 1199999, step: 1 }] },
  { codes: [row], ranges: [null] },
  { codes: [row], more: true },
];

function problemsOf(value: unknown): readonly string[] {
  const text = JSON.stringify(value);
  const { problems } = readCustomCatalog({ path: 'a.json', text }, builtinLayers().families);
  return problems.map(({ reason }) => reason.en);
}

describe('own-catalog.schema.json', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(Object(schema));

  it('is draft-07, which VS Code reads', () => {
    assert.equal(Reflect.get(Object(schema), '$schema'), 'http://json-schema.org/draft-07/schema#');
  });

  it('accepts what the reader accepts', () => {
    for (const value of good) {
      assert.deepEqual([validate(value), validate.errors], [true, null], JSON.stringify(value));
      assert.deepEqual(problemsOf(value), [], JSON.stringify(value));
    }
  });

  it('refuses what the reader reports', () => {
    assert.equal(bad.length, 64);
    for (const value of bad) {
      assert.equal(validate(value), false, JSON.stringify(value));
      assert.notDeepEqual(problemsOf(value), [], JSON.stringify(value));
    }
  });

  it('lists the keys that the reader knows', () => {
    const { properties, definitions } = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual(Object.keys(properties).sort(), [...rootMembers].sort());
    assert.deepEqual(Object.keys(definitions.code.properties).sort(), [...rowMembers].sort());
    const beside = { codes: [{ code: 1199001, en: 'The host is locked', 'zh-CN': '主机被锁定' }] };
    assert.deepEqual([validate(beside), problemsOf(beside)], [true, []]);
  });

  it('describes every property', () => {
    const missing: string[] = [];
    const look = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {} } = node as { properties?: Readonly<Record<string, unknown>> };
      for (const [name, property] of Object.entries(properties)) {
        const described = typeof Reflect.get(Object(property), 'description') === 'string';
        if (!described && !at.endsWith('anyOf.1')) missing.push(`${at}.${name}`);
      }
      for (const [name, child] of Object.entries(node)) look(child, `${at}.${name}`);
    };
    look(schema, '');
    assert.deepEqual(missing, []);
  });
});
