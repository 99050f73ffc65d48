import type { RenderParams } from '../../server/src/protocol';
import { codeArgument } from './codeArgument';

/** What a rendered document's address says after the `?`. */
export function renderQuery(params: RenderParams): string {
  return JSON.stringify(params);
}

/** Reads it again. Undefined for anything that `renderQuery` has not written: an address can be typed by anyone. */
export function readRenderQuery(query: string): RenderParams | undefined {
  try {
    const params: unknown = JSON.parse(query);
    const code = codeArgument(params);
    const values = (params as { readonly arguments?: unknown }).arguments;
    return code !== undefined && Array.isArray(values) && values.every(isArgument)
      ? { code, arguments: values }
      : undefined;
  } catch {
    // Neither JSON nor a code.
    return undefined;
  }
}

function isArgument(value: unknown): value is string | null {
  return typeof value === 'string' || value === null;
}
