import { alike, asked, lookups, queries } from '../../support/recorded/logLines';
import { logReport } from '../../support/recorded/logReports';
import { fields } from '../../support/recorded/parts';
import { recordedAnswers } from '../../support/recorded/recordedAnswers';
import { logs, outputs } from '../../support/recorded/reports';
import { bursts, times } from '../../support/recorded/times';

describe('answers about texts that are nearly something else: logs', () => {
  recordedAnswers('logs', 205, { alike, asked, bursts, fields, logReport, logs, lookups, outputs, queries, times });
});
