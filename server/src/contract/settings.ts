import { type VersionSetting, versionSettings } from '../core/catalog';
import {
  type DiagnosticRule,
  defaultSeverities,
  diagnosticRules,
  type RuleSeverity,
  severities,
} from '../core/checks/rules';
import { isRecord } from '../core/text';

/** The settings under `bkJobErrorCodes.*` that the server reads, per document. A test compares them with the manifest. */
export interface Settings {
  /** Which language leads: the editor's own, or always one of the two. */
  readonly language: 'auto' | 'en' | 'zh-CN';
  readonly hover: { readonly enabled: boolean };
  readonly codeLens: {
    readonly enabled: boolean;
    /** In logs also above lines that contain a message of the catalog and no code. */
    readonly messages: boolean;
  };
  /** Hover and code actions for messages of the catalog without a code. */
  readonly messages: { readonly enabled: boolean };
  readonly completion: {
    readonly enabled: boolean;
    /** What accepting a code inserts. */
    readonly insert: 'number' | 'numberWithComment' | 'constant';
  };
  readonly highlight: { readonly enabled: boolean };
  readonly inlayHints: {
    readonly enabled: boolean;
    /** Maximum code points of the message in a hint; see `hintLengths`. */
    readonly maxLength: number;
  };
  readonly semanticTokens: { readonly enabled: boolean };
  /** In which documents codes are symbols: `logs` are logs and plain text, whose outline is ours alone. */
  readonly symbols: 'logs' | 'all' | 'off';
  /** Hover, lenses, highlights and completion for names of codes: `ErrorCode.MISSING_PARAM`. */
  readonly names: { readonly enabled: boolean };
  /** Diagnostics, with a severity for each rule. */
  readonly diagnostics: {
    readonly enabled: boolean;
    /** False by default: logs contain many codes and nothing to fix. */
    readonly inLogs: boolean;
  } & Readonly<Record<DiagnosticRule, RuleSeverity>>;
  /** The release of JOB whose meanings lead. */
  readonly jobVersion: VersionSetting;
  /** Custom catalog files: paths or globs relative to the workspace folder. They must lie in a workspace folder. */
  readonly catalogs: readonly string[];
  /**
   * The `catalogs` of the user settings, which may lie anywhere. VS Code's client reads them separately, so that settings
   * of a workspace do not get here. Not in the manifest.
   */
  readonly userCatalogs: readonly string[];
  readonly workspaceCatalogs: {
    readonly enabled: boolean;
    /** Globs of the files to read, relative to the workspace folder; empty for all that can define codes. */
    readonly include: readonly string[];
    /** Globs of files and folders to leave out, besides those in `.gitignore`. */
    readonly exclude: readonly string[];
  };
}

/** Minimum and maximum of `inlayHints.maxLength`. */
const hintLengths = [10, 200] as const;

export const defaultSettings: Settings = {
  language: 'auto',
  hover: { enabled: true },
  codeLens: { enabled: true, messages: false },
  messages: { enabled: true },
  completion: { enabled: true, insert: 'number' },
  highlight: { enabled: true },
  inlayHints: { enabled: false, maxLength: 40 },
  semanticTokens: { enabled: true },
  symbols: 'logs',
  names: { enabled: true },
  diagnostics: { enabled: true, inLogs: false, ...defaultSeverities },
  jobVersion: 'auto',
  catalogs: [],
  userCatalogs: [],
  workspaceCatalogs: { enabled: true, include: [], exclude: [] },
};

/** An invalid value of a setting. `name` has no section: `hover.enabled`. */
export interface SettingsProblem {
  readonly name: string;
  readonly value: unknown;
}

/** Reads the section that a client sent. An invalid value is reported and replaced by its default. */
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
    codeLens: {
      enabled: read('codeLens.enabled', defaults.codeLens.enabled, isBoolean),
      messages: read('codeLens.messages', defaults.codeLens.messages, isBoolean),
    },
    messages: { enabled: read('messages.enabled', defaults.messages.enabled, isBoolean) },
    completion: {
      enabled: read('completion.enabled', defaults.completion.enabled, isBoolean),
      insert: read('completion.insert', defaults.completion.insert, oneOf('number', 'numberWithComment', 'constant')),
    },
    highlight: { enabled: read('highlight.enabled', defaults.highlight.enabled, isBoolean) },
    inlayHints: {
      enabled: read('inlayHints.enabled', defaults.inlayHints.enabled, isBoolean),
      maxLength: read('inlayHints.maxLength', defaults.inlayHints.maxLength, within(hintLengths)),
    },
    semanticTokens: { enabled: read('semanticTokens.enabled', defaults.semanticTokens.enabled, isBoolean) },
    symbols: read('symbols', defaults.symbols, oneOf('logs', 'all', 'off')),
    names: { enabled: read('names.enabled', defaults.names.enabled, isBoolean) },
    diagnostics: {
      enabled: read('diagnostics.enabled', defaults.diagnostics.enabled, isBoolean),
      inLogs: read('diagnostics.inLogs', defaults.diagnostics.inLogs, isBoolean),
      ...readSeverities((rule) => {
        // The second name is of earlier versions.
        const names = [`diagnostics.severity.${rule}`, `diagnostics.${rule}`];
        const isSeverity = oneOf<RuleSeverity>(...severities);
        return names.reduceRight<RuleSeverity>(
          (fallback, name) => read(name, fallback, isSeverity),
          defaults.diagnostics[rule],
        );
      }),
    },
    jobVersion: read('jobVersion', defaults.jobVersion, oneOf(...versionSettings)),
    catalogs: read('catalogs', defaults.catalogs, isTextList),
    userCatalogs: read('userCatalogs', defaults.userCatalogs, isTextList),
    workspaceCatalogs: {
      enabled: read('workspaceCatalogs.enabled', defaults.workspaceCatalogs.enabled, isBoolean),
      include: read('workspaceCatalogs.include', defaults.workspaceCatalogs.include, isTextList),
      exclude: read('workspaceCatalogs.exclude', defaults.workspaceCatalogs.exclude, isTextList),
    },
  };
  for (const rule of Object.keys(recordOf(lookUp(value, 'diagnostics.severity')))) {
    const name = `diagnostics.severity.${rule}`;
    if (!diagnosticRules.some((known) => known === rule)) problems.push({ name, value: lookUp(value, name) });
  }
  return { settings, problems };
}

function readSeverities(read: (rule: DiagnosticRule) => RuleSeverity): Record<DiagnosticRule, RuleSeverity> {
  const found: Record<DiagnosticRule, RuleSeverity> = { ...defaultSeverities };
  for (const rule of diagnosticRules) found[rule] = read(rule);
  return found;
}

/** Finds `hover.enabled` in `{ hover: { enabled } }` and in `{ 'hover.enabled': ... }`, which some clients send. */
function lookUp(value: unknown, name: string): unknown {
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const found = lookUp(value[name.slice(0, dot)], name.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function within([min, max]: readonly [number, number]): (value: unknown) => value is number {
  return (value): value is number => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function oneOf<T extends string>(...choices: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => choices.some((choice) => choice === value);
}
