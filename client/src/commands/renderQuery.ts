import type { RenderParams } from '../../../server/src/protocol';
import { filledArgument } from '../ui/codeArgument';

/** What a rendered document's address says after the `?`. */
export function renderQuery(params: RenderParams): string {
  return JSON.stringify(params);
}

/** Reads it again. Undefined for anything that `renderQuery` has not written: an address can be typed by anyone. */
export function readRenderQuery(query: string): RenderParams | undefined {
  try {
    return filledArgument(JSON.parse(query));
  } catch {
    // Neither JSON nor a code.
    return undefined;
  }
}
