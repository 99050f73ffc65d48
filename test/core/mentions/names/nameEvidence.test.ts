import assert from 'node:assert/strict';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import type { Catalog } from '../../../../server/src/core/catalog';
import { CodeFinder } from '../../../../server/src/core/mentions';
import { codeDocuments } from '../../../../server/src/core/mentions/document';
import { definedCatalog } from '../../../support/definedCatalog';

const builtIn = builtinCatalog();

/** The names, each with its code: `«X=1241001»` where something shows that it is JOB's, `‹X=1241001›` where nothing does. */
function shown(text: string, languageId: string, catalog: Catalog, uri: string): string {
  const document = codeDocuments().create(uri, languageId, 1, text);
  const finder = new CodeFinder(document, catalog);
  let result = '';
  let end = 0;
  for (const mention of finder.between()) {
    if (mention.kind !== 'name') continue;
    const { offset, length, name, code, evidence } = mention;
    result += `${text.slice(end, offset)}${evidence === 'for' ? `«${name}=${code}»` : `‹${name}=${code}›`}`;
    end = offset + length;
  }
  return result + text.slice(end);
}

function finds(languageId: string, marked: string, catalog = builtIn, uri = 'file:///w/use'): void {
  assert.equal(shown(marked.replace(/[«‹](\w+)=\d+[»›]/g, '$1'), languageId, catalog, uri), marked);
}

describe('what shows that a name is a name of JOB', () => {
  it('is missing where only the holder is called as holders of codes are', () => {
    finds('java', 'throw new E(ErrorCode.‹MISSING_PARAM=1241001›, 1);');
    finds('python', 'raise ApiError(errors.‹PERMISSION_DENIED=1238001›)');
    finds('typescript', "import { ErrorCode } from './errors';\nErrorCode.‹MISSING_PARAM=1241001›");
    finds('log', 'ErrorCode.‹MISSING_PARAM=1241001›');
  });

  it('is a holder that is named after JOB', () => {
    finds('java', 'JobErrorCode.«MISSING_PARAM=1241001»');
    finds('python', 'job_errors.«MISSING_PARAM=1241001»');
    finds('typescript', 'jobErrors?.«MISSING_PARAM=1241001»');
  });

  it('is an import from JOB, or a file of JOB', () => {
    for (const [languageId, head] of [
      ['java', 'import com.tencent.bk.job.common.constant.ErrorCode;'],
      ['java', 'package com.tencent.bk.job.execute.service;'],
      ['java', 'import com.tencent.bk.job.common.constant.*;'],
      ['kotlin', 'import com.tencent.bk.job.common.constant.ErrorCode'],
      ['kotlin', 'package com.tencent.bk.job'],
      ['python', 'from bk_job.constants import ErrorCode'],
      ['typescript', "import { ErrorCode } from '@blueking/job-errors';"],
      ['go', 'import ErrorCode "github.com/TencentBlueKing/bk-job/errs"'],
      ['php', 'use Tencent\\Bk\\Job\\ErrorCode;'],
      ['csharp', 'using ErrorCode = Tencent.Bk.Job.ErrorCode;'],
    ] as const) {
      finds(languageId, `${head}\nf(ErrorCode.«MISSING_PARAM=1241001»)`);
    }
    finds('java', 'f(com.tencent.bk.job.common.constant.ErrorCode.«MISSING_PARAM=1241001»)');
    const static1 = 'import static com.tencent.bk.job.common.constant.ErrorCode.';
    finds('java', `${static1}«INTERNAL_ERROR=1240002»;\nf(«INTERNAL_ERROR=1240002»)`);
    finds('java', `${static1}*;\nf(«INTERNAL_ERROR=1240002»)`);
  });

  it('is refuted by an import that leads elsewhere', () => {
    for (const [languageId, head] of [
      ['java', 'import io.query.spi.ErrorCode;'],
      ['kotlin', 'import io.query.spi.ErrorCode'],
      ['scala', 'import io.query.spi.{A, ErrorCode}'],
      ['python', 'from shop.core.errors import ErrorCode'],
      ['typescript', "import { ErrorCode } from '@shop/errors';"],
      ['javascript', "const { ErrorCode } = require('shop/errors');"],
      ['go', 'import ErrorCode "github.com/shop/errors"'],
      ['csharp', 'using ErrorCode = Shop.Core.ErrorCode;'],
      ['rust', 'use shop::errors::ErrorCode;'],
      ['php', 'use Shop\\Errors\\ErrorCode;'],
      ['java', 'package com.tencent.bk.job;\nimport io.query.spi.ErrorCode;'],
      ['java', 'package io.query;'],
      ['kotlin', 'package io.query\nimport io.query.spi.*'],
      ['typescriptreact', "import { ErrorCode } from 'shop';"],
    ] as const) {
      finds(languageId, `${head}\nf(ErrorCode.MISSING_PARAM)`);
    }
    finds('java', 'f(io.query.spi.ErrorCode.MISSING_PARAM)');
    finds('php', 'f(\\Shop\\ErrorCode::MISSING_PARAM)');
    finds('php', 'f(\\App\\ErrorCode::‹MISSING_PARAM=1241001›)');
    finds('typescript', "import * as shop from '@shop/sdk';\nf(shop.ErrorCode.MISSING_PARAM)");
    finds('typescript', "import * as errors from './errors';\nf(errors.ErrorCode.‹MISSING_PARAM=1241001›)");
    finds('python', 'import bk_job.errors as e\nf(e.ErrorCode.«MISSING_PARAM=1241001»)');
    const cell = '{"cells":[{"source":[\n "from shop.errors import ErrorCode\\n",\n';
    finds('json', `${cell} "f(ErrorCode.MISSING_PARAM)"]}]}`, builtIn, 'file:///w/use.ipynb');
    for (const line of [
      'import static io.query.spi.StandardErrorCode.INTERNAL_ERROR;',
      'import static io.query.spi.StandardErrorCode.*;',
    ]) {
      finds('java', `package org.shop;\n${line}\nclass A { void f() { throw new E(INTERNAL_ERROR, "x"); } }`);
    }
    finds('java', 'import org.acme.JobErrorCode;\nf(JobErrorCode.MISSING_PARAM)');
  });

  it('is refuted by what leads elsewhere in languages that take in files or modules', () => {
    for (const [languageId, head, holder = 'ErrorCode', separator = '.'] of [
      ['cpp', '#include <acme/error_code.h>', 'ErrorCode', '::'],
      ['cpp', '#include "acme/ErrorCode.h"', 'ErrorCode', '::'],
      ['cpp', 'using namespace acme::errors;', 'ErrorCode', '::'],
      ['cpp', '#include <vector>', 'acme::ErrorCode', '::'],
      ['cpp', '', '::acme::ErrorCode', '::'],
      ['rust', '', 'acme::ErrorCode', '::'],
      ['rust', 'use acme::{errors::ErrorCode, B};', 'ErrorCode', '::'],
      ['rust', 'use acme::{ErrorCode, B};', 'ErrorCode', '::'],
      ['scala', 'import io.shop.{Codes => ErrorCode}'],
      ['objective-c', '#import <Acme/ErrorCode.h>'],
      ['dart', "import 'package:acme/errors.dart';"],
      ['dart', "import 'package:acme/acme.dart' show ErrorCode;"],
      ['dart', "import 'package:acme/acme.dart' as acme;", 'acme.ErrorCode'],
      ['lua', 'local ErrorCode = require("acme.errors")'],
      ['lua', 'local ErrorCode = require "acme.errors"'],
      ['lua', 'local errors = require("acme.errors")', 'errors.ErrorCode'],
      ['ruby', "require 'acme/errors'", 'ErrorCode', '::'],
      ['ruby', '', 'Acme::ErrorCode', '::'],
      ['perl', '', 'Acme::ErrorCode', '->'],
      ['php', "<?php\nrequire 'vendor/acme/ErrorCode.php';", 'ErrorCode', '::'],
      ['elixir', 'alias Acme.Errors, as: ErrorCode'],
      ['elixir', '', 'Acme.ErrorCode'],
      ['fsharp', 'open Acme.Errors'],
      ['vb', 'Imports Acme.ErrorCode'],
      ['csharp', '', 'Acme.Errors.ErrorCode'],
      ['swift', 'import enum Acme.ErrorCode'],
      ['julia', 'using Acme: ErrorCode'],
      ['nim', 'import acme/errors'],
      ['nim', 'from acme/errors import ErrorCode'],
      ['zig', 'const ErrorCode = @import("acme").ErrorCode;'],
      ['coffeescript', "{ErrorCode} = require '@acme/errors'"],
      ['javascript', "define(['acme/errors'], function (ErrorCode) {"],
      ['typescript', "import ErrorCode = require('@acme/errors');"],
      ['python', 'from acme.errors import *'],
      ['python', 'errors = importlib.import_module("acme.errors")', 'errors.ErrorCode'],
    ] as const) {
      finds(languageId, `${head}\nf(${holder}${separator}MISSING_PARAM)`);
    }
  });

  it('is missing where a file or module of the project is taken in, and there where one leads to JOB', () => {
    for (const [languageId, head, holder = 'ErrorCode'] of [
      ['cpp', '#include <vector>\n#include "ErrorCode.h"'],
      ['cpp', '#include "src/ErrorCode.h"'],
      ['rust', '', 'crate::errors::ErrorCode'],
      ['dart', "import 'package:flutter/material.dart';\nimport 'models/errors.dart';"],
      ['lua', 'local ErrorCode = require("ErrorCode")'],
      ['ruby', "require_relative 'shop/errors'"],
      ['php', "<?php\nrequire_once __DIR__ . '/ErrorCode.php';"],
      ['julia', 'using .Errors: ErrorCode'],
      ['zig', 'const ErrorCode = @import("errors.zig").ErrorCode;'],
      ['python', 'from apps.common.constants import ErrorCode'],
    ] as const) {
      finds(languageId, `${head}\nf(${holder}.‹MISSING_PARAM=1241001›)`);
    }
    for (const [languageId, head] of [
      ['cpp', '#include <bk_job/ErrorCode.h>'],
      ['dart', "import 'package:bk_job/errors.dart' show ErrorCode;"],
      ['lua', 'local ErrorCode = require("bk_job.errors")'],
    ] as const) {
      finds(languageId, `${head}\nf(ErrorCode.«MISSING_PARAM=1241001»)`);
    }
  });

  it('is refuted by declarations whose name is behind the body, in a string or in a macro', () => {
    for (const [languageId, definition] of [
      ['c', 'typedef enum {\n  OK,\n  MISSING_PARAM = 4,\n} ErrorCode;\n'],
      ['cpp', 'typedef enum error_code { OK, MISSING_PARAM } ErrorCode;\n'],
      ['c', 'static const struct { int MISSING_PARAM; } ErrorCode = { .MISSING_PARAM = 4 };\n'],
      ['objective-c', 'typedef NS_ENUM(NSInteger, ErrorCode) {\n  MISSING_PARAM = 4,\n};\n'],
      ['python', 'ErrorCode = namedtuple("ErrorCode", "MISSING_PARAM DB_ERROR")(1, 2)\n'],
      ['python', 'ErrorCode = Enum("ErrorCode", "MISSING_PARAM, DB_ERROR")\n'],
      ['terraform', 'variable "ErrorCode" {\n  default = { MISSING_PARAM = 4 }\n}\n'],
    ] as const) {
      finds(languageId, `${definition}f(ErrorCode.MISSING_PARAM)`);
    }
    finds('ruby', 'ErrorCode = { MISSING_PARAM: 4 }\nfail ErrorCode.fetch(:MISSING_PARAM)');
    finds('ruby', 'fail ErrorCode.fetch(:‹MISSING_PARAM=1241001›)');
    finds(
      'c',
      'typedef enum { OK, «MISSING_PARAM=1241001» = 1241001 } ErrorCode;\nf(ErrorCode.«MISSING_PARAM=1241001»)',
    );
  });

  it('is refuted by another value in the same file, of every kind and in every language', () => {
    const use = 'f(ErrorCode.MISSING_PARAM)';
    for (const [languageId, definition] of [
      ['python', 'class ErrorCode(str, Enum):\n    MISSING_PARAM = "x"\n'],
      ['python', 'class ErrorCode(IntEnum):\n    """Codes."""\n\n    OK = 0\n    MISSING_PARAM = 40001  # x\n'],
      ['python', 'class ErrorCode(Enum):\n    MISSING_PARAM = auto()\n'],
      ['python', 'ErrorCode = Enum("ErrorCode", {"MISSING_PARAM": 4})\n'],
      ['python', 'class ErrorCode(Enum):\n    MISSING_PARAM = (40001, "missing")\n'],
      ['typescript', 'enum ErrorCode { SERVICE_UNAVAILABLE = 503, MISSING_PARAM = 40001 }'],
      ['typescript', 'export const enum ErrorCode {\n  MISSING_PARAM,\n  B,\n}'],
      ['typescript', "export const ErrorCode = {\n  MISSING_PARAM: 'missing',\n} as const;"],
      ['typescript', 'const ErrorCode: Record<string, number> = Object.freeze({ "MISSING_PARAM": 7 });'],
      ['typescript', 'class ErrorCode {\n  static readonly MISSING_PARAM = new ErrorCode("x");\n}'],
      [
        'javascript',
        'var ErrorCode;\n(function (ErrorCode) { ErrorCode["A"] = 1; })(ErrorCode);\nErrorCode.MISSING_PARAM = 3;',
      ],
      ['java', 'enum ErrorCode {\n  OK(0, "ok"),\n  MISSING_PARAM(40001, "x");\n  ErrorCode(int c, String m) {}\n}'],
      ['java', 'public interface ErrorCode\n{\n  int MISSING_PARAM = 4;\n}'],
      ['java', 'public final class ErrorCode {\n  public static final String MISSING_PARAM = "E4";\n}'],
      ['java', 'public enum ErrorCode { MISSING_PARAM, OTHER }'],
      ['java', 'public enum ErrorCode { OTHER }'],
      ['kotlin', 'object ErrorCode {\n    const val MISSING_PARAM = 40001\n}'],
      ['kotlin', 'enum class ErrorCode(val code: Int) {\n    MISSING_PARAM(40001),\n}'],
      ['kotlin', 'sealed class ErrorCode {\n    object MISSING_PARAM : ErrorCode()\n}'],
      ['go', 'var ErrorCode = struct{ MISSING_PARAM int }{MISSING_PARAM: 5}'],
      ['csharp', 'public static class ErrorCode\n{\n    public const int MISSING_PARAM = 4;\n}'],
      ['rust', '#[derive(Debug)]\npub enum ErrorCode {\n    MISSING_PARAM = 4,\n}'],
      ['swift', 'enum ErrorCode: Int {\n  case MISSING_PARAM = 4\n}'],
      ['php', 'class ErrorCode {\n  const MISSING_PARAM = 4;\n}'],
      ['cpp', 'enum class ErrorCode : int {\n  MISSING_PARAM = 4,\n};'],
      ['ruby', 'module ErrorCode\n  MISSING_PARAM = 4\nend\n'],
      ['lua', 'local ErrorCode = {\n  MISSING_PARAM = "x",\n}'],
      ['perl', 'package ErrorCode;\nuse constant MISSING_PARAM => 4;\npackage main;'],
      ['vue', '<script>\nconst ErrorCode = { MISSING_PARAM: 4 };\n</script>'],
      ['json', '[\n"class ErrorCode(str, Enum):\\n",\n "    MISSING_PARAM = \\"x\\"\\n",\n "\\n"]'],
    ] as const) {
      finds(languageId, `${definition}\n${use}`);
      finds(languageId, `${use}\n${definition}`);
    }
    finds('lua', 'ErrorCode.MISSING_PARAM = 4\nf(ErrorCode.MISSING_PARAM)');
  });

  it('is a value in the same file, which wins over that of the catalog', () => {
    for (const [languageId, definition, use] of [
      [
        'vue',
        '<script>\nconst ErrorCode = { MISSING_PARAM: 1238101 };',
        'if (e.code === ErrorCode.«MISSING_PARAM=1238101») retry();',
      ],
      ['lua', 'local ErrorCode = {\n  MISSING_PARAM = 1238101,\n}', 'ErrorCode.«MISSING_PARAM=1238101»'],
      ['ruby', 'module ErrorCode\n  MISSING_PARAM = 1238101\nend', 'raise ErrorCode::«MISSING_PARAM=1238101»'],
      [
        'ruby',
        'class ErrorCode\n  MISSING_PARAM = [1238101, "x"].freeze\nend',
        'raise ErrorCode::«MISSING_PARAM=1238101»',
      ],
      [
        'perl',
        'package ErrorCode;\nuse constant { MISSING_PARAM => 1238101 };\npackage main;',
        'die ErrorCode::«MISSING_PARAM=1238101»;',
      ],
      [
        'json',
        '[\n"class ErrorCode:\\n",\n "    MISSING_PARAM = 1238101\\n",',
        '"raise E(ErrorCode.«MISSING_PARAM=1238101»)"]',
      ],
      [
        'python',
        'class ErrorCode(IntEnum):\n    MISSING_PARAM = 1_238_101',
        'raise E(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      ['java', 'enum ErrorCode {\n  MISSING_PARAM("x", 1238101L);\n}', 'ErrorCode.«MISSING_PARAM=1238101»'],
      [
        'javascript',
        'const ErrorCode = { MISSING_PARAM: { code: 1238101, text: "x" } }',
        'ErrorCode.«MISSING_PARAM=1238101»',
      ],
      ['javascript', 'const ErrorCode = { MISSING_PARAM: "1238101" }', 'ErrorCode.«MISSING_PARAM=1238101»'],
      ['javascript', 'exports.ErrorCode = { MISSING_PARAM: 1238101 };', 'f(exports.ErrorCode.«MISSING_PARAM=1238101»)'],
      ['javascript', 'class ErrorCode {\n  static MISSING_PARAM = 1238101;\n}', 'f(ErrorCode.«MISSING_PARAM=1238101»)'],
      [
        'typescript',
        'export class ErrorCode {\n  static readonly MISSING_PARAM: number = 1238101;\n}',
        'f(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      [
        'typescript',
        'const ErrorCode: { MISSING_PARAM: number } = {\n  MISSING_PARAM: 1238101,\n};',
        'f(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      [
        'java',
        'public class ErrorCode {\n  public static final int MISSING_PARAM = 1238101;\n}',
        'throw new E(ErrorCode.«MISSING_PARAM=1238101»);',
      ],
      [
        'java',
        'class ErrorCode<T> extends Base<T> {\n  static final ErrorCode<String> MISSING_PARAM = new ErrorCode<>(1238101);\n}',
        'ErrorCode.«MISSING_PARAM=1238101»',
      ],
      ['kotlin', 'object ErrorCode {\n    val MISSING_PARAM: Int = 1238101\n}', 'f(ErrorCode.«MISSING_PARAM=1238101»)'],
      [
        'kotlin',
        'sealed class ErrorCode(val code: Int) {\n    data object MISSING_PARAM : ErrorCode(1238101)\n}',
        'f(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      [
        'scala',
        'object ErrorCode {\n  case object MISSING_PARAM extends ErrorCode(1238101)\n}',
        'throw E(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      [
        'rust',
        'impl ErrorCode {\n    pub const MISSING_PARAM: i32 = 1238101;\n}',
        'Err(ErrorCode::«MISSING_PARAM=1238101»)',
      ],
      [
        'php',
        'enum ErrorCode: int\n{\n    case MISSING_PARAM = 1238101;\n}',
        'throw new E(ErrorCode::«MISSING_PARAM=1238101»);',
      ],
      [
        'php',
        'class ErrorCode { public static $MISSING_PARAM = 1238101; }',
        'throw new E(ErrorCode::$«MISSING_PARAM=1238101»);',
      ],
      [
        'swift',
        'extension ErrorCode {\n  static let MISSING_PARAM = 1238101\n}',
        'throw E(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      [
        'dart',
        'class ErrorCode {\n  static const int MISSING_PARAM = 1238101;\n}',
        'throw E(ErrorCode.«MISSING_PARAM=1238101»);',
      ],
      [
        'cpp',
        'struct ErrorCode {\n  static constexpr int MISSING_PARAM{1238101};\n};',
        'return ErrorCode::«MISSING_PARAM=1238101»;',
      ],
      [
        'csharp',
        'static class ErrorCode {\n  public static readonly int MISSING_PARAM = 1238101;\n}',
        'throw new E(ErrorCode.«MISSING_PARAM=1238101»);',
      ],
      [
        'python',
        'class ErrorCode:\n    MISSING_PARAM = (\n        1238101,\n        "x",\n    )\n',
        'raise E(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      ['lua', 'local ErrorCode <const> = { ["MISSING_PARAM"] = 1238101 }', 'error(ErrorCode.«MISSING_PARAM=1238101»)'],
      ['perl', 'package ErrorCode {\n  our $MISSING_PARAM = 1238101;\n}', 'die $ErrorCode::«MISSING_PARAM=1238101»;'],
      ['powershell', '$ErrorCode = @{\n  MISSING_PARAM = 1238101\n}', 'throw $ErrorCode.«MISSING_PARAM=1238101»'],
      ['perl', 'use constant {\n  OK => 0,\n  MISSING_PARAM => 1238101,\n};', 'die «MISSING_PARAM=1238101»;'],
      [
        'javascript',
        'const ErrorCode = {};\nErrorCode["MISSING_PARAM"] = 1238101;',
        'f(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      [
        'typescript',
        "ErrorCode[ErrorCode['MISSING_PARAM'] = 1238101] = 'MISSING_PARAM';",
        'f(ErrorCode.«MISSING_PARAM=1238101»)',
      ],
      ['python', 'ErrorCode = {}\nErrorCode["MISSING_PARAM"] = 1238101', 'f(ErrorCode["«MISSING_PARAM=1238101»"])'],
      ['ruby', 'ErrorCode = {}\nErrorCode[:MISSING_PARAM] = 1238101', 'f(ErrorCode[:«MISSING_PARAM=1238101»])'],
      ['perl', 'my %ErrorCode = (MISSING_PARAM => 1238101);', 'die $ErrorCode{«MISSING_PARAM=1238101»};'],
      ['julia', '@enum ErrorCode MISSING_PARAM=1238101 OTHER=5', 'throw(E(«MISSING_PARAM=1238101»))'],
      ['julia', '@enum ErrorCode::Int32 MISSING_PARAM=1238101', 'throw(E(ErrorCode.«MISSING_PARAM=1238101»))'],
      ['elixir', 'defmodule A do\n  @MISSING_PARAM 1238101', 'raise E, code: @«MISSING_PARAM=1238101»'],
      [
        'shellscript',
        'declare -A ErrorCode=([MISSING_PARAM]=1238101 [OTHER]=5)',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: of a shell.
        'die "${ErrorCode[«MISSING_PARAM=1238101»]}"',
      ],
      [
        'shellscript',
        'declare -A ErrorCode\nErrorCode[MISSING_PARAM]=1238101',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: of a shell.
        'die "${ErrorCode[«MISSING_PARAM=1238101»]}"',
      ],
      ['r', 'ErrorCode <- list(MISSING_PARAM = 1238101)', 'stop(ErrorCode$«MISSING_PARAM=1238101»)'],
      ['r', 'MISSING_PARAM <- 1238101', 'stop(«MISSING_PARAM=1238101»)'],
      ['sql', 'DECLARE MISSING_PARAM INT DEFAULT 1238101;', 'SELECT «MISSING_PARAM=1238101»'],
      ['sql', 'MISSING_PARAM CONSTANT NUMBER := 1238101;', 'SELECT «MISSING_PARAM=1238101»'],
      [
        'sql',
        'CREATE PACKAGE ErrorCode AS\n  MISSING_PARAM CONSTANT PLS_INTEGER := 1238101;\nEND;',
        'RAISE ErrorCode.«MISSING_PARAM=1238101»',
      ],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: of CMake.
      ['cmake', 'set(MISSING_PARAM 1238101)', 'message(${«MISSING_PARAM=1238101»})'],
      ['shellscript', 'readonly MISSING_PARAM=1238101', 'die "$«MISSING_PARAM=1238101»"'],
      ['c', '#define MISSING_PARAM 1238101', 'return «MISSING_PARAM=1238101»;'],
      ['php', "define('MISSING_PARAM', 1238101);", 'throw new E(«MISSING_PARAM=1238101»);'],
      ['go', 'const MISSING_PARAM ErrorCode = 1238101', 'return New(«MISSING_PARAM=1238101»)'],
    ] as const) {
      const bare = use.replace(/[«»]|=1238101/g, '');
      const found = shown(`${definition}\n${bare}`, languageId, builtIn, 'file:///w/use');
      assert.equal(found.slice(found.lastIndexOf('\n') + 1), use, `${languageId}: ${found}`);
      // With another value the name is another's.
      const foreign = shown(`${definition.replace(/1_?238_?101/, '4')}\n${bare}`, languageId, builtIn, 'file:///w/use');
      assert.equal(foreign.slice(foreign.lastIndexOf('\n') + 1), bare, `${languageId}: ${foreign}`);
    }
    finds('lua', 'local «MISSING_PARAM=1238101» = 1238101\nerror(«MISSING_PARAM=1238101»)');
    finds('perl', 'use constant «MISSING_PARAM=1238101» => 1238101;\ndie «MISSING_PARAM=1238101»;');
  });

  it('is not refuted by what only looks like a declaration', () => {
    for (const [languageId, line] of [
      ['java', '/** The class ErrorCode holds the codes. */'],
      ['java', '// enum ErrorCode { MISSING_PARAM = 4 }'],
      ['cpp', 'enum class ErrorCode;'],
      ['typescript', 'const errors: ErrorCode = load();'],
      ['javascript', "const ErrorCode = require('./errors');"],
      ['javascript', 'const OtherCode = { MISSING_PARAM: 4 };'],
      ['javascript', 'if (ErrorCode.‹MISSING_PARAM=1241001› == 4) f({ MISSING_PARAM: 4 });'],
    ] as const) {
      finds(languageId, `${line}\nf(ErrorCode.‹MISSING_PARAM=1241001›)`);
    }
  });

  it('is a definition in the workspace', () => {
    const workspace = definedCatalog(
      { code: 1241001, name: 'MISSING_PARAM', owner: 'ErrorCode', file: 'file:///w/com/x/ErrorCode.java' },
      { code: 1241002, name: 'LOOSE_END', file: 'file:///w/app/errors.py' },
    );
    finds('java', 'ErrorCode.«MISSING_PARAM=1241001»', workspace);
    finds('java', 'import com.x.ErrorCode;\nErrorCode.«MISSING_PARAM=1241001»', workspace);
    finds('java', 'import org.shop.ErrorCode;\nErrorCode.MISSING_PARAM', workspace);
    finds('java', 'import static org.shop.ErrorCode.MISSING_PARAM;\nf(MISSING_PARAM)', workspace);
    finds('python', 'from app.errors import «LOOSE_END=1241002»\nf(«LOOSE_END=1241002»)', workspace);
    finds('typescript', 'enum ErrorCode { MISSING_PARAM = "x" }\nErrorCode.MISSING_PARAM', workspace);
    finds('java', 'OtherErrors.‹MISSING_PARAM=1241001›', workspace);
  });
});
