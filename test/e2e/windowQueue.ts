import type { Workbench } from '../support/workbench/workbench';
import type { WindowOptions } from './session';

type Options = Partial<WindowOptions>;

/**
 * The windows of a run in the order of its tests. While the tests of one use their window, the next one opens: opening takes
 * seconds, and tests mostly wait.
 */
export class WindowQueue {
  private readonly planned: Options[] = [];
  private readonly opening = new Map<number, Promise<Workbench>>();

  constructor(private readonly open: (options: Options) => Promise<Workbench>) {}

  /** Call this while the tests are described. @returns the place of the window in the queue. */
  plan(options: Options): number {
    return this.planned.push(options) - 1;
  }

  /** Settles with the window planned at `place`, once it is open. @throws what its opening threw. */
  async take(place: number): Promise<Workbench> {
    const window = await this.begin(place);
    this.opening.delete(place);
    if (place + 1 < this.planned.length) void this.begin(place + 1);
    return window;
  }

  /** Who takes the window sees the failure; without the handler the process would end at once. */
  private begin(place: number): Promise<Workbench> {
    const known = this.opening.get(place);
    if (known) return known;
    const opening = this.open(this.planned[place] ?? {});
    opening.catch(() => undefined);
    this.opening.set(place, opening);
    return opening;
  }
}
