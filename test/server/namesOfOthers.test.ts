import assert from 'node:assert/strict';
import type { CompletionList, Hover, Location } from 'vscode-languageserver-protocol/node';
import { languageIdOf } from '../../server/src/core/text';
import { nodeFiles } from '../../server/src/disk/nodeFiles';
import { TempTree } from '../support/tempTree';
import { until } from '../support/until';
import { TestClient, vsCode } from './session/client';
import { inProcess } from './session/transports';

/**
 * Files of a repository with error codes of its own. `$0` is behind a name that JOB has too; in the other files nothing is
 * asked.
 */
interface Foreign {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
}

const layouts: readonly Foreign[] = [
  {
    title: 'an enum of Java with numbers, used in its package',
    files: {
      'src/main/java/io/shop/ErrorCode.java':
        'package io.shop;\n\npublic enum ErrorCode {\n    OK(0),\n    MISSING_PARAM(1001),\n    DB_ERROR(503);\n    private final int code;\n    ErrorCode(int code) { this.code = code; }\n}\n',
      'src/main/java/io/shop/A.java':
        'package io.shop;\n\nclass A {\n    void f() { throw new ApiException(ErrorCode.MISSING_PARAM$0); }\n    boolean g(ErrorCode c) { return c == ErrorCode.DB_ERROR; }\n}\n',
    },
  },
  {
    title: 'an interface of Java with texts, imported with a star of the same package',
    files: {
      'a/spi/ErrorCode.java':
        'package io.shop.spi;\n\npublic interface ErrorCode {\n    String MISSING_PARAM = "shop.missing";\n}\n',
      'a/B.java':
        'package io.shop;\n\nimport io.shop.spi.*;\n\nclass B {\n    String f() { return ErrorCode.MISSING_PARAM$0; }\n}\n',
    },
  },
  {
    title: 'a class nested in another',
    files: {
      'a/Constants.java':
        'package io.shop;\n\npublic class Constants {\n    public static final class ErrorCode {\n        public static final int MISSING_PARAM = 1001;\n    }\n}\n',
      'a/B.java':
        'package io.shop;\n\nclass B extends Constants {\n    int f() { return ErrorCode.MISSING_PARAM$0; }\n    int g() { return Constants.ErrorCode.MISSING_PARAM; }\n}\n',
    },
  },
  {
    title: 'an object of Kotlin with const val, and a companion object',
    files: {
      'a/ErrorCode.kt': 'package io.shop\n\nobject ErrorCode {\n    const val MISSING_PARAM = "E1001"\n}\n',
      'a/BizErrorCode.kt':
        'package io.shop\n\nclass BizErrorCode(val code: Int) {\n    companion object {\n        val DB_ERROR = BizErrorCode(503)\n    }\n}\n',
      'a/B.kt':
        'package io.shop\n\nfun f(): Nothing = throw ApiException(ErrorCode.MISSING_PARAM$0)\nfun g() = BizErrorCode.DB_ERROR\n',
      'a/C.kt': 'package io.shop\n\nfun h() = fail(BizErrorCode.DB_ERROR$0)\n',
    },
  },
  {
    title: 'a sealed class and an enum class of Kotlin, by an alias',
    files: {
      'a/Errors.kt':
        'package io.shop.errors\n\nenum class ErrorCode(val code: Int) {\n    MISSING_PARAM(1001),\n    ;\n}\n\nsealed class ErrCode {\n    object DB_ERROR : ErrCode()\n}\n',
      'b/B.kt':
        'package io.shop\n\nimport io.shop.errors.ErrorCode as EC\n\nfun f() = fail(EC.MISSING_PARAM$0, ErrCode.DB_ERROR)\n',
    },
  },
  {
    title: 'a block of Go with iota in another folder',
    files: {
      'go.mod': 'module shop.io/shop\n',
      'pkg/errcode/codes.go':
        'package errcode\n\ntype Code int\n\nconst (\n\tOK Code = iota\n\tMISSING_PARAM\n\tDB_ERROR\n)\n',
      'svc/a.go':
        'package svc\n\nimport "shop.io/shop/pkg/errcode"\n\nfunc f() error { return errcode.New(errcode.MISSING_PARAM$0) }\n',
      'svc/b.go':
        'package svc\n\nimport ec "shop.io/shop/pkg/errcode"\n\nfunc g() error { return New(ec.MISSING_PARAM$0) }\n',
    },
  },
  {
    title: 'a variable of Go in the same package',
    files: {
      'svc/codes.go':
        'package svc\n\nvar ErrorCode = struct {\n\tMISSING_PARAM string\n}{\n\tMISSING_PARAM: "missing",\n}\n',
      'svc/a.go': 'package svc\n\nfunc f() error { return New(ErrorCode.MISSING_PARAM$0) }\n',
    },
  },
  {
    title: 'an enum of TypeScript by a path of the project',
    files: {
      'src/errors/index.ts':
        "export enum ErrorCode {\n  MISSING_PARAM = 'missing_param',\n}\nexport const errorCodes = { DB_ERROR: 503 } as const;\n",
      'src/a.ts':
        "import { ErrorCode, errorCodes } from './errors';\n\nthrow new ApiError(ErrorCode.MISSING_PARAM$0, errorCodes.DB_ERROR);\n",
    },
  },
  {
    title: 'a module of Python',
    files: {
      'app/errors.py': 'OK = 0\nMISSING_PARAM = "missing"\n',
      'app/a.py': 'from app import errors\n\nraise ApiError(errors.MISSING_PARAM$0)\n',
      'app/errcode.py': 'DB_ERROR: int = 503\n',
      'app/b.py': 'from . import errcode\n\nraise ApiError(errcode.DB_ERROR$0)\n',
    },
  },
  {
    title: 'other languages',
    files: {
      'a.rs': 'pub enum ErrorCode {\n    MISSING_PARAM,\n}\n',
      'b.rs': 'use crate::a::ErrorCode;\n\nfn f() -> ErrorCode { ErrorCode::MISSING_PARAM$0 }\n',
      'ErrCode.php': "<?php\nclass ErrCode {\n  const MISSING_PARAM = 'x';\n}\n",
      'b.php': '<?php\nthrow new E(ErrCode::MISSING_PARAM$0);\n',
      'RetCode.cs': 'public static class RetCode\n{\n    public const int MISSING_PARAM = 4;\n}\n',
      'b.cs': 'class B { void F() { throw new E(RetCode.MISSING_PARAM$0); } }\n',
    },
  },
  {
    title: 'constants of an interface of Java, inherited and imported statically',
    files: {
      'a/spi/ErrorCode.java':
        'package io.shop.spi;\n\npublic interface ErrorCode {\n    int OK = 0, MISSING_PARAM = 1001;\n    int DB_ERROR = 503;\n}\n',
      'a/B.java':
        'package io.shop;\n\nimport io.shop.spi.ErrorCode;\n\nclass B implements ErrorCode {\n    int f() { return MISSING_PARAM$0; }\n    int g() { return DB_ERROR; }\n}\n',
      'a/C.java':
        'package io.shop;\n\nimport static io.shop.spi.ErrorCode.*;\n\nclass C {\n    int f() { return DB_ERROR$0; }\n}\n',
    },
  },
  {
    title: 'an enum class of Kotlin with a companion, imported member by member',
    files: {
      'core/ErrorCode.kt':
        'package io.shop.core\n\nenum class ErrorCode(val value: Int) {\n    OK(0),\n    MISSING_PARAM(40001),\n    DB_ERROR(50003);\n\n    companion object {\n        fun of(value: Int) = entries.first { it.value == value }\n    }\n}\n',
      'web/B.kt':
        'package io.shop.web\n\nimport io.shop.core.ErrorCode.MISSING_PARAM\nimport io.shop.core.ErrorCode\n\nfun f(): Nothing = throw ApiException(MISSING_PARAM)\nfun g(): Nothing = throw ApiException(ErrorCode.DB_ERROR$0)\n',
    },
  },
  {
    title: 'a package errcode of Go with typed constants, imported with a dot',
    files: {
      'go.mod': 'module shop.io/shop\n',
      'internal/errcode/errcode.go':
        'package errcode\n\ntype Code uint32\n\nconst (\n\tMISSING_PARAM Code = 40001 + iota\n\tDB_ERROR\n)\n\nvar text = map[Code]string{\n\tMISSING_PARAM: "missing",\n\tDB_ERROR:      "db",\n}\n',
      'internal/svc/a.go':
        'package svc\n\nimport . "shop.io/shop/internal/errcode"\n\nfunc f() error { return New(DB_ERROR$0) }\n',
      'internal/svc/b.go':
        'package svc\n\nimport "shop.io/shop/internal/errcode"\n\nfunc g(c errcode.Code) bool { return c == errcode.MISSING_PARAM$0 }\n',
    },
  },
  {
    title: 'a const object of TypeScript that an index passes on, and a namespace',
    files: {
      'src/codes/errorCode.ts':
        "export const ErrorCode = Object.freeze({\n  MISSING_PARAM: 'E_MISSING',\n  DB_ERROR: 'E_DB',\n});\nexport type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];\n",
      'src/codes/index.ts':
        "export { ErrorCode } from './errorCode';\nexport namespace ErrCode {\n  export const DB_ERROR = 50003;\n}\n",
      'src/a.ts': "import { ErrorCode } from '@/codes';\n\nthrow new ApiError(ErrorCode.MISSING_PARAM$0);\n",
      'src/b.ts': "import { ErrCode } from '../src/codes';\n\nthrow new ApiError(ErrCode.DB_ERROR$0);\n",
    },
  },
  {
    title: 'an IntEnum of Python in a package',
    files: {
      'shop/core/codes.py':
        'from enum import IntEnum, auto\n\n\nclass ErrorCode(IntEnum):\n    OK = 0\n    MISSING_PARAM = 40001\n    DB_ERROR = auto()\n',
      'shop/core/__init__.py': 'from .codes import ErrorCode\n',
      'shop/a.py': 'from shop.core import ErrorCode\n\nraise ApiError(ErrorCode.MISSING_PARAM$0)\n',
      'shop/b.py': 'from .core.codes import ErrorCode as EC\n\nraise ApiError(EC.DB_ERROR$0)\n',
    },
  },
  {
    title: 'classes and enums of C#, Rust, Swift, Scala, Ruby and C++',
    files: {
      'ErrorCode.cs': 'namespace Shop.Core;\n\npublic enum ErrorCode\n{\n    Ok = 0,\n    MISSING_PARAM = 40001,\n}\n',
      'B.cs':
        'using static Shop.Core.ErrorCode;\nusing Shop.Core;\n\nclass B { void F() { throw new E(ErrorCode.MISSING_PARAM$0); } }\n',
      'src/error_code.rs': '#[repr(u32)]\npub enum ErrorCode {\n    Ok = 0,\n    MISSING_PARAM = 40001,\n}\n',
      'src/b.rs': 'use super::error_code::ErrorCode;\n\nfn f() -> u32 { ErrorCode::MISSING_PARAM$0 as u32 }\n',
      'Sources/RetCode.swift': 'enum RetCode: Int {\n  case ok = 0, MISSING_PARAM = 40001\n}\n',
      'Sources/B.swift': 'throw ApiError(RetCode.MISSING_PARAM$0)\n',
      'ErrCode.scala': 'package shop\n\nobject ErrCode extends Enumeration {\n  val MISSING_PARAM = Value(40001)\n}\n',
      'C.scala': 'package shop\n\nobject C { throw new E(ErrCode.MISSING_PARAM$0) }\n',
      'error_codes.rb': 'module ErrorCodes\n  MISSING_PARAM = 40_001\nend\n',
      'c.rb': 'raise ApiError, ErrorCodes::MISSING_PARAM$0\n',
      'error_code.h': 'namespace shop {\nenum class ErrCodes : int { OK = 0, MISSING_PARAM = 40001 };\n}\n',
      'c.cpp': '#include "error_code.h"\nint f() { return (int)shop::ErrCodes::MISSING_PARAM$0; }\n',
    },
  },
  {
    title: 'modules that are one table, in Lua, JavaScript and JSON',
    files: {
      'ErrorCode.lua': 'return {\n  OK = 0,\n  MISSING_PARAM = 4,\n}\n',
      'a.lua': 'local ErrorCode = require("ErrorCode")\nerror(ErrorCode.MISSING_PARAM$0)\n',
      'web/errorCode.js': 'module.exports = Object.freeze({\n  MISSING_PARAM: "x",\n});\n',
      'web/a.js': 'const errorCode = require("./errorCode");\nf(errorCode.MISSING_PARAM$0);\n',
      'data/ErrCode.json': '{\n  "MISSING_PARAM": 4\n}\n',
      'web/b.js': 'import ErrCode from "../data/ErrCode.json";\nf(ErrCode.MISSING_PARAM$0);\n',
    },
  },
  {
    title: 'types of C, a hash of Ruby, a named tuple of Python, a module of Julia and locals of Terraform',
    files: {
      'inc/e.h': 'typedef enum {\n  OK,\n  MISSING_PARAM = 4\n} ErrorCode;\n',
      'src/a.cpp': '#include "e.h"\nvoid f() { throw E(ErrorCode::MISSING_PARAM$0); }\n',
      'codes.rb': 'ErrorCodes = { MISSING_PARAM: 4 }.freeze\n',
      'a.rb': "require_relative 'codes'\nfail ErrorCodes::MISSING_PARAM$0\n",
      'e.py': 'from collections import namedtuple\n\nErrCode = namedtuple("ErrCode", "MISSING_PARAM DB_ERROR")(1, 2)\n',
      'a.py': 'from e import ErrCode\n\nf(ErrCode.MISSING_PARAM$0)\n',
      'e.jl': 'module ErrCodes\nconst MISSING_PARAM = 4\nend\n',
      'a.jl': 'include("e.jl")\nf(ErrCodes.MISSING_PARAM$0)\n',
    },
  },
];

describe('a repository with error codes of its own', () => {
  for (const { title, files } of layouts) {
    it(`gets nothing: ${title}`, async () => {
      const plain = Object.entries(files).map(([name, text]) => [name, text.replace('$0', '')] as const);
      const tree = new TempTree(Object.fromEntries(plain));
      const client = new TestClient(inProcess({ files: async () => nodeFiles }));
      try {
        client.settings = { inlayHints: { enabled: true } };
        await client.initialize({ ...vsCode, workspaceFolders: [{ uri: tree.uri(''), name: 'w' }] });
        for (const [name, text] of plain) {
          if (files[name]?.includes('$0')) await client.open(tree.uri(name), text, languageIdOf(name) ?? 'plaintext');
        }
        await until('the folder', async () => client.log.some((line) => line.startsWith('Read ')));
        for (const [name, text] of Object.entries(files)) {
          const cursor = text.indexOf('$0');
          if (cursor < 0) continue;
          const textDocument = { uri: tree.uri(name) };
          const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
          const unasked = await Promise.all([
            client.request('textDocument/codeLens', { textDocument }),
            client.request('textDocument/inlayHint', { textDocument, range }),
            client
              .request<{ data: unknown } | null>('textDocument/semanticTokens/full', { textDocument })
              .then((found) => found?.data ?? []),
            client.request('textDocument/documentSymbol', { textDocument }),
            client.request<{ items: unknown }>('textDocument/diagnostic', { textDocument }).then(({ items }) => items),
          ]);
          assert.deepEqual([name, ...unasked], [name, [], [], [], [], []]);
          const lines = text.slice(0, cursor).split('\n');
          const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
          const start = {
            ...position,
            character: position.character - (/\w+$/.exec(text.slice(0, cursor))?.[0].length ?? 0),
          };
          // Where a name is alone, the numbers of codes are offered, too.
          const isMember = /[.:]\w*$/.test(text.slice(0, cursor));
          const asked = await Promise.all([
            client.request<Hover | null>('textDocument/hover', { textDocument, position }),
            client.request<Location[] | null>('textDocument/definition', { textDocument, position }),
            client
              .request<CompletionList>('textDocument/completion', { textDocument, position: start })
              .then(({ items }) => (isMember ? items.slice(0, 2) : [])),
          ]);
          assert.deepEqual([name, ...asked], [name, null, null, []]);
        }
        assert.equal(await client.shutDown(), 0);
      } finally {
        client.transport.kill();
        tree.remove();
      }
    }).timeout(20_000);
  }
});
