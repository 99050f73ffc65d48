import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import { CodeFinder } from '../../../../server/src/core/mentions';
import { codeDocuments } from '../../../../server/src/core/mentions/document';

const builtIn = builtinCatalog();

/** The code that the last name `DB_ERROR` of a text means. */
function meaningOfLast(text: string, languageId: string): number | undefined {
  const document = codeDocuments().create('file:///w/use', languageId, 1, text);
  return new CodeFinder(document, builtIn).at(text.lastIndexOf('DB_ERROR'))?.code;
}

/** A definition of `DB_ERROR` as `VALUE`, and a use of it. */
const definitions: readonly (readonly [languageId: string, definition: string, use: string])[] = [
  ['cpp', 'constexpr int ErrorCode::DB_ERROR{VALUE};', 'return ErrorCode::DB_ERROR;'],
  [
    'cpp',
    'namespace app::ErrorCode {\nconstexpr std::int32_t DB_ERROR = VALUE;\n}',
    'return app::ErrorCode::DB_ERROR;',
  ],
  ['c', '#define DB_ERROR (VALUE)', 'return DB_ERROR;'],
  ['tcl', 'namespace eval ErrorCode {\n  variable DB_ERROR VALUE\n}', 'puts $ErrorCode::DB_ERROR'],
  ['tcl', 'set DB_ERROR VALUE', 'puts $DB_ERROR'],
  ['fish', 'set -g DB_ERROR VALUE', 'echo $DB_ERROR'],
  ['powershell', 'Set-Variable DB_ERROR VALUE', 'throw $DB_ERROR'],
  ['powershell', 'New-Variable -Name DB_ERROR -Value VALUE', 'throw $DB_ERROR'],
  ['powershell', 'enum ErrorCode {\n  OK = 0\n  DB_ERROR = VALUE\n}', 'throw [ErrorCode]::DB_ERROR'],
  ['nim', 'const DB_ERROR* = VALUE', 'echo DB_ERROR'],
  ['nim', 'type ErrorCode* = enum\n  OK = 0\n  DB_ERROR = VALUE', 'echo ErrorCode.DB_ERROR'],
  ['nim', 'type\n  ErrorCode* {.pure.} = enum\n    OK = 0\n    DB_ERROR = VALUE', 'echo ErrorCode.DB_ERROR'],
  ['zig', 'const ErrorCode = enum(u32) { ok = 0, DB_ERROR = VALUE };', 'return ErrorCode.DB_ERROR;'],
  [
    'pascal',
    'type\n  TErrorCode = class\n  const\n    DB_ERROR = VALUE;\n  end;',
    'raise E.Create(TErrorCode.DB_ERROR);',
  ],
  ['ada', 'DB_ERROR : constant Integer := VALUE;', 'Fail (DB_ERROR);'],
  ['fortran-modern', 'integer, parameter :: DB_ERROR = VALUE', 'stop DB_ERROR'],
  ['commonlisp', '(defconstant DB_ERROR VALUE)', '(error DB_ERROR)'],
  ['scheme', '(define DB_ERROR VALUE)', '(raise DB_ERROR)'],
  ['clojure', '(def ^:const DB_ERROR VALUE)', '(throw DB_ERROR)'],
  ['erlang', '-define(DB_ERROR, VALUE).', 'throw(?DB_ERROR).'],
  ['r', 'assign("DB_ERROR", VALUE)', 'stop(DB_ERROR)'],
  [
    'matlab',
    'classdef ErrorCode\n  properties (Constant)\n    DB_ERROR = VALUE\n  end\nend',
    'error(ErrorCode.DB_ERROR)',
  ],
  ['matlab', 'classdef ErrorCode < int32\n  enumeration\n    DB_ERROR (VALUE)\n  end\nend', 'f(ErrorCode.DB_ERROR)'],
  ['vb', 'Module ErrorCode\n  Public Const DB_ERROR As Integer = VALUE\nEnd Module', 'Throw New E(ErrorCode.DB_ERROR)'],
  ['makefile', 'DB_ERROR ?= VALUE', 'exit $(DB_ERROR)'],
  ['dockerfile', 'ENV DB_ERROR VALUE', 'RUN exit $DB_ERROR'],
  ['yaml', 'ErrorCode:\n  DB_ERROR: VALUE', 'x: ErrorCode.DB_ERROR'],
  ['toml', '[app.ErrorCode]\nDB_ERROR = VALUE\n[other]', '# ErrorCode.DB_ERROR'],
  ['groovy', 'def ErrorCode = [DB_ERROR: VALUE]', 'throw new E(ErrorCode.DB_ERROR)'],
  ['coffeescript', 'ErrorCode =\n  OK: 0\n  DB_ERROR: VALUE', 'throw ErrorCode.DB_ERROR'],
  [
    'scala',
    'object ErrorCode {\n  case object DB_ERROR extends ErrorCode { val n = VALUE }\n}',
    'throw E(ErrorCode.DB_ERROR)',
  ],
  ['kotlin', 'val ErrorCode = mapOf("DB_ERROR" to VALUE)', 'throw E(ErrorCode["DB_ERROR"])'],
  [
    'kotlin',
    'class ErrorCode {\n  companion object {\n    const val DB_ERROR = VALUE\n  }\n}',
    'f(ErrorCode.DB_ERROR)',
  ],
  ['go', 'var ErrorCode = map[string]int{\n\t"DB_ERROR": VALUE,\n}', 'return New(ErrorCode["DB_ERROR"])'],
  ['go', 'const (\n\tOK = 0\n\tDB_ERROR = int32(VALUE)\n)', 'return New(DB_ERROR)'],
  ['perl', 'Readonly my $DB_ERROR => VALUE;', 'die $DB_ERROR;'],
  ['perl', 'sub DB_ERROR { VALUE }', 'die DB_ERROR;'],
  [
    'csharp',
    'class ErrorCode\n{\n    public static int DB_ERROR { get; } = VALUE;\n}',
    'throw new E(ErrorCode.DB_ERROR);',
  ],
  ['typescript', 'class ErrorCode {\n  static get DB_ERROR() { return VALUE; }\n}', 'throw new E(ErrorCode.DB_ERROR);'],
  ['javascript', 'exports.DB_ERROR = VALUE;', 'throw exports.DB_ERROR;'],
  ['javascript', 'module.exports = { ErrorCode: { DB_ERROR: VALUE } };', 'throw ErrorCode.DB_ERROR;'],
  ['asm', 'DB_ERROR equ VALUE', 'mov eax, DB_ERROR'],
  [
    'typescript',
    "const ErrorCode: Record<string, number> = {};\nObject.defineProperty(ErrorCode, 'DB_ERROR', { value: VALUE });",
    'throw new E(ErrorCode.DB_ERROR);',
  ],
  [
    'javascript',
    'const ErrorCode = {};\nObject.defineProperties(ErrorCode, {\n  DB_ERROR: { value: VALUE },\n});',
    'throw ErrorCode.DB_ERROR;',
  ],
  ['javascript', 'const ErrorCode = {};\nObject.assign(ErrorCode, { DB_ERROR: VALUE });', 'throw ErrorCode.DB_ERROR;'],
  [
    'typescript',
    'namespace Shop { export enum ErrorCode { DB_ERROR = VALUE } }',
    'throw new E(Shop.ErrorCode.DB_ERROR);',
  ],
  ['java', 'class A { enum ErrorCode { DB_ERROR(VALUE) }', 'int f() { return ErrorCode.DB_ERROR; } }'],
  ['python', 'setattr(ErrorCode, "DB_ERROR", VALUE)', 'raise E(ErrorCode.DB_ERROR)'],
  ['ruby', 'module ErrorCode; DB_ERROR = VALUE; end', 'raise E, ErrorCode::DB_ERROR'],
  ['ruby', 'ErrorCode.const_set(:DB_ERROR, VALUE)', 'raise E, ErrorCode::DB_ERROR'],
  ['julia', 'module ErrorCode\nconst DB_ERROR = VALUE\nend', 'throw(E(ErrorCode.DB_ERROR))'],
  ['perl', 'package ErrorCode;\nsub DB_ERROR () { VALUE }\npackage main;', 'die ErrorCode::DB_ERROR;'],
  ['powershell', '$ErrorCode = [pscustomobject]@{ DB_ERROR = VALUE }', 'throw $ErrorCode.DB_ERROR'],
  ['solidity', 'library ErrorCode {\n  uint256 constant DB_ERROR = VALUE;\n}', 'revert(ErrorCode.DB_ERROR);'],
  ['go', 'var DB_ERROR = errors.New(VALUE)', 'func f() error { return DB_ERROR }'],
  ['python', 'DB_ERROR = VALUE', 'raise E(DB_ERROR, 400)'],
];

describe('a definition in the same file', () => {
  it('gives its name the number, in every form that languages have for it', () => {
    for (const [languageId, definition, use] of definitions) {
      const text = `${definition.replace('VALUE', '1238101')}\n${use}\n`;
      assert.equal(meaningOfLast(text, languageId), 1238101, `${languageId}: ${text}`);
    }
  });

  it('is evidence against the catalog with another number or a text', () => {
    for (const [languageId, definition, use] of definitions) {
      for (const value of ['77', '"db"']) {
        const text = `${definition.replace('VALUE', value)}\n${use}\n`;
        assert.equal(meaningOfLast(text, languageId), undefined, `${languageId}: ${text}`);
      }
    }
  });

  it('is evidence against the catalog without a number, too', () => {
    for (const [languageId, text] of [
      ['haskell', 'data ErrorCode = MISSING | DB_ERROR\nf = ErrorCode.DB_ERROR'],
      ['haskell', 'data ErrorCode\n  = MISSING\n  | DB_ERROR\n  deriving (Show)\nf = ErrorCode.DB_ERROR'],
      ['elm', 'type ErrorCode\n    = MISSING\n    | DB_ERROR\n\nf = ErrorCode.DB_ERROR'],
      ['go', 'type ErrorCode int\nconst (\n\tOK ErrorCode = iota\n\tDB_ERROR\n)\nvar x = New(DB_ERROR)'],
      ['swift', 'enum ErrorCode {\n  case MISSING, DB_ERROR\n}\nlet a = ErrorCode.DB_ERROR'],
      ['pascal', 'type ErrorCode = (OK, DB_ERROR);\nconst A = ErrorCode.DB_ERROR;'],
    ] as const) {
      assert.equal(meaningOfLast(text, languageId), undefined, `${languageId}: ${text}`);
    }
  });
});
