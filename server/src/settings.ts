/** The settings under `bkJobErrorCodes.*` that the server reads, per document. A test compares them with the manifest. */
export interface Settings {
  /** Which language leads: the editor's own, or always one of the two. */
  readonly language: 'auto' | 'en' | 'zh-CN';
  readonly hover: { readonly enabled: boolean };
  readonly codeLens: { readonly enabled: boolean };
  readonly completion: {
    readonly enabled: boolean;
    /** What accepting a code inserts. */
    readonly insert: 'number' | 'numberWithComment' | 'constant';
  };
  readonly highlight: { readonly enabled: boolean };
}

export const defaultSettings: Settings = {
  language: 'auto',
  hover: { enabled: true },
  codeLens: { enabled: true },
  completion: { enabled: true, insert: 'number' },
  highlight: { enabled: true },
};

/** A value the settings cannot take. `name` is the setting without its section: `hover.enabled`. */
export interface SettingsProblem {
  readonly name: string;
  readonly value: unknown;
}

/** What a client sent as the section, read value by value: each one of the wrong type counts as not set and is reported. */
export function parseSettings(value: unknown): { settings: Settings; problems: readonly SettingsProblem[] } {
  const problems: SettingsProblem[] = [];

  function read<T>(name: string, fallback: T, accepts: (found: unknown) => found is T): T {
    const found = lookUp(value, name);
    if (found === undefined || found === null) return fallback;
    if (accepts(found)) return found;
    problems.push({ name, value: found });
    return fallback;
  }
  const defaults = defaultSettings;
  const settings: Settings = {
    language: read('language', defaults.language, oneOf('auto', 'en', 'zh-CN')),
    hover: { enabled: read('hover.enabled', defaults.hover.enabled, isBoolean) },
    codeLens: { enabled: read('codeLens.enabled', defaults.codeLens.enabled, isBoolean) },
    completion: {
      enabled: read('completion.enabled', defaults.completion.enabled, isBoolean),
      insert: read('completion.insert', defaults.completion.insert, oneOf('number', 'numberWithComment', 'constant')),
    },
    highlight: { enabled: read('highlight.enabled', defaults.highlight.enabled, isBoolean) },
  };
  return { settings, problems };
}

/** Finds `hover.enabled` as `{ hover: { enabled } }` and, as some clients send it, as `{ 'hover.enabled': ... }`. */
function lookUp(value: unknown, name: string): unknown {
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  const dot = name.indexOf('.');
  return dot < 0 ? undefined : lookUp(value[name.slice(0, dot)], name.slice(dot + 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function oneOf<T extends string>(...choices: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => choices.some((choice) => choice === value);
}
