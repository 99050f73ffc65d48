import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/browser/chromium';
import { probeExtension, probeFolderVariable } from '../support/probe';
import { type InstalledVscode, installVscode } from '../support/vscode/install';
import { packageExtension, repository } from '../support/vscode/packageExtension';
import { type RunningServer, startServer } from '../support/vscode/server';
import { versionNamed } from '../support/vscode/versions';
import { resetWindow } from '../support/workbench/reset';
import { takingScreenshots } from '../support/workbench/screenshot';
import { Workbench } from '../support/workbench/workbench';

type Locale = 'en' | 'zh-cn';

/** What a window is opened on. */
export interface WindowOptions {
  readonly locale: Locale;
  /** A folder of `test/fixtures`. */
  readonly sample: 'workspace' | 'workspace-catalog';
  /** True where VS Code asks whether the folder is trusted; what opens then is not, until somebody says so. */
  readonly asksForTrust: boolean;
}

const defaults: WindowOptions = { locale: 'en', sample: 'workspace', asksForTrust: false };

function fixture(name: string): string {
  return join(repository, 'test', 'fixtures', name);
}

/**
 * What all files of one run share: the installed VS Code, one server a display language, the packaged extension and one
 * browser. Servers start when the first file asks.
 */
export class Session {
  private readonly servers = new Map<string, Promise<RunningServer>>();
  private windows = 0;

  private constructor(
    readonly home: string,
    readonly vsix: string,
    readonly vscode: InstalledVscode,
    readonly browser: Browser,
  ) {}

  /** The VS Code to run is named by the variable `BK_JOB_VSCODE`: newest, which is the default, or oldest. */
  static async start(progress: (line: string) => void): Promise<Session> {
    const version = versionNamed(process.env.BK_JOB_VSCODE ?? 'newest');
    const home = mkdtempSync(join(tmpdir(), 'bk-job-e2e-'));
    process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
    const vscode = await installVscode(version, progress);
    const browser = await launchChromium(progress);
    progress(`VS Code ${version.vscode}, Chromium ${browser.version()}, files below ${home}`);
    return new Session(home, await packageExtension(home), vscode, browser);
  }

  /** Opens a window on a fresh copy of a sample: in English, on the sample workspace, trusted, unless told otherwise. */
  async open(options: Partial<WindowOptions> = {}): Promise<Workbench> {
    const { locale, sample, asksForTrust } = { ...defaults, ...options };
    const server = await this.server(locale, asksForTrust);
    const workspace = join(this.home, `window-${++this.windows}`);
    cpSync(fixture(sample), workspace, { recursive: true });
    const scale = takingScreenshots ? 1.5 : 1;
    return Workbench.open({ browser: this.browser, server, workspace, probes: this.probes(), scale });
  }

  /** Brings a window that was opened with `options` to the state that `open` has left. */
  async reset(window: Workbench, options: Partial<WindowOptions>): Promise<void> {
    await resetWindow(window, fixture({ ...defaults, ...options }.sample));
  }

  /** The same text for options that open windows of one kind, which `reset` brings from one sample to another. */
  kindOf(options: Partial<WindowOptions>): string {
    const { locale, asksForTrust } = { ...defaults, ...options };
    return [locale, asksForTrust].join();
  }

  /** The folder into which VS Code has unpacked the package. */
  async installedExtension(): Promise<string> {
    await this.server('en', false);
    const extensions = join(this.home, 'en', 'extensions');
    const name = readdirSync(extensions).find((entry) => entry.startsWith('bk-job-error-codes.'));
    if (name === undefined) throw new Error(`The extension is not installed in ${extensions}.`);
    return join(extensions, name);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    for (const server of this.servers.values()) await (await server).stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  private probes(): string {
    const folder = join(this.home, 'probes');
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  private server(locale: Locale, asksForTrust: boolean): Promise<RunningServer> {
    const name = asksForTrust ? `${locale}-trust` : locale;
    const running = this.servers.get(name);
    if (running) return running;
    const started = startServer({
      vscode: this.vscode,
      home: join(this.home, name),
      vsix: [this.vsix],
      port: 0,
      locale,
      asksForTrust,
      builtins: [probeExtension],
      environment: { [probeFolderVariable]: this.probes() },
    });
    this.servers.set(name, started);
    return started;
  }
}
