/** Maximum time that others have before the work goes on, in ms: several times a slice of it. */
const maxRest = 60;

/** How time passes, and how the event loop is left to others once. */
export interface EventLoop {
  /** In ms. */
  now(): number;
  /** Returns true if nothing was waiting. */
  turn(): Promise<boolean>;
}

/** True if what is awaited takes less than so many ms. */
async function isShorter(limit: number, turn: () => Promise<void>): Promise<boolean> {
  const start = performance.now();
  await turn();
  return performance.now() - start < limit;
}

/** A turn of Node takes about 0.01 ms where nothing waits, and ten times as long with the shortest message. */
function nodeTurn(): Promise<boolean> {
  return isShorter(0.05, () => new Promise((resolve) => setImmediate(resolve)));
}

/** A turn of a browser takes about 0.3 ms where nothing waits. */
function browserTurn(): () => Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  const message = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  const timer = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  // The library waits by timers there. One that another timer has begun takes 4 ms, one behind a message does not.
  return () => isShorter(0.5, () => message().then(timer));
}

const eventLoop: EventLoop = {
  now: () => performance.now(),
  turn: typeof setImmediate === 'function' ? nodeTurn : browserTurn(),
};

/**
 * Leaves the event loop to everything that waits: requests, notifications, cancellations. The protocol library handles one
 * message a turn, so one turn is not enough where requests arrive faster than slices of the work end.
 */
export async function pause({ now, turn }: EventLoop = eventLoop): Promise<void> {
  const start = now();
  while (!(await turn()) && now() - start < maxRest);
}
