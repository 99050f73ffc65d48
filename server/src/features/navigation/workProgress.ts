import type {
  Connection,
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';

/** A person follows no more news than this. In ms. */
const newsEvery = 200;

type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Tells a client how far a long answer has come, by the token it sent along; says nothing where it sent none. */
export class WorkProgress {
  private told = 0;

  constructor(
    private readonly connection: Connection,
    private readonly token: ProgressToken | undefined,
    title: string,
  ) {
    this.send({ kind: 'begin', title, cancellable: true });
  }

  report(message: string): void {
    const now = Date.now();
    if (now - this.told < newsEvery) return;
    this.told = now;
    this.send({ kind: 'report', message });
  }

  end(message: string): void {
    this.send({ kind: 'end', message });
  }

  private send(value: WorkDone): void {
    if (this.token !== undefined) sendPart(this.connection, this.token, value);
  }
}

/** Sends a part of an answer, or news of it. A client that has gone is told nothing, which is no failure. */
export function sendPart(connection: Connection, token: ProgressToken, value: unknown): void {
  connection.sendNotification('$/progress', { token, value }).catch(() => undefined);
}
