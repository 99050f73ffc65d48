import { checks, mentions } from '../../support/recorded/documents';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { explained } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: mentions', () => {
  recordedAnswers('mentions', 501, { checks, explained, mentions });
});
