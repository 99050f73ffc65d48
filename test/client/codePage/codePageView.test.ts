import assert from 'node:assert/strict';
import type * as codePageView from '../../../client/src/codePage/codePageView';
import type { ShownUses } from '../../../client/src/codePage/codeUses';
import type { PageCell, PageRow } from '../../../client/src/ui/pageView';
import type { CodePage } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

const page: CodePage = {
  code: 1207104,
  item: {
    code: 1207104,
    constant: 'IP_NOT_IN_BIZ',
    message: 'IP {0} is not here',
    section: 'Legacy API',
    category: 'Illegal value',
    legacy: true,
    twin: 1237104,
  },
  texts: [
    { language: 'en', text: 'IP {0} is <b>not</b> here' },
    { language: 'zh-CN', text: 'IP{0} 不属于该业务' },
  ],
  provenance: 'From a.md:3',
  about: ['JOB → JOB', 'Legacy API'],
  meanings: [{ label: 'up to 3.4', texts: [{ language: 'en', text: 'old' }], constant: 'OLD', note: 'summary' }],
  messageArguments: [
    { placeholder: '{0}', name: 'IP', valueKind: 'IP address' },
    { placeholder: '{1}', name: 'business', valueKind: 'business' },
    { placeholder: '{2}', name: '', valueKind: '' },
  ],
  twins: [{ code: 1237104, label: 'New API', message: 'IP {0}', change: 'Same meaning.' }],
  constants: [{ layer: 'w', name: 'E.IP', note: '', place: 0 }],
  sources: [{ layer: 'w', label: 'E.java:4', what: 'constant', place: 0 }],
  facts: ['Service: common'],
  advice: {
    scope: 'code',
    causes: ['It moved.', 'The `url` is wrong.'],
    checks: [
      { run: 'gse status', look: '`running`: all is well' },
      { run: 'The console', place: true, look: 'a green dot' },
    ],
    who: 'The DBA',
    ticket: '',
  },
  places: [{ uri: 'file:///w/E.java', line: 3 }],
};

const range = { start: { line: 6, character: 2 }, end: { line: 6, character: 9 } };
const useRow = (index: number) => ({
  id: `1207104/a#${index}`,
  kind: 'use' as const,
  label: 'x 1207104',
  marked: [2, 9] as const,
  description: '',
  tooltip: '',
  place: { uri: 'file:///w/a.py', range },
  rows: [],
});
const usesOf = (count: number): ShownUses => {
  const rows = Array.from({ length: count }, (_, index) => useRow(index));
  const file = { id: 'a', kind: 'file' as const, label: 'a.py', description: '1', tooltip: 'src/a.py', rows };
  return {
    rows: [{ id: '1', kind: 'code', label: '1207104', description: '', tooltip: '', rows: [file] }],
    message: `${count} found.`,
  };
};

/** A row as one line: links in brackets, `|` between head and cells. */
const drawn = ({ head, cells }: PageRow) => {
  const cell = ({ text, action, look }: PageCell) =>
    action ? `[${text}](${action})` : look === 'code' ? `\`${text}\`` : text;
  return [head, ...cells].map((pieces) => pieces.map(cell).join(' ')).join(' | ');
};

async function content(shown: CodePage, uses: ShownUses) {
  const { codePageContent } = await load<typeof codePageView>('codePage/codePageView.ts', vscodeStub().vscode);
  const done: unknown[][] = [];
  const log =
    (name: string) =>
    (...given: unknown[]): void =>
      void done.push([name, ...given]);
  const deeds = Object.fromEntries(
    ['show', 'copy', 'insert', 'render', 'find', 'add', 'showInTree', 'getStarted', 'open'].map((name) => [
      name,
      log(name),
    ]),
  ) as unknown as codePageView.PageDeeds;
  return { ...codePageContent(shown, uses, deeds), done };
}

describe('The page of a code', () => {
  it('has everything in sections, the advice first', async () => {
    const { view } = await content(page, usesOf(1));
    assert.deepEqual(
      view.sections.map(({ title, rows, note }) => [title, rows.map(drawn), note]),
      [
        ['Likely Causes', [' | 1.  It moved.', ' | 2.  The  `url`  is wrong.'], undefined],
        [
          'What to Check',
          [' | `gse status` [Copy](check/0) | `running` : all is well', ' | The console | a green dot'],
          undefined,
        ],
        ['Who Acts', [' | The DBA'], 'Advice of this extension for this code, not part of the official text.'],
        ['Releases and Meanings', ['up to 3.4 | old | `OLD` summary'], undefined],
        ['Arguments', ['`{0}` | IP IP address', '`{1}` | business', '`{2}` | not described'], undefined],
        ['Legacy and New API', ['New API | [1237104](code/1237104) IP {0} | Same meaning.'], undefined],
        ['Constants', ['w | [E.IP](place/0)'], undefined],
        ['Defined In', ['w | [E.java:4](place/0) constant'], undefined],
        ['More', [' | Service: common'], undefined],
        ['Uses in the Workspace', ['[src/a.py:7](use/1207104/a#0) | `x 1207104`'], '1 found.'],
      ],
    );
    assert.deepEqual([view.title, view.badge, view.status], ['1207104', 'legacy API', '1 found.']);
    assert.deepEqual(view.lead, [
      [{ text: 'IP {0} is <b>not</b> here', lang: 'en' }],
      [{ text: 'IP{0} 不属于该业务', lang: 'zh-CN' }],
      [{ text: 'JOB → JOB · Legacy API' }],
      [{ text: 'From a.md:3' }],
    ]);
  });

  it('has an action for each link and button, and no other', async () => {
    const { view, actions, done } = await content(page, usesOf(1));
    const named = JSON.stringify(view).matchAll(/"action":"([^"]+)"/g);
    assert.deepEqual([...new Set([...named].map(([, name]) => name))].sort(), [...actions.keys()].sort());
    for (const run of actions.values()) run();
    assert.deepEqual(done, [
      ['copy', 'gse status'],
      ['show', 1237104],
      ['open', 'file:///w/E.java', 3, 0],
      ['open', 'file:///w/a.py', 6, 2],
      ['find'],
      ['copy', 'IP {0} is <b>not</b> here'],
      ['copy', 'IP{0} 不属于该业务'],
      ['copy', '1207104'],
      ['insert', '1207104'],
      ['render'],
      ['showInTree'],
      ['getStarted'],
    ]);
  });

  it('lists the first uses only, says so, and leads to all', async () => {
    const { view } = await content(page, usesOf(201));
    const uses = view.sections.at(-1);
    assert.equal(uses?.rows.length, 200);
    assert.equal(uses?.note, '201 found. The first 200 are listed here.');
    assert.deepEqual(uses?.buttons, [{ label: 'Show All Uses', action: 'find' }]);
  });

  it('offers for an unlisted code only what works without a catalog', async () => {
    const unlisted = { ...page, item: null, meanings: [], messageArguments: [], twins: [], constants: [], sources: [] };
    const nearby = [{ code: 1237105, message: 'Illegal step_id {0}' }];
    const { view } = await content({ ...unlisted, nearby }, { rows: [], message: '' });
    assert.deepEqual(view.sections.find(({ id }) => id === 'nearby')?.rows.map(drawn), [
      '[1237105](code/1237105) | Illegal step_id {0}',
    ]);
    assert.deepEqual(
      view.buttons.map(({ label }) => label),
      ['Copy Code', 'Insert at Cursor', 'Find in Workspace', 'Add to Own Catalog'],
    );
  });
});
