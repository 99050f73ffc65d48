import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { ClientMessages } from '../../contract/requestContext';

/** A person follows no more news than this. In ms. */
const newsEvery = 200;

type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Tells a client how far a long answer has come, by the token it sent along; says nothing where it sent none. */
export class WorkProgress {
  private told = 0;

  constructor(
    private readonly client: ClientMessages,
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
    if (this.token !== undefined) this.client.sendProgress(this.token, value);
  }
}
