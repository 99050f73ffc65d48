import assert from 'node:assert/strict';
import type { catalogs, loaded, version, whyNot } from '../../../client/src/status/statusItem';
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
  interface Rows {
    loaded: typeof loaded;
    whyNot: typeof whyNot;
    catalogs: typeof catalogs;
    version: typeof version;
  }
  const shown = load<Rows>('status/statusItem.ts', vscodeStub().vscode);
  const show = async (rest: Partial<Status>) =>
    (await shown).loaded({ catalog, document: { distinct: 2, occurrences: 3 }, number: null, ...rest });
  const reasonOf = async (rest: Partial<Status>) =>
    (await shown).whyNot({ catalog, document: null, number: null, ...rest });
  const showCatalogs = async (changes: Partial<Status['catalog']>) =>
    (await shown).catalogs({ catalog: { ...catalog, ...changes }, document: null, number: null });

  it('shows the codes of the file in few words, and in rows of their own the catalogs and the version', async () => {
    assert.deepEqual(await show({}), {
      text: '2 codes',
      detail: '3 times in this file',
      busy: false,
      severity: 0,
      command: { command: 'bkJobErrorCodes.showFileCodes', title: 'Show Codes' },
    });
    assert.deepEqual(await showCatalogs({}), {
      text: 'Published page 244 · JOB 3.x 235',
      severity: 0,
      command: { command: 'bkJobErrorCodes.showCatalogs', title: 'Show Catalogs' },
    });
    assert.deepEqual((await shown).version({ catalog, document: null, number: null }), {
      text: 'Version 3.12 (from the workspace)',
      command: { command: 'bkJobErrorCodes.chooseJobVersion', title: 'Choose Version' },
    });
  });

  it('counts one code as one, and says nothing twice', async () => {
    const { text, detail } = await show({ document: { distinct: 1, occurrences: 1 } });
    assert.deepEqual([text, detail], ['1 code', '']);
  });

  it('shows that catalogs are being read, or why they are not', async () => {
    const reading = await show({ catalog: { ...catalog, reading: true } });
    assert.deepEqual([reading.busy, reading.severity], [true, 0]);
    assert.equal(await reasonOf({ catalog: { ...catalog, note: 'Not trusted.' } }), 'Not trusted.');
    assert.equal(await reasonOf({}), '');
  });

  it('warns of problems, shows the first and counts all', async () => {
    const one = await showCatalogs({ problems: ['a.md:7: no code'], problemCount: 1, note: 'Not trusted.' });
    assert.deepEqual([one.text, one.severity], ['a.md:7: no code', 1]);
    const { text } = await showCatalogs({ problems: ['a.md:7: no code'], problemCount: 12 });
    assert.equal(text, '12 problems: a.md:7: no code');
  });

  it('makes no icons and links of names and texts of files', async () => {
    assert.equal((await showCatalogs({ layers: '$(bug) 2' })).text, '\\$(bug) 2');
    const { text } = await showCatalogs({ problems: ['[x](command:y)'], problemCount: 1 });
    assert.equal(text, '[x]\u200b(command:y)');
  });

  it('says why the number at the cursor is not explained, before what is missing everywhere', async () => {
    const number = { text: '1', explained: false, explanation: '1 is a port.' };
    const note = 'Not trusted.';
    assert.equal(await reasonOf({ number, catalog: { ...catalog, note } }), '1 is a port.');
    assert.equal(await reasonOf({ number: { ...number, explained: true } }), '');
    const { text } = await show({ document: { distinct: 0, occurrences: 0 }, number });
    assert.equal(text, 'No error codes');
  });

  it('cuts what is longer than a row, where the reader sees it', async () => {
    const number = { text: '1', explained: false, explanation: '123 '.repeat(30) };
    assert.equal(await reasonOf({ number }), `${'123 '.repeat(16).trimEnd()}…`);
    const chinese = (await showCatalogs({ layers: '官方页面'.repeat(9) })).text;
    assert.equal(chinese, `${'官方页面'.repeat(9).slice(0, 25)}…`);
  });
});
