import {
  type CompletionList,
  createConnection,
  type Hover,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The constant answers of the null server. */
export interface RivalAnswers {
  readonly hover: Hover | null;
  readonly completion: CompletionList | null;
}

/**
 * The minimum that a language server does with the same libraries as ours: keep documents and answer with constants.
 * `initialize` may set them: answers as long as ours cost the same to send, so that only the work behind them is compared.
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
