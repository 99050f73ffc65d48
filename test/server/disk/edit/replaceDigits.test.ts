import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DigitsEdit, replaceDigits } from '../../../../server/src/disk/edit/replaceDigits';
import { decode } from '../../../../server/src/disk/read/textEncoding';

/** Characters as GB18030 spells them, which Node decodes but does not encode. */
const gb18030: ReadonlyMap<string, readonly number[]> = new Map([
  ['中', [0xd6, 0xd0]],
  ['错', [0xb4, 0xed]],
  ['㐀', [0x81, 0x39, 0xee, 0x39]],
  ['𠀅', [0x95, 0x32, 0x83, 0x31]],
  ['é', [0xa8, 0xa6]],
  ['ḿ', [0xa8, 0xbc]],
]);

type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Uint8Array.from(Buffer.from(text));
    case 'utf-8-bom':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`));
    case 'utf-16le':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'gb18030':
      return Uint8Array.from([...text].flatMap((character) => gb18030.get(character) ?? [character.charCodeAt(0)]));
  }
}

/** All legacy codes of a text, to be replaced by their number twins. */
function editsOf(text: string): DigitsEdit[] {
  return [...text.matchAll(/120\d{4}/g)].map(({ 0: from, index }) => ({
    offset: index,
    from,
    to: String(Number(from) + 30_000),
  }));
}

const pieces = [
  '1208146',
  '1207128',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '"',
  'code=',
  '中',
  '错',
  '㐀',
  '𠀅',
  'é',
  '中错é',
];

describe('replaceDigits', () => {
  it('changes the digits and no other byte, whatever the encoding, the marks and the line ends', () => {
    let cases = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
        fc.constantFrom<Encoding>('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'gb18030'),
        (text, encoding) => {
          const bytes = encode(text, encoding);
          const decoded = decode(bytes);
          assert.equal(decoded.text, text);
          const replaced = replaceDigits(bytes, editsOf(text));
          assert.ok(replaced);
          const expected = text.replace(/120(?=\d{4})/g, '123');
          assert.equal(decode(replaced).text, expected);
          assert.deepEqual(replaced, encode(expected, encoding));
          cases++;
        },
      ),
      { numRuns: 1500 },
    );
    assert.equal(cases, 1500);
  });

  it('finds digits far into a long text, between characters that hold digits themselves', () => {
    for (const between of ['\n', '𠀅', '中', '㐀 ']) {
      const text = `${between.repeat(9000)}1208146${between.repeat(3000)}1208147`;
      const bytes = encode(text, 'gb18030');
      const replaced = replaceDigits(bytes, editsOf(text));
      assert.deepEqual(replaced, encode(text.replaceAll('120', '123'), 'gb18030'));
    }
  });

  it('takes broken text as it is', () => {
    const broken = (code: string) =>
      Uint8Array.from([0xe9, 0x20, 0xff, 0x31, 0x80, 0x0a, ...Buffer.from(`code = ${code}\n`), 0x81, 0x30]);
    const bytes = broken('1208146');
    assert.deepEqual(replaceDigits(bytes, editsOf(decode(bytes).text)), broken('1238146'));
  });

  it('writes nothing where the bytes hold something else', () => {
    const bytes = encode('code = 1208146', 'utf-8');
    for (const edit of [
      { offset: 6, from: '1208146', to: '1238128' },
      { offset: 7, from: '1208147', to: '1238146' },
      { offset: 7, from: '1208146', to: '12381281' },
      { offset: 7, from: '1208146', to: 'LEGACY_' },
    ]) {
      assert.equal(replaceDigits(bytes, [edit]), undefined);
    }
  });
});
