import { identifierWords, isCodeName, wordSet } from './codeNames';

/** Words at the end of a name that only say that it holds constants. */
const containers = wordSet('enum enums const consts constant constants define defines definition definitions def defs');

/** Systems and protocols with error codes of their own: `HttpErrorCode`, `SQLErrorCodes`. */
const foreign = wordSet(`
  http https status grpc rpc graphql sql mysql postgres postgresql pg oracle sqlite mongo mongodb dom css html web websocket
  socket ws tls ssl dns aws gcp azure google kafka android ios win windows posix linux libc os fs node npm typescript json xml
  yaml oauth oidc jwt ldap smtp ftp ssh git github docker kube kubernetes k usb bluetooth geolocation media video audio
  payment pay alipay wechat wx weixin position`);

const ours = wordSet('job jobs bk blueking');
const several = wordSet('errors errs exceptions');
const single = wordSet('error err exception');

/**
 * True for a usual name of the class, enum or module that holds error codes: `ErrorCode`, `JobErrors`, `errcode`, `errors`.
 * False for variables that hold one error and for codes of other systems: `error`, `HttpStatus`.
 */
export function isHolderName(name: string): boolean {
  let answer = answers.get(name);
  if (answer === undefined) {
    if (answers.size >= maxAnswers) answers.clear();
    answer = judgeHolderName(name);
    answers.set(name, answer);
  }
  return answer;
}

/** Cached because a file repeats the same few names. */
const answers = new Map<string, boolean>();
const maxAnswers = 1000;

function judgeHolderName(name: string): boolean {
  const words = identifierWords(name);
  const whole = words.length;
  while (words.length > 1 && containers.has(words.at(-1) ?? '')) words.pop();
  if (words.some((word) => foreign.has(word))) return false;
  const last = words.at(-1) ?? '';
  // Texts of errors, not their numbers: `ErrorMessages.X`.
  if (/^(?:messages|msgs)$/.test(last) && !words.includes('code')) return false;
  // `Code` alone is any system's: `io.grpc.Status.Code`.
  if (words.length === 1 && /^Codes?$/.test(name)) return false;
  if (isCodeName(words.join('_')) || several.has(last)) return true;
  return single.has(last) && (words.length < whole || words.some((word) => ours.has(word)));
}

/**
 * True if `name` before a dot is almost certainly a holder of codes, so codes may be offered after it even if nothing
 * defines it. Words in lower case may as well be variables.
 */
export function isCertainHolder(name: string): boolean {
  if (!/^[A-Z]/.test(name) || !isHolderName(name)) return false;
  const words = identifierWords(name);
  return words.length > 1 || !several.has(words[0] ?? '');
}

/** True for a holder of codes that is named after JOB itself: `JobErrorCode`, `bk_job_errors`. */
export function isOurHolder(name: string): boolean {
  return (
    isHolderName(name) && identifierWords(name).some((word) => word === 'job' || word === 'jobs' || word === 'bkjob')
  );
}
