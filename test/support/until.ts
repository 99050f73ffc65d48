/** How long a condition may take to come true before the test that waits for it fails, in milliseconds. */
export const patience = 30_000;

/**
 * Asks again and again until the answer is something else than undefined or false, and returns it.
 * @throws after `limit` milliseconds, naming what was waited for and the last error met while asking.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  limit: number = patience,
): Promise<T> {
  const deadline = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks until two answers in a row are equal: what is asked for has come to rest. */
export async function settled<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  let before = '';
  return until(`${what} to come to rest`, async () => {
    const answer = await ask();
    const now = JSON.stringify(answer) ?? '';
    const same = now === before;
    before = now;
    return same ? answer : undefined;
  });
}
