import assert from 'node:assert/strict';
import {
  definitionExtensions,
  fileLanguage,
  isLog,
  isSurelyLog,
  languageIdOf,
  sourceSyntax,
} from '../../../server/src/core/text/languages';
import { languageTable } from '../../../server/src/core/text/languageTable';

describe('languageIdOf', () => {
  it('knows a language by the name of a file', () => {
    const names =
      'file:///w/A.java job.PY a.tsx b.mts c.jsx Dockerfile build.gradle m.properties app.log app.log.2024-05-06 n.ipynb x.yml README .bashrc no.suchending';
    assert.deepEqual(
      names.split(' ').map(languageIdOf),
      'java python typescriptreact typescript javascriptreact dockerfile groovy properties log log json yaml plaintext shellscript plaintext'.split(
        ' ',
      ),
    );
  });

  it('knows every kind of file that may hold definitions', () => {
    const unknown = definitionExtensions.filter((extension) => languageIdOf(`a.${extension}`) === 'plaintext');
    assert.deepEqual(unknown, []);
    assert.ok(definitionExtensions.includes('properties') && definitionExtensions.includes('java'));
  });
});

describe('languageTable', () => {
  it('has one row for a language, and one language for an extension and a file name', () => {
    const words = (texts: readonly (string | undefined)[]) => texts.flatMap((text) => text?.split(' ') ?? []);
    const rows = languageTable.filter(({ id }) => id !== 'java-properties');
    for (const names of [
      languageTable.map(({ id }) => id),
      words(rows.flatMap(({ extensions, unreadExtensions }) => [extensions, unreadExtensions])),
      words(rows.map(({ fileNames }) => fileNames)),
    ]) {
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  it('knows both forms of comments where a language has two', () => {
    assert.deepEqual(fileLanguage('lua')?.comments, { line: '--', block: ['--[[', ']]'] });
    assert.equal(fileLanguage('no such language'), undefined);
  });

  it('knows message bundles by the identifier of the Java extension too', () => {
    const { id, ...facts } = fileLanguage('java-properties') ?? {};
    assert.deepEqual({ ...facts, id: 'properties' }, fileLanguage('properties'));
  });
});

describe('sourceSyntax', () => {
  it('reads the same files as source that VS Code takes for this language, build scripts apart', () => {
    assert.deepEqual(
      ['a.py', 'a.pyw', 'file:///w/A.JAVA', 'a.kts', 'build.gradle', 'a.md'].map(
        (path) => sourceSyntax(path)?.language,
      ),
      ['python', 'python', 'java', 'kotlin', undefined, undefined],
    );
  });
});

describe('isLog', () => {
  const documents = [
    { languageId: 'log', uri: 'untitled:1' },
    { languageId: 'plaintext', uri: 'file:///w/app.LOG' },
    { languageId: 'plaintext', uri: 'file:///w/app.log.3' },
    { languageId: 'json', uri: 'file:///w/job.out' },
    { languageId: 'plaintext', uri: 'file:///w/notes.txt' },
    { languageId: 'java', uri: 'file:///w/Log.java' },
  ];

  it('takes plain text for a log', () => {
    assert.deepEqual(documents.map(isLog), [true, true, true, true, true, false]);
  });

  it('is sure only where the language or the name says log', () => {
    assert.deepEqual(documents.map(isSurelyLog), [true, true, true, true, false, false]);
  });
});
