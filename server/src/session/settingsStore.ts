import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from '../contract/lsp';
import { parseSettings, type Settings, type SettingsProblem } from '../contract/settings';
import { settingsSection } from '../protocol';

/**
 * The settings of each document. A client that supports `workspace/configuration` is asked once a document and again
 * after every change; any other client hands them over in `initialize` and with every change notification.
 */
export class SettingsStore {
  private canAsk = false;
  private canRegister = false;
  private handedOver: unknown;
  private readonly cache = new Map<string, Promise<Settings>>();
  private readonly reported = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly reportProblem: (problem: SettingsProblem) => void,
    private readonly reportFailure: (error: unknown) => void,
  ) {}

  initialize(params: InitializeParams): void {
    const workspace = params.capabilities?.workspace;
    this.canAsk = workspace?.configuration === true;
    this.canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.handedOver = sectionOf(params.initializationOptions?.settings);
  }

  /** Starts listening for changes; `onChange` runs after the new settings are in force. */
  listen(onChange: () => void): void {
    this.connection.onDidChangeConfiguration(({ settings }) => {
      if (!this.canAsk) this.handedOver = sectionOf(settings);
      this.cache.clear();
      this.reported.clear();
      onChange();
    });
  }

  /** Asks the client to tell about changes. To be called once the client has said `initialized`. */
  async subscribe(): Promise<void> {
    if (!this.canRegister) return;
    try {
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    } catch (error) {
      this.reportFailure(error);
    }
  }

  /** The settings in force for a document, or for none. Never rejects: what cannot be read has its default. */
  get(uri: string | undefined): Promise<Settings> {
    const key = uri ?? '';
    const known = this.cache.get(key);
    if (known) return known;
    const asked = this.read(uri);
    this.cache.set(key, asked);
    return asked;
  }

  /** Forgets a closed document. */
  drop(uri: string): void {
    this.cache.delete(uri);
  }

  private async read(uri: string | undefined): Promise<Settings> {
    const { settings, problems } = parseSettings(this.canAsk ? await this.ask(uri) : this.handedOver);
    for (const problem of problems) {
      // Every document reads the same value: one line in the log is enough until the settings change.
      const key = `${problem.name}=${JSON.stringify(problem.value)}`;
      if (this.reported.has(key)) continue;
      this.reported.add(key);
      this.reportProblem(problem);
    }
    return settings;
  }

  private async ask(uri: string | undefined): Promise<unknown> {
    try {
      const item = { section: settingsSection, ...(uri === undefined ? {} : { scopeUri: uri }) };
      return await this.connection.workspace.getConfiguration(item);
    } catch (error) {
      this.reportFailure(error);
      return undefined;
    }
  }
}

/** Clients hand over either the section itself or an object that holds it. */
function sectionOf(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null || !Object.hasOwn(settings, settingsSection)) return settings;
  return (settings as Record<string, unknown>)[settingsSection];
}
