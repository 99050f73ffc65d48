import { custom, definitions, together } from '../../support/recorded/catalogs';
import { mentions } from '../../support/recorded/documents';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { cards } from '../../support/recorded/reports';
import { shipped } from '../../support/recorded/shipped';

describe('answers about texts that are nearly something else: catalog', () => {
  recordedAnswers('catalog', 183, { cards, custom, definitions, mentions, shipped, together });
});
