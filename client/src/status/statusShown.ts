import * as vscode from 'vscode';
import type { Status } from '../../../server/src/protocol';
import { withoutIcons, withoutLinks } from '../ui/plainText';

export type Shown = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity' | 'command'>;

export function starting(): Shown {
  return {
    text: vscode.l10n.t('Loading the JOB error codes'),
    detail: '',
    busy: true,
    severity: vscode.LanguageStatusSeverity.Information,
    command: undefined,
  };
}

export function failed(): Shown {
  return {
    text: vscode.l10n.t('The JOB error codes are not available'),
    detail: vscode.l10n.t('The error code server is not running.'),
    busy: false,
    severity: vscode.LanguageStatusSeverity.Error,
    command: { command: 'bkJobErrorCodes.showLog', title: vscode.l10n.t('Show Log') },
  };
}

export function loaded({ catalog, document, number }: Status): Shown {
  const { layers, note, problems, problemCount, reading } = catalog;
  const details = [
    ...(document ? [vscode.l10n.t('{0} codes in this file, {1} times', document.distinct, document.occurrences)] : []),
    ...(number ? [number.explanation] : []),
    ...(note === '' ? [] : [note]),
    ...problems,
    ...(problemCount > problems.length ? [vscode.l10n.t('{0} problems in all', problemCount)] : []),
  ];
  return {
    text: plain(layers),
    detail: plain(details.join(' · ')),
    busy: reading,
    severity: problemCount > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information,
    command: { command: 'bkJobErrorCodes.showCatalogs', title: vscode.l10n.t('Show Catalogs') },
  };
}

/** The entry below: which release of JOB is spoken of, with a way to choose another one. */
export function version({ catalog }: Status): Pick<Shown, 'text' | 'command'> {
  return {
    text: plain(catalog.version),
    command: { command: 'bkJobErrorCodes.chooseJobVersion', title: vscode.l10n.t('Choose Version') },
  };
}

/** Names of folders and texts of files stand in what is shown here. */
function plain(text: string): string {
  return withoutIcons(withoutLinks(text));
}
