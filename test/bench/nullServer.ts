import {
  type CompletionList,
  createConnection,
  type Hover,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What the null server answers, whatever it is asked. */
export interface RivalAnswers {
  readonly hover: Hover | null;
  readonly completion: CompletionList | null;
}

/**
 * The least a language server can do with the libraries ours stands on: keep documents and answer constants. Which ones,
 * `initialize` may say: an answer as long as ours costs as much to send, and what is compared is the work behind it.
 */
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

let answers: RivalAnswers = {
  hover: { contents: { kind: 'markdown', value: '**1239801** constant' } },
  completion: { isIncomplete: true, items: [{ label: '1239801' }] },
};

connection.onInitialize(({ initializationOptions }) => {
  answers = { ...answers, ...initializationOptions };
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['1', '2'] },
    },
  };
});
connection.onHover(() => answers.hover);
connection.onCompletion(() => answers.completion);
documents.listen(connection);
connection.listen();
