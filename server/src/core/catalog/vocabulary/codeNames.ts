/** Returns the words of a text, which are separated by blanks and line breaks. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Which names speak of error codes. Precision comes first: `decode`, `barcode` and `zipCode` end in "code" too, so a
 * word before it must be one that goes with error codes.
 */
const beforeCode = wordSet(`
  error errors err errs ret return returned result results res resp response rsp reply bk job api biz business fail
  failed failure exception exc ex e fault expected expect actual want wanted got known unknown retry retryable retriable
  ignore ignored ignorable allow allowed skip skipped handled handle accept accepted fatal transient last first new old
  this my our the original raw inner outer main esb gateway gse cmdb iam paas legacy service server system sys platform
  remote backend message msg alarm permission denied missing invalid illegal deprecated internal
  set get with is has from by for of if and or to no check assert equals add`);

/** Words that are written together. */
const gluedNames = wordSet(
  'errcode errorcode ecode retcode returncode rescode resultcode respcode responsecode rspcode',
);

/** What may follow "code" without changing what the name is about: `errorCodeList`, `ERROR_CODE_MESSAGES`. */
const afterCode = wordSet(
  'list set map array arr dict table enum str string int value values message messages msg msgs',
);

const wordPattern = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** The words of `getErrorCode`, `ERROR_CODE`, `error-code` in lower case; digits are left out. */
export function identifierWords(name: string): string[] {
  return (name.slice(0, maxNameLength).match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

/** Nobody names anything longer; a longer run of letters is data. */
const maxNameLength = 80;

/** Whether `name` is one that people give to error codes: an identifier, a key, or words of Chinese ending in 错误码. */
export function isCodeName(name: string): boolean {
  if (name.charCodeAt(0) > 0x7f) return chineseCodeName.test(withoutFiller(name));
  const words = identifierWords(name);
  while (words.length > 1 && afterCode.has(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  if (gluedNames.has(last) || gluedNames.has(last.replace(/s$/, ''))) return true;
  if (last !== 'code' && last !== 'codes') return false;
  const previous = words.at(-2);
  return previous === undefined || beforeCode.has(previous);
}

const chineseCodeName = /(?:错误|返回|异常|报错|出错)(?:代码|编码|码)$/;
const filler = /(?:为|是|等于|如下|包括|包含|列表|值|有|成|了)$/;

/** Chinese writes no space between 错误码 and the words that lead on to the number: 错误码为, 错误码列表. */
function withoutFiller(name: string): string {
  let rest = name.slice(-maxNameLength);
  while (filler.test(rest)) rest = rest.replace(filler, '');
  return rest;
}

const otherCodes = wordSet(`
  status zip post postal area country source exit bar qr promo coupon discount verification invite product color colour
  char character key morse dress access pin pass security city currency language lang time region dial stock bank unit
  activation auth authorization authentication otp sms building project script machine byte object`);

/** Whether `word` before a separate word "code" makes it another kind of code: "zip code", "status code". */
export function isOtherKindOfCode(word: string): boolean {
  return otherCodes.has(word.toLowerCase());
}

/** Whether `name` is a type of errors: numbers handed to its constructor are error codes. */
export function isErrorType(name: string): boolean {
  return ['error', 'exception', 'err', 'failure'].includes(identifierWords(name).at(-1) ?? '');
}

const quantities = wordSet(`
  timeout ttl age seconds second sec secs ms millis milliseconds minutes size limit max min count length len bytes port
  phone mobile tel date day days week weeks interval expire expires expiry expiration duration delay period id ids
  version seed offset width height rate buffer capacity threshold quota year num number total time retention lifetime
  salt prime hash price amount zip pid uid gid key token build revision lines rows records users epoch timestamp
  population memory mem heap batch chunk window budget cost score balance salary distance weight qq`);

/** Whether `name` can be that of an error code's constant: upper case, and not the name of an amount or an id. */
export function isConstantName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*[A-Z0-9]$/.test(name) && !isQuantity(name);
}

/** Whether `name` speaks of something going wrong, as constants do that are not written in upper case. */
export function isFailureName(name: string): boolean {
  const words = identifierWords(name);
  const speaks = words[0] === 'code' || words.some((word) => failureWords.has(word));
  return speaks && !isQuantity(name);
}

/** `ErrorCodeDenied`, `retCodeMissing`: the code of what follows, and not an amount of codes. */
function isNamedAfterCode(name: string): boolean {
  const words = identifierWords(name);
  const code = words.indexOf('code');
  return code > 0 && code < words.length - 1 && namedCodes.has(words[code - 1] ?? '') && !isQuantity(name);
}

const namedCodes = wordSet('err error ret return');

/** What may tell that a name is an error code's where the name alone does not; asked only then. */
export interface PlaceOfDefinition {
  /** Whether the definition is said to be one of a constant. */
  declared(): boolean;
  /** Whether it is a member of an enum. */
  inEnum(): boolean;
  /** Whether it is a member of something that is named after error codes. */
  amongCodes(): boolean;
}

/** Whether `name`, which is defined to be a number, is that of an error code. */
export function isNameOfCode(name: string, place: PlaceOfDefinition): boolean {
  const capital = /^[A-Z]/.test(name);
  if (isConstantName(name) || (capital && place.amongCodes())) return true;
  if (isNamedAfterCode(name)) return true;
  if (isFailureName(name)) return place.declared() || place.inEnum();
  return capital && !isQuantityLike(name) && place.inEnum();
}

/** The same question for names that are not written in upper case. */
function isQuantityLike(name: string): boolean {
  return !isConstantName(`${name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()}_X`);
}

const failureWords = wordSet('err error errors fail failed failure exception denied');

/**
 * An amount or an id: `MAX_BYTES`, `NOT_FOUND_CACHE_TTL`. A name that tells what went wrong with one is none:
 * `PLAN_ID_EXIST`, `UPLOAD_FILE_MAX_SIZE_EXCEEDED`, `ErrJobTimeout`.
 */
function isQuantity(name: string): boolean {
  const words = identifierWords(name);
  if (words.some((word) => verdicts.has(word))) return false;
  if (quantities.has(words.at(-1) ?? '')) return true;
  return words.some((word) => quantities.has(word)) && !words.some((word) => mishaps.has(word));
}

/** With one of these a name speaks of a failure, whatever it ends in. */
const verdicts = wordSet('err exceed exceeds exceeded');

/** With one of these it does unless it ends in an amount: `FAILED_JOB_RETENTION_SECONDS`. */
const mishaps = wordSet(`
  error fail failed failure exception not cannot exist exists missing wrong invalid illegal denied forbidden unavailable
  empty blank passed`);
