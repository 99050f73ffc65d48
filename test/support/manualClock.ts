import type { Clock } from '../../server/src/catalogs/throttle';

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  private time = 0;
  private readonly timers = new Map<() => void, number>();

  now(): number {
    return this.time;
  }

  setTimeout(run: () => void, delay: number): () => void {
    // Each timer is its own key, also where two run the same function.
    const timer = () => run();
    this.timers.set(timer, this.time + delay);
    return () => this.timers.delete(timer);
  }

  /** Runs the timers that are due, in order. */
  advance(time: number): void {
    const end = this.time + time;
    for (;;) {
      const [next] = [...this.timers].filter(([, due]) => due <= end).sort(([, a], [, b]) => a - b);
      if (next === undefined) break;
      const [run, due] = next;
      this.timers.delete(run);
      this.time = Math.max(this.time, due);
      run();
    }
    this.time = end;
  }
}
