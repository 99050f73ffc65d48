import { checks, mentions, open } from '../../support/recorded/documents';
import { edits, members } from '../../support/recorded/edits';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { explained } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: mentions', () => {
  recordedAnswers('mentions', 825, { checks, edits, explained, members, mentions, open });
});
