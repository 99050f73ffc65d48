import assert from 'node:assert/strict';
import { decode, isBinary } from '../../../../server/src/disk/read/textEncoding';

const little = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const big = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

/** Returns the encoding of a text without a mark; `binary` if it is no text. */
function encodingOf(bytes: Uint8Array): string {
  return isBinary(bytes) ? 'binary' : decode(bytes).encoding;
}

describe('A text in UTF-16 without a mark', () => {
  const texts = [
    'code=1237104',
    '错误码：1237104',
    '// 一下\nint A = 1241005;',
    'größer 1241005, Ошибка 1241005\n',
    '第一步：一次执行一个脚本，一共 1 次',
    '作业执行失败，请联系管理员处理一下\n',
    '用户【张三】没有“操作”权限 → 请申请 😭\r\n',
    `${'该步骤的文件目标路径不合法。\n'.repeat(40)}`,
  ];
  for (const text of texts) {
    it(JSON.stringify(text.slice(0, 30)), () => {
      const found = [little(text), big(text)].map((bytes) => [encodingOf(bytes), decode(bytes).text]);
      assert.deepEqual(found, [
        ['utf-16le', text],
        ['utf-16be', text],
      ]);
    });
  }

  it('is no other text or file with NUL bytes', () => {
    const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text));
    const random = Uint8Array.from({ length: 512 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff);
    const found = [
      bytesOf('ab\0cd'),
      bytesOf('服务\0异常，请稍后重试'),
      bytesOf(`${'\0'.repeat(300)}2026-01-01 code=1237104`),
      bytesOf('somewordswithoutblanks\0more'),
      Uint8Array.from([0xd6, 0xd0, 0, 0xb4, 0xed, 0x20, 0xd6, 0xd0, 0xb4, 0xed]),
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]),
      random,
    ].map(encodingOf);
    assert.deepEqual(
      found,
      Array.from({ length: found.length }, () => 'binary'),
    );
  });
});
