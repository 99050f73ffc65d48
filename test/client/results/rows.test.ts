import assert from 'node:assert/strict';
import type * as migrationRowsModule from '../../../client/src/results/migration';
import type * as resultRowModule from '../../../client/src/results/resultRow';
import type { ResultRow } from '../../../client/src/results/resultRow';
import type * as usesRowsModule from '../../../client/src/results/uses';
import type { FoundUse, FoundUses, MigrationReport, MigrationRow } from '../../../server/src/protocol';
import { load } from '../support/bundle';
import { vscodeStub } from '../support/vscodeStub';

const on = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

/** Rows as lines, indented by depth: `icon label [marked] | description`. */
function drawn(rows: readonly ResultRow[], indent = ''): string[] {
  return rows.flatMap((row) => {
    const mark = row.marked ? ` [${row.label.slice(...row.marked)}]` : '';
    const look = `${row.icon ?? '-'}${row.dimmed ? ' dim' : ''}${row.closed ? ' closed' : ''}`;
    return [`${indent}${look}: ${row.label}${mark} | ${row.description}`, ...drawn(row.rows, `${indent}  `)];
  });
}

function use(line: number, changes: Partial<FoundUse> = {}): FoundUse {
  const text = 'if code == 1239801:';
  const place = { range: on(line, 11, 18), text, start: 11, length: 7 };
  return { ...place, kind: 'number', strength: 'strong', definition: false, ...changes };
}

const uri = 'file:///w/src/a.py';

describe('The rows of results', () => {
  it('are codes, files and lines, which show how certain a use is', async () => {
    const { usesRows, usesSummary } = await load<typeof usesRowsModule>('results/uses.ts', vscodeStub().vscode);
    const uses = [
      use(0),
      use(2, { strength: 'plain' }),
      use(3, { text: 'E.IP_DENIED', start: 2, length: 9, kind: 'name' }),
      use(8, { strength: 'plain', definition: true }),
    ];
    const answer: FoundUses = {
      found: {
        code: 1239801,
        label: 'IP_DENIED no access',
        count: 4,
        files: [{ uri, label: 'a.py', description: 'src', uses }],
      },
      filesRead: 12,
      complete: false,
      notes: ['big.bin is too large.', 'and 3 more'],
    };
    assert.deepEqual(drawn(usesRows(answer)), [
      'symbol-constant: 1239801 | 4 · IP_DENIED no access',
      '  -: a.py | src · 4',
      '    symbol-number: if code == 1239801: [1239801] | line 1',
      '    symbol-number dim: if code == 1239801: [1239801] | line 3 · may be another number',
      '    symbol-enum-member: E.IP_DENIED [IP_DENIED] | line 4 · by name',
      '    symbol-field: if code == 1239801: [1239801] | line 9 · definition',
      'info: big.bin is too large. | ',
      'info: and 3 more | ',
    ]);
    assert.equal(usesSummary(answer), '4 found in 1 of 12 files. big.bin is too large.');
    const unlisted = { code: 1299999, label: '', count: 0, files: [] };
    const none = { found: unlisted, filesRead: 12, complete: true, notes: [] };
    assert.deepEqual(drawn(usesRows(none)), ['symbol-constant: 1299999 | 0']);
    assert.equal(usesSummary(none), '1299999 was not found in the 12 files searched.');
    const note = '/repo was not searched: its files are on no disk.';
    assert.equal(usesSummary({ ...none, complete: false, notes: [note] }), note);
    assert.equal(
      usesSummary({ found: null, filesRead: 0, complete: false, notes: [] }),
      'Stopped: there may be more results.',
    );
  });

  it('have unique ids, and start closed if there are many', async () => {
    const { usesRows } = await load<typeof usesRowsModule>('results/uses.ts', vscodeStub().vscode);
    const files = ['a', 'b'].map((name) => ({
      uri: `file:///${name}`,
      label: name,
      description: '',
      uses: Array.from({ length: 101 }, (_, line) => use(line)),
    }));
    const rows = usesRows({
      found: { code: 1, label: '', files, count: 202 },
      filesRead: 2,
      complete: true,
      notes: ['n'],
    });
    const all = (row: ResultRow): ResultRow[] => [row, ...row.rows.flatMap(all)];
    const ids = rows.flatMap(all).map(({ id }) => id);
    assert.equal(ids.length, 1 + 2 + 202 + 1);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      rows.flatMap((row) => row.rows.map(({ closed }) => closed)),
      [true, true],
    );
  });

  it('of the migration report are uses with changes, obstacles and parameters', async () => {
    const { migrationRows, migrationSummary } = await load<typeof migrationRowsModule>(
      'results/migration.ts',
      vscodeStub().vscode,
    );
    const common = { kind: 'number', strength: 'strong', text: 'x = 1208146', start: 4, length: 7 } as const;
    const rows: MigrationRow[] = [
      {
        ...common,
        range: on(0, 4, 11),
        from: 1208146,
        to: 1238128,
        replacement: '1238128',
        change: 'The same meaning.',
        reason: null,
        renames: [
          { from: 'processInfos', to: 'process_infos', ranges: [on(4, 1, 13)] },
          { from: 'appId', to: 'bk_biz_id', ranges: [] },
        ],
      },
      {
        ...common,
        strength: 'plain',
        range: on(6, 4, 11),
        from: 1201000,
        to: null,
        replacement: null,
        change: '',
        reason: 'It has no successor.',
        renames: [],
      },
      {
        ...common,
        range: on(7, 4, 11),
        from: 1207128,
        to: 1237128,
        replacement: '1237128',
        change: 'Wider.',
        reason: 'Differs.',
        renames: [],
      },
    ];
    const report: MigrationReport = {
      files: [{ uri, label: 'a.py', description: '', rows }],
      count: 3,
      certain: 1,
      filesRead: 5,
      complete: true,
      notes: [],
    };
    assert.deepEqual(drawn(migrationRows(report, 'file')), [
      '-: a.py | 3',
      '  arrow-swap closed: x = 1208146 [1208146] | 1208146 → 1238128 · line 1',
      '    info: The same meaning. | ',
      '    symbol-parameter: processInfos → process_infos | line 5',
      '    symbol-parameter dim: appId → bk_biz_id | not found near the code',
      '  circle-slash dim closed: x = 1208146 [1208146] | 1201000: no successor · line 7',
      '    warning: It has no successor. | ',
      '  eye closed: x = 1208146 [1208146] | 1207128 → 1237128 · line 8',
      '    info: Wider. | ',
      '    warning: Differs. | ',
    ]);
    const byCode = migrationRows(report, 'code').map((row) => [
      row.label,
      row.code,
      row.rows.map((use) => use.description),
    ]);
    assert.deepEqual(byCode, [
      ['1201000: no successor', 1201000, ['a.py · 1201000: no successor · line 7']],
      ['1207128 → 1237128', 1207128, ['a.py · 1207128 → 1237128 · line 8']],
      ['1208146 → 1238128', 1208146, ['a.py · 1208146 → 1238128 · line 1']],
    ]);
    assert.equal(migrationSummary(report), 'Uses of legacy codes: 3, in 1 of 5 files. “Fix all” replaces 1.');
    const none = { ...report, files: [], count: 0, certain: 0 };
    assert.equal(migrationSummary(none), 'No code of the legacy API in the 5 files searched.');
    const note = '/repo was not searched: its files are on no disk.';
    assert.equal(migrationSummary({ ...none, complete: false, notes: [note] }), note);
  });

  it('open their line, mark the code in it, and show the icon of their file', async () => {
    const { vscode } = vscodeStub();
    class TreeItem {
      constructor(
        readonly label: unknown,
        readonly collapsibleState: number,
      ) {}
    }
    class ThemeIcon {
      static readonly File = 'the icon of the file';
      constructor(
        readonly id: string,
        readonly color?: unknown,
      ) {}
    }
    class ThemeColor {
      constructor(readonly id: string) {}
    }
    class Range {
      readonly numbers: readonly number[];
      constructor(...numbers: number[]) {
        this.numbers = numbers;
      }
    }
    const more = {
      TreeItem,
      ThemeIcon,
      ThemeColor,
      Range,
      TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
      Uri: { parse: (text: string) => `parsed ${text}` },
    };
    const { resultItem } = await load<typeof resultRowModule>('results/resultRow.ts', { ...vscode, ...more });
    const leaf: ResultRow = {
      id: 'u',
      kind: 'use',
      label: 'x = 1208146',
      marked: [4, 11],
      description: 'line 3',
      tooltip: 't',
      icon: 'symbol-number',
      dimmed: true,
      place: { uri, range: on(2, 4, 11) },
      rows: [],
    };
    assert.deepEqual(
      { ...resultItem(leaf) },
      {
        label: { label: 'x = 1208146', highlights: [[4, 11]] },
        collapsibleState: 0,
        id: 'u',
        description: 'line 3',
        tooltip: 't',
        contextValue: 'use',
        accessibilityInformation: { label: 'x = 1208146, line 3' },
        iconPath: new ThemeIcon('symbol-number', new ThemeColor('disabledForeground')),
        command: {
          command: 'vscode.open',
          title: 'Open',
          arguments: [`parsed ${uri}`, { selection: new Range(2, 4, 2, 11), preserveFocus: true }],
        },
      },
    );
    const { marked: _none, ...unmarked } = leaf;
    const file = resultItem({ ...unmarked, id: 'f', kind: 'file', label: 'a.py', rows: [leaf], closed: true });
    assert.deepEqual(
      [file.iconPath, file.resourceUri, file.command, file.collapsibleState, file.label],
      [ThemeIcon.File, `parsed ${uri}`, undefined, 1, 'a.py'],
    );
  });
});
