import assert from 'node:assert/strict';
import { readDefinitions } from '../../../../../server/src/core/catalog/sources/workspace/readDefinitions';

/** What a file defines, as `owner.name=last digits "text" //description`. */
function defined(name: string, text: string): string {
  const found = readDefinitions(`file:///w/${name}`, text);
  if (found === undefined) return 'none';
  const shown = found.constants.map(({ owner = '', name, code, text, description }) => {
    const more = [...(text ? [`"${text}"`] : []), ...(description ? [`//${description}`] : [])];
    return [`${owner}.${name}=${code - 1241000}`, ...more].join(' ');
  });
  return shown.join('; ');
}

describe('constants of a language', () => {
  const cases: readonly (readonly [file: string, text: string, defined: string])[] = [
    [
      'a.java',
      'enum EErrors { NO_A(1241001, "a b"), NO_B(1241002) { int x() { return 1241003; } }, @NO_X(1) NO_C(code(1241004)); static final int NO_D = 1241005; EErrors(int c) {} void f() { int g = 1241006; } }',
      'EErrors.NO_A=1 "a b"; EErrors.NO_B=2; EErrors.NO_D=5',
    ],
    [
      'a.java',
      'class AErrors { int NO_B = 1241001, NO_C = 1241002; static int[] DErrors = { 1241003 }; final Map<String, Integer> NO_E = of(1241004); final int NO_F = new NO_X(1241005).y; int NO_G = NO_H = 1241006; }',
      'AErrors.NO_B=1; AErrors.NO_C=2; AErrors.NO_G=6',
    ],
    [
      'a.java',
      'class AErrors { if (x == 1241001) return 1241002; @AErrors(code = 1241003) int b = 1241004; static class CErrors { int NO_D = 1241005; } enum EErrors { NO_F { } , NO_G(1241006) } interface IErrors { int NO_J = 1241007; } }',
      'CErrors.NO_D=5; EErrors.NO_G=6; IErrors.NO_J=7',
    ],
    [
      'a.java',
      'class AErrors { ErrorCode NO_X = new ErrorCode(1241001, "a b"); ErrorCode NO_Y = ErrorCode.of("c d", 1241002); ErrorCode NO_Z = build().code(1241003).done(); }',
      'none',
    ],
    [
      'a.cpp',
      'enum class EErrors : int { NO_A = 1241001, NO_B, NO_C = 1241003 }; typedef enum { NO_D = 1241004 } FErrors; struct SErrors { public: static const int NO_G = 1241005; }; struct SErrors f() { int NO_H = 1241006; } namespace { const int NO_I = 1241007; } extern "C" { const int NO_J = 1241008; }',
      'EErrors.NO_A=1; EErrors.NO_C=3; FErrors.NO_D=4; SErrors.NO_G=5; .NO_I=7; .NO_J=8',
    ],
    [
      'a.cpp',
      '#define NO_A 1241001\n#define NO_B(x) 1241002\n#define NO_C (1241003L) /* c d */\n#define NO_D -1241004\nconst int NO_E = 1241005; // e f\nint g = 1241006;',
      '.NO_A=1; .NO_C=3 //c d; .NO_E=5 //e f',
    ],
    [
      'a.go',
      'package errs\nconst NO_A = 1241001\nconst (\n NO_B = 1241002 // b c\n NO_C int = 1241003\n NO_D, NO_E = 1241004, 1241005\n)\nvar NO_F = 1241006\nfunc g() { h := 1241007 }\nvar NO_J = New(1241008, "x y")',
      'errs.NO_A=1; errs.NO_B=2 //b c; errs.NO_C=3',
    ],
    [
      'a.ts',
      'export const NO_A = 1241001, NO_B = 1241002;\nexport enum EErrors { NO_C = 1241003, "NO_D" = 1241004 }\nconst FErrors = { NO_G: 1241005, "NO_H": 1241006, i: { NO_J: 1241007 } } as const;\nexport default { NO_K: 1241008 };\nexport const LErrors = Object.freeze({ NO_M: 1241009 });',
      'a.NO_A=1; a.NO_B=2; EErrors.NO_C=3; FErrors.NO_G=5; FErrors.NO_H=6; i.NO_J=7; a.NO_K=8; LErrors.NO_M=9',
    ],
    [
      'a.ts',
      'exports.NO_A = 1241001; module.exports.NO_B = 1241002; XErrors.NO_C = 1241003; let d: number = 1241004; type NO_E = 1241005; class FErrors { static NO_G = 1241006; readonly NO_H: number = 1241007; i = (j = 1241008) => 0 }\nconst KErrors = defineErrors({ NO_L: { code: 1241009, message: "l m" } });',
      'a.NO_A=1; a.NO_B=2; XErrors.NO_C=3; FErrors.NO_G=6; FErrors.NO_H=7',
    ],
    [
      'a.ts',
      'namespace NErrors { export const NO_A = 1241001 }\nfunction f() { const b = 1241002; return { NO_C: 1241003 } }\nif (x === 1241004) y = 1241005;\nconst ZErrors: Record<string, number> = { NO_W: 1241006 };',
      'NErrors.NO_A=1; ZErrors.NO_W=6',
    ],
    [
      'a.py',
      'NO_A = 1241001  # a b\nNO_B: int = 1241002\nNO_C, NO_D = 1241003, 1241004\nclass EErrors(Enum):\n    NO_F = 1241005\n    NO_G = (1241006, "g h")\n    def i(self):\n        NO_J = 1241007\n    NO_K = 1241008\nLErrors = {"NO_M": 1241009}\nNO_N = Code(1241010, "n o")\nif x == 1241011:\n    NO_P = 1241012',
      'a.NO_A=1 //a b; a.NO_B=2; EErrors.NO_F=5; EErrors.NO_G=6 "g h"; EErrors.NO_K=8; a.NO_P=12',
    ],
    [
      'a.py',
      'class AErrors:\n    """doc"""\n    NO_B = 1241001\n    """b c"""\n    class DErrors:\n        NO_E = 1241002\nAErrors.NO_F = 1241003\ndef g(h=1241004): pass',
      'AErrors.NO_B=1 //b c; DErrors.NO_E=2; AErrors.NO_F=3',
    ],
    [
      'a.php',
      '<?php\ndefine("NO_A", 1241001);\ndefine(\'NO_B\', 1241002, true);\nconst NO_C = 1241003;\nclass DErrors { const NO_E = 1241004; public static $f = 1241005; const NO_G = [1241006, "g h"]; }\nenum HErrors: int { case NO_I = 1241007; }\n$j = ["NO_K" => 1241008];',
      '.NO_A=1; .NO_B=2; .NO_C=3; DErrors.NO_E=4; HErrors.NO_I=7',
    ],
    [
      'a.kt',
      'enum class EErrors(val c: Int) { NO_A(1241001), NO_B(c = 1241002) }\nobject FErrors { const val NO_G = 1241003; val h: Int = 1241004 }\nclass IErrors { companion object { const val NO_J = 1241005 } }\nval `k l` = 1241006\nwhen (x) { 1241007 -> y }',
      'EErrors.NO_A=1; EErrors.NO_B=2; FErrors.NO_G=3; IErrors.NO_J=5',
    ],
    [
      'a.rs',
      'pub const NO_A: i32 = 1241001;\nenum EErrors { NO_B = 1241002, NO_C(i32) }\nimpl FErrors { const NO_G: u32 = 1241003; fn h() { let i = 1241004; } }\nmod m { pub static NO_J: i32 = 1241005; }\nmatch x { 1241006 => y }',
      'a.NO_A=1; EErrors.NO_B=2; FErrors.NO_G=3; m.NO_J=5',
    ],
    [
      'a.cs',
      'namespace NErrors { class AErrors { public const int NO_B = 1241001; [NO_X(1241002)] static readonly int NO_C = 1241003; int NO_D { get; } = 1241004; } enum EErrors { NO_F = 1241005, NO_G } }',
      'AErrors.NO_B=1; AErrors.NO_C=3; EErrors.NO_F=5',
    ],
    [
      'a.swift',
      'enum EErrors: Int { case a = 1241001, b\n case c = 1241003 }\nstruct FErrors { static let NO_G = 1241004; var h = 1241005 }\nextension IErrors { static let NO_J = 1241006 }',
      'FErrors.NO_G=4; IErrors.NO_J=6',
    ],
    [
      'a.scala',
      'object AErrors { val NO_B = 1241001; final val NO_C: Int = 1241002; case object DErrors extends Code(1241003, "d e") }',
      'AErrors.NO_B=1; AErrors.NO_C=2',
    ],
    [
      'a.dart',
      'class AErrors { static const int b = 1241001; static const NO_C = Code(1241002, "c d"); }\nenum EErrors { f(1241003), g(1241004); const EErrors(this.c); }',
      'none',
    ],
    [
      'a.groovy',
      'class AErrors { static final int NO_B = 1241001\n def c = 1241002 }\nenum DErrors { NO_E(1241003) }',
      'AErrors.NO_B=1; DErrors.NO_E=3',
    ],
    [
      'a.proto',
      'enum EErrors { NO_A = 0; NO_B = 1241001; // b c\n NO_C = 1241002 [deprecated = true]; }\nmessage MErrors { enum FErrors { NO_D = 1241003; } int32 g = 1; }',
      'EErrors.NO_B=1 //b c; FErrors.NO_D=3',
    ],
    ['a.lua', 'NO_A = 1241001', 'none'],
  ];
  for (const [file, text, expected] of cases) {
    it(`in ${file}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`, () => assert.equal(defined(file, text), expected));
  }
});
