import { definitions, linted } from '../../support/recorded/catalogs';
import { checks, comments } from '../../support/recorded/documents';
import { project } from '../../support/recorded/projects';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';

describe('answers about texts that are nearly something else: checks', () => {
  recordedAnswers('checks', 330, { checks, comments, definitions, linted, project });
});
