import assert from 'node:assert/strict';
import { importsReach, lastOf, readImports } from '../../../../server/src/core/mentions/names/imports';

function read(head: string) {
  const { aliases, names, wholes } = readImports(head);
  return { aliases: Object.fromEntries(aliases), names: Object.fromEntries(names), wholes: [...wholes] };
}

describe('imports', () => {
  for (const [title, head, expected] of [
    [
      'of Java',
      'package a;\nimport a.b.ErrorCode;\nimport static a.b.Faults.GONE;\nimport static a.Codes.*;\nclass A extends Base implements X, Y {',
      {
        aliases: {},
        names: { ErrorCode: 'b', GONE: 'Faults' },
        wholes: ['GONE', 'Codes', 'Base', 'implements', 'X', 'Y'],
      },
    ],
    [
      'of Kotlin and Scala',
      'import a.ErrorCode as EC\nimport a.ErrorCode.*\nimport a.Codes._\nimport a.Faults.{GONE, LOST as L}',
      {
        aliases: { EC: 'ErrorCode', L: 'LOST' },
        names: { EC: 'a', GONE: 'Faults', L: 'Faults' },
        wholes: ['ErrorCode', 'Codes'],
      },
    ],
    [
      'of Python',
      'import os, app.errors as e\nfrom . import codes\nfrom app.errors import (  # why\n    GONE,\n    LOST as L,\n)\nfrom faults import *\nclass A(Base):',
      {
        aliases: { e: 'errors', L: 'LOST' },
        names: { os: '', e: 'app', codes: '', GONE: 'errors', L: 'errors' },
        wholes: ['faults', 'Base'],
      },
    ],
    [
      'of TypeScript',
      "import type { A } from './a';\nimport D, {\n  GONE,\n  LOST as L, // why\n} from '../errors/index.js';\nimport * as all from \"./codes\";\nexport { X } from './x';",
      {
        aliases: { D: 'errors', L: 'LOST', all: 'codes' },
        names: { A: 'a', GONE: 'errors', L: 'errors' },
        wholes: [],
      },
    ],
    [
      'of JavaScript',
      "const errors = require('./errors');\nconst { GONE, LOST: L } = require('./faults.js');\nconst { A } = ErrorCode;\nlet x = y;",
      { aliases: { errors: 'errors', L: 'LOST' }, names: { GONE: 'faults', L: 'faults', A: 'ErrorCode' }, wholes: [] },
    ],
    [
      'of Go',
      'import "a/errcode"\nimport (\n\t"fmt"\n\tec "a/codes"\n\t. "a/faults"\n\t_ "a/none"\n)',
      { aliases: { ec: 'codes' }, names: { errcode: 'errcode', fmt: 'fmt' }, wholes: ['faults'] },
    ],
    [
      'of Rust, PHP and C#',
      'use a::errors::{GONE, LOST as L};\npub use a::codes::*;\nuse App\\Faults as F;\nuse const App\\Codes\\OLD;\nusing E = A.B;\nusing static A.C;',
      {
        aliases: { L: 'LOST', F: 'Faults', E: 'B' },
        names: { GONE: 'errors', L: 'errors', F: 'App', OLD: 'Codes', C: 'A' },
        wholes: ['codes', 'C'],
      },
    ],
  ] as const) {
    it(title, () => assert.deepEqual(read(head), expected));
  }

  it('are not read beyond the head of a file', () => {
    const far = `${' \n'.repeat(importsReach / 2)}import a.ErrorCode as EC`;
    assert.deepEqual(read(far), { aliases: {}, names: {}, wholes: [] });
  });

  it('name the module at the end of a path', () => {
    const paths = ['./errors', '../a/errors/index.ts', 'app.errors', 'file:///w/app/errors/__init__.py', 'x/y.go', ''];
    assert.deepEqual(paths.map(lastOf), ['errors', 'errors', 'errors', 'errors', 'y', '']);
  });
});
