/** One code as a person picks it from a list or sees it in the tree. All texts are in the person's language. */
export interface CodeItem {
  readonly code: number;
  readonly constant: string;
  /** The message template in the person's language. */
  readonly message: string;
  readonly section: string;
  readonly category: string;
  /** True for codes of the legacy API. */
  readonly legacy: boolean;
  /** The code of the same meaning on the other API, if there is one. */
  readonly twin?: number;
  /** The releases of JOB in which it holds, in short: `3.5+`, `≤3.4`; absent where it holds in all of them. */
  readonly versions?: string;
}
