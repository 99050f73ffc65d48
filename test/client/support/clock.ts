/** A clock that the test moves by hand, with the timers of the code under test. */
export class Clock {
  private now = 0;
  private next = 1;
  private readonly timers = new Map<number, { readonly at: number; readonly call: () => unknown }>();

  /** In place of the global functions: see `load`. */
  readonly globals = {
    setTimeout: (call: () => unknown, delay = 0) => {
      this.timers.set(this.next, { at: this.now + delay, call });
      return this.next++;
    },
    clearTimeout: (timer?: number) => {
      if (timer !== undefined) this.timers.delete(timer);
    },
  };

  /** Lets time pass, and calls what is due in order. */
  advance(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const [due] = [...this.timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (due === undefined) break;
      const [timer, { at, call }] = due;
      this.now = at;
      this.timers.delete(timer);
      call();
    }
    this.now = end;
  }
}

/** Runs everything that waits for settled promises alone. */
export function promises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
