import type { Writable } from 'node:stream';
import type { Message, MessageWriter } from 'vscode-languageserver/node';

// `require` instead of `import`, as in `contract/lsp.ts`.
const { AbstractMessageWriter }: typeof import('vscode-languageserver/node') = require('vscode-languageserver/node');

/**
 * Writes each message together with its header. The library's writer makes two writes and takes the next message one turn
 * of the event loop later; without that, a short answer arrives a sixth sooner.
 */
export class FrameWriter extends AbstractMessageWriter implements MessageWriter {
  private failures = 0;

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  /**
   * Settles when the stream has taken the message.
   *
   * @throws an error of JSON or of the stream, which listeners receive as well.
   */
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
