import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from '../contract';
import { type CodeDocument, codeDocuments, type PositionEncoding } from '../core/mentions/document';

/** What the session does when the client opens, saves or closes a document. */
export interface DocumentEvents {
  opened(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** The documents that the client has open, as its edits leave them. */
export class OpenDocuments {
  private factory = codeDocuments();
  private readonly editedAt = new WeakMap<CodeDocument, number>();
  private readonly documents = new TextDocuments<CodeDocument>({
    create: (uri, languageId, version, text) => this.factory.create(uri, languageId, version, text),
    update: (document, changes, version) => {
      this.editedAt.set(document, Date.now());
      return this.factory.update(document, changes, version);
    },
  });

  /** To be called before the first document is opened. */
  setEncoding(encoding: PositionEncoding): void {
    this.factory = codeDocuments(encoding);
  }

  listen(connection: Connection, events: DocumentEvents): void {
    this.documents.onDidOpen(({ document }) => events.opened(document.uri));
    this.documents.onDidSave(({ document }) => events.saved(document.uri));
    this.documents.onDidClose(({ document }) => events.closed(document.uri));
    this.documents.listen(connection);
  }

  get(uri: string): CodeDocument | undefined {
    return this.documents.get(uri);
  }

  all(): CodeDocument[] {
    return this.documents.all();
  }

  /** Milliseconds since the last edit; Infinity where there was none. */
  sinceEdit(document: CodeDocument | undefined): number {
    return Date.now() - ((document && this.editedAt.get(document)) ?? Number.NEGATIVE_INFINITY);
  }

  /** A file of the disk as a document that is not open. */
  async read(uri: string, text: string): Promise<CodeDocument> {
    const { languageIdOf } = await import('../core/text/languages');
    return this.factory.create(uri, languageIdOf(uri), 0, text);
  }
}
