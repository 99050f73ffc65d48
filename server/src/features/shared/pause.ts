/** Resolves after everything that waits already has had its turn: requests, notifications, cancellations. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
