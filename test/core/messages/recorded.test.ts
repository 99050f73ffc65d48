import { responses } from '../../support/recorded/documents';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { explained, logs, messages } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: messages', () => {
  recordedAnswers('messages', 95, { explained, logs, messages, responses });
});
