import { errorWords, responses } from '../../support/recorded/documents';
import { forms } from '../../support/recorded/parts';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { explained, judged, logs, messages } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: messages', () => {
  recordedAnswers('messages', 206, { errorWords, explained, forms, judged, logs, messages, responses });
});
