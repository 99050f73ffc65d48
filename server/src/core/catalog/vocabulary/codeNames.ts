/** Returns the words of a text, which are separated by blanks and line breaks. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Words that may precede "code" in a name of an error code. Precision comes first: `decode`, `barcode` and `zipCode` end in
 * "code" too.
 */
const beforeCode = wordSet(`
  error errors err errs ret return returned result results res resp response rsp reply bk job api biz business fail
  failed failure exception exc ex e fault expected expect actual want wanted got known unknown retry retryable retriable
  ignore ignored ignorable allow allowed skip skipped handled handle accept accepted fatal transient last first new old
  this my our the original raw inner outer main esb gateway gse cmdb iam paas legacy service server system sys platform
  remote backend upstream downstream message msg alarm permission denied missing invalid illegal deprecated internal
  set get with is has from by for of if and or to no check assert equals add on when exclude excluded
  x include included block blocked deny sub detail arg body json payload`);

/** Names of error codes written as one word. */
const gluedNames = wordSet(
  'errcode errorcode ecode retcode returncode rescode resultcode respcode responsecode rspcode',
);

/** Words that may follow "code" in a name of error codes: `errorCodeList`, `ERROR_CODE_MESSAGES`. */
const afterCode = wordSet(
  'list set map array arr dict table enum str string int value values message messages msg msgs text texts to in',
);

const textsOfErrors = wordSet('map dict table messages msgs');

const wordPattern = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Returns the words of `getErrorCode`, `ERROR_CODE`, `error-code` in lower case, without digits. */
export function identifierWords(name: string): string[] {
  return (name.slice(0, maxNameLength).match(wordPattern) ?? []).map((word) => word.toLowerCase());
}

/** A longer run of letters is data, not a name. */
const maxNameLength = 80;

/** True for a usual name of error codes: an identifier, a key, or Chinese words that end in 错误码. */
export function isCodeName(name: string): boolean {
  if (name.charCodeAt(0) > 0x7f) return chineseCodeName.test(withoutFiller(name));
  // Most names are refused here: to find their words takes ten times as long.
  if (!codeOrError.test(name)) return false;
  const words = identifierWords(name);
  const all = words.length;
  while (words.length > 1 && afterCode.has(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  // What has a text for each error: `ERROR_MESSAGES`, `errMap`.
  if (words.length < all && /^err(?:or)?s?$/.test(last) && textsOfErrors.has(identifierWords(name).at(-1) ?? ''))
    return true;
  if (gluedNames.has(last) || gluedNames.has(last.replace(/s$/, ''))) return true;
  if (last !== 'code' && last !== 'codes') return false;
  // An end of a range: `minJobCode`.
  if (/^(?:min|max|minimum|maximum|lower|upper|lowest|highest)$/.test(words[0] ?? '')) return false;
  const previous = words.at(-2);
  return previous === undefined || beforeCode.has(previous);
}

const codeOrError = /code|err/i;
const chineseCodeName = /(?:错误|返回|异常|报错|出错|失败)(?:代码|编码|码)$/;
const filler = /(?:应该?|应当|必须|须|为|是|等于|如下|包括|包含|列表|值|有|成|了)$/;

/** Removes the words between 错误码 and the number, which Chinese writes without a space: 错误码为, 错误码列表. */
function withoutFiller(name: string): string {
  let rest = name.slice(-maxNameLength);
  while (filler.test(rest)) rest = rest.replace(filler, '');
  return rest;
}

const otherCodes = wordSet(`
  status zip post postal area country source exit bar qr promo coupon discount verification invite product color colour
  char character key morse dress access pin pass security city currency language lang time region dial stock bank unit
  activation auth authorization authentication otp sms building project script machine byte object`);

/** True if `word` before a separate word "code" makes it another kind of code: "zip code", "status code". */
export function isOtherKindOfCode(word: string): boolean {
  return otherCodes.has(word.toLowerCase());
}

/** True for a type of errors: numbers passed to its constructor are error codes. */
export function isErrorType(name: string): boolean {
  return ['error', 'exception', 'err', 'failure'].includes(identifierWords(name).at(-1) ?? '');
}

const quantities = wordSet(`
  timeout ttl age seconds second sec secs ms millis milliseconds minutes size limit max min count length len bytes port
  phone mobile tel date day days week weeks interval expire expires expiry expiration duration delay period id ids
  version seed offset width height rate buffer capacity threshold quota year num number total time retention lifetime
  salt prime hash range price amount zip pid uid gid key token build revision lines rows records users epoch timestamp
  population memory mem heap batch chunk window budget cost score balance salary distance weight qq`);

/** True for a word of an amount or an id. */
export function isQuantityWord(word: string): boolean {
  return quantities.has(word);
}

/** True if `name` can be the constant of an error code: upper case, and not an amount or an id. */
export function isConstantName(name: string): boolean {
  return isUpperCase(name) && !isQuantity(name);
}

/** True for a name in upper case. A single small letter among capitals is a slip: `DANGEROUS_RUlE_EXIST`. */
function isUpperCase(name: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_]*[A-Z0-9]$/.test(name)) return false;
  const small = name.match(/[a-z]/g) ?? [];
  return small.length === 0 || (small.length === 1 && /^[A-Z]{2}/.test(name) && name.includes('_'));
}

/** True if `name` describes a failure; required of constants that are not in upper case. */
export function isFailureName(name: string): boolean {
  const words = identifierWords(name);
  const isFailure = words[0] === 'code' || words.some((word) => failureWords.has(word));
  return isFailure && !isQuantity(name);
}

/** True for `ErrorCodeDenied` and `retCodeMissing`: "error code" followed by what it is for, not by an amount. */
function isNamedAfterCode(name: string): boolean {
  const words = identifierWords(name);
  const code = words.indexOf('code');
  return code > 0 && code < words.length - 1 && namedCodes.has(words[code - 1] ?? '') && !isQuantity(name);
}

const namedCodes = wordSet('err error ret return');

/** Evidence from around a definition, computed only if the name alone does not decide. */
interface PlaceOfDefinition {
  /** True if the definition is declared as a constant. */
  declared(): boolean;
  /** True for a member of an enum. */
  inEnum(): boolean;
  /** True for a member of a holder that is named after error codes. */
  amongCodes(): boolean;
}

/** True if `name`, which is defined as a number, is the name of an error code. */
export function isNameOfCode(name: string, place: PlaceOfDefinition): boolean {
  const capital = /^[A-Z]/.test(name);
  if (isConstantName(name) || (capital && place.amongCodes())) return true;
  if (isNamedAfterCode(name)) return true;
  if (isFailureName(name)) return place.declared() || place.inEnum();
  return capital && !isQuantityLike(name) && place.inEnum();
}

/** Returns a name in camel case as a constant: `ipNotInBiz` becomes `IP_NOT_IN_BIZ`. */
export function inCapitals(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

/** True for the name of an amount or an id that is not in upper case. */
function isQuantityLike(name: string): boolean {
  return !isConstantName(`${inCapitals(name)}_X`);
}

const failureWords = wordSet('err error errors fail failed failure exception denied');

/**
 * True for an amount or an id: `MAX_BYTES`, `NOT_FOUND_CACHE_TTL`. False for a name that says what went wrong with one:
 * `PLAN_ID_EXIST`, `UPLOAD_FILE_MAX_SIZE_EXCEEDED`, `ErrJobTimeout`.
 */
function isQuantity(name: string): boolean {
  const words = identifierWords(name);
  // An end of a range of codes: `JOB_ERROR_BEGIN`, `ERR_BASE`; not `TASK_NOT_START`.
  if (bounds.has(words.at(-1) ?? '') && !words.some((word) => denials.has(word))) return true;
  if (words.some((word) => certainFailures.has(word))) return false;
  if (quantities.has(words.at(-1) ?? '')) return true;
  return words.some((word) => quantities.has(word)) && !words.some((word) => likelyFailures.has(word));
}

const bounds = wordSet('begin base start end first last min max');
const denials = wordSet(
  'not cannot exist exists missing wrong invalid illegal already unable fail failed exceed exceeded',
);

/** With one of these a name describes a failure, whatever it ends in. */
const certainFailures = wordSet('err exceed exceeds exceeded');

/** With one of these a name describes a failure unless it ends in an amount: `FAILED_JOB_RETENTION_SECONDS`. */
const likelyFailures = wordSet(`
  error fail failed failure exception not cannot exist exists missing wrong invalid illegal denied forbidden unavailable
  empty blank passed`);
