/** The settings under `bkJobErrorCodes.*` that the server reads, per document. A test compares them with the manifest. */
export interface Settings {
  /** Which language leads: the editor's own, or always one of the two. */
  readonly language: 'auto' | 'en' | 'zh-CN';
  readonly hover: { readonly enabled: boolean };
  readonly codeLens: { readonly enabled: boolean };
  readonly completion: {
    readonly enabled: boolean;
    /** What accepting a code inserts. */
    readonly insert: 'number' | 'numberWithComment' | 'constant';
  };
  readonly highlight: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  language: 'auto',
  hover: { enabled: true },
  codeLens: { enabled: true },
  completion: { enabled: true, insert: 'number' },
  highlight: { enabled: true },
};
