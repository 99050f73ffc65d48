import { RequestType } from './messageTypes';

export interface LineCodesParams {
  /** A line of a terminal or of an output channel, without escape sequences. */
  readonly line: string;
}

/** A code in the line. */
export interface LineCode {
  readonly code: number;
  /** Its place in the line, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** The message in the person's language; for an unlisted code what its digits say. */
  readonly message: string;
}

/** Sent for a line of a terminal or an output channel. Finds what a log with this line would explain; empty if nothing. */
export const LineCodesRequest = new RequestType<LineCodesParams, readonly LineCode[], void>(
  'bkJobErrorCodes/lineCodes',
);
