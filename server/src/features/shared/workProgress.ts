import type {
  ProgressToken,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { ClientMessages } from '../../contract';

/** Minimum time between two reports, in ms. */
const reportInterval = 200;

type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

/** Reports the progress of a long answer under the token of the client; does nothing without a token. */
export class WorkProgress {
  private reportedAt = 0;

  constructor(
    private readonly client: ClientMessages,
    private readonly token: ProgressToken | undefined,
    title: string,
  ) {
    this.send({ kind: 'begin', title, cancellable: true });
  }

  /** `percentage`: 0 to 100, if the end is known. */
  report(message: string, percentage?: number): void {
    const now = Date.now();
    if (now - this.reportedAt < reportInterval) return;
    this.reportedAt = now;
    this.send({ kind: 'report', message, ...(percentage === undefined ? {} : { percentage }) });
  }

  end(message: string): void {
    this.send({ kind: 'end', message });
  }

  private send(value: WorkDone): void {
    if (this.token !== undefined) this.client.sendProgress(this.token, value);
  }
}
