import type { Connection } from 'vscode-languageserver';
import { TextDocuments } from '../contract';
import { type CodeDocument, codeDocuments, type PositionEncoding } from '../core/mentions/document';

/** What the session does when the client opens, edits, saves or closes a document. */
interface DocumentEvents {
  opened(uri: string): void;
  /** Also called after `opened`. */
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** The documents that the client has open, as its edits leave them. */
export class OpenDocuments {
  private readonly factory = codeDocuments();
  private readonly documents = new TextDocuments(this.factory);

  /** To be called before the first document is opened. */
  setEncoding(encoding: PositionEncoding): void {
    this.factory.encoding = encoding;
  }

  listen(connection: Connection, events: DocumentEvents): void {
    this.documents.onDidOpen(({ document }) => events.opened(document.uri));
    this.documents.onDidChangeContent(({ document }) => events.changed(document.uri));
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

  /** A file of the disk as a document that is not open. */
  async read(uri: string, text: string): Promise<CodeDocument> {
    const { languageIdOf } = await import('../core/text/languages');
    return this.factory.create(uri, languageIdOf(uri), 0, text);
  }
}
