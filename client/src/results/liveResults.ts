import * as vscode from 'vscode';
import { messageOf } from '../ui/commands';
import type { ResultRow } from './resultRow';
import type { ResultView } from './resultView';

/** Where results are shown: a view of results, or a part of a page. */
type LiveView = Pick<ResultView, 'visible' | 'begin' | 'working' | 'show' | 'done' | 'clear'>;

/** Receives the progress of a long request. */
export interface Followed<Answer> {
  /** Progress in the language of the person. */
  report(message: string): void;
  /** All results so far. */
  found(answer: Answer): void;
}

/** A search, and how its answers are shown. */
export interface ResultSource<Answer> {
  /** `files`: undefined for the whole workspace. */
  ask(files: readonly string[] | undefined, follow: Followed<Answer>, token: vscode.CancellationToken): Promise<Answer>;
  /** `known`, updated by an answer about `files`. */
  merge(known: Answer, answer: Answer, files: readonly string[]): Answer;
  rows(answer: Answer): readonly ResultRow[];
  /** The result in one or two sentences. */
  summary(answer: Answer): string;
  /** Shown until the server reports progress. */
  readonly searching: string;
}

/** If more files have changed at once, the whole workspace is searched again. */
const maxFiles = 100;

/** A refresh shows no progress. */
const quiet: Followed<unknown> = { report: () => undefined, found: () => undefined };

/**
 * The results of one search at a time, updated as the files of the workspace change. A new search ends the previous one.
 * Files that change during a search are searched after it.
 */
export class LiveResults<Answer> {
  private source: ResultSource<Answer> | undefined;
  private answer: Answer | undefined;
  private request = new vscode.CancellationTokenSource();
  /** Changed files that have not been searched again yet. */
  private changed = new Set<string>();
  private allChanged = false;
  private running = false;

  constructor(private readonly view: LiveView) {}

  /** True while there are results. */
  get isShown(): boolean {
    return this.source !== undefined;
  }

  /** Searches the whole workspace. Without `source` it repeats the last search. Rejects with the error of the server. */
  async search(next?: ResultSource<Answer>): Promise<void> {
    const source = next ?? this.source;
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

  /** Searches these files again, or all. Waits while the view is hidden or a search runs. */
  async refresh(files: readonly string[] | 'all' = []): Promise<void> {
    if (files === 'all') this.allChanged = true;
    else for (const file of files) this.changed.add(file);
    const { source } = this;
    if (!source || this.running || !this.view.visible || (this.changed.size === 0 && !this.allChanged)) return;
    const all = this.allChanged || this.answer === undefined || this.changed.size > maxFiles;
    const changed = all ? undefined : [...this.changed];
    await this.run(source, changed, quiet, this.restart());
  }

  /** Shows the known results anew, after the way of showing them has changed. */
  redraw(): void {
    const { source, answer } = this;
    if (source && answer !== undefined) this.view.show(source.rows(answer), source.summary(answer));
  }

  /** Stops the search and keeps its results. */
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
      // A newer search has replaced this one.
      if (!this.isCurrent(token)) return;
      this.view.working(messageOf(error));
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
