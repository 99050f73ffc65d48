import * as vscode from 'vscode';
import type { ResultRow } from './resultRow';
import type { ResultView } from './resultView';

/** How a long request is followed while it runs. */
export interface Followed<Answer> {
  /** What the server says about how far it is, in the person's language. */
  report(message: string): void;
  /** All that was found so far. */
  found(answer: Answer): void;
}

/** What is searched for, and how its answers are shown. */
export interface ResultSource<Answer> {
  /** `files`: only these; without it the whole workspace. */
  ask(files: readonly string[] | undefined, follow: Followed<Answer>, token: vscode.CancellationToken): Promise<Answer>;
  /** An answer about all, with what an answer about `files` says of these in place of what it said before. */
  merge(known: Answer, answer: Answer, files: readonly string[]): Answer;
  rows(answer: Answer): readonly ResultRow[];
  /** What was found, in one sentence or two. */
  summary(answer: Answer): string;
  /** What the view says before the first news of the server. */
  readonly searching: string;
}

/** When more files than this have changed at once, everything is searched again. */
const mostFiles = 100;

/** A refresh shows nothing before it is done. */
const quiet: Followed<unknown> = { report: () => undefined, found: () => undefined };

/**
 * The results of one search at a time, kept as the files of the workspace are now. A new search ends the one before; the
 * files that change while one runs are looked at behind it.
 */
export class LiveResults<Answer> {
  private source: ResultSource<Answer> | undefined;
  private answer: Answer | undefined;
  private request = new vscode.CancellationTokenSource();
  /** What was told to be outdated and not looked at yet. */
  private changed = new Set<string>();
  private allChanged = false;
  private running = false;

  constructor(private readonly view: ResultView) {}

  /** True while there is something that could become outdated. */
  get isShown(): boolean {
    return this.source !== undefined;
  }

  /** Searches everything. Without `source` once more for what was searched last. Rejects with what the server answers. */
  async search(wanted?: ResultSource<Answer>): Promise<void> {
    const source = wanted ?? this.source;
    if (!source) return;
    this.source = source;
    this.answer = undefined;
    const token = this.restart();
    await this.view.begin(source.searching);
    const follow: Followed<Answer> = {
      report: (message) => this.isCurrent(token) && this.view.working(message),
      found: (answer) => this.isCurrent(token) && this.view.show(source.rows(answer), source.searching),
    };
    await this.run(source, undefined, follow, token);
  }

  /** Looks at these files again, or at `'all'` of them; when nobody sees the results, or a search runs, later. */
  async refresh(files: readonly string[] | 'all' = []): Promise<void> {
    if (files === 'all') this.allChanged = true;
    else for (const file of files) this.changed.add(file);
    const { source } = this;
    if (!source || this.running || !this.view.visible || (this.changed.size === 0 && !this.allChanged)) return;
    const all = this.allChanged || this.answer === undefined || this.changed.size > mostFiles;
    const wanted = all ? undefined : [...this.changed];
    await this.run(source, wanted, quiet, this.restart());
  }

  /** Ends the search; what it has found stays. */
  stop(): void {
    this.request.cancel();
  }

  async clear(): Promise<void> {
    this.restart();
    this.running = false;
    this.source = undefined;
    this.answer = undefined;
    await this.view.clear();
  }

  private restart(): vscode.CancellationToken {
    this.request.cancel();
    this.request = new vscode.CancellationTokenSource();
    this.changed = new Set();
    this.allChanged = false;
    return this.request.token;
  }

  private isCurrent(token: vscode.CancellationToken): boolean {
    return this.request.token === token;
  }

  private async run(
    source: ResultSource<Answer>,
    files: readonly string[] | undefined,
    follow: Followed<Answer>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    this.running = true;
    try {
      const answer = await source.ask(files, follow, token);
      if (!this.isCurrent(token)) return;
      this.answer = files && this.answer !== undefined ? source.merge(this.answer, answer, files) : answer;
      this.view.show(source.rows(this.answer), source.summary(this.answer));
    } catch (error) {
      // What a newer search has overtaken is of no interest any more.
      if (!this.isCurrent(token)) return;
      this.view.working(error instanceof Error ? error.message : String(error));
      if (!token.isCancellationRequested) throw error;
    } finally {
      if (this.isCurrent(token)) {
        this.running = false;
        await this.view.done();
      }
    }
    await this.refresh();
  }
}
