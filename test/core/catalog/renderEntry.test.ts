import assert from 'node:assert/strict';
import { releaseNote, renderMessage } from '../../../server/src/core/catalog/renderEntry';
import { languages } from '../../../server/src/core/text';
import { layerOf, merged, released, said } from '../../support/handmadeLayers';

describe('the message of an entry', () => {
  it('is shown as written if Spring gets no argument', () => {
    const entry = said(1241001, 'A', "it''s {0}", { javaFormat: true, placeholders: [0] });
    const shown = (...args: (string | undefined)[]) => renderMessage(entry, 'en', args).text;
    assert.deepEqual(
      [shown(), shown(undefined), shown('x'), shown(undefined, 'x')],
      ["it''s {0}", "it''s {0}", "it's x", "it's {0}"],
    );
  });

  it('is not changed without arguments in other catalogs', () => {
    assert.equal(renderMessage(said(1241001, 'A', "it''s {0}"), 'en', []).text, "it''s {0}");
  });

  it('has its time zone, UTC if nothing is said', () => {
    const entry = said(1241001, 'A', '{0,time,HH:mm}', { javaFormat: true, placeholders: [0] });
    assert.equal(renderMessage(entry, 'en', ['2024-05-01T08:30:00Z']).text, '08:30');
    assert.equal(renderMessage(entry, 'en', ['2024-05-01T08:30:00Z'], 480).text, '16:30');
  });
});

describe('the release of a message', () => {
  const entries = [
    released(1241001, 'OLD', 'old', '3.4', '3.6'),
    released(1241001, 'NEW', 'new', '3.7', '3.12'),
    released(1241002, 'SAME', 'one {0}', '3.4', '3.6'),
    released(1241002, 'SAME', 'two {0}', '3.7', '3.12'),
    released(1241003, 'ALWAYS', 'always', '3.4', '3.12'),
    said(1241004, 'UNKNOWN', 'unknown'),
  ];
  const notesIn = (version?: '3.8') => {
    const catalog = merged([layerOf('job-v3', entries)], version);
    return [1241001, 1241002, 1241003, 1241004].map((code) => {
      const entry = catalog.meanings(code)[0];
      return languages.map((language) => entry && releaseNote(entry, catalog, language));
    });
  };

  it('is shown if it is open and decides the meaning or the text', () => {
    assert.deepEqual(notesIn(), [
      [
        'This is the message of JOB 3.7 and later. 1241001 has another meaning in other releases.',
        '这是作业平台 3.7 及以后的消息。1241001 在其他版本中含义不同。',
      ],
      [
        'This is the message of JOB 3.7 and later. 1241002 has another text in other releases.',
        '这是作业平台 3.7 及以后的消息。1241002 在其他版本中的文本不同。',
      ],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('is not shown if a release is chosen', () => {
    assert.deepEqual(notesIn('3.8').flat(), Array(8).fill(undefined));
  });
});
