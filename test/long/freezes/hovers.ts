import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient, vsCode } from '../../server/session/client';
import { overFilteredStdio } from '../../server/session/transports';
import { ShortReplies } from './shortReplies';

/** Time between two hovers, and the longest that 99 of 100 may take, in ms. */
const interval = 10;
export const limit = 150;

const small = 'file:///small.py';

/** What one load did to the hovers beside it, in ms, and how long it took itself. */
interface Freeze {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly hovers: number;
  readonly work: number;
}

/** A server in which one hover after the other is requested while it does other work. */
export class BusyServer {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'freezes-'));
  readonly client = new TestClient(overFilteredStdio(new ShortReplies(), 'server.js', '--stdio'));
  private readonly freezes: Record<string, Freeze> = {};

  /** Starts the session with the folder as its workspace. */
  async start(settings: unknown): Promise<void> {
    this.client.settings = settings;
    const uri = this.uri('');
    await this.client.initialize({ ...vsCode, rootUri: uri, workspaceFolders: [{ uri, name: 'a' }] });
    await this.client.open(small, 'error_code = 1239801\n');
    await this.hover();
  }

  uri(name: string): string {
    return pathToFileURL(path.join(this.folder, name)).href;
  }

  private async hover(): Promise<void> {
    const params = { textDocument: { uri: small }, position: { line: 0, character: 15 } };
    assert.ok((await this.client.request('textDocument/hover', params)) !== null);
  }

  /**
   * Does the work with hovers beside it, and asserts that 99 of 100 are answered within `longest`, in ms. Returns what the work returns.
   *
   * @param isLong true for work that begins with the text of a request of many megabytes: a hover that is sent behind it waits in the
   * pipe until the server has it, so those after it are measured
   */
  async within<R>(name: string, work: () => Promise<R>, { longest = limit, isLong = false } = {}): Promise<R> {
    let isDone = false;
    const started = performance.now();
    const worked = work().finally(() => {
      isDone = true;
    });
    if (isLong) await this.hover();
    const pending: Promise<number>[] = [];
    do {
      const start = performance.now();
      pending.push(this.hover().then(() => performance.now() - start));
      await new Promise((resolve) => setTimeout(resolve, interval));
    } while (!isDone);
    const result = await worked;
    const took = performance.now() - started;
    const times = (await Promise.all(pending)).sort((a, b) => a - b);
    const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
    const freeze = { p50: at(0.5), p99: at(0.99), max: times.at(-1) ?? 0, hovers: times.length, work: took };
    this.freezes[name] = freeze;
    assert.ok(freeze.p99 <= longest, `${name}: 99 of 100 hovers took up to ${freeze.p99.toFixed(0)} ms`);
    return result;
  }

  /** Prints the table. `cases` is how many rows it must have. */
  end(cases: number): void {
    this.client.transport.kill();
    rmSync(this.folder, { recursive: true });
    for (const [name, { p50, p99, max, hovers, work }] of Object.entries(this.freezes)) {
      const shown = [p50, p99, max].map((time) => time.toFixed(0).padStart(6)).join(' ');
      console.log(`      ${name.padEnd(24)} p50, p99, max ${shown} ms of ${hovers}; work ${work.toFixed(0)} ms`);
    }
    assert.equal(Object.keys(this.freezes).length, cases);
  }
}
