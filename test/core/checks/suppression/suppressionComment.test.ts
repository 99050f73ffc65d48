import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosticRules, ruleName } from '../../../../server/src/core/checks/rules/rules';
import { Suppressions } from '../../../../server/src/core/checks/suppression/suppression';
import {
  type SuppressionScope,
  suppressionComment,
} from '../../../../server/src/core/checks/suppression/suppressionComment';
import type { CodeDocument } from '../../../../server/src/core/mentions/document/codeDocument';
import { documentOf, marked } from '../../../features/context';

/** What is put in for `legacy` at `offset`, and the text with it, in which it silences its line; null where none is offered. */
function silenced(document: CodeDocument, offset: number, scope: SuppressionScope) {
  const comment = suppressionComment(document, document.lineAt(offset), scope, 'legacy');
  if (!comment) return null;
  const before = document.getText();
  const text = before.slice(0, comment.offset) + comment.text + before.slice(comment.offset);
  const after = documentOf(text, document.languageId);
  const line = after.lineAt(offset + (comment.offset <= offset ? comment.text.length : 0));
  const silences = new Suppressions(after, diagnosticRules.map(ruleName)).silence(line, { rule: 'legacy' });
  assert.ok(silences, `does not silence its line: ${JSON.stringify(text)}`);
  return { comment, text };
}

type Case = readonly [languageId: string, text: string, expected: string | null];

/** Each text with the comment for the line of `$0`, or for its file; null where none is offered. */
function check(cases: readonly Case[], scope: SuppressionScope = 'line'): void {
  for (const [languageId, text, expected] of cases) {
    const { document, position } = marked(text, languageId);
    const written = silenced(document, document.offsetAt(position), scope);
    assert.equal(written?.text ?? null, expected, `${languageId}: ${text.slice(0, 80)}`);
  }
}

describe('suppressionComment', () => {
  it('is after the line if the language has line comments', () => {
    check([
      ['python', 'if code == 12$008146:\n    pass', 'if code == 1208146: # bk-job-ignore legacy\n    pass'],
      ['python', 'code = 12$008146   \n', 'code = 1208146 # bk-job-ignore legacy   \n'],
      ['java', '\tint code = 12$008146;\r\n', '\tint code = 1208146; // bk-job-ignore legacy\r\n'],
      ['sql', 'select code = 12$008146', 'select code = 1208146 -- bk-job-ignore legacy'],
      ['jsonc', '{ "code": 12$008146 }', '{ "code": 1208146 } // bk-job-ignore legacy'],
      ['yaml', 'code: 12$008146', 'code: 1208146 # bk-job-ignore legacy'],
      ['lua', 'code = 12$008146', 'code = 1208146 -- bk-job-ignore legacy'],
      ['css', 'a { } /* */ 12$008146 {', 'a { } /* */ 1208146 { /* bk-job-ignore legacy */'],
      ['html', '<p>code 12$008146</p>', '<p>code 1208146</p> <!-- bk-job-ignore legacy -->'],
      ['html', '<script>\nif (code == 12$008146)', '<script>\nif (code == 1208146) // bk-job-ignore legacy'],
      [
        'vue',
        '<script setup>\nif (code === 12$008146)',
        '<script setup>\nif (code === 1208146) // bk-job-ignore legacy',
      ],
      ['markdown', '| code | 12$008146 |', '| code | 1208146 | <!-- bk-job-ignore legacy -->'],
      ['typescriptreact', 'if (code === 12$008146) x()', 'if (code === 1208146) x() // bk-job-ignore legacy'],
      ['php', '<?php\n$code = 12$008146;', '<?php\n$code = 1208146; // bk-job-ignore legacy'],
      ['php', '<?php\n?>\n<p>code: 12$008146</p>', '<?php\n?>\n<p>code: 1208146</p> <!-- bk-job-ignore legacy -->'],
      ['vue', '<style>\na { --code: 12$008146 }', '<style>\na { --code: 1208146 } /* bk-job-ignore legacy */'],
      ['yaml', 'a: |\n  text\ncode: 12$008146', 'a: |\n  text\ncode: 1208146 # bk-job-ignore legacy'],
      ['shellscript', 'a <<E\nE\ncode=12$008146', 'a <<E\nE\ncode=1208146 # bk-job-ignore legacy'],
      ['shellscript', 'x=$((1<<n))\ncode=12$008146', 'x=$((1<<n))\ncode=1208146 # bk-job-ignore legacy'],
      ['markdown', '```\n```\ncode: 12$008146', '```\n```\ncode: 1208146 <!-- bk-job-ignore legacy -->'],
    ]);
  });

  it('is above the line otherwise, with the same indentation', () => {
    check([
      ['python', '    x(code=12$008146) # why', '    # bk-job-ignore-next-line legacy\n    x(code=1208146) # why'],
      [
        'python',
        'a\r\n\tcode == 12$008146 \\\r\n',
        'a\r\n\t# bk-job-ignore-next-line legacy\r\n\tcode == 1208146 \\\r\n',
      ],
      ['properties', 'a.12$008146=x', '# bk-job-ignore-next-line legacy\na.1208146=x'],
      ['dockerfile', 'ENV CODE=12$008146', '# bk-job-ignore-next-line legacy\nENV CODE=1208146'],
      ['bat', 'set code=12$008146', 'REM bk-job-ignore-next-line legacy\nset code=1208146'],
      [
        'vue',
        '<template>\n  <p>code 12$008146</p>',
        '<template>\n  <!-- bk-job-ignore-next-line legacy -->\n  <p>code 1208146</p>',
      ],
      ['java', '/**\n * code 12$008146\n */', '/**\n // bk-job-ignore-next-line legacy\n * code 1208146\n */'],
    ]);
  });

  it('is not offered where it would be data or visible text', () => {
    const unfit: readonly (readonly [languageId: string, text: string])[] = [
      ['json', '{"code": 12$008146}'],
      ['csv', 'code,12$008146'],
      ['log', 'code=12$008146'],
      ['python', 'text = """\ncode=12$008146\n"""'],
      ['typescript', 'const text = `\n  code=12$008146\n`'],
      ['shellscript', 'a \\\n  --code=12$008146 # x'],
      ['typescriptreact', 'return (\n  <p code={12$008146}>text</p>\n)'],
      ['html', '<job\n  code="12$008146"\n/>'],
      ['python', `code = 12$008146 ${' '.repeat(3000)}`],
      ['yaml', 'run: |\n  a\n\n    b\n  code: 12$008146\n'],
      ['yaml', 'jobs:\n  - text: >-  # folded\n      code: 12$008146\n'],
      ['shellscript', 'cat <<-"EOF"\n\tcode=12$008146\n\tEOF\n'],
      ['php', '<?php\n$text = <<<TEXT\n  code = 12$008146\n  TEXT;\n'],
      ['php', '<?php\nif ($code == 12$008146): ?>\n'],
      ['markdown', '~~~~ json\n```\n{"code": 12$008146}\n~~~~\n'],
      ['typescriptreact', 'return (\n  <p>\n    code: 12$008146\n  </p>\n)'],
    ];
    check(unfit.map(([languageId, text]) => [languageId, text, null]));
  });

  it('is one comment in every text, which suppresses its line or its file', () => {
    const pieces = [
      'code = 1208146',
      "'",
      '"',
      '`',
      '\\',
      '<',
      '/>',
      '<!--',
      '/*',
      '*/',
      '//',
      '#',
      '\n',
      '\r\n',
      '\r',
      '  ',
      '😀',
      '---',
      '<?php',
    ];
    const languageIds = [
      'python',
      'java',
      'html',
      'vue',
      'markdown',
      'typescriptreact',
      'sql',
      'css',
      'php',
      'json',
      'bat',
    ];
    let [cases, offered] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
        fc.constantFrom(...languageIds),
        fc.nat(12),
        fc.constantFrom<SuppressionScope>('line', 'file'),
        (text, languageId, anyLine, scope) => {
          cases++;
          const document = documentOf(text, languageId);
          const put = silenced(document, document.lineStart(anyLine % document.lineCount), scope);
          if (!put) return;
          offered++;
          assert.match(
            put.comment.text,
            /^[ \t]*(?:\S+ )?bk-job-ignore(?:-next-line|-file)? legacy(?: \S+)?(?:\r\n|\n|\r)?$|^ \S+ bk-job-ignore legacy(?: \S+)?$/,
          );
        },
      ),
      { numRuns: 3000, examples: [['\r\r\n\n', 'vue', 2, 'line']] },
    );
    assert.equal(cases, 3000);
    assert.ok(offered > 1000, `${offered} comments`);
  });

  it('for the whole file is at the top, after required first lines', () => {
    check(
      [
        ['java', 'package a;\ncode(12$008146)', '// bk-job-ignore-file legacy\npackage a;\ncode(1208146)'],
        ['java', '\uFEFFint code = 12$008146;\r\n', '\uFEFF// bk-job-ignore-file legacy\r\nint code = 1208146;\r\n'],
        [
          'python',
          '#!/usr/bin/python\n# -*- coding: gbk -*-\ncode = 12$008146',
          '#!/usr/bin/python\n# -*- coding: gbk -*-\n# bk-job-ignore-file legacy\ncode = 1208146',
        ],
        ['php', '<?php\n$code = 12$008146;', '<?php\n// bk-job-ignore-file legacy\n$code = 1208146;'],
        ['php', '<p>\n<?php $code = 12$008146;', null],
        [
          'xml',
          '<?xml version="1.0"?>\n<code>12$008146</code>',
          '<?xml version="1.0"?>\n<!-- bk-job-ignore-file legacy -->\n<code>1208146</code>',
        ],
        [
          'html',
          '<!DOCTYPE html>\n<p>code 12$008146',
          '<!DOCTYPE html>\n<!-- bk-job-ignore-file legacy -->\n<p>code 1208146',
        ],
        [
          'markdown',
          '---\ntitle: a\n---\ncode 12$008146',
          '---\ntitle: a\n---\n<!-- bk-job-ignore-file legacy -->\ncode 1208146',
        ],
        [
          'vue',
          '<template>\n<p>code 12$008146</p>',
          '<!-- bk-job-ignore-file legacy -->\n<template>\n<p>code 1208146</p>',
        ],
        ['yaml', 'code: 12$008146', '# bk-job-ignore-file legacy\ncode: 1208146'],
        ['json', '{"code": 12$008146}', null],
        ['shellscript', '#!/bin/sh code=12$008146', null],
      ],
      'file',
    );
  });

  it('knows where a script, a listing or a text begins and ends up to 5000 lines away', () => {
    const [lines, more] = ['\n'.repeat(4999), '\n'.repeat(5000)];
    check([
      ['html', `<script>${more}a(12$008146)`, `<script>${more}a(1208146) // bk-job-ignore legacy`],
      ['html', `<script>${more}\na(12$008146)`, `<script>${more}\na(1208146) <!-- bk-job-ignore legacy -->`],
      ['markdown', `${lines}\`\`\`\ncode 12$008146`, null],
      ['markdown', `${more}\`\`\`\ncode 12$008146`, `${more}\`\`\`\ncode 1208146 <!-- bk-job-ignore legacy -->`],
      ['shellscript', `${lines}a <<E\ncode=12$008146\nE`, null],
      ['shellscript', `${more}a <<E\ncode=12$008146\nE`, `${more}a <<E\ncode=1208146 # bk-job-ignore legacy\nE`],
      ['shellscript', `a <<E\ncode=12$008146${lines}E`, null],
      ['shellscript', `a <<E\ncode=12$008146${more}E`, `a <<E\ncode=1208146 # bk-job-ignore legacy${more}E`],
    ]);
  });

  it('gives a line of up to 2000 units a comment', () => {
    const line = 'code = 1208146'.padEnd(2000, ';');
    check([
      ['java', line.replace('1208146', '12$008146'), `${line} // bk-job-ignore legacy`],
      ['java', `${line.replace('1208146', '12$008146')};`, null],
    ]);
  });

  it('is for a file below what must stay at its top, and within its first 20 lines', () => {
    const head = '#!/usr/bin/env python\n# -*- coding: utf-8 -*-\n# frozen_string_literal: true\n';
    const comment = '# bk-job-ignore-file legacy\n';
    const [meta, long] = ['a: 1\n'.repeat(17), 'a: 1\n'.repeat(18)];
    check(
      [
        ['python', `${head}code = 12$008146`, `${head}${comment}code = 1208146`],
        ['python', `${head}# coding: x\ncode = 12$008146`, `${head}${comment}# coding: x\ncode = 1208146`],
        [
          'markdown',
          `---\n${meta}---\ncode 12$008146`,
          `---\n${meta}---\n<!-- bk-job-ignore-file legacy -->\ncode 1208146`,
        ],
        ['markdown', `---\n${long}---\ncode 12$008146`, null],
        ['python', '\uFEFF\tcode = 12$008146', `\uFEFF\t${comment}\tcode = 1208146`],
        ['php', '<?php\n$code = 12$008146; // ?>', '<?php\n// bk-job-ignore-file legacy\n$code = 1208146; // ?>'],
        ['php', '<?php echo 1; ?>\n$code = 12$008146;', null],
      ],
      'file',
    );
  });
});
