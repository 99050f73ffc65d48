/**
 * Runs something as often as it is asked for, but at most once in `every` milliseconds, and not before `delay` have passed
 * since it was asked: what is asked for meanwhile is done by the same run.
 */
export class Throttle {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly every: number,
    private readonly delay: number,
    private readonly run: () => void,
  ) {}

  ask(): void {
    this.timer ??= setTimeout(() => this.now(), Math.max(this.delay, this.last + this.every - Date.now()));
  }

  now(): void {
    this.stop();
    this.last = Date.now();
    this.run();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
