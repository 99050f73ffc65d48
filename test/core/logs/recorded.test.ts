import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { logs, outputs } from '../../support/recorded/reports';
import { times } from '../../support/recorded/times';

describe('answers about texts that are nearly something else: logs', () => {
  recordedAnswers('logs', 66, { logs, outputs, times });
});
