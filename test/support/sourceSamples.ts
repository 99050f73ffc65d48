/** A file of a workspace, and all the constants in it as `line: owner.name = code "text" // comment`. */
interface SourceSample {
  readonly path: string;
  readonly text: string;
  readonly constants: readonly string[];
}

/** One for each language that constants are read from, with uses, amounts and other numbers that define nothing. */
export const sourceSamples: readonly SourceSample[] = [
  {
    path: 'ErrorCode.java',
    text: `package org.example; // int NOT_THIS = 1241090;

/** All of them. */
public interface ErrorCode {
    // ===== GSE =====
    // GSE 异常
    int GSE_ERROR = 1210001;
    /**
     * 缺少参数，见 {@link Texts}
     * <p>或参数为空
     * @since 3.3
     */
    @Deprecated
    public static final Integer MISSING_PARAM = 1_241_001; // NOSONAR
    long A_LONG = 1241002L, ANOTHER = 1241003; // 后者
    /* 前面 */ int BEFORE = 1241004;
    int SUM = 1241005 + 1;
    int CALL = codeOf(1241090);
    int EIGHT = 12410011;
    int MAX_SIZE = 1200000;
    String TEXT = "int NOT_THIS = 1241091;";

    enum Inner implements Coded, Shown {
        NOT_FOUND(1241010, "找不到\\u4f5c\\u4e1a"), OTHER(1241011), // 其他
        BY_NAME(1241012, "error.by_name") {
            void work() { final int LOCAL_ERROR = 1241092; }
        },
        @Old(since = "1") LAST(1241013);
        static final int STATIC_ERROR = 1241014;
        Inner(int code) {}
    }

    default boolean test(int code) {
        final int LOCAL_ERROR = 1241093;
        return code == 1241094 || code == MISSING_PARAM;
    }
}
`,
    constants: [
      '7: ErrorCode.GSE_ERROR = 1210001 // GSE 异常',
      '14: ErrorCode.MISSING_PARAM = 1241001 // 缺少参数，见 Texts 或参数为空',
      '15: ErrorCode.A_LONG = 1241002',
      '15: ErrorCode.ANOTHER = 1241003 // 后者',
      '16: ErrorCode.BEFORE = 1241004 // 前面',
      '24: Inner.NOT_FOUND = 1241010 "找不到作业"',
      '24: Inner.OTHER = 1241011 // 其他',
      '25: Inner.BY_NAME = 1241012',
      '28: Inner.LAST = 1241013',
      '29: Inner.STATIC_ERROR = 1241014',
    ],
  },
  {
    path: 'job/errors.py',
    text: `"""MODULE_TEXT = 1241090"""
import enum
from gettext import gettext as _

#: 缺少参数
MISSING_PARAM = 1241001
ANNOTATED: int = 1241002  # 备用
expected = got = 1241091
SPLIT = \\
    1241003

class JobErrorCode(enum.IntEnum):
    """Members."""
    NOT_FOUND = 1241004
    """找不到"""
    DENIED = (1241005, _("没有权限"))
    BOTH = (1241006, 1241007)

    class Inner:
        DEEP_ERROR = 1241008

    def check(self, X_ERROR=1241092):
        LOCAL_ERROR = 1241093
        return self.code == 1241094

    TIMEOUT = 1241009

def f(code):
    LOCAL_ERROR = 1241095
if enum:
    CONDITIONAL = 1241010
call(NAMED_ERROR=1241096)
TABLE = {"A_ERROR": 1241097}
ONE, TWO = 1241098, 1241099
`,
    constants: [
      '6: errors.MISSING_PARAM = 1241001 // 缺少参数',
      '7: errors.ANNOTATED = 1241002 // 备用',
      '9: errors.SPLIT = 1241003',
      '14: JobErrorCode.NOT_FOUND = 1241004 // 找不到',
      '16: JobErrorCode.DENIED = 1241005 "没有权限"',
      '20: Inner.DEEP_ERROR = 1241008',
      '26: JobErrorCode.TIMEOUT = 1241009',
      '31: errors.CONDITIONAL = 1241010',
    ],
  },
  {
    path: 'joberr/codes.go',
    text: `package joberr

const (
	// ErrMissing 缺少参数
	ErrMissing = 1241001
	ErrTyped int = 1241002 // typed
	Plain Code = 1241003
	ErrSum = 1241004 + iota
	maxBytes = 1200000
	rawText = \`
ErrNot = 1241090\`
)

type ErrorCode int

const NotFound ErrorCode = 1241005

var ErrVariable = 1241091

func f() int {
	const ErrLocal = 1241092
	return 1241093
}
`,
    constants: [
      '5: joberr.ErrMissing = 1241001 // 缺少参数',
      '6: joberr.ErrTyped = 1241002 // typed',
      '7: joberr.Plain = 1241003',
      '16: joberr.NotFound = 1241005',
    ],
  },
  {
    path: 'src/errors/index.ts',
    text: `import { a } from './a';
/** 缺少参数 */
export const MISSING_PARAM = 1241001;
export const ANNOTATED: number = 1241002 as const
const pattern = /['"{]/;
let errorCode = 1241090;
export enum JobError { NotFound = 1241003, /** late */ Timeout = 1241004 }
export const ErrorCode = Object.freeze({
  /** 没有权限 */
  DENIED: 1241005,
  'QUOTED_ERROR': 1241006,
  nested: { DEEP_ERROR: 1241007 },
  chosen: a ? 1 : 1241091,
  method() { const LOCAL_ERROR = 1241092; return { INNER_ERROR: 1241093 }; },
} as const);
export const byName: Record<string, number> = { A_ERROR: 1241008 };
type Codes = { TYPE_ERROR: 1241094 };
class Service {
  static readonly OWN_ERROR = 1241009;
  text = \`const NOT_THIS = 1241095; \${a ? \`{\${f('}', a.replace(/'/, ''))}\` : { a }.a}\`;
  check(code: number) { return code === 1241096 && this.OWN_ERROR; }
}
module.exports.LATE_ERROR = 1241010
Service.ADDED_ERROR = 1241011
call({ ARGUMENT_ERROR: 1241097 });
export default { DEFAULT_ERROR: 1241012 };
`,
    constants: [
      '3: errors.MISSING_PARAM = 1241001 // 缺少参数',
      '4: errors.ANNOTATED = 1241002',
      '7: JobError.NotFound = 1241003',
      '7: JobError.Timeout = 1241004 // late',
      '10: ErrorCode.DENIED = 1241005 // 没有权限',
      '11: ErrorCode.QUOTED_ERROR = 1241006',
      '12: nested.DEEP_ERROR = 1241007',
      '16: byName.A_ERROR = 1241008',
      '19: Service.OWN_ERROR = 1241009',
      '23: errors.LATE_ERROR = 1241010',
      '24: Service.ADDED_ERROR = 1241011',
      '26: errors.DEFAULT_ERROR = 1241012',
    ],
  },
  {
    path: 'job_errors.hpp',
    text: `#ifndef JOB_ERRORS_H
#define JOB_ERRORS_H
/* 缺少参数 */
#define JOB_MISSING 1241001
#define JOB_OTHER (1241002u) // 其他
#define JOB_CALL(x) 1241090
#define JOB_SUM 1241003 + 1
#if defined(OLD) /* don't
   stop */
namespace job { class Old {
#else
namespace job { class New {
#endif
public:
  static const int32_t MEMBER_ERROR = 1241004;
  Code work() { int LOCAL_ERROR = 1241091; return 1241092; }
};
constexpr std::int32_t kErrFree = 1'241'005;
auto text = R"x(int NOT_THIS = 1241093;")x";
}
typedef enum { E_FIRST_ERROR = 1241006, E_SECOND } job_error_t;
enum class JobError : int { NotFound = 1241007 };
struct Made *make(int a) { int LOCAL_ERROR = 1241094; }
extern "C" { const int LINKED_ERROR = 1241008; }
#endif
`,
    constants: [
      '4: JOB_MISSING = 1241001 // 缺少参数',
      '5: JOB_OTHER = 1241002 // 其他',
      '15: New.MEMBER_ERROR = 1241004',
      '18: job.kErrFree = 1241005',
      '21: job_error_t.E_FIRST_ERROR = 1241006',
      '22: JobError.NotFound = 1241007',
      '24: LINKED_ERROR = 1241008',
    ],
  },
  {
    path: 'ErrorCode.kt',
    text: `package org.example
/* outer /* inner */ const val NOT_THIS = 1241090 */
object ErrorCode {
    const val MISSING: Int = 1241001 // 缺少参数
    // 注解之上
    @JvmField
    val ANNOTATED_ERROR = 1241002
}
enum class Gateway(val code: Int, val text: String) {
    FIRST(1241003, "没有 路由"), OTHER(code = 1241004, text = """第 二"""),
}
class Service {
    companion object { const val OWN_ERROR = 1241005L }
    fun check() { val LOCAL_ERROR = 1241091 }
}
class Empty(val text: String)
fun free() { val LOCAL_ERROR = 1241092 }
const val TOP_ERROR = 1241006
`,
    constants: [
      '4: ErrorCode.MISSING = 1241001 // 缺少参数',
      '7: ErrorCode.ANNOTATED_ERROR = 1241002 // 注解之上',
      '10: Gateway.FIRST = 1241003 "没有 路由"',
      '10: Gateway.OTHER = 1241004 "第 二"',
      '13: Service.OWN_ERROR = 1241005',
      '18: TOP_ERROR = 1241006',
    ],
  },
  {
    path: 'ErrorCode.cs',
    text: `namespace Example.Job {
  #region Don't stop
  /// <summary>All.</summary>
  public static class ErrorCode {
    /// <summary>没有权限</summary>
    public const int Denied = 1241001;
    public static readonly string Path = @"c:\\"; public const int AfterPath = 1241002;
  }
  #endregion
  public enum JobError { [Description("x")] NotFound = 1241003, }
}
`,
    constants: [
      '6: ErrorCode.Denied = 1241001 // 没有权限',
      '7: ErrorCode.AfterPath = 1241002',
      '10: JobError.NotFound = 1241003',
    ],
  },
  {
    path: 'src/errors/mod.rs',
    text: `/// 缺少参数
pub const MISSING: i32 = 1241001;
#[repr(i32)]
pub enum JobError { NotFound = 1241002, /** b */ Timeout = 1241003_i32 }
impl<'a> Service<'a> { pub const OWN_ERROR: u32 = 1_241_004u32; }
impl Coded for Other { const OTHER_ERROR: i32 = 1241005; }
fn f() { const LOCAL_ERROR: i32 = 1241090; let c = '"'; let r = r#"const NOT: i32 = "1241091";"#; }
`,
    constants: [
      '2: errors.MISSING = 1241001 // 缺少参数',
      '4: JobError.NotFound = 1241002',
      '4: JobError.Timeout = 1241003 // b',
      '5: Service.OWN_ERROR = 1241004',
      '6: Other.OTHER_ERROR = 1241005',
    ],
  },
  {
    path: 'errors.php',
    text: `<html> don't { <?php
namespace Example;
define('MISSING_PARAM', 1241001); // 缺少参数
const TOP_ERROR = 1241002;
class ErrorCode {
  # 没有权限
  const DENIED = 1241003;
  #[Old]
  public const int TYPED = 1241004;
  function check($CODE = 1241090) { $LOCAL_ERROR = 1241091; }
}
enum JobError: int { case NotFound = 1241005; }
?> const NOT_THIS = 1241092; {
`,
    constants: [
      '3: MISSING_PARAM = 1241001 // 缺少参数',
      '4: TOP_ERROR = 1241002',
      '7: ErrorCode.DENIED = 1241003 // 没有权限',
      '9: ErrorCode.TYPED = 1241004',
      '12: JobError.NotFound = 1241005',
    ],
  },
  {
    path: 'Errors.scala',
    text: `object ErrorCode {
  val Missing: Int = 1241001 // 缺少参数
  val quote = '"'
  val symbol = 'name
  def check(code: Int) = { val LocalError = 1241090; code == 1241091 }
}
`,
    constants: ['2: ErrorCode.Missing = 1241001 // 缺少参数'],
  },
  {
    path: 'Errors.groovy',
    text: `class ErrorCode {
    static final int MISSING = 1241001
    static final String TEXT = '''
static final int NOT_THIS = 1241090
'''
}
`,
    constants: ['2: ErrorCode.MISSING = 1241001'],
  },
  {
    path: 'Errors.swift',
    text: `enum JobError: Int {
    case NotFound = 1241001 // 找不到
    static let ownFailure = 1241002
}
`,
    constants: ['2: JobError.NotFound = 1241001 // 找不到', '3: JobError.ownFailure = 1241002'],
  },
  {
    path: 'errors.dart',
    text: `class ErrorCode {
  /// 缺少参数
  static const int missingError = 1241001;
}
enum JobError { NOT_FOUND(1241002, '找 不到'); const JobError(this.code, this.text); }
`,
    constants: ['3: ErrorCode.missingError = 1241001 // 缺少参数', '5: JobError.NOT_FOUND = 1241002 "找 不到"'],
  },
  {
    path: 'errors.proto',
    text: `syntax = "proto3";
enum ErrorCode {
  OK = 0;
  MISSING_PARAM = 1241001; // 缺少参数
}
`,
    constants: ['4: ErrorCode.MISSING_PARAM = 1241001 // 缺少参数'],
  },
  {
    path: 'JobCodes.java',
    text: `public interface ErrorCode {
    int DANGEROUS_RUlE_EXIST = 1243056;
    // 没有权限
    int BK_PERMISSION_DENIED = 9900403;
    int OTHER_SYSTEM_ERROR = 9900404;
}
class Plain {
    static final int CRON_NAMe_EXIST = 1245091;
    static final int Plain = 1245092;
}
`,
    constants: [
      '2: ErrorCode.DANGEROUS_RUlE_EXIST = 1243056',
      '4: ErrorCode.BK_PERMISSION_DENIED = 9900403 // 没有权限',
      '8: Plain.CRON_NAMe_EXIST = 1245091',
    ],
  },
];
