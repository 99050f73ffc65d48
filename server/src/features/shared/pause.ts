/** Resolves after everything that is already queued: requests, notifications, cancellations. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
