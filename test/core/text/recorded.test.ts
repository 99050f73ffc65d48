import { definitions, linted } from '../../support/recorded/catalogs';
import { mentions, responses } from '../../support/recorded/documents';
import { pieces } from '../../support/recorded/parts';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { texts } from '../../support/recorded/texts';

describe('answers about texts that are nearly something else: text', () => {
  recordedAnswers('text', 498, { definitions, linted, mentions, pieces, responses, texts });
});
