import assert from 'node:assert/strict';
import type { loaded, version } from '../../../client/src/status/statusItem';
import type { Status } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

const catalog: Status['catalog'] = {
  layers: 'Published page 244 · JOB 3.x 235',
  version: 'Version 3.12 (from the workspace)',
  reading: false,
  note: '',
  problems: [],
  problemCount: 0,
};

describe('The language status', () => {
  const shown = load<{ loaded: typeof loaded; version: typeof version }>('status/statusItem.ts', vscodeStub().vscode);
  const show = async (changes: Partial<Status['catalog']>, rest: Partial<Status> = {}) =>
    (await shown).loaded({ catalog: { ...catalog, ...changes }, document: null, number: null, ...rest });

  it('shows the codes of the file in few words, with the layers behind, and the version', async () => {
    assert.deepEqual(await show({}, { document: { distinct: 2, occurrences: 3 } }), {
      text: '2 codes',
      detail: '2 codes in this file, 3 times · Published page 244 · JOB 3.x 235',
      busy: false,
      severity: 0,
      command: { command: 'bkJobErrorCodes.showCatalogs', title: 'Show Catalogs' },
    });
    assert.deepEqual((await shown).version({ catalog, document: null, number: null }), {
      text: 'Version 3.12 (from the workspace)',
      command: { command: 'bkJobErrorCodes.chooseJobVersion', title: 'Choose Version' },
    });
  });

  it('shows that catalogs are being read, or why they are not', async () => {
    const reading = await show({ reading: true, note: 'The catalogs are being read.' });
    assert.deepEqual(
      [reading.busy, reading.detail, reading.severity],
      [true, 'The catalogs are being read. · Published page 244 · JOB 3.x 235', 0],
    );
    const untrusted = await show({ note: 'Not trusted.' });
    assert.deepEqual(
      [untrusted.busy, untrusted.detail, untrusted.severity],
      [false, 'Not trusted. · Published page 244 · JOB 3.x 235', 0],
    );
  });

  it('warns of problems, lists some and counts all', async () => {
    const { detail, severity } = await show({ problems: ['a.md:7: no code'], problemCount: 12 });
    assert.deepEqual(
      [detail, severity],
      ['a.md:7: no code · 12 problems in total · Published page 244 · JOB 3.x 235', 1],
    );
  });

  it('makes no icons and links of names and texts of files', async () => {
    const { text, detail } = await show({ layers: '$(bug) 2', problems: ['[x](command:y)'], problemCount: 1 });
    assert.deepEqual([text, detail], ['No error codes', '[x]\u200b(command:y) · \\$(bug) 2']);
  });

  it('says first why nothing is shown', async () => {
    const document = { distinct: 0, occurrences: 0 };
    const number = { text: '1', explained: false, explanation: '1 is a port.' };
    const { text, detail } = await show({ note: 'Not trusted.' }, { document, number });
    assert.equal(text, 'No error codes');
    assert.match(detail ?? '', /^1 is a port\. · Not trusted\. · 0 codes in this file/);
  });
});
