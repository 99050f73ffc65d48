import type { CodeDocument } from '../../mentions/document/codeDocument';

/** So far left of a code what makes it a member of an object begins, in UTF-16 units. */
const reach = 128;

/**
 * Whether the number at `offset` may be the code of a response: it is the value of a key in quotes, or of one in an object.
 * Asked at every hover, so it looks no farther than that; `responseAt` tells.
 */
export function maybeInResponse(document: CodeDocument, offset: number): boolean {
  // `code=1239801` and the like are most of what stands in logs.
  if (!/[:\s"']/.test(document.slice(Math.max(0, offset - 1), offset))) return false;
  return member.test(document.slice(Math.max(0, offset - reach), offset));
}

const member = /(?:[{,]\s{0,40}\w{1,40}|["'][\w-]{1,40}\\{0,15}["'])\s{0,9}:\s{0,9}(?:\\{0,15}["'])?$/;
