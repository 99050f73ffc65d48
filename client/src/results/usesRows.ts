import * as vscode from 'vscode';
import type { FoundCode, FoundFile, FoundUse, FoundUses } from '../../../server/src/protocol';
import { noteRows, type ResultRow, summaryOf } from './resultRow';

/** Of more uses than this, the rows of files start closed: nobody reads them all. */
const openUses = 200;

/** Code, then file, then line; what was left out comes last. */
export function usesRows({ codes, notes }: FoundUses): ResultRow[] {
  const total = codes.reduce((sum, { count }) => sum + count, 0);
  return [...codes.map((found) => codeRow(found, total > openUses)), ...noteRows(notes)];
}

function codeRow({ code, label, count, files }: FoundCode, closed: boolean): ResultRow {
  const id = String(code);
  return {
    id,
    kind: 'code',
    code,
    label: id,
    description: [String(count), label].filter((text) => text !== '').join(' · '),
    tooltip: label,
    icon: 'symbol-constant',
    rows: files.map((file) => fileRow(file, id, closed)),
  };
}

function fileRow({ uri, label, description, uses }: FoundFile, parent: string, closed: boolean): ResultRow {
  const id = `${parent}/${uri}`;
  const start = { line: 0, character: 0 };
  return {
    id,
    kind: 'file',
    label,
    description: [description, String(uses.length)].filter((text) => text !== '').join(' · '),
    tooltip: [description, label].filter((text) => text !== '').join('/'),
    place: { uri, range: { start, end: start } },
    rows: uses.map((use) => useRow(use, uri, id)),
    closed,
  };
}

function useRow(use: FoundUse, uri: string, parent: string): ResultRow {
  const { range, text, start, length, kind, strength, definition } = use;
  const isPlain = kind === 'number' && strength === 'plain' && !definition;
  const what = definition
    ? vscode.l10n.t('definition')
    : kind === 'name'
      ? vscode.l10n.t('by name')
      : isPlain
        ? vscode.l10n.t('may be another number')
        : '';
  const line = vscode.l10n.t('line {0}', range.start.line + 1);
  return {
    id: `${parent}#${range.start.line}:${range.start.character}`,
    kind: 'use',
    label: text,
    marked: [start, start + length],
    description: [line, what].filter((part) => part !== '').join(' · '),
    tooltip: isPlain
      ? vscode.l10n.t('The catalog lists this number, but nothing in the text says that it is an error code.')
      : text,
    icon: definition ? 'symbol-field' : kind === 'name' ? 'symbol-enum-member' : 'symbol-number',
    dimmed: isPlain,
    place: { uri, range },
    rows: [],
  };
}

/** How much was found where, and whether that is all. */
export function usesSummary(answer: FoundUses): string {
  const { codes, filesRead } = answer;
  // Ended before it began.
  if (codes.length === 0) return summaryOf('', answer);
  const count = codes.reduce((sum, found) => sum + found.count, 0);
  const files = new Set(codes.flatMap((found) => found.files.map(({ uri }) => uri))).size;
  const numbers = codes.map(({ code }) => code).join(', ');
  const found =
    count === 0
      ? vscode.l10n.t('{0} stands in none of the {1} files searched.', numbers, filesRead)
      : vscode.l10n.t('{0} found in {1} of {2} files.', count, files, filesRead);
  return summaryOf(found, answer);
}
