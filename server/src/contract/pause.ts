/** Maximum time that others have before the work goes on, in ms: several times a slice of it. */
const maxRest = 60;

/** How time passes, and how the event loop is left to others once. */
export interface EventLoop {
  /** In ms. */
  now(): number;
  /** Returns true if nothing was waiting. */
  turn(): Promise<boolean>;
}

const now = () => performance.now();
const timer = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** How long the loop of Node rests in a turn in which nothing is waiting, in ms: most of its shortest timer, a millisecond. */
const quietRest = 0.25;

/** @param rested returns how long the loop has waited for something to do since it began, in ms */
function nodeLoop(rested: () => number): EventLoop {
  const turn = async () => {
    const before = rested();
    await timer();
    return rested() - before >= quietRest;
  };
  return { now, turn };
}

/** Length of a turn in which nothing is waiting, in ms, in a browser, which does not tell how long its loop rests. */
const quietTurn = 0.5;

function browserLoop(): EventLoop {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  const message = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  const turn = async () => {
    const start = now();
    // A timer that another timer has begun takes 4 ms there.
    await message();
    await timer();
    return now() - start < quietTurn;
  };
  return { now, turn };
}

/** Node measures in ms how long its loop has rested. */
type Measured = Performance & { readonly eventLoopUtilization?: () => { readonly idle: number } };

const { eventLoopUtilization }: Measured = performance;
const eventLoop = eventLoopUtilization ? nodeLoop(() => eventLoopUtilization().idle) : browserLoop();

/**
 * Leaves the event loop to everything that waits: requests, notifications, cancellations. The protocol library handles one
 * message a turn, so one turn is not enough where requests arrive faster than slices of the work end.
 */
export async function pause({ now, turn }: EventLoop = eventLoop): Promise<void> {
  const start = now();
  while (!(await turn()) && now() - start < maxRest);
}
