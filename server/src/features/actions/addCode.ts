import { handler } from '../../contract';
import { addCode, readCustomCode } from '../../core/catalog/sources/custom';
import type { AddCodeParams, AddedCode } from '../../protocol';

/** The row for a code in the text of a person's catalog. The client applies it. */
export const addCodeHandler = handler<AddCodeParams, AddedCode | null>(null, ({ preferences }, { code, name, text }) =>
  typeof name === 'string' && typeof text === 'string' && readCustomCode(String(code)) !== undefined
    ? addCode(name, text, code, preferences.language)
    : null,
);
