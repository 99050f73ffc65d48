import { constants, together } from '../../support/recorded/catalogs';
import { completion } from '../../support/recorded/documents';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { cards, explained, search, tools } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: answers', () => {
  recordedAnswers('answers', 180, { cards, completion, constants, explained, search, together, tools });
});
