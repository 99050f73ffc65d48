import type {
  PageButton,
  PageCell,
  PageMessage,
  PageRow,
  PageSection,
  PageView,
  ShowMessage,
} from '../src/ui/pageView';
import { element } from './dom';

interface VsCode {
  postMessage(message: PageMessage): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

/** Draws each `PageView` that the extension sends, and sends back the actions that a person chooses. */
export function startPage(): void {
  const vscode = acquireVsCodeApi();
  const main = document.querySelector('main');
  const status = document.querySelector('[role=status]');
  if (!main || !status) return;
  window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
    const { view, fresh, state } = data;
    const focused = document.activeElement?.getAttribute('data-action');
    main.replaceChildren(...pageOf(view));
    document.documentElement.lang = view.lang;
    // The same element stays, so that screen readers notice the change.
    if (status.textContent !== view.status) status.textContent = view.status;
    vscode.setState(state);
    if (fresh) window.scrollTo(0, 0);
    else if (focused) {
      const again = [...main.querySelectorAll<HTMLElement>('[data-action]')];
      again.find((element) => element.getAttribute('data-action') === focused)?.focus({ preventScroll: true });
    }
  });
  main.addEventListener('click', ({ target }) => {
    const action = target instanceof Element && target.closest('[data-action]')?.getAttribute('data-action');
    if (action) vscode.postMessage({ kind: 'act', action });
  });
  vscode.postMessage({ kind: 'ready' });
}

function pageOf({ title, badge, lead, buttons, buttonsLabel, sections, footer }: PageView): HTMLElement[] {
  const heading = element('h1', { class: 'title' }, title);
  if (badge) heading.append(' ', element('span', { class: 'badge' }, badge));
  return [
    heading,
    ...lead.map((cells, index) => element('p', { class: index === 0 ? 'lead' : 'more' }, ...cells.map(cellOf))),
    element('div', { class: 'buttons', role: 'group', 'aria-label': buttonsLabel }, ...buttons.map(buttonOf)),
    ...sections.map(sectionOf),
    element('div', { class: 'footer' }, ...footer.map(({ label, action }) => cellOf({ text: label, action }))),
  ];
}

function sectionOf({ id, title, rows, note, buttons = [] }: PageSection): HTMLElement {
  const section = element('section', { 'aria-labelledby': id }, element('h2', { id }, title));
  if (rows.length > 0) {
    section.append(element('table', { 'aria-labelledby': id }, element('tbody', {}, ...rows.map(rowOf))));
  }
  if (note) section.append(element('p', { class: 'note' }, note));
  if (buttons.length > 0) section.append(element('div', { class: 'buttons' }, ...buttons.map(buttonOf)));
  return section;
}

function rowOf({ head, cells }: PageRow): HTMLElement {
  const lines = cells.map((pieces) => element('div', {}, ...pieces.map(cellOf)));
  if (head.length === 0) return element('tr', {}, element('td', { colspan: '2' }, ...lines));
  return element('tr', {}, element('th', { scope: 'row' }, ...head.map(cellOf)), element('td', {}, ...lines));
}

function cellOf({ text, lang, look, marked, action }: PageCell): HTMLElement {
  const cell = action
    ? element('button', { class: 'link', type: 'button', 'data-action': action })
    : element(look === 'code' ? 'code' : 'span', {});
  if (lang) cell.lang = lang;
  if (look) cell.classList.add(look);
  if (marked) {
    const [start, end] = marked;
    cell.append(text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end));
  } else cell.append(text);
  return cell;
}

function buttonOf({ label, action }: PageButton): HTMLElement {
  return element('button', { class: 'button', type: 'button', 'data-action': action }, label);
}
