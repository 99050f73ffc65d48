import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { logs, outputs } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: logs', () => {
  recordedAnswers('logs', 57, { logs, outputs });
});
