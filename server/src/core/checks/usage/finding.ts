import type { Origin } from '../../catalog/catalogEntry';
import type { Language } from '../../text/language';
import type { DiagnosticRule } from './rules';

/** Something in a document that deserves a look. */
export interface Finding {
  readonly rule: DiagnosticRule;
  /** What it is about, a number or a name; UTF-16 units from the start of the document. Its characters are ASCII. */
  readonly offset: number;
  readonly length: number;
  /** The code it is about; undefined where it is about none in particular. */
  readonly code?: number;
  /** One or two sentences, with nothing hidden in them. */
  message(language: Language): string;
  /** Other places it has to do with. */
  readonly places?: readonly FindingPlace[];
}

export interface FindingPlace {
  readonly origin: Origin;
  message(language: Language): string;
}
