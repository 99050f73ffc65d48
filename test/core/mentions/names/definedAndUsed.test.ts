import assert from 'node:assert/strict';
import { builtinLayers } from '../../../../server/src/builtin/builtinLayers';
import type { Catalog } from '../../../../server/src/core/catalog/catalog';
import type { CatalogEntry } from '../../../../server/src/core/catalog/catalogEntry';
import { mergeLayers } from '../../../../server/src/core/catalog/mergeLayers';
import { readDefinitions } from '../../../../server/src/core/catalog/sources/workspace/readDefinitions';
import { workspaceLayer } from '../../../../server/src/core/catalog/sources/workspace/workspaceLayer';
import { codeDocuments } from '../../../../server/src/core/mentions/document/chunkedDocument';
import { namesBetween } from '../../../../server/src/core/mentions/names/namedCodes';
import { meantOwner } from '../../../../server/src/core/mentions/names/owners';

/** The catalog of a workspace that holds this one file. */
function catalogOfFile(uri: string, text: string): Catalog {
  return catalogOfFiles({ [uri]: text });
}

function catalogOfFiles(files: Readonly<Record<string, string>>): Catalog {
  const { layers, families } = builtinLayers();
  const findings = Object.entries(files).flatMap(([uri, text]) => readDefinitions(uri, text) ?? []);
  const layer = workspaceLayer('workspace:w', { en: 'w', 'zh-CN': 'w' }, findings, families);
  return mergeLayers([layer, ...layers], families);
}

function namesIn(catalog: Catalog, languageId: string, text: string, uri = 'file:///w/use'): string[] {
  const document = codeDocuments().create(uri, languageId, 1, text);
  return namesBetween(document, catalog).map(({ name, code }) => `${name}=${code}`);
}

/** A file that defines a constant, and how another file of the language uses it, and does not. */
const samples = [
  {
    languageId: 'java',
    file: 'src/a/Verdicts.java',
    definition: 'package a;\npublic class Verdicts {\n  public static final int HOST_GONE = 1_241_990;\n}\n',
    uses: ['Verdicts.HOST_GONE', 'a.Verdicts.HOST_GONE', 'import static a.Verdicts.*;\n f(HOST_GONE)'],
    others: ['HOST_GONE', 'Other.HOST_GONE', 'host.HOST_GONE', 'case HOST_GONE:'],
  },
  {
    languageId: 'java',
    file: 'src/a/Verdict.java',
    definition: 'package a;\npublic enum Verdict {\n  HOST_GONE(1241990, "gone");\n  Verdict(int c, String s) {}\n}\n',
    uses: ['Verdict.HOST_GONE.getCode()'],
    others: ['HOST_GONE', 'Other.HOST_GONE'],
  },
  {
    languageId: 'python',
    file: 'app/faults.py',
    definition: 'HOST_GONE = 1241990\n',
    uses: [
      'import app.faults as f\nf.HOST_GONE',
      'faults.HOST_GONE',
      'from app.faults import HOST_GONE',
      'from .faults import *\nHOST_GONE',
    ],
    others: ['HOST_GONE', 'other.HOST_GONE', 'from os import HOST_GONE'],
  },
  {
    languageId: 'python',
    file: 'app/all.py',
    definition: 'class Verdicts(object):\n    HOST_GONE = 1241990\n',
    uses: ['Verdicts.HOST_GONE', 'all.Verdicts.HOST_GONE', 'class A(Verdicts):\n  x = HOST_GONE'],
    others: ['HOST_GONE', 'all.HOST_GONE_', 'Other.HOST_GONE'],
  },
  {
    languageId: 'go',
    file: 'pkg/verdict/all.go',
    definition: 'package verdict\n\nconst (\n\tErrHostGone = 1241990\n)\n',
    uses: ['verdict.ErrHostGone', 'import v "x/verdict"\nv.ErrHostGone'],
    others: ['ErrHostGone', 'other.ErrHostGone'],
  },
  {
    languageId: 'typescript',
    file: 'src/verdict.ts',
    definition: 'export enum Verdict {\n  HostGone = 1241990,\n}\nexport const HOST_LOST = 1241991;\n',
    uses: ['Verdict.HostGone', "import { HOST_LOST } from './verdict'", "import * as v from './verdict';\nv.HOST_LOST"],
    others: ['HostGone', 'Other.HostGone', 'HOST_LOST'],
  },
  {
    languageId: 'cpp',
    file: 'src/verdict.h',
    definition: 'enum class Verdict {\n  HOST_GONE = 1241990,\n};\n#define HOST_LOST 1241991\n',
    uses: ['Verdict::HOST_GONE', 'return HOST_LOST;'],
    others: ['Other::HOST_GONE', 'HOST_LOST(1)', 'HOST_LOST = 2;', 'x->HOST_LOST'],
  },
];

describe('names defined in one file and used in another', () => {
  for (const { languageId, file, definition, uses, others } of samples) {
    it(`of ${file}`, () => {
      const uri = `file:///w/${file}`;
      const catalog = catalogOfFile(uri, definition);
      const own = namesIn(catalog, languageId, definition, uri);
      assert.ok(own.length > 0);
      for (const text of uses) {
        const found = namesIn(catalog, languageId, text);
        assert.ok(found.length > 0 && found.every((name) => own.includes(name)), `${text}: ${found}`);
      }
      for (const text of others) assert.deepEqual([text, namesIn(catalog, languageId, text)], [text, []]);
    });
  }
});

/** Two classes or modules of one name that give a constant different numbers, 1241990 and 1241991, and who uses which. */
const twice: readonly {
  readonly languageId: string;
  readonly files: readonly [first: string, second: string];
  readonly definition: (code: number, file: string) => string;
  readonly uses: readonly (readonly [file: string, text: string, code: number])[];
}[] = [
  {
    languageId: 'java',
    files: ['a/src/com/acme/a/ErrorCode.java', 'b/src/com/acme/b/ErrorCode.java'],
    definition: (code, file) =>
      `package com.acme.${file.charAt(0)};\npublic class ErrorCode {\n  public static final int HOST_GONE = ${code};\n}\n`,
    uses: [
      ['a/src/com/acme/a/Use.java', 'package com.acme.a;\nf(ErrorCode.HOST_GONE);', 1241990],
      ['b/src/com/acme/b/Use.java', 'package com.acme.b;\nf(ErrorCode.HOST_GONE);', 1241991],
      [
        'a/src/com/acme/a/Use.java',
        'package com.acme.a;\nimport com.acme.b.ErrorCode;\nf(ErrorCode.HOST_GONE);',
        1241991,
      ],
      [
        'b/src/com/acme/b/x/Use.java',
        'package com.acme.b.x;\nimport com.acme.a.ErrorCode;\nf(ErrorCode.HOST_GONE);',
        1241990,
      ],
      ['c/Use.java', 'package c;\nimport com.acme.b.*;\nf(ErrorCode.HOST_GONE);', 1241991],
      ['c/Use.java', 'package c;\nimport static com.acme.b.ErrorCode.*;\nf(HOST_GONE);', 1241991],
      ['c/Use.java', 'f(com.acme.b.ErrorCode.HOST_GONE);', 1241991],
    ],
  },
  {
    languageId: 'python',
    files: ['svc_a/errors.py', 'svc_b/errors.py'],
    definition: (code) => `class ErrorCode:\n    HOST_GONE = ${code}\n`,
    uses: [
      ['svc_a/views.py', 'from svc_b.errors import ErrorCode\nf(ErrorCode.HOST_GONE)', 1241991],
      ['svc_b/views.py', 'from .errors import ErrorCode\nf(ErrorCode.HOST_GONE)', 1241991],
      ['svc_a/views.py', 'from .errors import ErrorCode\nf(ErrorCode.HOST_GONE)', 1241990],
    ],
  },
  {
    languageId: 'typescript',
    files: ['apps/a/src/errors.ts', 'apps/b/src/errors.ts'],
    definition: (code) => `export enum ErrorCode {\n  HostGone = ${code},\n}\n`,
    uses: [
      ['apps/b/src/x/use.ts', "import { ErrorCode } from '../errors';\nf(ErrorCode.HostGone)", 1241991],
      ['apps/b/src/use.ts', "import { ErrorCode } from '@/errors';\nf(ErrorCode.HostGone)", 1241991],
      ['apps/a/src/use.ts', "import { ErrorCode } from '../../b/src/errors';\nf(ErrorCode.HostGone)", 1241991],
    ],
  },
  {
    languageId: 'go',
    files: ['a/errcode/errcode.go', 'b/errcode/errcode.go'],
    definition: (code) => `package errcode\n\nconst (\n\tErrHostGone = ${code}\n)\n`,
    uses: [
      ['a/main.go', 'package main\nimport "x/b/errcode"\nvar e = f(errcode.ErrHostGone)', 1241991],
      ['b/main.go', 'package main\nimport "x/b/errcode"\nvar e = f(errcode.ErrHostGone)', 1241991],
      ['b/errcode/use.go', 'package errcode\nvar e = f(ErrHostGone)', 1241991],
    ],
  },
];

describe('A name that two classes of one name define', () => {
  for (const { languageId, files, definition, uses } of twice) {
    it(`means that of the import or of the nearest one: ${languageId}`, () => {
      const texts = files.map((file, index) => [`file:///w/${file}`, definition(1241990 + index, file)] as const);
      const catalog = catalogOfFiles(Object.fromEntries(texts));
      const found = uses.map(([file, text]) => namesIn(catalog, languageId, text, `file:///w/${file}`).at(-1));
      assert.deepEqual(
        found.map((one) => one?.replace(/.*=/, '')),
        uses.map(([, , code]) => String(code)),
      );
    });
  }

  it('means the nearest one however many files define it', () => {
    const ownedBy = (code: number, folder: string) => {
      const names = Array.from({ length: 150_000 }, (_, at) => ({
        name: 'HOST_GONE',
        owner: 'ErrorCode',
        origin: { file: `file:///w/${folder}/${at}.java`, line: 1 },
      }));
      return { entry: { code, names } as unknown as CatalogEntry, owners: ['ErrorCode'] };
    };
    const found = [ownedBy(1241990, 'a'), ownedBy(1241991, 'b')];
    const meant = meantOwner('ErrorCode', 'HOST_GONE', found, () => ({ uri: 'file:///w/b/Use.java', paths: [] }));
    assert.equal(meant?.entry.code, 1241991);
  });
});
