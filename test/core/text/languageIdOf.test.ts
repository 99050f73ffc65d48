import assert from 'node:assert/strict';
import { languageIdOf } from '../../../server/src/core/text/languageIdOf';
import { sourceExtensions } from '../../../server/src/core/text/source/sourceSyntax';

describe('languageIdOf', () => {
  it('tells a language by the name of a file', () => {
    const names =
      'file:///w/A.java job.PY a.tsx b.mts c.jsx Dockerfile build.gradle m.properties app.log app.log.2024-05-06 n.ipynb x.yml README .bashrc no.suchending';
    assert.deepEqual(
      names.split(' ').map(languageIdOf),
      'java python typescriptreact typescript javascriptreact dockerfile groovy properties log log json yaml plaintext shellscript plaintext'.split(
        ' ',
      ),
    );
  });

  it('knows every kind of file that constants are read from', () => {
    const unknown = sourceExtensions.filter((extension) => languageIdOf(`a.${extension}`) === 'plaintext');
    assert.deepEqual(unknown, []);
  });
});
