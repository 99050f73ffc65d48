import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { cards } from '../../support/recorded/reports';
import { template } from '../../support/recorded/texts';

describe('answers about texts that are nearly something else: template', () => {
  recordedAnswers('template', 78, { cards, template });
});
