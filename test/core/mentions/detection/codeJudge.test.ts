import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { CodeJudge } from '../../../../server/src/core/mentions/detection/codeJudge';
import { lineReach, linesReach } from '../../../../server/src/core/mentions/detection/surroundings';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import type { CodeDocument } from '../../../../server/src/core/mentions/document/codeDocument';

/** Text with `$0` before the number that is asked about. */
type Sample = readonly [languageId: string, text: string];

const strong: readonly Sample[] = [
  // Fields, keys, parameters, variables.
  ['python', 'if resp["code"] == $01239801:'],
  ['python', "if result['code'] != $01239801:"],
  ['python', 'if result.get("code") == $01239801:'],
  ['python', 'if int(resp.get("code", 0)) == $01239801:'],
  ['python', '    error_code = $01239801'],
  ['python', 'error_code: int = $01239801'],
  ['python', 'error_code: Dict[str, int] = $01239801'],
  ['python', 'def fail(message, code=$01239801):'],
  ['python', 'raise ApiError(code=$01239801, message="no permission")'],
  ['python', 'raise JobException($01239801, "no permission")'],
  ['python', 'if err_code in ($01239801, 1238001):'],
  ['python', 'if err_code in (1238001, $01239801):'],
  ['python', 'if code not in [0, $01239801]:'],
  ['python', 'if $01239801 == resp.get("code"):'],
  ['python', 'if $01239801 in error_codes:'],
  ['python', 'RETRY_CODES = {1238001, $01239801}'],
  ['python', 'RETRY_CODES = frozenset([1238001, $01239801])'],
  ['python', 'self.assertEqual(resp["code"], $01239801)'],
  ['python', 'self.assertEqual($01239801, resp["code"])'],
  ['python', 'assert response.json()["code"] == $01239801'],
  ['python', 'return JsonResponse({"result": False, "code": $01239801})'],
  ['python', 'PERMISSION_DENIED = $01239801'],
  ['python', 'class Codes(IntEnum):\n    Denied = $01238001'],
  ['python', 'match code:\n    case 1238001:\n        retry()\n    case $01239801:'],
  ['python', 'RETRY_CODES = [\n    1238001,\n    $01239801,\n]'],
  ['python', 'if code in (\n    1238001,\n    $01239801,\n):'],
  ['python', 'ERROR_CODE_MESSAGES = {\n    $01239801: "no permission",\n}'],
  ['python', 'if bk_error_code == "$01239801":'],
  ['python', '# 错误码 $01239801'],
  ['python', '# 返回码为$01239801时重试'],
  ['java', 'if (resp.getCode() == $01239801) {'],
  ['java', 'if (resp.getCode().equals($01239801)) {'],
  ['java', 'if (Objects.equals(errorCode, $01239801)) {'],
  ['java', 'if ("$01239801".equals(resp.getErrorCode())) {'],
  ['java', 'if (Integer.valueOf($01239801).equals(code)) {'],
  ['java', 'if (!"$01239801".equalsIgnoreCase(retCode) || retry) {'],
  ['go', 'var ErrorCodeDenied int32 = $01238001'],
  ['javascript', 'let retCodeMissing = $01238001;'],
  ['typescript', 'const ERROR_DENIED: number = $01238001 as const;'],
  ['java', 'if (e.getErrorCode().intValue() == $01239801L) {'],
  ['java', 'Integer retCode = $01239801;'],
  ['java', 'int code = (int) $01239801L;'],
  ['java', 'resp.setCode($01239801);'],
  ['java', 'throw new ServiceException($01239801, "no permission");'],
  ['java', 'public static final int USER_NO_PERMISSION = $01238001;'],
  ['java', '    static final int X = $01238001;'],
  ['java', 'public interface ErrorCode {\n    int API_INVOKE_TIMEOUT = $01239005;'],
  ['java', 'enum ErrorCode {\n    WRONG_APP_ID($01241008),'],
  ['typescript', 'enum JobError {\n  Timeout = $01244006,'],
  ['python', 'class JobErrorCode(IntEnum):\n    TIMEOUT = $01244006'],
  ['php', "define('JOB_NO_PERMISSION', $01238001);"],
  ['php', 'define("ERR_JOB_TIMEOUT", $01244006);'],
  ['java', '    int JOB_ERR_TIMEOUT = $01244006;'],
  ['java', '    int SCRIPT_VERSION_NOT_EXIST = $01243047;'],
  ['java', '    PLAN_ID_EXIST($01243043),'],
  ['java', '    int RUNNING_JOB_EXCEED_APP_QUOTA_LIMIT = $01244033;'],
  ['java', '    int BATCH_INSERT_FAILED = $01243030;'],
  ['java', 'enum ErrorCode {\n    USER_NO_PERMISSION($01238001),'],
  ['java', '    USER_NO_PERMISSION($01238001, "no permission"),'],
  ['java', 'switch (resp.getCode()) {\n    case 1238001:\n        return;\n    case $01239801:'],
  ['java', 'switch (errorCode) {\n    case 1238001, $01239801 -> retry();'],
  ['java', 'switch (errorCode)\n{\n    case $01239801:'],
  ['java', 'Set<Integer> retryCodes = Set.of(1238001, $01239801);'],
  ['java', 'int[] errorCodes = {1238001, $01239801};'],
  ['java', 'if (Arrays.asList(1238001, $01239801).contains(resp.getCode())) {'],
  ['java', 'assertThat(resp.getCode()).isEqualTo($01239801);'],
  ['java', 'params.put("code", $01239801);'],
  ['java', 'errorCodes.add($01239801);'],
  ['go', 'if resp.Code == $01239801 {'],
  ['go', 'const ErrNoPermission = $01238001'],
  ['go', 'const ErrJobTimeout = $01238001'],
  ['go', 'const (\n\tErrNoPermission = $01238001\n)'],
  ['go', 'var errCode int = $01238001'],
  ['go', 'switch resp.Code {\ncase 1238001:\n\treturn nil\ncase $01239801:'],
  ['go', 'codes := []int{1238001, $01239801}'],
  ['go', 'var retryCodes = map[int]bool{$01239801: true}'],
  ['go', 'return &Result{Code: $01239801, Message: "no permission"}'],
  ['go', 'logger.Error("failed", zap.Int("code", $01239801))'],
  ['typescript', 'if (res.code === $01239801) {'],
  ['typescript', 'if ([1238001, $01239801].includes(res.code)) {'],
  ['typescript', 'const retryCodes = new Set([1238001, $01239801]);'],
  ['typescript', 'const PERMISSION_DENIED = $01238001;'],
  ['typescript', 'export const ErrorCode = { PermissionDenied: $01238001 };'],
  ['typescript', 'export enum JobError {\n  PermissionDenied = $01238001,'],
  ['typescript', 'type ErrorCode = 1238001 | $01239801;'],
  ['typescript', 'expect(res.code).toBe($01239801);'],
  ['typescript', 'if ($01239801 === error?.code) {'],
  ['typescript', 'const retryCodes = new Set([\n  1238001,\n  $01239801,\n]);'],
  ['kotlin', 'when (code) {\n    $01239801 -> retry()'],
  ['kotlin', 'when (code) {\n    $01238001, 1239801 -> retry()'],
  ['csharp', 'if (e.ErrorCode is 1238001 or $01239801) {'],
  ['lua', 'if resp.code ~= $01239801 then'],
  ['rust', 'match err.code {\n    1238001 | $01239801 => retry(),'],
  ['c', '#define JOB_NO_PERMISSION $01238001'],
  ['php', "if ($result['code'] === $01239801) {"],
  ['php', 'if (in_array($code, [$01238001, 1239801])) {'],
  ['php', 'if (in_array($code, [1238001, $01239801], true)) {'],
  ['shellscript', 'if [ "$ret_code" -eq $01239801 ]; then'],
  ['shellscript', 'RETRY_CODES="1238001,$01239801"'],
  ['shellscript', 'case "$code" in\n  $01239801)'],
  ['shellscript', 'case $ret_code in\n1238001)\n  exit 1 ;;\n"$01239801" | 1238002)'],
  ['shellscript', 'case "$code" in\n  1238001|$01239801) exit 1 ;;'],
  ['sql', 'SELECT * FROM log WHERE error_code = $01239801'],
  ['sql', 'SELECT * FROM log WHERE err_code IN (1238001, $01239801)'],
  ['yaml', 'error_code: $01239801'],
  ['yaml', 'retry:\n  codes:\n    - 1238001\n    - $01239801'],
  ['yaml', 'codes:\n- $01239801'],
  ['xml', '<code>$01239801</code>'],
  ['xml', '<ns:ErrorCode type="int">$01239801</ns:ErrorCode>'],
  ['xml', '<error code="$01239801"/>'],
  ['properties', '$01239801=no permission'],
  ['properties', 'error.$01239801 = no permission'],
  ['json', '{"result": false, "code": $01239801, "data": null}'],
  ['json', '{"code": "$01239801"}'],
  ['json', '{"bk_error_code": $01239801}'],
  ['json', '{"errorCodes": [1238001, $01239801]}'],
  ['json', '{\n  "retry_codes": [\n    1238001,\n    $01239801\n  ]\n}'],
  ['json', '{"body": "{\\"code\\":$01239801,\\"data\\":null}"}'],
  ['json', '{"code":\n  $01239801}'],
  ['log', '2024-05-06 12:00:01 ERROR call failed, code=$01239801'],
  ['log', 'ERROR resp: {"code":$01239801,"result":false}'],
  ['log', 'ERROR resp: {\\"code\\": $01239801}'],
  ['log', 'ERROR resp: {\\\\\\"code\\\\\\": $01239801}'],
  ['log', 'WARN [errorCode=$01239801] [user=admin]'],
  ['log', 'WARN job_error_code: $01239801'],
  ['log', 'GET /callback?step=1&code=$01239801&x=1 200'],
  ['log', 'GET /callback?x=code%3D$01239801 200'],
  ['log', 'body={"code\\u0022\\u003a$01239801}'],
  ['log', 'failed with error code $01239801'],
  ['log', 'error code is $01239801, message is empty'],
  ['log', 'ERR code=\u001b[31m$01239801\u001b[0m'],
  ['log', 'first line\\ncode=$01239801'],
  ['log', '调用失败，错误码：$01239801，请求 a1'],
  ['log', '调用失败（错误码$01239801）'],
  ['log', '接口返回错误码（$01239801）'],
  ['log', '错误码是【$01239801】'],
  ['markdown', '错误码列表：1238001、$01239801'],
  ['markdown', 'The error code `$01239801` means no permission.'],
  ['markdown', 'error code: **$01239801**'],
  ['http', 'X-Error-Code: $01239801'],
  // Numbers printed otherwise.
  ['log', '\\u9519\\u8bef\\u7801$01239801'],
  ['log', '%E9%94%99%E8%AF%AF%E7%A0%81$01239801'],
  ['log', '\\xe9\\x94\\x99\\xe8\\xaf\\xaf\\xe7\\xa0\\x81$01239801'],
  ['log', 'error%20code%20$01239801'],
  ['log', 'code=[31m$01239801[0m'],
  ['log', 'code: ^[[31m$01239801^[[0m'],
  ['log', 'code=#033[1;31m$01239801#033[0m'],
  ['log', 'code=$01239801.0 message=x'],
  ['markdown', '错误码：_$01239801_'],
  ['markdown', '错误码：**_$01239801_**'],
];

const plain: readonly Sample[] = [
  ['python', 'total = $01239801'],
  ['python', 'if date >= $01210101:'],
  ['python', 'data_id = data_id or $01200000'],
  ['python', 'phone = "$01239801"'],
  ['python', 'x = i + $01239801'],
  ['python', 'SESSION_COOKIE_AGE = $01209600'],
  ['python', 'DEFAULT_TIMEOUT_MS = $01200000'],
  ['java', 'if ("$01239801".equals(phone)) {'],
  ['java', 'if ("$01239801".equals(phone) && code == 0) {'],
  ['go', 'var errorCodeLength int32 = $01238001'],
  ['go', 'var statusCodeDenied int32 = $01238001'],
  ['python', 'BK_DATA_ID = $01200000'],
  ['python', 'FAILED_JOB_RETENTION_SECONDS = $01209600'],
  ['python', 'NOT_FOUND_CACHE_TTL = $01209600'],
  ['python', 'ERROR_LOG_MAX_BYTES = $01200000'],
  ['python', 'total = 1 or $01239801'],
  ['python', 'x = decode($01239801)'],
  ['python', 'encode = $01239801'],
  ['python', 'zip_code = $01239801'],
  ['python', 'postcode == $01239801'],
  ['python', 'if len(codes) == $01239801:'],
  ['python', 'if row["qr_code"] == $01239801:'],
  ['python', 'unicode = $01239801'],
  ['python', 'codec = $01239801'],
  ['python', 'return $01239801'],
  ['python', 'biz_ids = [1200001, $01200002]'],
  ['python', 'biz_ids = [\n    1200001,\n    $01200002,\n]'],
  ['python', 'if biz_id in ($01200001, 1200002):'],
  ['python', 'match biz_id:\n    case $01200001:'],
  ['python', '{"code": 0, "data": {"id": $01239801}}'],
  ['python', 'def fetch(code: int, limit=$01200000):'],
  ['python', 'code: int = 0; limit = $01200000'],
  ['typescript', 'function fetch(code: number, limit = $01200000) {}'],
  ['typescript', 'case code: { limit = $01200000 }'],
  ['python', 'resp = {"code": 0, "bk_biz_id": $01239801}'],
  ['python', 'call(code=1, biz=$01239801)'],
  ['python', 'call(code, $01239801)'],
  ['python', 'time.sleep($01239801)'],
  ['python', 'WINDOW_SIZE = $01239801 * 2'],
  ['java', 'String barcode = "$01239801";'],
  ['java', 'user.setZipCode($01239801);'],
  ['java', 'if (postalCode == $01239801) {'],
  ['java', 'if (codes.length == $01239801) {'],
  ['java', 'if (str.codePointAt(0) == $01239801) {'],
  ['java', 'int hash = $01239801;'],
  ['java', 'if (obj.hashCode() == $01239801) {'],
  ['java', 'private static final int MAX_BYTES = $01239801;'],
  ['java', 'private static final long serialVersionUID = $01239801L;'],
  ['java', 'switch (taskId) {\n    case $01239801:'],
  ['java', 'switch (code) {\n    case 1:\n        switch (taskId) {\n            case $01239801:'],
  ['java', 'LOG($01239801);'],
  ['go', 'seed := int64($01239801)'],
  ['go', 'const batchBytes = $01239801'],
  ['go', 'time.Sleep($01239801)'],
  ['typescript', 'const total = $01239801;'],
  ['typescript', 'const verificationCode = "$01239801";'],
  ['typescript', 'if (status_code === $01239801) {'],
  ['typescript', 'String.fromCharCode($01239801)'],
  ['typescript', 'setTimeout(run, $01200000);'],
  ['typescript', 'if ([1200001, $01200002].includes(bizId)) {'],
  ['typescript', '<td>$01239801</td>'],
  ['sql', 'SELECT * FROM t WHERE id = $01239801'],
  ['sql', 'INSERT INTO t VALUES ($01239801, 1)'],
  ['sql', 'SELECT * FROM t WHERE id BETWEEN 1200001 AND $01239801'],
  ['sql', 'SELECT * FROM log WHERE err_code BETWEEN $01238001 AND 1239801'],
  ['sql', 'SELECT * FROM log WHERE err_code NOT BETWEEN 1238001 AND $01239801'],
  ['shellscript', 'case "$task" in\n  $01239801)'],
  ['php', "define('MAX_BYTES', $01239801);"],
  ['python', 'class JobError(Exception):\n    RETENTION_SECONDS = $01209600'],
  ['typescript', 'enum Limits {\n  Timeout = $01244006,'],
  ['php', 'in_array($ids, [$01239801])'],
  ['yaml', 'port: $01239801'],
  ['yaml', 'ids:\n  - $01239801'],
  ['json', '{"task_instance_id": $01239801, "code": 0}'],
  ['json', '{"zip code": $01239801}'],
  ['json', '{"source_code": "$01239801"}'],
  ['json', '$01239801'],
  ['xml', '<count>$01239801</count>'],
  ['xml', '<barcode>$01239801</barcode>'],
  ['xml', '<code/><id>$01239801</id>'],
  ['log', 'pid=$01239801 started'],
  ['log', 'BYTES=$01239801'],
  ['log', 'took $01239801 ms'],
  ['log', 'order $01239801 of code review'],
  ['log', 'code=0 task=$01239801'],
  ['log', 'code=0, $01239801 rows'],
  ['log', '订单号：$01239801'],
  ['log', '邮政编码：$01239801'],
  ['log', '验证码 $01239801'],
  ['log', '二维码$01239801'],
  ['log', 'zip code $01239801'],
  ['log', 'status code: $01239801'],
  ['log', 'http://host/task/$01239801/log'],
  ['log', '[$01239801] started'],
  ['log', '-$01239801'],
  ['plaintext', '= $01239801'],
  ['properties', 'server.port=$01239801'],
];

/** Judged by a judge that has judged no other number. */
function isStrong(document: CodeDocument, offset: number, judge = new CodeJudge(document, builtinCatalog())): boolean {
  return judge.confidence({ kind: 'number', offset, length: 7 }) === 'strong';
}

function judge([languageId, marked]: Sample): boolean {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const document = codeDocuments().create('file:///sample', languageId, 1, text);
  assert.equal(document.codesIn(offset, offset + 1).length, 1, `no number stands at $0 in ${marked.slice(0, 200)}`);
  return isStrong(document, offset);
}

describe('CodeJudge', () => {
  it('has strong confidence if the text calls the number an error code', () => {
    assert.deepEqual(
      strong.filter((sample) => !judge(sample)),
      [],
    );
    assert.ok(strong.length >= 80, `${strong.length}`);
  });

  it('reads no more than its maximum context, on huge lines and in long lists', () => {
    const far = 'x'.repeat(lineReach);
    assert.equal(judge(['log', `code=${far} $01239801`]), false);
    assert.equal(judge(['log', `${far.repeat(40000)} code=$01239801 ${far}`]), true);
    const list = (lines: number) => `codes = [\n${'    1238001,\n'.repeat(lines)}    $01239801`;
    assert.equal(judge(['python', list(linesReach.lines - 1)]), true);
    assert.equal(judge(['python', list(linesReach.lines)]), false);
  });

  it('answers the same for many numbers of a document as for each alone', () => {
    const text =
      'codes = [\n    1238001,\n\n    1239801,\n]\nids = [\n    1238001,\n    1239801,\n]\ncodes:\n    1238001,\n';
    const lists = codeDocuments().create('file:///a.py', 'python', 1, text.repeat(60));
    const one = new CodeJudge(lists, builtinCatalog());
    const numbers = lists.codesIn(0, lists.length).map(({ offset }) => offset);
    assert.deepEqual(
      numbers.map((offset) => isStrong(lists, offset, one)),
      numbers.map((offset) => isStrong(lists, offset)),
    );
    assert.equal(numbers.filter((offset) => isStrong(lists, offset)).length, 180);
  });

  it('takes any text', () => {
    const parts = [
      'code',
      '=',
      '(',
      '[',
      '{',
      ')',
      ']',
      '}',
      ',',
      '|',
      '"',
      "'",
      '\\',
      '<',
      '>',
      ':',
      ' ',
      '\n',
      '    ',
      'case',
      'switch',
      'in',
      'not',
      '1239801',
      '12',
      '错误码',
      '为',
      '\0',
      '\ud800',
      '\u001b[31m',
      '%3D',
      '-',
      '.',
      '@',
      '*',
    ];
    let judged = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 80 }), (soup) => {
        const document = codeDocuments().create('file:///a', 'java', 1, `${soup.join('')} 1239801 ${soup.join('')}`);
        for (const { offset } of document.codesIn(0, document.length)) {
          assert.equal(typeof isStrong(document, offset), 'boolean');
          judged++;
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(judged >= 1000, `${judged}`);
  });

  it('has plain confidence if it does not', () => {
    assert.deepEqual(plain.filter(judge), []);
    assert.ok(plain.length >= 60, `${plain.length}`);
  });
});
