import { keyedValues, type PrivateKind, type PrivateValue } from './keyedValues';

/**
 * Returns the private values that a pattern finds: IP addresses, mail addresses, home folders, tokens, and values after
 * keys that name a person or a secret. In no order; values may overlap. Takes time in proportion to the text.
 */
export function privateValues(text: string): PrivateValue[] {
  return [
    ...keyedValues(text),
    ...matched(text, 'token', tokenForms),
    ...matched(text, 'user', userForms),
    ...matched(text, 'ip', [ipv4]).filter(({ start, end }) => isAddress(text.slice(start, end))),
    ...matched(text, 'ip', [colons]).flatMap((found) => ipv6Within(text, found)),
  ];
}

/**
 * Each pattern has one group, the value. Repetitions are bounded, or begin only where the text before cannot be part of
 * them.
 */
const tokenForms = [
  // Three parts of base64; the first one is a JSON object.
  /(?<![\w-])(eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?)/dg,
  /\bbearer[ \t]{1,4}([\w.~+/=-]{8,})/dgi,
  // The password of `https://name:password@host`.
  /:\/\/[^\s/:@]{1,64}:([^\s/@]{1,256})@/dg,
];

const userForms = [
  /(?<![\w.+%-])([\w.+%-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24})(?![\w-])/dg,
  // `ssh name@10.0.0.1`
  /(?<![\w.+%-])([\w.+%-]{1,64})@(?=(?:\d{1,3}\.){3}\d{1,3}(?!\d))/dg,
  /:\/\/([^\s/:@]{1,64}):[^\s/@]{1,256}@/dg,
  /\/(?:home|Users)\/([^\s/\\:;,"'`<>|?*()[\]{}]{1,64})/dg,
  /\b[A-Za-z]:(?:\\{1,4}|\/)Users(?:\\{1,4}|\/)([^\s/\\:;,"'`<>|?*()[\]{}]{1,64})/dgi,
];

/** Five numbers with dots are not an address. */
const ipv4 = /(?<!\d|\d\.)((?:\d{1,3}\.){3}\d{1,3})(?!\.?\d)/dg;

/** May be an IPv6 address, whose last groups may be an IPv4 address. */
const colons = /(?<![\w:.])([0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}(?:\.\d{1,3}){0,3})(?![\w:])/dg;

function matched(text: string, kind: PrivateKind, forms: readonly RegExp[]): PrivateValue[] {
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ indices }): PrivateValue[] => {
      const range = indices?.[1];
      return range ? [{ kind, start: range[0], end: range[1] }] : [];
    }),
  );
}

/** Four numbers up to 255, except local addresses: `127.0.0.1`, `0.0.0.0`. */
function isAddress(text: string): boolean {
  const numbers = text.split('.').map(Number);
  return numbers.length === 4 && numbers.every((number) => number <= 255) && numbers[0] !== 127 && text !== '0.0.0.0';
}

/** Leaves out times of day, hardware addresses, and `::` between names. */
function ipv6Within(text: string, found: PrivateValue): PrivateValue[] {
  const candidate = text.slice(found.start, found.end);
  const [address = '', tail] = candidate.includes('.') ? splitMapped(candidate) : [candidate];
  if (tail !== undefined && !isAddress(tail)) return [];
  const halves = address.split('::');
  const groups = address.split(':').filter((group) => group !== '').length + (tail === undefined ? 0 : 2);
  const told = /\d/.test(address) || groups > 2;
  const whole =
    halves.length === 1 ? groups === 8 && !/^:|:$/.test(address) : halves.length === 2 && groups < 8 && told;
  return whole && !/^[0:]*:0{0,3}[01]?$/.test(address) ? [found] : [];
}

/** Splits `::ffff:10.0.0.1` into the part before the IPv4 address and the IPv4 address. */
function splitMapped(candidate: string): [string, string] {
  const at = candidate.lastIndexOf(':') + 1;
  return [candidate.slice(0, at).replace(/(?<!:):$/, ''), candidate.slice(at)];
}
