import type { FoundUses } from '../../../server/src/protocol';
import { ChangedFiles } from '../results/changedFiles';
import { LiveResults } from '../results/liveResults';
import type { ResultRow } from '../results/resultRow';
import { usesOf } from '../results/uses';
import type { LanguageServer } from '../server/languageServer';

/** What is known about the uses of a code so far: the rows of the view of uses, and a sentence about them. */
export interface ShownUses {
  readonly rows: readonly ResultRow[];
  readonly message: string;
}

interface CodeUsesOptions {
  /** True while a person sees the uses: changed files are searched again only then. */
  readonly isVisible: () => boolean;
  readonly changed: () => void;
  readonly fail: (error: unknown) => void;
}

/** The uses of one code in the workspace, followed as files change. */
export class CodeUses {
  private uses: ShownUses = { rows: [], message: '' };
  private readonly live: LiveResults<FoundUses>;
  private readonly watching = new ChangedFiles((files) => this.refresh(files));

  constructor(
    private readonly server: LanguageServer,
    private readonly options: CodeUsesOptions,
  ) {
    const show = (rows: readonly ResultRow[], message: string): void => {
      this.uses = { rows, message };
      options.changed();
    };
    this.live = new LiveResults<FoundUses>({
      get visible() {
        return options.isVisible();
      },
      begin: async (message) => show([], message),
      working: (message) => show(this.uses.rows, message),
      show,
      done: async () => undefined,
      clear: async () => show([], ''),
    });
  }

  get shown(): ShownUses {
    return this.uses;
  }

  search(code: number): Promise<void> {
    return this.live.search(usesOf(code, this.server));
  }

  /** Forgets the uses of another code. */
  clear(): Promise<void> {
    return this.live.clear();
  }

  /** Searches these files again, or all. By default those that changed while the page was hidden. */
  refresh(files: readonly string[] | 'all' = []): void {
    this.live.refresh(files).catch(this.options.fail);
  }

  dispose(): void {
    this.live.stop();
    this.watching.dispose();
  }
}
