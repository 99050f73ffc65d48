import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { builtinLayers } from '../../../server/src/builtin/builtinLayers';
import { CatalogService, type CatalogServiceHost } from '../../../server/src/catalogs/catalogService';
import type { FolderFound } from '../../../server/src/catalogs/folderReader';
import { Waiting } from '../../../server/src/catalogs/waiting';
import { defaultSettings, type Settings } from '../../../server/src/contract/settings';
import type { Catalog } from '../../../server/src/core/catalog/catalog';
import { holdsIn, type JobVersion } from '../../../server/src/core/catalog/jobVersion';
import { nodeFiles } from '../../../server/src/disk/nodeFiles';
import { ManualClock } from '../../support/manualClock';
import { javaConstant, TempTree } from '../../support/tempTree';
import { patience } from '../../support/until';

/** A server with the catalogs of some folders. */
class Host implements CatalogServiceHost {
  settings: Settings = defaultSettings;
  readonly builtIn = builtinLayers;
  /** How often custom catalogs were read. */
  customReadings = 0;
  /** Called before files are read again. */
  beforeReread: () => void = () => undefined;
  readonly files = async () => ({
    ...nodeFiles,
    reread: (...args: Parameters<typeof nodeFiles.reread>) => {
      this.beforeReread();
      return nodeFiles.reread(...args);
    },
    readCustom: (...args: Parameters<typeof nodeFiles.readCustom>) => {
      this.customReadings++;
      return nodeFiles.readCustom(...args);
    },
  });
  readonly clock = new ManualClock();
  readonly maxWait = 2000;
  readonly failures: unknown[] = [];
  readonly finishes: (FolderFound & { readonly folder: string })[] = [];
  watched: readonly string[] = [];
  changes = 0;
  readonly settingsOf = async () => this.settings;
  readonly service: CatalogService;

  constructor(readonly trees: readonly TempTree[]) {
    this.service = new CatalogService(this);
    this.setFolders(trees);
  }

  setFolders(trees: readonly TempTree[]): void {
    this.service.setFolders(trees.map((tree, n) => ({ uri: tree.uri(), name: `folder${n}` })));
  }

  changed(): void {
    this.changes++;
  }

  finished({ name }: { readonly name: string }, found: FolderFound): void {
    this.finishes.push({ ...found, folder: name });
  }

  watchCustom(uris: readonly string[]): void {
    this.watched = uris;
  }

  failed(error: unknown): void {
    this.failures.push(error);
  }

  catalog(uri?: string): Catalog {
    return this.service.store.catalogFor(uri, this.settings);
  }

  /** The codes of a name, for a document. */
  codes(name: string, uri?: string): number[] {
    return this.catalog(uri)
      .named(name)
      .map(({ entry }) => entry.code);
  }

  async start(): Promise<void> {
    this.service.start();
    await this.done();
  }

  /** Waits for the disk until something is true, while the clock moves. */
  async until(what: string, isTrue: () => boolean): Promise<void> {
    const deadline = Date.now() + patience;
    while (!isTrue()) {
      if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
      this.clock.advance(10);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Waits until all folders are read. */
  async done(): Promise<void> {
    await this.until('the folders to be read', () =>
      this.states().every((state) => !state.endsWith('waiting') && !state.endsWith('reading')),
    );
  }

  async change(settings: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.service.refresh();
  }

  states(): string[] {
    const { layers } = this.service.store.reportFor(undefined, this.settings);
    return layers.flatMap(({ kind, name, state }) => (kind === 'workspace' ? [`${name.en} ${state}`] : []));
  }

  /** Reports a change on the disk; waits until a name has these codes. */
  async follow(tree: TempTree, files: readonly string[], name: string, codes: readonly number[]): Promise<void> {
    this.service.filesChanged(files.map((file) => tree.uri(file)));
    await this.expect(name, codes);
  }

  async expect(name: string, codes: readonly number[]): Promise<void> {
    await this.until(
      `${name} to be ${codes.join() || 'gone'}, not ${this.codes(name).join()}`,
      () => this.codes(name).join() === codes.join(),
    );
  }
}

describe('catalog service', () => {
  const hosts: Host[] = [];
  function hostOf(...files: Readonly<Record<string, string>>[]): Host & { readonly tree: TempTree } {
    const trees = files.map((some) => new TempTree(some));
    const host = new Host(trees);
    hosts.push(host);
    return Object.assign(host, { tree: trees[0] ?? new TempTree() });
  }
  afterEach(() => {
    for (const { service, trees, failures } of hosts.splice(0)) {
      service.stop();
      for (const tree of trees) tree.remove();
      assert.deepEqual(failures, []);
    }
  });

  it('reads nothing before the start, then everything; the same definitions are the same catalog', async () => {
    const host = hostOf({
      'ErrorCode.java': javaConstant('TEAM_FAILED', 1241001),
      'i18n/message_zh.properties': '1241001=失败了\n',
      'i18n/message_en.properties': '1241001=It failed\n',
    });
    assert.deepEqual([host.codes('TEAM_FAILED'), host.states()], [[], ['folder0 waiting']]);
    await host.start();
    const catalog = host.catalog(host.tree.uri('A.java'));
    const entry = catalog.named('TEAM_FAILED')[0]?.entry;
    assert.deepEqual(entry?.message, { en: 'It failed', 'zh-CN': '失败了' });
    assert.equal(entry?.layer, `workspace:${host.tree.uri()}`);
    assert.deepEqual(entry?.origin, { file: host.tree.uri('ErrorCode.java'), line: 2 });
    assert.deepEqual(
      catalog.layers.map(({ kind }) => kind),
      ['workspace', 'page', 'job-v3'],
    );
    assert.equal(host.catalog(host.tree.uri('B.java')), catalog);
    const { changes } = host;
    host.tree.write('ErrorCode.java', javaConstant('TEAM_FAILED', 1241001));
    host.tree.write('Plain.java', 'class Plain {}\n');
    await host.service.readAgain(['ErrorCode.java', 'Plain.java', 'notes.txt'].map((name) => host.tree.uri(name)));
    assert.equal(host.catalog(host.tree.uri('A.java')), catalog);
    assert.equal(host.changes, changes);
    const [found] = host.finishes;
    assert.deepEqual([found?.filesRead, found?.files, found?.folder], [3, 3, 'folder0']);
  });

  it('reports what was read, from where, and what was skipped', async () => {
    const host = hostOf({ 'a/E.java': javaConstant('A', 1241001, 'ErrorCode'), 'b.go': '\0' });
    host.settings = { ...defaultSettings, catalogs: ['own.json', '/etc/hostname'] };
    host.tree.write('own.json', '{"codes":[{"code":1299001,"message":"Ours"}]}');
    await host.start();
    await host.until('the custom catalog', () => host.catalog().layers.length === 4);
    const { layers, trusted, skipped } = host.service.store.reportFor(undefined, host.settings);
    assert.deepEqual([trusted, skipped], [true, [{ file: '/etc/hostname', reason: 'outside' }]]);
    assert.deepEqual(
      layers.map(({ id, state, filesRead }) => [id, state, filesRead]),
      [
        [`own:${host.tree.uri('own.json')}`, 'done', 1],
        [`workspace:${host.tree.uri()}`, 'done', 2],
        ['page', 'done', 0],
        ['job-v3', 'done', 0],
      ],
    );
    assert.deepEqual(layers[1]?.skipped, [{ file: host.tree.uri('b.go'), reason: 'binary' }]);
    assert.deepEqual(host.watched, [host.tree.uri('own.json')]);
    host.tree.write('b.go', 'package b\n\nconst ErrLate = 1241002\n');
    await host.follow(host.tree, ['b.go'], 'ErrLate', [1241002]);
    const after = host.service.store.reportFor(undefined, host.settings).layers[1];
    assert.deepEqual([after?.skipped, after?.skippedCount], [[], 0]);
  });

  it('answers from what is read so far', async () => {
    const many = Array.from({ length: 1500 }, (_, n) => [`src/p${n % 50}/C${n}.java`, `class C${n} {}\n`.repeat(50)]);
    const host = hostOf({ ...Object.fromEntries(many), 'ErrorCode.java': javaConstant('EARLY', 1241001) });
    const early: number[][] = [];
    host.changed = () => {
      if (host.finishes.length === 0) early.push(host.codes('EARLY'));
    };
    await host.start();
    assert.deepEqual(early.at(-1), [1241001]);
    assert.equal(host.finishes[0]?.filesRead, 1501);
  });

  it('reads custom catalogs again only when a file that may be one has changed', async () => {
    const host = hostOf({ 'src/E.java': javaConstant('A', 1241001), 'notes.txt': '' });
    host.settings = { ...defaultSettings, catalogs: ['catalogs/**/*.json', 'codes.list'] };
    host.tree.write('codes.list', 'of no format');
    host.catalog();
    await host.start();
    await host.until('the custom catalog', () => host.catalog().layers.length === 4);
    const looksFor = async (...names: readonly string[]) => {
      const before = host.customReadings;
      await host.service.readAgain(names.map((name) => host.tree.uri(name)));
      return host.customReadings > before;
    };
    assert.equal(await looksFor('src/E.java', 'notes.txt', '.gitignore'), false);
    host.tree.write('catalogs/v1.2/own.json', '{"codes":[{"code":1299001,"message":"Ours"}]}');
    assert.equal(await looksFor('catalogs/v1.2/own.json'), true);
    assert.equal(host.catalog().get(1299001)?.message.en, 'Ours');
    for (const name of ['catalogs', 'catalogs/v1.2', 'codes.list']) assert.equal(await looksFor(name), true, name);
  });

  it('prefers the nearest folder to the other ones', async () => {
    const host = hostOf(
      { 'E.java': javaConstant('SAME', 1241001), 'in/E.java': javaConstant('INNER', 1241009) },
      { 'E.java': javaConstant('SAME', 1241002) },
    );
    const [first, second] = host.trees as [TempTree, TempTree];
    await host.start();
    assert.deepEqual(host.codes('SAME', first.uri('a.py')), [1241001, 1241002]);
    assert.deepEqual(host.codes('SAME', second.uri('a.py')), [1241002, 1241001]);
    assert.deepEqual(host.codes('SAME', 'untitled:a'), [1241001, 1241002]);
    // A name that begins alike is no folder around the document.
    assert.deepEqual(host.codes('SAME', `${second.uri()}x/a.py`), [1241001, 1241002]);
    const inner = { uri: first.uri('in'), name: 'inner' };
    host.service.setFolders([{ uri: first.uri(), name: 'folder0' }, inner]);
    await host.until('the inner folder', () => host.states().join() === 'folder0 done,inner done');
    const layers = host.catalog(first.uri('in/a.py')).layers.map(({ id, entries }) => [id, entries.length]);
    assert.deepEqual(layers.slice(0, -2), [
      [`workspace:${inner.uri}`, 1],
      [`workspace:${first.uri()}`, 1],
    ]);
    assert.deepEqual(host.codes('SAME'), [1241001]);
  });

  it('follows files that are created, changed, moved and deleted', async () => {
    const host = hostOf({ 'a/E.java': javaConstant('FIRST', 1241001) });
    const { tree } = host;
    await host.start();
    tree.write('a/E.java', javaConstant('FIRST', 1241005));
    await host.follow(tree, ['a/E.java'], 'FIRST', [1241005]);
    tree.write('new/deep/N.py', 'class JobError:\n    ABSENT = 1241002\n');
    await host.follow(tree, ['new'], 'ABSENT', [1241002]);
    rmSync(tree.path('a'), { recursive: true });
    await host.follow(tree, ['a'], 'FIRST', []);
    rmSync(tree.path('new/deep/N.py'));
    await host.follow(tree, ['new/deep/N.py'], 'ABSENT', []);
    tree.write('x/E.java', javaConstant('THIRD', 1241003));
    await host.follow(tree, ['x/E.java'], 'THIRD', [1241003]);
    tree.write('.gitignore', 'x/\n');
    await host.follow(tree, ['.gitignore'], 'THIRD', []);
  });

  it('keeps the last good version of a file while it is half-written', async () => {
    const whole = `${javaConstant('KEPT', 1241001)}`;
    const host = hostOf({ 'E.java': whole, 'F.java': javaConstant('OTHER', 1241002) });
    const { tree } = host;
    await host.start();
    for (const truncated of [whole.slice(0, 30), whole.slice(0, -4), '', ' \n']) {
      tree.write('E.java', truncated);
      tree.write('F.java', javaConstant('OTHER', 1241003));
      await host.follow(tree, ['E.java', 'F.java'], 'OTHER', [1241003]);
      assert.deepEqual(host.codes('KEPT'), [1241001]);
      tree.write('F.java', javaConstant('OTHER', 1241002));
      await host.follow(tree, ['F.java'], 'OTHER', [1241002]);
    }
    const problems = () => host.catalog().problems.map(({ file, line, reason }) => ({ file, line, reason: reason.en }));
    const reason = 'The file looks incomplete. Its last complete version is used until it is saved in full.';
    await host.until('the problem to be reported', () => problems().length > 0);
    assert.deepEqual(problems(), [{ file: tree.uri('E.java'), line: 1, reason }]);
    assert.deepEqual(host.codes('KEPT'), [1241001]);
    tree.write('E.java', whole.replace('1241001', '1241004'));
    await host.follow(tree, ['E.java'], 'KEPT', [1241004]);
    assert.deepEqual(problems(), []);
    // Without its last line break it looks truncated, until it has not changed for a second.
    tree.write('E.java', whole.replace('1241001', '1241005').trimEnd());
    await host.service.readAgain([tree.uri('E.java')]);
    host.clock.advance(999);
    await host.service.readAgain([]);
    assert.deepEqual(host.codes('KEPT'), [1241004]);
    await host.expect('KEPT', [1241005]);
  });

  it('lets a file settle anew that changes once more while it is read', async () => {
    const whole = javaConstant('KEPT', 1241001);
    const host = hostOf({ 'E.java': whole });
    const { tree } = host;
    await host.start();
    tree.write('E.java', whole.replace('1241001', '1241002').trimEnd());
    await host.service.readAgain([tree.uri('E.java')]);
    let reread = 0;
    host.beforeReread = () => {
      if (reread++ === 0) tree.write('E.java', whole.replace('1241001', '1241003').trimEnd());
    };
    host.clock.advance(1000);
    await host.service.readAgain([tree.uri('E.java')]);
    assert.deepEqual([reread, host.codes('KEPT')], [2, [1241001]]);
    host.clock.advance(999);
    await host.service.readAgain([]);
    assert.deepEqual(host.codes('KEPT'), [1241001]);
    await host.expect('KEPT', [1241003]);
  });

  it('reads files of a workspace only when it is trusted', async () => {
    const host = hostOf({
      'E.java': javaConstant('MINE', 1241001),
      'own.json': '{"codes":[{"code":1299001,"message":"Ours"}]}',
    });
    const user = new TempTree({ 'user.json': '{"codes":[{"code":1299002,"message":"Mine"}]}' });
    host.settings = { ...defaultSettings, catalogs: ['own.json'], userCatalogs: [user.path('user.json')] };
    host.service.setTrusted(false);
    await host.start();
    await host.until("the person's own catalog", () => host.catalog().get(1299002) !== undefined);
    await host.service.readAgain([host.tree.uri('E.java'), host.tree.uri('own.json')]);
    assert.deepEqual(
      host.catalog().layers.map(({ kind }) => kind),
      ['own', 'page', 'job-v3'],
    );
    assert.deepEqual(host.states(), ['folder0 untrusted']);
    assert.equal(host.service.store.reportFor(undefined, host.settings).trusted, false);
    host.service.setTrusted(true);
    await host.expect('MINE', [1241001]);
    await host.until('the catalog of the workspace', () => host.catalog().get(1299001) !== undefined);
    user.remove();
  });

  it('follows settings: on and off, include and exclude, custom catalogs, the version of JOB', async () => {
    const host = hostOf({ 'a/E.java': javaConstant('ONE', 1241001), 'b/E.java': javaConstant('TWO', 1241002) });
    await host.start();
    const known = () => [host.codes('ONE'), host.codes('TWO')].flat();
    assert.deepEqual(known(), [1241001, 1241002]);
    const { workspaceCatalogs } = defaultSettings;
    await host.change({ workspaceCatalogs: { ...workspaceCatalogs, exclude: ['a'] } });
    assert.deepEqual(known(), [1241002]);
    await host.change({ workspaceCatalogs: { ...workspaceCatalogs, include: ['a/**'] } });
    assert.deepEqual(known(), [1241001]);
    await host.change({ workspaceCatalogs: { ...workspaceCatalogs, enabled: false } });
    assert.deepEqual([known(), host.states()], [[], ['folder0 off']]);
    await host.change({ workspaceCatalogs });
    assert.deepEqual(known(), [1241001, 1241002]);
    host.tree.write('own.md', '| code | message |\n| --- | --- |\n| 1299001 | Ours |\n');
    await host.change({ catalogs: ['*.md'] });
    await host.until('the custom catalog', () => host.catalog().get(1299001)?.message.en === 'Ours');
    host.tree.write('own.md', '| code | message |\n| --- | --- |\n| 1299001 | Changed |\n');
    host.service.filesChanged([host.tree.uri('own.md')]);
    await host.until('the changed catalog', () => host.catalog().get(1299001)?.message.en === 'Changed');
    await host.change({ catalogs: [] });
    assert.equal(host.catalog().get(1299001), undefined);
    assert.equal(host.catalog().version, undefined);
    await host.change({ jobVersion: '3.5' });
    assert.equal(host.catalog().version, '3.5');
  });

  it('forgets a closed folder, and reads an opened one', async () => {
    const host = hostOf({ 'E.java': javaConstant('ONE', 1241001) }, { 'E.java': javaConstant('TWO', 1241002) });
    const [first, second] = host.trees as [TempTree, TempTree];
    host.setFolders([first]);
    await host.start();
    assert.deepEqual([host.codes('ONE'), host.codes('TWO')], [[1241001], []]);
    host.setFolders([second]);
    await host.done();
    assert.deepEqual([host.codes('ONE'), host.codes('TWO')], [[], [1241002]]);
    host.setFolders([second, first]);
    await host.done();
    assert.deepEqual(
      host.finishes.map(({ folder }) => folder),
      ['folder0', 'folder0', 'folder1'],
    );
  });

  it('shows no version before the whole folder is read, then that of its sources', async () => {
    const source = (version: JobVersion, name: string) => {
      const [, jobV3] = builtinLayers().layers;
      const there = jobV3?.entries.filter(({ versions }) => holdsIn(versions, version)) ?? [];
      return `interface ${name} {\n${there.map(({ constant, code }) => `int ${constant} = ${code};\n`).join('')}}\n`;
    };
    const host = hostOf({
      'a/test/ErrorCode.java': source('3.12', 'ErrorCode'),
      'backup/ErrorCode.java': source('3.12', 'ErrorCode'),
      'src/ErrorCode.java': source('3.6', 'ErrorCode'),
    });
    const [folder] = host.service.store.folders;
    assert.equal(folder?.isReadFirst, true);
    host.service.start();
    const seen = new Set<string | undefined>();
    await host.until('the version', () => {
      const { version } = host.catalog();
      if (folder?.isReadFirst) assert.equal(version, undefined);
      seen.add(version);
      return version !== undefined;
    });
    assert.deepEqual([...seen], [undefined, '3.6']);
    // Read again, it keeps the version.
    host.tree.write('.gitignore', 'nothing\n');
    host.service.filesChanged([host.tree.uri('.gitignore')]);
    await host.until('the reading', () => {
      assert.equal(host.catalog().version, '3.6');
      return host.finishes.length > 1;
    });
  });

  it('keeps the version of a folder while another one is read for the first time', async () => {
    const [, jobV3] = builtinLayers().layers;
    const source = (version: JobVersion) => {
      const there = jobV3?.entries.filter(({ versions }) => holdsIn(versions, version)) ?? [];
      return `interface ErrorCode {\n${there.map(({ constant, code }) => `int ${constant} = ${code};\n`).join('')}}\n`;
    };
    const host = hostOf({ 'src/ErrorCode.java': source('3.6') });
    host.service.start();
    await host.until('the version', () => host.catalog().version === '3.6');
    const other = new TempTree({ 'src/ErrorCode.java': source('3.12') });
    hosts.push(new Host([other]));
    host.setFolders([host.tree, other]);
    const [, added] = host.service.store.folders;
    await host.until('the folder', () => {
      assert.equal(host.catalog(host.tree.uri('a.java')).version, '3.6');
      const { version } = host.catalog(other.uri('a.java'));
      assert.equal(version, added?.isReadFirst ? undefined : '3.12');
      return version !== undefined;
    });
  });

  it('keeps nothing of earlier versions of a file after a thousand readings', async function () {
    this.timeout(60_000);
    const host = hostOf({ 'E.java': `public class ErrorCode {\n${manyConstants(0)}}\n` });
    const { tree, service } = host;
    await host.start();
    let early = 0;
    for (let round = 1; round <= 1000; round++) {
      tree.write('E.java', `public class ErrorCode {\n${manyConstants(round)}}\n`);
      await service.readAgain([tree.uri('E.java')]);
      if (round % 100 === 0) assert.deepEqual(host.codes(`NAME_7_${round}`), [1_240_007]);
      if (round !== 200) continue;
      collect();
      early = process.memoryUsage().heapUsed;
    }
    collect();
    const late = process.memoryUsage().heapUsed;
    assert.deepEqual(host.codes('NAME_7_200'), []);
    assert.ok(late - early < 3_000_000, `${late - early} bytes more after 800 readings`);
  });

  /** What a waiting request gets; the clock moves only when the test moves it. */
  function waitingFor(host: Host): { news: number; ended: boolean; cancel(): void; readonly running: Promise<void> } {
    let run = (): void => undefined;
    const token = {
      isCancellationRequested: false,
      onCancellationRequested(stop: () => void) {
        run = stop;
        return { dispose: () => undefined };
      },
    };
    const waiting = {
      news: 0,
      ended: false,
      cancel() {
        token.isCancellationRequested = true;
        run();
      },
      running: Promise.resolve(),
    };
    waiting.running = (async () => {
      for await (const _ of host.service.news(token) ?? []) waiting.news++;
      waiting.ended = true;
    })();
    return waiting;
  }

  it('gives requests the news until all is read, and begins reading for them', async () => {
    const host = hostOf({ 'A.java': javaConstant('GONE_AWAY', 1241990) });
    const waiting = waitingFor(host);
    // The clock stands still, however long the disk takes.
    while (!waiting.ended) {
      host.clock.advance(0);
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual(host.codes('GONE_AWAY'), [1241990]);
    assert.ok(waiting.news > 0);
    const late = waitingFor(host);
    await late.running;
    assert.deepEqual([late.news, late.ended], [0, true]);
  });

  it('lets no request wait for more than two seconds', async () => {
    const host = hostOf({ 'A.java': javaConstant('GONE_AWAY', 1241990) });
    let loads = 0;
    Object.assign(host, { files: () => new Promise(() => loads++) });
    const waiting = waitingFor(host);
    await host.until('the reading', () => loads > 0);
    host.clock.advance(1990 - host.clock.now());
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(waiting.ended, false);
    host.clock.advance(10);
    await waiting.running;
  });

  it('lets a cancelled request wait no longer', async () => {
    const host = hostOf({ 'A.java': javaConstant('GONE_AWAY', 1241990) });
    Object.assign(host, { files: () => new Promise(() => undefined) });
    const waiting = waitingFor(host);
    await new Promise((resolve) => setImmediate(resolve));
    const { news } = waiting;
    waiting.cancel();
    await waiting.running;
    assert.equal(waiting.news, news);
  });

  it('gives a request at once what came before it asked and while it looked', async () => {
    const waiting = new Waiting(new ManualClock(), 2000);
    const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
    let looks = 0;
    // The clock does not move: a request that is not woken never answers.
    for await (const _ of waiting.news(
      token,
      () => looks < 2,
      () => waiting.wake(),
    )) {
      looks++;
      if (looks === 1) waiting.wake();
    }
    assert.equal(looks, 3);
  });
});

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

function manyConstants(round: number): string {
  return Array.from({ length: 100 }, (_, n) => `    int NAME_${n}_${round} = ${1_240_000 + n};\n`).join('');
}
