/** Length of a turn of the event loop in which nothing was waiting, in ms. */
const quietTurn = 2;
/** Maximum time that others have before the work goes on, in ms: several times a slice of it. */
const maxRest = 60;

/** How time passes, and how the event loop is left to others once. */
export interface EventLoop {
  /** In ms. */
  now(): number;
  turn(): Promise<void>;
}

const eventLoop: EventLoop = {
  now: () => performance.now(),
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

/**
 * Leaves the event loop to everything that waits: requests, notifications, cancellations. The protocol library handles one
 * message a turn, so one turn is not enough where requests arrive faster than slices of the work end.
 */
export async function pause({ now, turn }: EventLoop = eventLoop): Promise<void> {
  const start = now();
  for (let before = start; before - start < maxRest; ) {
    await turn();
    const after = now();
    if (after - before < quietTurn) return;
    before = after;
  }
}
