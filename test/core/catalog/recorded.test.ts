import { custom, definitions, linted, together } from '../../support/recorded/catalogs';
import { mentions } from '../../support/recorded/documents';
import { added } from '../../support/recorded/edits';
import { catalogFile, vocabulary } from '../../support/recorded/parts';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { cards } from '../../support/recorded/reports';
import { shipped } from '../../support/recorded/shipped';

describe('answers about texts that are nearly something else: catalog', () => {
  recordedAnswers('catalog', 273, {
    added,
    cards,
    catalogFile,
    custom,
    definitions,
    linted,
    mentions,
    shipped,
    together,
    vocabulary,
  });
});
