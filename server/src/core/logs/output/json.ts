import { printableJson } from '../../text';
import type { ScanReport } from '../report';

interface JsonOptions {
  /** Maximum number of codes, and of messages. */
  readonly top?: number;
}

/**
 * A report as one JSON object, for programs. Indented; ends with a line break. The keys are an interface. `more` is how many
 * codes and messages `top` left out.
 */
export function reportJson(report: ScanReport, { top = Number.POSITIVE_INFINITY }: JsonOptions = {}): string {
  const codes = report.codes.slice(0, top);
  const messages = report.messages.slice(0, top);
  const more = { codes: report.codes.length - codes.length, messages: report.messages.length - messages.length };
  return printableJson({ ...report, codes, messages, more });
}
