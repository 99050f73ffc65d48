import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { builtinCatalog } from '../../../../server/src/builtin/builtinCatalog';
import type { Catalog } from '../../../../server/src/core/catalog/catalog';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { nameAt, namesBetween } from '../../../../server/src/core/mentions/names/namedCodes';
import { assertLinear } from '../../../support/assertLinear';
import { definedCatalog } from '../../../support/definedCatalog';

const builtIn = builtinCatalog();

const workspace = definedCatalog(
  { code: 1241001, name: 'LACKING_PARAM', owner: 'ErrorCode' },
  { code: 1241002, name: 'ILLEGAL_THING', owner: 'ErrorCode' },
  { code: 1241003, name: 'Wrong', owner: 'Verdict', file: 'file:///w/verdict.ts' },
  { code: 1241004, name: 'LOOSE_END', file: 'file:///w/app/faults.py' },
  { code: 1241005, name: 'ErrGoneAway', owner: 'errcode', file: 'file:///w/errcode/codes.go' },
  { code: 1241006, name: 'ErrLostMind', file: 'file:///w/trouble/codes.go' },
);

function documentOf(text: string, languageId: string, uri = 'file:///w/a', size?: number) {
  return codeDocuments('utf-16', size).create(uri, languageId, 1, text);
}

/** The names found, each as it would be marked: `ErrorCode.«MISSING_PARAM=1241001»`. */
function shown(text: string, catalog: Catalog = builtIn, languageId = 'java', uri?: string): string {
  const document = documentOf(text, languageId, uri);
  let result = '';
  let end = 0;
  for (const { offset, length, code, name } of namesBetween(document, catalog)) {
    assert.equal(text.slice(offset, offset + length), name);
    result += `${text.slice(end, offset)}«${name}=${code}»`;
    end = offset + length;
  }
  return result + text.slice(end);
}

/** Asserts that the marked names, and no other, are found in the text without marks. */
function finds(marked: string, catalog: Catalog = builtIn, languageId = 'java', uri?: string): void {
  assert.equal(shown(marked.replace(/«(\w+)=\d+»/g, '$1'), catalog, languageId, uri), marked);
}

describe('namesBetween', () => {
  it('finds a member of what is named like a holder of codes', () => {
    for (const holder of [
      'ErrorCode.',
      'JobErrorCode.',
      'com.tencent.bk.job.ErrorCode.',
      'ErrorCode::',
      'ErrorCode?.',
      '$errorCodes->',
      'App\\Errors\\',
      'errors.',
      'errcode.',
      'codes.',
      'ErrCode.',
      'JobError.',
      'JobErrors.',
      'BizErrorEnum.',
      'ERROR_CODES.',
      'ResultCode.',
      'ErrorCode\n      .',
    ]) {
      finds(`throw new E(${holder}«DB_ERROR=1252001», 1);`);
    }
    finds('{@link ErrorCode#«DB_ERROR=1252001»}');
    finds('参见ErrorCode.«DB_ERROR=1252001»的说明');
  });

  it('finds no member of anything else', () => {
    for (const holder of [
      'Status.',
      'HttpStatus.',
      'HttpErrorCode.',
      'io.grpc.Status.Code.',
      'error.',
      'err.',
      'GeolocationPositionError.',
      'ValidationError.',
      'getErrors().',
      'errors[0].',
      'errors()\n  .',
      'x.',
      '"errors".',
      'this.',
      'éErrorCode.',
      'zipCode.',
      'ErrorCode .',
      '1.',
    ]) {
      finds(`f(${holder}DB_ERROR)`);
    }
  });

  it('finds names whole', () => {
    for (const name of [
      'DB_ERRORS',
      'XDB_ERROR',
      'DB_ERROR$',
      '_DB_ERROR',
      'DB_ERRORé',
      'DB_ERROR\u{1d400}',
      'DB_ERR',
    ]) {
      finds(`ErrorCode.${name}`);
    }
  });

  it('finds no name alone that only the built-in catalog knows', () => {
    for (const languageId of ['java', 'c', 'markdown', 'log', 'plaintext', 'json']) {
      finds('return DB_ERROR; // DB_ERROR', builtIn, languageId);
    }
  });

  it('finds a definition by its number, and the name alone beside it', () => {
    finds('int «DB_ERROR=1252001» = 1252001;\nreturn «DB_ERROR=1252001»;');
    for (const definition of [
      '«DB_ERROR=1252001»(1252001, "x")',
      '«DB_ERROR=1252001»: 1252001,',
      '«DB_ERROR=1252001»: int = 1252001',
      'const «DB_ERROR=1252001» int = 1252001',
      '#define «DB_ERROR=1252001» 1252001',
      '#define «DB_ERROR=1252001» (1252001)',
      "define('«DB_ERROR=1252001»', 1252001)",
      "'«DB_ERROR=1252001»' => 1252001,",
      '«DB_ERROR=1252001» = 1252001L',
      'pub const «DB_ERROR=1252001»: i32 = 1252001;',
      '| «DB_ERROR=1252001» | 1252001 |',
      'const val «JOB_DB_ERROR=1252001» = 1252001',
    ]) {
      finds(definition);
    }
    for (const other of ['DB_ERROR = 1252002', 'DB_ERROR(5)', 'DB_ERROR = 12520011', 'DB_ERROR = 1252001.5'])
      finds(other);
  });

  it('has the meaning with its number, if several codes have its name', () => {
    const catalog = definedCatalog(
      { code: 1241001, name: 'TWICE_USED', owner: 'A' },
      { code: 1241002, name: 'TWICE_USED', owner: 'B' },
    );
    finds('ErrorCode.«TWICE_USED=1241001» A.«TWICE_USED=1241001» B.«TWICE_USED=1241002»', catalog);
    finds('x\n«TWICE_USED=1241002» = 1241002', catalog);
  });

  it('finds a generated name with the prefix of the product', () => {
    finds('errors.«JOB_DB_ERROR=1252001» errors.JOB_NOTHING JOB_DB_ERROR');
  });

  it('finds members of any class that the workspace defines', () => {
    finds('Verdict.«Wrong=1241003» Other.Wrong Wrong', workspace);
    finds('faults.«LOOSE_END=1241004» app.faults.«LOOSE_END=1241004» other.LOOSE_END', workspace, 'python');
    finds('errcode.«ErrGoneAway=1241005» trouble.«ErrLostMind=1241006» x.ErrGoneAway', workspace, 'go');
    finds('ErrorCode.«LACKING_PARAM=1241001» JobErrorCode.«LACKING_PARAM=1241001» Status.LACKING_PARAM', workspace);
  });

  it('finds a name alone where it is defined', () => {
    finds('return «LACKING_PARAM=1241001»', workspace, 'java', 'file:///w/ErrorCode.java');
    finds('self.«LACKING_PARAM=1241001»', workspace, 'java', 'file:///w/ErrorCode.java');
    finds('return ErrGoneAway', workspace, 'go', 'file:///w/other/a.go');
    finds('return «ErrGoneAway=1241005»', workspace, 'go', 'file:///w/errcode/a.go');
    finds('return LACKING_PARAM; case LACKING_PARAM:', workspace, 'java');
  });

  it('finds a name alone in text and in languages without imports, if the workspace defines it', () => {
    for (const languageId of ['c', 'cpp', 'markdown', 'log', 'plaintext', 'json', 'yaml']) {
      finds('got «LACKING_PARAM=1241001», «ErrGoneAway=1241005» and Wrong', workspace, languageId);
    }
  });

  it('finds a name alone that is imported', () => {
    const java = 'return «LACKING_PARAM=1241001»;';
    for (const [line, languageId] of [
      ['import static com.w.ErrorCode.*;', 'java'],
      ['import static com.w.ErrorCode.«LACKING_PARAM=1241001»;', 'java'],
      ['public class A extends ErrorCode {', 'java'],
      ['class A implements Serializable, ErrorCode {', 'java'],
      ['import com.w.ErrorCode.*', 'kotlin'],
      ['import w.ErrorCode.{A, «LACKING_PARAM=1241001»}', 'scala'],
      ['from app.ErrorCode import «LACKING_PARAM=1241001», b', 'python'],
      ['from app.errors import (  # noqa\n    a,\n    «LACKING_PARAM=1241001»,\n)', 'python'],
      ['from .errors import *', 'python'],
      ['class A(Base, ErrorCode):', 'python'],
      ["import { a, «LACKING_PARAM=1241001» } from './errorCodes.js';", 'typescript'],
      ["import x, {\n  a as b,\n  «LACKING_PARAM=1241001»,\n} from '@/error-codes/errors/index';", 'typescript'],
      ["const { «LACKING_PARAM=1241001» } = require('../errors');", 'javascript'],
      ['const { a, «LACKING_PARAM=1241001» } = ErrorCode;', 'javascript'],
      ['using static Com.X.ErrorCode;', 'csharp'],
      ['use crate::errors::*;', 'rust'],
      ['use crate::errors::{A, «LACKING_PARAM=1241001»};', 'rust'],
      ['use const App\\Errors\\«LACKING_PARAM=1241001»;', 'php'],
      ['import (\n\t"fmt"\n\t. "x/errcode"\n)', 'go'],
    ] as const) {
      finds(`${line}\n${java}`, workspace, languageId);
    }
  });

  it('finds no name alone that is imported from elsewhere', () => {
    for (const [line, languageId] of [
      ['import static org.springframework.http.HttpStatus.LACKING_PARAM;', 'java'],
      ['import static org.springframework.http.HttpStatus.*;', 'java'],
      ['from .models import LACKING_PARAM', 'python'],
      ["import { LACKING_PARAM } from './constants';", 'typescript'],
      ['const LACKING_PARAM = "x";', 'typescript'],
    ] as const) {
      finds(`${line}\nreturn LACKING_PARAM;`, workspace, languageId);
    }
  });

  it('finds members of what is imported under another name', () => {
    for (const [line, languageId] of [
      ['import bk_job.errors as E', 'python'],
      ['from .app import ErrorCode as E', 'python'],
      ["import * as E from './errors';", 'typescript'],
      ["import { ErrorCode as E } from './x';", 'typescript'],
      ["const E = require('./errors');", 'javascript'],
      ['import com.tencent.bk.job.ErrorCode as E', 'kotlin'],
      ['import E "git.x/bk-job/errcode"', 'go'],
      ['use crate::ErrorCode as E;', 'rust'],
      ['using E = Tencent.Bk.Job.ErrorCode;', 'csharp'],
      ['use App\\ErrorCode as E;', 'php'],
    ] as const) {
      finds(`${line}\nf(E.«DB_ERROR=1252001», F.DB_ERROR)`, builtIn, languageId);
    }
    finds("import * as E from './status';\nE.DB_ERROR", builtIn, 'typescript');
  });

  it('finds nothing in sources that are not about JOB', () => {
    const folders = ['typescript/lib', 'playwright-core/lib', 'mocha/lib', 'vscode-languageserver-protocol/lib'];
    let files = 0;
    const found: string[] = [];
    for (const folder of folders) {
      const root = path.resolve(__dirname, '../../../../node_modules', folder);
      for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!/\.[jt]s$/.test(name)) continue;
        files++;
        const text = readFileSync(path.join(root, name), 'utf8').slice(0, 2_000_000);
        const document = documentOf(text, name.endsWith('ts') ? 'typescript' : 'javascript');
        found.push(...namesBetween(document, builtIn).map((code) => `${name}: ${code.name}`));
      }
    }
    assert.deepEqual(found, []);
    assert.ok(files > 100, `only ${files} files were read`);
  }).timeout(20_000);
});

describe('nameAt', () => {
  it('finds the name that covers the offset or ends at it', () => {
    const text = 'f(ErrorCode.DB_ERROR, 1)';
    const document = documentOf(text, 'java');
    const at = [...text].map((_, offset) => nameAt(document, builtIn, offset)?.name);
    const expected = [...text].map((_, offset) => (offset >= 12 && offset <= 20 ? 'DB_ERROR' : undefined));
    assert.deepEqual(at, expected);
    assert.deepEqual(nameAt(document, builtIn, 12), {
      kind: 'name',
      code: 1252001,
      entry: builtIn.get(1252001),
      name: 'DB_ERROR',
      holder: 'ErrorCode',
      evidence: 'none',
      declaredIn: 'ErrorCode',
      offset: 12,
      length: 8,
    });
  });

  it('finds what namesBetween finds, in pieces of any size and after any edit', () => {
    const words = fc.constantFrom(
      ...[
        'ErrorCode.',
        'ErrorCode.DB_ERROR',
        '\nLACKING_PARAM = 1241001;',
        '.',
        'DB_ERROR',
        'LACKING_PARAM',
        '\n',
        ' ',
        '::',
        ' = 1241001',
        '(',
        '#',
        'JOB_',
        'é',
        '错',
      ],
      ...['import static x.ErrorCode.*;\n', 'x', '\t\n   ', '😀', '\r\n', 'ErrLostMind', 'a'.repeat(90)],
    );
    const texts = fc.array(words, { maxLength: 120 }).map((parts) => parts.join(''));
    let runs = 0;
    let names = 0;
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.nat(),
        fc.nat(400),
        fc.integer({ min: 4, max: 700 }),
        (text, insert, at, cut, size) => {
          runs++;
          const documents = codeDocuments('utf-16', size);
          const edited = documents.create('file:///w/a', 'java', 1, text);
          namesBetween(edited, workspace);
          const from = text.length === 0 ? 0 : at % text.length;
          const range = { start: edited.positionAt(from), end: edited.positionAt(from + cut) };
          documents.update(edited, [{ range, text: insert }], 2);
          const whole = namesBetween(documentOf(edited.getText(), 'java'), workspace);
          assert.deepEqual(namesBetween(edited, workspace), whole);
          names += whole.length;
          for (const found of whole) assert.deepEqual(nameAt(edited, workspace, found.offset + 1), found);
          const half = edited.length >> 1;
          assert.deepEqual(
            [...namesBetween(edited, workspace, 0, half), ...namesBetween(edited, workspace, half)],
            whole,
          );
        },
      ),
      { numRuns: 300 },
    );
    assert.equal(runs, 300);
    assert.ok(names > 100, `only ${names} names were found`);
  });

  it('reads hostile text in time linear in its length', async () => {
    const texts = ['A', 'a', '_A', 'E.', 'import {', 'class ', 'DB_ERROR ', '\nconst {', ' \n', 'from x import '];
    for (const text of texts) {
      const reads = (size: number) => {
        const document = documentOf(text.repeat(size / text.length), 'python');
        assert.deepEqual(namesBetween(document, workspace), []);
        assert.equal(nameAt(document, workspace, size / 2), undefined);
      };
      await assertLinear(1_600_000, reads, text);
    }
  }).timeout(600_000);
});
