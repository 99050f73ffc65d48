import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes messages to a stream, each together with its header. The library's own writer writes them one after the other
 * and looks for the next message a turn of the event loop later: a sixth of the time until a short answer arrives.
 */
export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  private failures = 0;

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /** Settles when the stream has taken the message. @throws what writing it to JSON or to the stream throws; it is told as well. */
  async write(message: Message): Promise<void> {
    try {
      const body = JSON.stringify(message);
      const frame = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
      await new Promise<void>((resolve, reject) => {
        this.stream.write(frame, (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      this.failures++;
      this.fireError(error, message, this.failures);
      throw error;
    }
  }

  end(): void {
    this.stream.end();
  }
}
