import { constants, together } from '../../support/recorded/catalogs';
import { completion } from '../../support/recorded/documents';
import { members, numbering } from '../../support/recorded/edits';
import { inline } from '../../support/recorded/inline';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { cards, explained, judged, search, tools } from '../../support/recorded/reports';

describe('answers about texts that are nearly something else: answers', () => {
  recordedAnswers('answers', 344, {
    cards,
    completion,
    constants,
    explained,
    inline,
    judged,
    members,
    numbering,
    search,
    together,
    tools,
  });
});
