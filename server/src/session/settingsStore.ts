import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, parseSettings, type Settings, type SettingsProblem } from '../contract';
import { settingsSection } from '../protocol';

/**
 * The settings of each document. A client that supports `workspace/configuration` gets one request for each document and
 * again after every change; any other client sends them in `initialize` and with every change notification.
 */
export class SettingsStore {
  private canRequest = false;
  private canRegister = false;
  private sentSettings: unknown;
  private readonly cache = new Map<string, Promise<Settings>>();
  private readonly reported = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly reportProblem: (problem: SettingsProblem) => void,
    private readonly reportFailure: (error: unknown) => void,
  ) {}

  initialize(params: InitializeParams): void {
    const workspace = params.capabilities?.workspace;
    this.canRequest = workspace?.configuration === true;
    this.canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.sentSettings = sectionOf(params.initializationOptions?.settings);
  }

  /** Starts listening for changes; `onChange` runs after the new settings are in force. */
  listen(onChange: () => void): void {
    this.connection.onDidChangeConfiguration(({ settings }) => {
      if (!this.canRequest) this.sentSettings = sectionOf(settings);
      this.cache.clear();
      this.reported.clear();
      onChange();
    });
  }

  /** Requests notifications about changes. To be called after the client has sent `initialized`. */
  async subscribe(): Promise<void> {
    if (!this.canRegister) return;
    try {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    } catch (error) {
      this.reportFailure(error);
    }
  }

  /** The settings in force for a document, or without one. Never rejects: unreadable settings get their defaults. */
  get(uri: string | undefined): Promise<Settings> {
    const key = uri ?? '';
    const cached = this.cache.get(key);
    if (cached) return cached;
    const reading = this.read(uri);
    this.cache.set(key, reading);
    return reading;
  }

  /** Forgets a closed document. */
  drop(uri: string): void {
    this.cache.delete(uri);
  }

  private async read(uri: string | undefined): Promise<Settings> {
    const { settings, problems } = parseSettings(this.canRequest ? await this.request(uri) : this.sentSettings);
    for (const problem of problems) {
      // Every document has the same value: one line in the log is enough until the settings change.
      const key = `${problem.name}=${JSON.stringify(problem.value)}`;
      if (this.reported.has(key)) continue;
      this.reported.add(key);
      this.reportProblem(problem);
    }
    return settings;
  }

  private async request(uri: string | undefined): Promise<unknown> {
    try {
      const item = { section: settingsSection, ...(uri === undefined ? {} : { scopeUri: uri }) };
      return await this.connection.workspace.getConfiguration(item);
    } catch (error) {
      this.reportFailure(error);
      return undefined;
    }
  }
}

/** Clients send either the section itself or an object that contains it. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || !Object.hasOwn(settings, settingsSection)) return settings;
  return (settings as Record<string, unknown>)[settingsSection];
}
