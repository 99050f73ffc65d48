import * as vscode from 'vscode';
import type { CodePage, PageAdvice, PageText } from '../../../server/src/protocol';
import type { PageButton, PageCell, PageRow, PageSection } from '../ui/pageView';
import type { PageContent } from '../ui/webview';
import type { ShownUses } from './codeUses';

/** What the links and buttons of the page do. */
export interface PageDeeds {
  show(code: number): unknown;
  copy(text: string): unknown;
  insert(text: string): unknown;
  render(): unknown;
  find(): unknown;
  add(): unknown;
  showInTree(): unknown;
  getStarted(): unknown;
  open(uri: string, line: number, character: number): unknown;
}

/** Maximum uses on the page. The view of uses has all. */
const maxUses = 200;

/** The page of a code: what is known about it, in sections. Sections without rows are left out. */
export function codePageContent(page: CodePage, uses: ShownUses, deeds: PageDeeds): PageContent {
  const actions = new Map<string, () => unknown>();
  const act = (name: string, run: () => unknown): string => {
    actions.set(name, run);
    return name;
  };
  const { code, item, texts, provenance, about, places } = page;
  const open = (place: number | undefined): Pick<PageCell, 'action'> => {
    const found = place === undefined ? undefined : places[place];
    return found ? { action: act(`place/${place}`, () => deeds.open(found.uri, found.line, 0)) } : {};
  };
  const goTo = (other: number): string => act(`code/${other}`, () => deeds.show(other));
  const sections = [
    ...(page.advice ? adviceSections(page.advice, deeds, act) : []),
    section('meanings', vscode.l10n.t('Releases and Meanings'), meaningRows(page)),
    section('arguments', vscode.l10n.t('Arguments'), argumentRows(page)),
    section('twins', vscode.l10n.t('Legacy and New API'), twinRows(page, goTo)),
    section('nearby', vscode.l10n.t('Nearby Codes'), nearbyRows(page, goTo)),
    section('constants', vscode.l10n.t('Constants'), constantRows(page, open)),
    section('sources', vscode.l10n.t('Defined In'), sourceRows(page, open)),
    section(
      'facts',
      vscode.l10n.t('More'),
      page.facts.map((fact) => row([], [[{ text: fact }]])),
    ),
    usesSection(uses, deeds, act),
  ];
  const view = {
    lang: vscode.env.language,
    title: String(code),
    ...(item?.legacy ? { badge: vscode.l10n.t('legacy API') } : {}),
    lead: [
      ...texts.map((text) => [textCell(text)]),
      ...[about.join(' · '), provenance].filter((text) => text !== '').map((text): PageCell[] => [{ text }]),
    ],
    buttons: buttonsOf(page, deeds, act),
    buttonsLabel: vscode.l10n.t('Actions for {0}', code),
    sections: sections.filter(({ rows, note }) => rows.length > 0 || note !== undefined),
    footer: [{ label: vscode.l10n.t('Get Started'), action: act('start', () => deeds.getStarted()) }],
    status: uses.message,
  };
  return { view, actions };
}

type Act = (name: string, run: () => unknown) => string;

function buttonsOf({ code, item, texts }: CodePage, deeds: PageDeeds, act: Act): PageButton[] {
  const button = (name: string, label: string, run: () => unknown): PageButton => ({ label, action: act(name, run) });
  const copies = texts.map(({ language, text }) =>
    button(
      `copy/${language}`,
      language === 'en' ? vscode.l10n.t('Copy Message (English)') : vscode.l10n.t('Copy Message (Chinese)'),
      () => deeds.copy(text),
    ),
  );
  return [
    button('copy', vscode.l10n.t('Copy Code'), () => deeds.copy(String(code))),
    ...(item ? copies : []),
    button('insert', vscode.l10n.t('Insert at Cursor'), () => deeds.insert(String(code))),
    ...(item ? [button('render', vscode.l10n.t('Render Message'), () => deeds.render())] : []),
    button('find', vscode.l10n.t('Find in Workspace'), () => deeds.find()),
    item
      ? button('tree', vscode.l10n.t('Show in Catalog Tree'), () => deeds.showInTree())
      : button('add', vscode.l10n.t('Add to Own Catalog'), () => deeds.add()),
  ];
}

function section(id: string, title: string, rows: readonly PageRow[]): PageSection {
  return { id, title, rows };
}

function row(head: readonly PageCell[], cells: readonly (readonly PageCell[])[]): PageRow {
  return { head, cells };
}

function textCell({ language, text }: PageText): PageCell {
  return { text, lang: language };
}

function muted(text: string): PageCell[] {
  return text === '' ? [] : [{ text, look: 'muted' }];
}

function named(text: string): PageCell[] {
  return text === '' ? [] : [{ text, look: 'code' }];
}

function meaningRows({ meanings }: CodePage): PageRow[] {
  return meanings.map(({ label, texts, constant, note }) => {
    const below = [...named(constant), ...muted(note)];
    return row([{ text: label }], [...texts.map((text) => [textCell(text)]), ...(below.length > 0 ? [below] : [])]);
  });
}

function argumentRows({ messageArguments }: CodePage): PageRow[] {
  return messageArguments.map(({ placeholder, name, valueKind }) => {
    const known = name === '' ? muted(vscode.l10n.t('not described')) : [{ text: name }];
    // Where both are one word, it is said once.
    const kind = valueKind.toLowerCase() === name.toLowerCase() ? '' : valueKind;
    return row(named(placeholder), [[...known, ...muted(kind)]]);
  });
}

function twinRows({ twins }: CodePage, goTo: (code: number) => string): PageRow[] {
  return twins.map(({ code, label, message, change }) =>
    row(
      [{ text: label }],
      [[{ text: String(code), action: goTo(code) }, { text: message }], ...(change === '' ? [] : [muted(change)])],
    ),
  );
}

function nearbyRows({ nearby = [] }: CodePage, goTo: (code: number) => string): PageRow[] {
  return nearby.map(({ code, message }) => row([{ text: String(code), action: goTo(code) }], [[{ text: message }]]));
}

type Open = (place: number | undefined) => Pick<PageCell, 'action'>;

function constantRows({ constants }: CodePage, open: Open): PageRow[] {
  return constants.map(({ layer, name, note, place }) =>
    row([{ text: layer }], [[{ text: name, look: 'code', ...open(place) }, ...muted(note)]]),
  );
}

function sourceRows({ sources }: CodePage, open: Open): PageRow[] {
  return sources.map(({ layer, label, what, place }) =>
    row([{ text: layer }], [[{ text: label, ...open(place) }, ...muted(what)]]),
  );
}

/** The uses, one row each, and where there are more. */
function usesSection({ rows, message }: ShownUses, deeds: PageDeeds, act: Act): PageSection {
  const files = rows.flatMap((code) => code.rows).filter(({ kind }) => kind === 'file');
  const uses = files.flatMap((file) => file.rows.map((use) => ({ file, use })));
  const shown = uses.slice(0, maxUses).map(({ file, use }): PageRow => {
    const { place, marked } = use;
    const line = (place?.range.start.line ?? 0) + 1;
    const go = place && {
      action: act(`use/${use.id}`, () => deeds.open(place.uri, line - 1, place.range.start.character)),
    };
    return row(
      [{ text: `${file.tooltip}:${line}`, ...go }],
      [[{ text: use.label, look: 'code', ...(marked ? { marked } : {}) }]],
    );
  });
  const all = { label: vscode.l10n.t('Show All Uses'), action: act('find', () => deeds.find()) };
  return {
    id: 'uses',
    title: vscode.l10n.t('Uses in the Workspace'),
    rows: shown,
    note: uses.length > maxUses ? vscode.l10n.t('{0} The first {1} are listed here.', message, maxUses) : message,
    ...(uses.length > maxUses ? { buttons: [all] } : {}),
  };
}

/** What to do about the code. It is never part of the official text, and the last section says so. */
function adviceSections({ scope, causes, checks, who, ticket }: PageAdvice, deeds: PageDeeds, act: Act): PageSection[] {
  const line = (text: string): PageRow => row([], [withNames(text)]);
  const numbered = causes.map((text, index) => row([], [[{ text: `${index + 1}. ` }, ...withNames(text)]]));
  const sections = [
    section('causes', vscode.l10n.t('Likely Causes'), numbered),
    section(
      'checks',
      vscode.l10n.t('What to Check'),
      checks.map(({ run, place, look }, index) => {
        if (place) return row([], [[{ text: run }], withNames(look)]);
        const copy = { text: vscode.l10n.t('Copy'), action: act(`check/${index}`, () => deeds.copy(run)) };
        return row([], [[...named(run), copy], withNames(look)]);
      }),
    ),
    section('who', vscode.l10n.t('Who Acts'), who === '' ? [] : [line(who)]),
    section('ticket', vscode.l10n.t('What a Ticket Needs'), ticket === '' ? [] : [line(ticket)]),
  ].filter(({ rows }) => rows.length > 0);
  return sections.map((each, index) => (index < sections.length - 1 ? each : { ...each, note: scopeNote(scope) }));
}

function scopeNote(scope: PageAdvice['scope']): string {
  if (scope === 'custom') return vscode.l10n.t('Advice of the custom catalog.');
  return scope === 'code'
    ? vscode.l10n.t('Advice of this extension for this code, not part of the official text.')
    : vscode.l10n.t('Advice of this extension for all codes of this category, not part of the official text.');
}

/** A text in which backquotes enclose what is typed or printed. */
function withNames(text: string): PageCell[] {
  return text
    .split('`')
    .map((piece, index): PageCell => (index % 2 === 1 ? { text: piece, look: 'code' } : { text: piece }))
    .filter((cell) => cell.text !== '');
}
