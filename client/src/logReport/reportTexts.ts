import * as vscode from 'vscode';
import type { ReportTexts } from './reportMessages';

/** The texts of the page in the language of the person. */
export function reportTexts(watched: boolean): ReportTexts {
  return {
    heading: vscode.l10n.t('Error Codes in Logs'),
    scanning: vscode.l10n.t('Progress of the scan'),
    cancel: watched ? vscode.l10n.t('Stop Watching') : vscode.l10n.t('Cancel'),
    scanAgain: watched ? vscode.l10n.t('Watch Again') : vscode.l10n.t('Scan Again'),
    anonymize: vscode.l10n.t('Leave out names, accounts, hosts and addresses'),
    exportAs: vscode.l10n.t('Export as'),
    timeline: vscode.l10n.t('Timeline'),
    timelineHelp: vscode.l10n.t(
      'Drag to choose a time. Arrow keys move, plus and minus zoom, Escape shows the whole time.',
    ),
    noTimes: vscode.l10n.t('No line has a time that could be read, so there is no timeline.'),
    zoomIn: vscode.l10n.t('Zoom In'),
    zoomOut: vscode.l10n.t('Zoom Out'),
    earlier: vscode.l10n.t('Earlier'),
    later: vscode.l10n.t('Later'),
    wholeTime: vscode.l10n.t('Whole Time'),
    shownTime: vscode.l10n.t('{0} to {1}', '{0}', '{1}'),
    otherFamilies: vscode.l10n.t('Others'),
    findings: vscode.l10n.t('What Stands Out'),
    codes: vscode.l10n.t('Codes'),
    search: vscode.l10n.t('Search by code, message or family'),
    shownRows: vscode.l10n.t('{0} of {1}', '{0}', '{1}'),
    columns: {
      count: vscode.l10n.t('Count'),
      code: vscode.l10n.t('Code'),
      message: vscode.l10n.t('Message'),
      family: vscode.l10n.t('Family'),
      first: vscode.l10n.t('First'),
      last: vscode.l10n.t('Last'),
      files: vscode.l10n.t('Files'),
    },
    messageOnly: vscode.l10n.t('{0} (message only)', '{0}'),
    notListed: vscode.l10n.t('Not in the catalog'),
    nothingFound: vscode.l10n.t('No error codes were found.'),
    details: vscode.l10n.t('Details'),
    showPage: vscode.l10n.t('Show Code Page'),
    samples: vscode.l10n.t('Sample Lines'),
    chooseRow: vscode.l10n.t('Choose a row to see its values and lines.'),
    files: vscode.l10n.t('Files'),
    fileColumns: { file: vscode.l10n.t('File'), status: vscode.l10n.t('Status'), size: vscode.l10n.t('Bytes Read') },
  };
}
