import type { Clock } from './throttle';

/** What ends a waiting: the token of a request. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(run: () => void): { dispose(): void };
}

/** The requests that wait for catalogs. */
export class Waiting {
  private readonly requests = new Set<() => void>();
  /** Number of news so far. */
  private count = 0;

  /** `maxWait`: in ms. */
  constructor(
    private readonly clock: Clock,
    private readonly maxWait: number,
  ) {}

  /** Gives the news to all requests that wait. */
  wake(): void {
    this.count++;
    for (const resolve of this.requests) resolve();
  }

  /**
   * Calls `start` with the first step and yields, because the request may have looked long ago; then yields with each news while
   * `isReading`, and once more. Ends after `maxWait`.
   */
  async *news(token: Cancellation, isReading: () => boolean, start: () => void): AsyncGenerator<undefined> {
    start();
    const end = this.clock.now() + this.maxWait;
    let seen: number | undefined;
    while (isReading() && !token.isCancellationRequested && this.clock.now() < end) {
      // What came while the request looked is not waited for again.
      if (seen === this.count) await this.next(end - this.clock.now(), token);
      seen = this.count;
      if (!token.isCancellationRequested) yield undefined;
    }
    // What has come since the request began to look at the last news.
    if (!token.isCancellationRequested) yield undefined;
  }

  private async next(limit: number, token: Cancellation): Promise<void> {
    let stop = (): void => undefined;
    await new Promise<void>((resolve) => {
      this.requests.add(resolve);
      const cancelTimer = this.clock.setTimeout(resolve, limit);
      const cancelled = token.onCancellationRequested(resolve);
      stop = () => {
        this.requests.delete(resolve);
        cancelTimer();
        cancelled.dispose();
      };
    });
    stop();
  }
}
