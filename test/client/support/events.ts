/** In place of VS Code's `EventEmitter`. */
export class Emitter {
  private readonly listeners: (() => void)[] = [];
  readonly event = (listener: () => void) => this.listeners.push(listener);
  fire(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Stands for VS Code's `CancellationTokenSource`. It never cancels. */
export class TokenSource {
  readonly token = {};
  readonly cancel = () => undefined;
  readonly dispose = () => undefined;
}
