export type EncodingName =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le-bom'
  | 'utf-16be-bom'
  | 'utf-32le-bom'
  | 'utf-32be-bom'
  | 'gbk';

/** The bytes of a text, which Node itself writes in few encodings. */
export function encoded(text: string, encoding: EncodingName): Uint8Array {
  const marked = encoding.endsWith('-bom') ? `\ufeff${text}` : text;
  if (encoding === 'gbk') return Uint8Array.from([...text].flatMap((character) => gbkOf(character)));
  if (encoding.startsWith('utf-8')) return Uint8Array.from(Buffer.from(marked));
  if (encoding.startsWith('utf-32')) {
    const points = new DataView(new ArrayBuffer(4 * [...marked].length));
    for (const [at, character] of [...marked].entries())
      points.setUint32(4 * at, character.codePointAt(0) ?? 0, encoding.startsWith('utf-32le'));
    return new Uint8Array(points.buffer);
  }
  const bytes = Buffer.from(marked, 'utf16le');
  return Uint8Array.from(encoding.startsWith('utf-16be') ? bytes.swap16() : bytes);
}

let gbk: Map<string, readonly number[]> | undefined;

function gbkOf(character: string): readonly number[] {
  if (character < '\x80') return [character.charCodeAt(0)];
  gbk ??= allOfGbk();
  const bytes = gbk.get(character);
  if (bytes === undefined) throw new RangeError(`${character} is not in GBK`);
  return bytes;
}

function allOfGbk(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const all = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (trail !== 0x7f) all.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return all;
}
