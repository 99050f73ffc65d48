/** In place of VS Code's `EventEmitter`. */
export class Emitter {
  private readonly listeners: (() => void)[] = [];
  readonly event = (listener: () => void) => this.listeners.push(listener);
  fire(): void {
    for (const listener of this.listeners) listener();
  }
}

/** In place of VS Code's `CancellationTokenSource`, for what nobody cancels. */
export class TokenSource {
  readonly token = {};
  readonly cancel = () => undefined;
  readonly dispose = () => undefined;
}
