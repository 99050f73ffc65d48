/** What a client can take as an answer to the question for code actions. */
export interface ActionSupport {
  /** False for clients that know commands alone. */
  readonly literals: boolean;
  /** True where an edit may say which version of the document it is for. */
  readonly versionedEdits: boolean;
  /** True where an edit may be named, and shown before it is made. */
  readonly annotations: boolean;
}

/** What a client shows of a diagnostic beside its message. */
export interface DiagnosticSupport {
  /** True where it shows what is deprecated as such. */
  readonly deprecated: boolean;
  /** True where it shows other places that a finding has to do with. */
  readonly places: boolean;
}

/** What a client can take as an answer to the questions where a code is defined, and where codes stand. */
export interface NavigationSupport {
  /** True where the answer may say which text in the document the link is on. */
  readonly definitionLinks: boolean;
  /** True where symbols of a document may have symbols below them. */
  readonly symbolTree: boolean;
  /** True where a symbol of the workspace may be asked for its range later. */
  readonly lateRanges: boolean;
}

/** What the client can show of an item. */
export interface CompletionSupport {
  readonly labelDetails: boolean;
  readonly tags: boolean;
  /** The client lets the person choose between inserting and replacing what stands behind the cursor. */
  readonly insertReplace: boolean;
  readonly markdown: boolean;
  /** The client takes the range that all items replace once, for the whole list. */
  readonly editRange: boolean;
}
