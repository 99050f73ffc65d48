import type { Catalog, Origin } from '../../catalog';
import type { CodeFinder, CodeMention } from '../../mentions';
import type { CodeDocument } from '../../mentions/document';
import type { Language } from '../../text';
import type { DiagnosticRule } from '../rules';

/** A problem in a document. */
export interface Finding {
  readonly rule: DiagnosticRule;
  /** The number or name it is about; UTF-16 units from the start of the document. Its characters are ASCII. */
  readonly offset: number;
  readonly length: number;
  /** The code it is about; undefined if it is about no code in particular. */
  readonly code?: number;
  /** One or two sentences, without invisible characters. */
  message(language: Language): string;
  /** Related places. */
  readonly places?: readonly FindingPlace[];
}

interface FindingPlace {
  readonly origin: Origin;
  message(language: Language): string;
}

/** What a rule may ask about a mention and the text around it. */
export interface RuleContext {
  readonly document: CodeDocument;
  readonly catalog: Catalog;
  readonly finder: CodeFinder;
  /** True if the document defines the code itself. */
  isDefinedHere(code: number): boolean;
}

/** Returns what the rule finds about a mention. Cheap facts come first, since most mentions have no finding. */
export type MentionRule = (mention: CodeMention, context: RuleContext) => Omit<Finding, 'rule'> | undefined;
