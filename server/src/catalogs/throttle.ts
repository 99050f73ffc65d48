/** The time and timers, which tests replace. `setTimeout` returns what cancels it. */
export interface Clock {
  /** In ms. */
  now(): number;
  setTimeout(run: () => void, delay: number): () => void;
}

export const systemClock: Clock = {
  now: Date.now,
  setTimeout: (run, delay) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/**
 * Runs a function on request, but at most once in `every` milliseconds and no earlier than `delay` after the request. One
 * run serves all requests before it.
 */
export class Throttle {
  private cancel: (() => void) | undefined;
  private last = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly clock: Clock,
    private readonly every: number,
    private readonly delay: number,
    private readonly run: () => void,
  ) {}

  request(): void {
    const wait = Math.max(this.delay, this.last + this.every - this.clock.now());
    this.cancel ??= this.clock.setTimeout(() => this.runNow(), wait);
  }

  runNow(): void {
    this.stop();
    this.last = this.clock.now();
    this.run();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = undefined;
  }
}
